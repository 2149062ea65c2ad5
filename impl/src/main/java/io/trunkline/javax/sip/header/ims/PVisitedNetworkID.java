package io.trunkline.javax.sip.header.ims;

import io.trunkline.grammar.sip.SipRecognizer.SipIms;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueParametersHeader;
import io.trunkline.value.NameValue;
import io.trunkline.value.Token;
import java.util.Objects;

/** A network that the user visits (RFC 7315 section 4.3). */
public class PVisitedNetworkID extends ValueParametersHeader implements PVisitedNetworkIDHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public PVisitedNetworkID() {
        super(NAME);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return SipIms::vnetwork_name;
    }

    @Override
    protected boolean isCaseSensitive() {
        return mainValue().startsWith("\"");
    }

    @Override
    public String getVisitedNetworkID() {
        return mainValue().startsWith("\"") ? Syntax.unquote(mainValue()) : mainValue();
    }

    @Override
    public void setVisitedNetworkID(String networkID) {
        Objects.requireNonNull(networkID, "networkID");
        change(NameValue.appendQuoted(new StringBuilder(), networkID).toString());
    }

    @Override
    public void setVisitedNetworkID(Token networkID) {
        String token = String.valueOf(networkID.getTokenValue());
        if (!Syntax.matches(Syntax.TOKEN, token)) {
            throw new IllegalArgumentException("not a token: '" + token + "'");
        }
        change(token);
    }

    private void change(String written) {
        if (!Syntax.matches(mainRule(), written)) {
            throw new IllegalArgumentException("not a network: " + written);
        }
        changeMainValue(written);
    }
}
