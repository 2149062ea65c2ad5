package io.trunkline.javax.sip.header.ims;

import javax.sip.InvalidArgumentException;
import javax.sip.header.Header;

/** A token that permits to send media (RFC 3313). */
public interface PMediaAuthorizationHeader extends Header {
    /** The name of the field. */
    String NAME = "P-Media-Authorization";

    /**
     * Sets the token.
     *
     * @param token hexadecimal digits
     * @throws InvalidArgumentException when it is not; nothing is changed then
     */
    void setMediaAuthorizationToken(String token) throws InvalidArgumentException;

    /**
     * The token.
     *
     * @return hexadecimal digits; {@code ""} for a header without a value yet
     */
    String getToken();
}
