package io.trunkline.javax.sip.header.ims;

import io.trunkline.grammar.sip.SipRecognizer.SipIms;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueHeader;
import javax.sip.InvalidArgumentException;

/** A token that permits to send media (RFC 3313 section 5.1). */
public class PMediaAuthorization extends ValueHeader implements PMediaAuthorizationHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public PMediaAuthorization() {
        super(NAME);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return SipIms::p_media_authorization_token;
    }

    @Override
    public String getToken() {
        return mainValue();
    }

    @Override
    public void setMediaAuthorizationToken(String token) throws InvalidArgumentException {
        if (token == null || !Syntax.matches(mainRule(), token)) {
            throw new InvalidArgumentException("not hexadecimal: '" + token + "'");
        }
        changeMainValue(token);
    }
}
