package io.trunkline.benchmarks;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.HeaderFactory;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;

/** The work in terms of {@code javax.sip}: the same code, whichever implementation is behind it. */
abstract class JainSipSubject<R extends Request> implements Subject {

    static final String PROXY_HOST = "192.0.2.1";
    static final int PROXY_PORT = 5080;
    static final String PROXY_BRANCH = "z9hG4bKproxy1";

    private final HeaderFactory headers;

    JainSipSubject(HeaderFactory headers) {
        this.headers = headers;
    }

    abstract R parse(byte[] octets) throws ParseException;

    abstract byte[] encode(R message);

    @Override
    public RoutingSet routingSet(byte[] octets) throws ParseException {
        return routingSetByGetters(octets);
    }

    /** As an application of {@code javax.sip} reads it: a typed header for each answer. */
    final RoutingSet routingSetByGetters(byte[] octets) throws ParseException {
        R request = parse(octets);
        SipURI target = (SipURI) request.getRequestURI();
        ViaHeader via = (ViaHeader) request.getHeader(ViaHeader.NAME);
        CSeqHeader cseq = (CSeqHeader) request.getHeader(CSeqHeader.NAME);
        ContactHeader contact = (ContactHeader) request.getHeader(ContactHeader.NAME);
        SipURI contactUri = (SipURI) contact.getAddress().getURI();
        String toTag = ((ToHeader) request.getHeader(ToHeader.NAME)).getTag();
        return new RoutingSet(
                request.getMethod(),
                target.getUser(),
                target.getHost(),
                via.getHost(),
                via.getPort(),
                via.getBranch(),
                ((FromHeader) request.getHeader(FromHeader.NAME)).getTag(),
                toTag == null ? "" : toTag,
                ((CallIdHeader) request.getHeader(CallIdHeader.NAME)).getCallId(),
                cseq.getSeqNumber(),
                cseq.getMethod(),
                ((MaxForwardsHeader) request.getHeader(MaxForwardsHeader.NAME)).getMaxForwards(),
                contactUri.getHost(),
                contactUri.getPort());
    }

    @Override
    public final List<String> everythingTyped(byte[] octets) throws ParseException {
        R request = parse(octets);
        List<String> names = new ArrayList<>();
        for (Iterator<?> all = request.getHeaderNames(); all.hasNext(); ) {
            String name = (String) all.next();
            for (Iterator<?> values = request.getHeaders(name); values.hasNext(); ) {
                names.add(((Header) values.next()).getName().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    @Override
    public final byte[] reencode(byte[] octets) throws ParseException {
        return encode(parse(octets));
    }

    @Override
    public final byte[] forward(byte[] octets) throws ParseException, SipException, InvalidArgumentException {
        R request = parse(octets);
        ((MaxForwardsHeader) request.getHeader(MaxForwardsHeader.NAME)).decrementMaxForwards();
        // A Via goes on top of the others (javax.sip.message.Message.addHeader).
        request.addHeader(headers.createViaHeader(PROXY_HOST, PROXY_PORT, "UDP", PROXY_BRANCH));
        return encode(request);
    }
}
