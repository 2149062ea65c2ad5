package io.trunkline.cli.capture;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** One direction of a TCP connection: segments in, octets in their order out (RFC 9293 section 3.4). */
final class TcpStream {
    /** Takes the stream. */
    interface Sink {
        /** The next octets. */
        void octets(byte[] octets);

        /** Octets are missing here: the capture does not have them. */
        void gap();
    }

    /** How much waits for a missing segment before the segment is given up. */
    private static final int WAITING_AT_MOST = 1 << 20;

    private static final int FIN = 1;
    private static final int SYN = 2;

    private final Sink sink;
    /** Segments that came early, by how far behind {@link #next} they began when this stream began. */
    private final TreeMap<Long, byte[]> early = new TreeMap<>();

    private int waiting;
    private boolean begun;
    private int base;
    private long next;

    TcpStream(Sink sink) {
        this.sink = sink;
    }

    /** Takes a segment, header and all; what is none is passed over. */
    void take(ByteBuffer segment) {
        int header = segment.limit() < 20 ? Integer.MAX_VALUE : (segment.get(12) >> 4 & 0xF) * 4;
        if (header < 20 || header > segment.limit()) {
            return;
        }
        int flags = segment.get(13);
        int sequence = segment.getInt(4);
        if ((flags & SYN) != 0) {
            flush();
            begin(sequence + 1);
            return;
        }
        if (!begun) {
            begin(sequence);
        }
        byte[] octets = new byte[segment.limit() - header];
        segment.get(header, octets);
        if (octets.length > 0) {
            // The sequence number wraps; the distance from where we are does not, as long as windows are below 2^31.
            arrived(next + (sequence - (base + (int) next)), octets);
        }
        if ((flags & FIN) != 0 && early.isEmpty()) {
            begun = false;
        }
    }

    private void begin(int sequence) {
        begun = true;
        base = sequence;
        next = 0;
    }

    private void arrived(long at, byte[] octets) {
        if (at > next) {
            byte[] before = early.putIfAbsent(at, octets);
            waiting += before == null ? octets.length : 0;
            if (waiting > WAITING_AT_MOST) {
                skip();
            }
            return;
        }
        deliver(at, octets);
        drain();
    }

    private void deliver(long at, byte[] octets) {
        long known = next - at;
        if (known < octets.length) {
            next += octets.length - known;
            sink.octets(known == 0 ? octets : Arrays.copyOfRange(octets, (int) known, octets.length));
        }
    }

    private void drain() {
        while (!early.isEmpty() && early.firstKey() <= next) {
            Map.Entry<Long, byte[]> first = early.pollFirstEntry();
            waiting -= first.getValue().length;
            deliver(first.getKey(), first.getValue());
        }
    }

    private void skip() {
        sink.gap();
        next = early.firstKey();
        drain();
    }

    /** The capture or the connection is over: what waits is delivered with its gaps. */
    void flush() {
        while (!early.isEmpty()) {
            skip();
        }
    }
}
