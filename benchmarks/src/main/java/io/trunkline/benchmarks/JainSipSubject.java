package io.trunkline.benchmarks;

import java.text.ParseException;
import java.util.Iterator;
import java.util.function.Consumer;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;
import javax.sip.header.HeaderFactory;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.RecordRouteHeader;
import javax.sip.header.RouteHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** The work in terms of {@code javax.sip}: the same code, whichever implementation is behind it. */
abstract class JainSipSubject<M extends Message> implements Subject {

    static final String PROXY_HOST = "192.0.2.1";
    static final int PROXY_PORT = 5080;
    static final String RECEIVED = "198.51.100.77";

    private @Nullable HeaderFactory headers;
    private @Nullable AddressFactory addresses;

    JainSipSubject() {}

    abstract HeaderFactory newHeaderFactory();

    abstract AddressFactory newAddressFactory();

    /** Made when first asked for: who only reads needs none, and they load half of a library's classes. */
    private HeaderFactory headers() {
        HeaderFactory known = headers;
        if (known == null) {
            known = newHeaderFactory();
            headers = known;
        }
        return known;
    }

    private AddressFactory addresses() {
        AddressFactory known = addresses;
        if (known == null) {
            known = newAddressFactory();
            addresses = known;
        }
        return known;
    }

    abstract M parse(byte[] octets) throws ParseException;

    abstract byte[] encode(M message);

    @Override
    public final RoutingSet routingSet(byte[] octets) throws ParseException {
        M message = parse(octets);
        String method = "";
        String requestUser = "";
        String requestHost = "";
        if (message instanceof Request request) {
            SipURI target = (SipURI) request.getRequestURI();
            method = request.getMethod();
            requestUser = text(target.getUser());
            requestHost = target.getHost();
        }
        ViaHeader via = (ViaHeader) message.getHeader(ViaHeader.NAME);
        CSeqHeader cseq = (CSeqHeader) message.getHeader(CSeqHeader.NAME);
        MaxForwardsHeader maxForwards = (MaxForwardsHeader) message.getHeader(MaxForwardsHeader.NAME);
        SipURI route = uri((HeaderAddress) message.getHeader(RouteHeader.NAME));
        SipURI contact = uri((HeaderAddress) message.getHeader(ContactHeader.NAME));
        return new RoutingSet(
                method,
                message instanceof Response response ? response.getStatusCode() : -1,
                requestUser,
                requestHost,
                via.getHost(),
                via.getPort(),
                via.getBranch(),
                ((FromHeader) message.getHeader(FromHeader.NAME)).getTag(),
                text(((ToHeader) message.getHeader(ToHeader.NAME)).getTag()),
                ((CallIdHeader) message.getHeader(CallIdHeader.NAME)).getCallId(),
                cseq.getSeqNumber(),
                cseq.getMethod(),
                maxForwards == null ? -1 : maxForwards.getMaxForwards(),
                route == null ? "" : route.getHost(),
                contact == null ? "" : contact.getHost(),
                contact == null ? -1 : contact.getPort());
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable SipURI uri(@Nullable HeaderAddress header) {
        return header == null ? null : (SipURI) header.getAddress().getURI();
    }

    @Override
    public final void everythingTyped(byte[] octets, Consumer<Object> sink) throws ParseException {
        M message = parse(octets);
        for (Iterator<?> names = message.getHeaderNames(); names.hasNext(); ) {
            for (Iterator<?> values = message.getHeaders((String) names.next()); values.hasNext(); ) {
                sink.accept(values.next());
            }
        }
    }

    @Override
    public final String nameOf(Object header) {
        return ((Header) header).getName();
    }

    @Override
    public final byte[] reencode(byte[] octets) throws ParseException {
        return encode(parse(octets));
    }

    @Override
    public final byte[] forward(byte[] octets) throws ParseException, SipException, InvalidArgumentException {
        M request = parse(octets);
        ((ViaHeader) request.getHeader(ViaHeader.NAME)).setReceived(RECEIVED);
        ((MaxForwardsHeader) request.getHeader(MaxForwardsHeader.NAME)).decrementMaxForwards();
        SipURI own = addresses().createSipURI(null, PROXY_HOST);
        own.setPort(PROXY_PORT);
        own.setLrParam();
        Address address = addresses().createAddress(own);
        RecordRouteHeader recordRoute = headers().createRecordRouteHeader(address);
        request.addFirst(recordRoute);
        return encode(request);
    }

    @Override
    public final byte[] forwardResponse(byte[] octets) throws ParseException {
        M response = parse(octets);
        response.removeFirst(ViaHeader.NAME);
        return encode(response);
    }
}
