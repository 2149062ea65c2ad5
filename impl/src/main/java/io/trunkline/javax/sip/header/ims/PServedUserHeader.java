package io.trunkline.javax.sip.header.ims;

import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;
import javax.sip.header.Parameters;
import org.jspecify.annotations.Nullable;

/** The user on whose behalf a request is treated (RFC 5502). */
public interface PServedUserHeader extends HeaderAddress, Parameters, Header {
    /** The name of the field. */
    String NAME = "P-Served-User";

    /**
     * Says whether the user is served as caller or as called.
     *
     * @param sessionCase {@code orig}, {@code term} or another token; null removes the parameter
     * @throws IllegalArgumentException when it is no token; nothing is changed then
     */
    void setSessionCase(@Nullable String sessionCase);

    /**
     * Whether the user is served as caller or as called.
     *
     * @return {@code orig} or {@code term}, null when that is not said
     */
    @Nullable
    String getSessionCase();

    /**
     * Says whether the user is registered.
     *
     * @param registrationState {@code reg}, {@code unreg} or another token; null removes the parameter
     * @throws IllegalArgumentException when it is no token; nothing is changed then
     */
    void setRegistrationState(@Nullable String registrationState);

    /**
     * Whether the user is registered.
     *
     * @return {@code reg} or {@code unreg}, null when that is not said
     */
    @Nullable
    String getRegistrationState();
}
