package io.trunkline.javax.sip.header.ims;

import javax.sip.header.Header;
import org.jspecify.annotations.Nullable;

/** The service of a request, as somebody trusted found out (RFC 6050). */
public interface PAssertedServiceHeader extends Header {
    /** The name of the field. */
    String NAME = "P-Asserted-Service";

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
