package io.trunkline.javax.sip.header.ims;

import io.trunkline.grammar.sip.SipRecognizer.SipIms;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueParametersHeader;

/** The database that knows the user (RFC 4457 section 4). */
public class PUserDatabase extends ValueParametersHeader implements PUserDatabaseHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public PUserDatabase() {
        super(NAME);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return SipIms::diameter_uri;
    }

    /** URIs compare with case but for their schemes and hosts; here all of it does. */
    @Override
    protected boolean isCaseSensitive() {
        return true;
    }

    @Override
    public String getDatabaseName() {
        return mainValue();
    }

    @Override
    public void setDatabaseName(String name) {
        if (!Syntax.matches(mainRule(), name)) {
            throw new IllegalArgumentException("not a Diameter URI: '" + name + "'");
        }
        changeMainValue(name);
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return encodeParameters(buffer.append('<').append(mainValue()).append('>'));
    }
}
