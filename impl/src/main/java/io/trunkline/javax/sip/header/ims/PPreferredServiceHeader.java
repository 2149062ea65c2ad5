package io.trunkline.javax.sip.header.ims;

import javax.sip.header.Header;
import org.jspecify.annotations.Nullable;

/** The service that the sender asks for (RFC 6050). */
public interface PPreferredServiceHeader extends Header {
    /** The name of the field. */
    String NAME = "P-Preferred-Service";

    /**
     * Sets the service.
     *
     * @param subservices labels with dots between
     * @throws IllegalArgumentException when they are not; nothing is changed then
     */
    void setSubserviceIdentifiers(String subservices);

    /**
     * The service.
     *
     * @return labels with dots between, for example {@code ims.icsi.mmtel}; null when the URN is not one of a 3GPP service
     */
    @Nullable
    String getSubserviceIdentifiers();

    /**
     * Sets the application.
     *
     * @param appids labels with dots between
     * @throws IllegalArgumentException when they are not; nothing is changed then
     */
    void setApplicationIdentifiers(String appids);

    /**
     * The application.
     *
     * @return labels with dots between; null when the URN is not one of a 3GPP application
     */
    @Nullable
    String getApplicationIdentifiers();
}
