package io.trunkline.javax.sip.header.ims;

import io.trunkline.grammar.sip.SipRecognizer.SipIms;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueHeader;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** The shape of P-Asserted-Service and P-Preferred-Service: a service or an application as a URN (RFC 6050 section 4.1). */
public abstract class ServiceHeader extends ValueHeader {
    private static final long serialVersionUID = 1L;

    private static final String SERVICE = "urn:urn-7:3gpp-service.";
    private static final String APPLICATION = "urn:urn-7:3gpp-application.";

    ServiceHeader(String name) {
        super(name);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return SipIms::service_id;
    }

    /**
     * The whole URN.
     *
     * @return for example {@code urn:urn-7:3gpp-service.ims.icsi.mmtel}
     */
    public String getServiceId() {
        return mainValue();
    }

    /**
     * Sets the whole URN.
     *
     * @param urn for example {@code urn:urn-7:3gpp-service.ims.icsi.mmtel}
     * @throws ParseException when it is none of a service; nothing is changed then
     */
    public void setServiceId(String urn) throws ParseException {
        setMainValue(urn);
    }

    /**
     * The service.
     *
     * @return labels with dots between, for example {@code ims.icsi.mmtel}; null when the URN is not one of a 3GPP service
     */
    public @Nullable String getSubserviceIdentifiers() {
        return behind(SERVICE);
    }

    /**
     * Sets the service.
     *
     * @param subservices labels with dots between
     * @throws IllegalArgumentException when they are not; nothing is changed then
     */
    public void setSubserviceIdentifiers(String subservices) {
        change(SERVICE, subservices);
    }

    /**
     * The application.
     *
     * @return labels with dots between; null when the URN is not one of a 3GPP application
     */
    public @Nullable String getApplicationIdentifiers() {
        return behind(APPLICATION);
    }

    /**
     * Sets the application.
     *
     * @param appids labels with dots between
     * @throws IllegalArgumentException when they are not; nothing is changed then
     */
    public void setApplicationIdentifiers(String appids) {
        change(APPLICATION, appids);
    }

    private @Nullable String behind(String prefix) {
        String urn = mainValue();
        return urn.regionMatches(true, 0, prefix, 0, prefix.length()) ? urn.substring(prefix.length()) : null;
    }

    private void change(String prefix, String labels) {
        if (!Syntax.matches(mainRule(), prefix + labels)) {
            throw new IllegalArgumentException("not labels with dots between: '" + labels + "'");
        }
        changeMainValue(prefix + labels);
    }
}
