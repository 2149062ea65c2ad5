package io.trunkline.benchmarks;

import io.pkts.buffer.Buffer;
import io.pkts.packet.sip.SipMessage;
import io.pkts.packet.sip.SipRequest;
import io.pkts.packet.sip.address.SipURI;
import io.pkts.packet.sip.header.CSeqHeader;
import io.pkts.packet.sip.header.MaxForwardsHeader;
import io.pkts.packet.sip.header.SipHeader;
import io.pkts.packet.sip.header.ViaHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lazy parser of pkts.io. */
final class PktsSubject implements Subject {

    /** Finds the pieces of a message, as far as this library goes before it is asked for a header. */
    SipMessage frame(byte[] octets) throws IOException {
        return SipMessage.frame(octets);
    }

    @Override
    public RoutingSet routingSet(byte[] octets) throws IOException {
        SipRequest request = frame(octets).toRequest();
        SipURI target = request.getRequestUri().toSipURI();
        ViaHeader via = request.getViaHeader();
        CSeqHeader cseq = request.getCSeqHeader();
        SipURI contact = request.getContactHeader().getAddress().getURI().toSipURI();
        return new RoutingSet(
                request.getMethod().toString(),
                target.getUser().map(Buffer::toString).orElse(""),
                target.getHost().toString(),
                via.getHost().toString(),
                via.getPort(),
                via.getBranch().toString(),
                text(request.getFromHeader().getTag()),
                text(request.getToHeader().getTag()),
                request.getCallIDHeader().getCallId().toString(),
                cseq.getSeqNumber(),
                cseq.getMethod().toString(),
                request.getMaxForwards().getMaxForwards(),
                contact.getHost().toString(),
                contact.getPort());
    }

    @Override
    public List<String> everythingTyped(byte[] octets) throws IOException {
        List<String> names = new ArrayList<>();
        for (SipHeader header : frame(octets).getAllHeaders()) {
            names.add(header.ensure().getNameStr().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    @Override
    public byte[] reencode(byte[] octets) throws IOException {
        return frame(octets).toBuffer().getArray();
    }

    @Override
    public byte[] forward(byte[] octets) throws IOException {
        ViaHeader own = ViaHeader.withHost(JainSipSubject.PROXY_HOST)
                .withPort(JainSipSubject.PROXY_PORT)
                .withTransportUDP()
                .withBranch(JainSipSubject.PROXY_BRANCH)
                .build();
        return frame(octets)
                .copy()
                .onMaxForwardsHeader(MaxForwardsHeader.Builder::decrement)
                .withTopMostViaHeader(own)
                .build()
                .toBuffer()
                .getArray();
    }

    private static String text(@Nullable Buffer buffer) {
        return buffer == null ? "" : buffer.toString();
    }
}
