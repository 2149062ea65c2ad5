package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.AddressExtensionHeader;
import org.jspecify.annotations.Nullable;

/** The user on whose behalf a request is treated (RFC 5502 section 6). */
public class PServedUser extends AddressExtensionHeader implements PServedUserHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public PServedUser() {
        super(NAME);
    }

    private static final String SESSION_CASE = "sescase";
    private static final String REGISTRATION_STATE = "regstate";

    @Override
    public @Nullable String getSessionCase() {
        return getParameter(SESSION_CASE);
    }

    @Override
    public void setSessionCase(@Nullable String sessionCase) {
        put(SESSION_CASE, tokenOrNull(sessionCase, SESSION_CASE));
    }

    @Override
    public @Nullable String getRegistrationState() {
        return getParameter(REGISTRATION_STATE);
    }

    @Override
    public void setRegistrationState(@Nullable String registrationState) {
        put(REGISTRATION_STATE, tokenOrNull(registrationState, REGISTRATION_STATE));
    }

    private static @Nullable String tokenOrNull(@Nullable String value, String name) {
        if (value != null && !Syntax.matches(Syntax.TOKEN, value)) {
            throw new IllegalArgumentException("not a valid " + name + ": '" + value + "'");
        }
        return value;
    }
}
