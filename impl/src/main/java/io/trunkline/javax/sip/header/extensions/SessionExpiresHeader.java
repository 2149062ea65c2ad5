package io.trunkline.javax.sip.header.extensions;

import javax.sip.InvalidArgumentException;
import javax.sip.header.ExtensionHeader;
import javax.sip.header.Header;
import javax.sip.header.Parameters;
import org.jspecify.annotations.Nullable;

/** How long a session holds without being refreshed (RFC 4028). */
public interface SessionExpiresHeader extends Parameters, Header, ExtensionHeader {
    /** The name of the field. */
    String NAME = "Session-Expires";

    /**
     * The session interval.
     *
     * @return seconds, 0 to 2^31-1
     */
    int getExpires();

    /**
     * Sets the session interval.
     *
     * @param expires seconds, 0 to 2^31-1
     * @throws InvalidArgumentException when it is negative; nothing is changed then
     */
    void setExpires(int expires) throws InvalidArgumentException;

    /**
     * Who refreshes the session.
     *
     * @return {@code uac} or {@code uas}, null when that is not said
     */
    @Nullable
    String getRefresher();

    /**
     * Says who refreshes the session.
     *
     * @param refresher {@code uac} or {@code uas}; null removes the parameter
     * @throws IllegalArgumentException when it is neither; nothing is changed then
     */
    void setRefresher(@Nullable String refresher);
}
