package io.trunkline.cli.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What UDP and TCP carried in a capture, in the order of the capture. */
public final class Capture {
    /** Takes what was found. */
    public interface Sink {
        /**
         * A datagram.
         *
         * @param flow from whom to whom
         * @param packet the number of the packet that completed it
         * @param time when that was captured
         * @param octets the payload
         */
        void datagram(Flow flow, int packet, Instant time, byte[] octets);

        /**
         * The next octets of a stream.
         *
         * @param flow from whom to whom
         * @param packet the number of the packet that brought them
         * @param time when that was captured
         * @param octets the octets
         */
        void stream(Flow flow, int packet, Instant time, byte[] octets);

        /**
         * Octets of a stream are missing from the capture.
         *
         * @param flow from whom to whom
         */
        void gap(Flow flow);
    }

    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int UDP_HEADER = 8;

    private final Sink sink;
    private final IpReassembly fragments = new IpReassembly();
    private final Map<Flow, TcpStream> streams = new LinkedHashMap<>();
    private Packet packet = new Packet(0, Instant.EPOCH, 0, ByteBuffer.allocate(0));

    private Capture(Sink sink) {
        this.sink = sink;
    }

    /**
     * Whether a file is a capture.
     *
     * @param beginning its first octets, four at least
     * @return true for pcap and pcapng
     */
    public static boolean isCapture(byte[] beginning) {
        return CaptureFile.isCapture(beginning);
    }

    /**
     * Reads a capture to its end. A file that breaks off within a packet ends there: analysers leave such files when they are
     * stopped.
     *
     * @param in at its beginning
     * @param sink takes what is found, on this thread
     * @throws CaptureException when the file is not what its beginning says; what came before has reached the sink
     * @throws IOException when reading fails
     */
    public static void read(InputStream in, Sink sink) throws IOException {
        CaptureFile file = CaptureFile.open(in);
        Capture capture = new Capture(sink);
        for (Packet packet = file.next(); packet != null; packet = file.next()) {
            capture.take(packet);
        }
        capture.streams.values().forEach(TcpStream::flush);
    }

    private void take(Packet next) {
        packet = next;
        ByteBuffer ip = LinkLayer.ipPacket(next);
        IpReassembly.Carried carried = ip == null ? null : fragments.take(ip);
        if (carried == null) {
            return;
        }
        if (carried.protocol() == UDP) {
            datagram(carried);
        } else if (carried.protocol() == TCP && carried.octets().limit() >= 4) {
            streams.computeIfAbsent(flow("TCP", carried), this::stream).take(carried.octets());
        }
    }

    private void datagram(IpReassembly.Carried carried) {
        ByteBuffer octets = carried.octets();
        if (octets.limit() < UDP_HEADER) {
            return;
        }
        int length = Math.min(Short.toUnsignedInt(octets.getShort(4)), octets.limit());
        byte[] payload = new byte[Math.max(0, length - UDP_HEADER)];
        octets.get(UDP_HEADER, payload);
        sink.datagram(flow("UDP", carried), packet.number(), packet.time(), payload);
    }

    private TcpStream stream(Flow flow) {
        return new TcpStream(new TcpStream.Sink() {
            @Override
            public void octets(byte[] octets) {
                sink.stream(flow, packet.number(), packet.time(), octets);
            }

            @Override
            public void gap() {
                sink.gap(flow);
            }
        });
    }

    private static Flow flow(String transport, IpReassembly.Carried carried) {
        ByteBuffer octets = carried.octets();
        return new Flow(
                transport,
                carried.source(),
                Short.toUnsignedInt(octets.getShort(0)),
                carried.destination(),
                Short.toUnsignedInt(octets.getShort(2)));
    }
}
