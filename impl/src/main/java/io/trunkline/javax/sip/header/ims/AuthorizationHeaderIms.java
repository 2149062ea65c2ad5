package io.trunkline.javax.sip.header.ims;

import java.text.ParseException;
import javax.sip.InvalidArgumentException;
import javax.sip.header.AuthorizationHeader;
import org.jspecify.annotations.Nullable;

/** Credentials with what a P-CSCF tells the S-CSCF about the request (3GPP TS 24.229 section 7.2A.2). */
public interface AuthorizationHeaderIms extends AuthorizationHeader {
    /** The request came over a security association. */
    String YES = "yes";

    /** The request did not come over a security association. */
    String NO = "no";

    /**
     * Sets the {@code integrity-protected} parameter.
     *
     * @param integrityProtected {@link #YES} or {@link #NO}
     * @throws InvalidArgumentException when it is neither; nothing is changed then
     * @throws ParseException when it is no token
     */
    void setIntegrityProtected(String integrityProtected) throws InvalidArgumentException, ParseException;

    /**
     * The {@code integrity-protected} parameter.
     *
     * @return its value, null when absent
     */
    @Nullable
    String getIntegrityProtected();
}
