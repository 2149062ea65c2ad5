package io.trunkline.benchmarks;

import io.pkts.buffer.Buffer;
import io.pkts.buffer.Buffers;
import io.pkts.packet.sip.SipMessage;
import io.pkts.packet.sip.SipRequest;
import io.pkts.packet.sip.address.SipURI;
import io.pkts.packet.sip.header.AddressParametersHeader;
import io.pkts.packet.sip.header.CSeqHeader;
import io.pkts.packet.sip.header.MaxForwardsHeader;
import io.pkts.packet.sip.header.RecordRouteHeader;
import io.pkts.packet.sip.header.SipHeader;
import io.pkts.packet.sip.header.ViaHeader;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lazy parser of pkts.io. */
final class PktsSubject implements Subject {

    /** Finds the pieces of a message, as far as this library goes before it is asked for a header. */
    @Override
    public SipMessage frame(byte[] octets) throws IOException {
        return SipMessage.frame(octets);
    }

    @Override
    public RoutingSet routingSet(byte[] octets) throws IOException {
        SipMessage message = frame(octets);
        String method = "";
        String requestUser = "";
        String requestHost = "";
        int status = -1;
        if (message.isRequest()) {
            SipRequest request = message.toRequest();
            SipURI target = request.getRequestUri().toSipURI();
            method = request.getMethod().toString();
            requestUser = target.getUser().map(Buffer::toString).orElse("");
            requestHost = target.getHost().toString();
        } else {
            status = message.toResponse().getStatus();
        }
        ViaHeader via = message.getViaHeader();
        CSeqHeader cseq = message.getCSeqHeader();
        MaxForwardsHeader maxForwards = message.getMaxForwards();
        SipURI route = uri(message.getRouteHeader());
        SipURI contact = uri(message.getContactHeader());
        return new RoutingSet(
                method,
                status,
                requestUser,
                requestHost,
                via.getHost().toString(),
                via.getPort(),
                via.getBranch().toString(),
                text(message.getFromHeader().getTag()),
                text(message.getToHeader().getTag()),
                message.getCallIDHeader().getCallId().toString(),
                cseq.getSeqNumber(),
                cseq.getMethod().toString(),
                maxForwards == null ? -1 : maxForwards.getMaxForwards(),
                route == null ? "" : route.getHost().toString(),
                contact == null ? "" : contact.getHost().toString(),
                contact == null ? -1 : contact.getPort());
    }

    private static @Nullable SipURI uri(@Nullable AddressParametersHeader header) {
        return header == null ? null : header.getAddress().getURI().toSipURI();
    }

    @Override
    public void everythingTyped(byte[] octets, Consumer<Object> sink) throws IOException {
        for (SipHeader header : frame(octets).getAllHeaders()) {
            sink.accept(header.ensure());
        }
    }

    @Override
    public String nameOf(Object header) {
        return ((SipHeader) header).getNameStr();
    }

    @Override
    public byte[] reencode(byte[] octets) throws IOException {
        return frame(octets).toBuffer().getArray();
    }

    @Override
    public byte[] forward(byte[] octets) throws IOException {
        RecordRouteHeader own = RecordRouteHeader.withHost(JainSipSubject.PROXY_HOST)
                .withPort(JainSipSubject.PROXY_PORT)
                .withUriParameter(Buffers.wrap("lr"), null)
                .build();
        return frame(octets)
                .copy()
                .onTopMostViaHeader(via -> via.withReceived(Buffers.wrap(JainSipSubject.RECEIVED)))
                .onMaxForwardsHeader(MaxForwardsHeader.Builder::decrement)
                .withTopMostRecordRouteHeader(own)
                .build()
                .toBuffer()
                .getArray();
    }

    @Override
    public byte[] forwardResponse(byte[] octets) throws IOException {
        return frame(octets).copy().withPoppedVia().build().toBuffer().getArray();
    }

    private static String text(@Nullable Buffer buffer) {
        return buffer == null ? "" : buffer.toString();
    }
}
