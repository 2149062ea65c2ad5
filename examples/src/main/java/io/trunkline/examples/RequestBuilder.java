package io.trunkline.examples;

import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;

/** Builds requests outside of a dialog (RFC 3261, 8.1.1). Inside a dialog, the dialog builds them. */
final class RequestBuilder {

    private static final int MAX_FORWARDS = 70;
    private static final String LOCAL_USER = "uac";

    private final SipEndpoint endpoint;

    RequestBuilder(SipEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** {@code uri} without a user: a registrar is asked at its domain; To names {@code user} there (RFC 3261, 10.2). */
    Request register(String user, String registrar, int expiresSeconds) throws SipException {
        try {
            SipURI registrarUri = sipUri(registrar);
            SipURI addressOfRecord = (SipURI) registrarUri.clone();
            addressOfRecord.setUser(user);
            Address who = endpoint.addresses().createAddress(addressOfRecord);
            Request register = request(Request.REGISTER, registrarUri, who, (Address) who.clone());
            register.addHeader(endpoint.contact(user));
            register.addHeader(endpoint.headers().createExpiresHeader(expiresSeconds));
            return register;
        } catch (ParseException | InvalidArgumentException e) {
            throw new SipException("cannot build a REGISTER for " + user + " at " + registrar, e);
        }
    }

    /** A request to {@code target} from this endpoint. */
    Request to(String target, String method) throws SipException {
        try {
            SipURI targetUri = sipUri(target);
            SipURI localUri = endpoint.addresses()
                    .createSipURI(LOCAL_USER, endpoint.settings().ip());
            Address local = endpoint.addresses().createAddress(localUri);
            Address remote = endpoint.addresses().createAddress((URI) targetUri.clone());
            Request request = request(method, targetUri, local, remote);
            request.addHeader(endpoint.contact(LOCAL_USER));
            return request;
        } catch (ParseException | InvalidArgumentException e) {
            throw new SipException("cannot build " + method + " to " + target, e);
        }
    }

    private Request request(String method, URI target, Address from, Address to)
            throws ParseException, InvalidArgumentException {
        EndpointSettings here = endpoint.settings();
        HeaderFactory headers = endpoint.headers();
        ViaHeader via = headers.createViaHeader(here.ip(), here.port(), here.transport(), null);
        String tag = UUID.randomUUID().toString();
        Request request = endpoint.messages()
                .createRequest(
                        target,
                        method,
                        endpoint.provider().getNewCallId(),
                        headers.createCSeqHeader(1L, method),
                        headers.createFromHeader(from, tag),
                        headers.createToHeader(to, null),
                        List.of(via),
                        headers.createMaxForwardsHeader(MAX_FORWARDS));
        request.addHeader(headers.createUserAgentHeader(List.of("trunkline-examples")));
        return request;
    }

    private SipURI sipUri(String text) throws ParseException {
        URI uri = endpoint.addresses().createURI(text);
        if (uri instanceof SipURI sip) {
            if (sip.getTransportParam() == null
                    && !endpoint.settings().transport().equalsIgnoreCase("UDP")) {
                sip.setTransportParam(endpoint.settings().transport());
            }
            return sip;
        }
        throw new ParseException("not a sip: or sips: URI: " + text, 0);
    }
}
