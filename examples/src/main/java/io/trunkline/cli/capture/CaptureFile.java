package io.trunkline.cli.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The packets of a capture file in the formats pcap and pcapng (draft-ietf-opsawg-pcap, draft-ietf-opsawg-pcapng), one after the
 * other; the file is never in memory as a whole.
 */
abstract class CaptureFile {
    private static final int PCAP_MICROSECONDS = 0xA1B2C3D4;
    private static final int PCAP_NANOSECONDS = 0xA1B23C4D;
    private static final int SECTION_HEADER = 0x0A0D0D0A;

    final CaptureInput in;
    private int packets;

    CaptureFile(CaptureInput in) {
        this.in = in;
    }

    /** Whether a file that begins so is a capture. */
    static boolean isCapture(byte[] beginning) {
        if (beginning.length < 4) {
            return false;
        }
        int magic = ByteBuffer.wrap(beginning).getInt();
        return magic == SECTION_HEADER || isPcap(magic) || isPcap(Integer.reverseBytes(magic));
    }

    private static boolean isPcap(int magic) {
        return magic == PCAP_MICROSECONDS || magic == PCAP_NANOSECONDS;
    }

    /**
     * Opens a capture.
     *
     * @param stream at its beginning
     * @throws CaptureException when it is none
     */
    static CaptureFile open(InputStream stream) throws IOException {
        CaptureInput in = new CaptureInput(stream);
        int magic = in.exactly(4).order(ByteOrder.BIG_ENDIAN).getInt();
        if (magic == SECTION_HEADER) {
            return new PcapNg(in);
        }
        boolean big = isPcap(magic);
        if (!big && !isPcap(Integer.reverseBytes(magic))) {
            throw new CaptureException("neither pcap nor pcapng: it begins with " + Integer.toHexString(magic));
        }
        in.setOrder(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return new Pcap(in, (big ? magic : Integer.reverseBytes(magic)) == PCAP_NANOSECONDS);
    }

    /** The next packet, null at the end of the file. */
    abstract @Nullable Packet next() throws IOException;

    final Packet packet(Instant time, int linkType, ByteBuffer octets) {
        return new Packet(++packets, time, linkType, octets.slice());
    }

    private static final class Pcap extends CaptureFile {
        private final int linkType;
        private final int unit;

        Pcap(CaptureInput in, boolean nanoseconds) throws IOException {
            super(in);
            unit = nanoseconds ? 1 : 1_000;
            // versions, two fields of no use, and the longest packet; the upper bits of the last word tell of a
            // checksum
            linkType = in.exactly(20).getInt(16) & 0xFFFF;
        }

        @Override
        @Nullable
        Packet next() throws IOException {
            ByteBuffer header = in.upTo(16);
            if (header.remaining() < 16) {
                return null;
            }
            Instant time = Instant.ofEpochSecond(
                    Integer.toUnsignedLong(header.getInt(0)), Integer.toUnsignedLong(header.getInt(4)) * unit);
            return packet(time, linkType, in.upTo(header.getInt(8)));
        }
    }

    private static final class PcapNg extends CaptureFile {
        private static final int BYTE_ORDER = 0x1A2B3C4D;
        private static final int INTERFACE = 1;
        private static final int OLD_PACKET = 2;
        private static final int SIMPLE_PACKET = 3;
        private static final int ENHANCED_PACKET = 6;
        private static final int OPTION_RESOLUTION = 9;

        private record Interface(int linkType, long unitsPerSecond) {}

        private final List<Interface> interfaces = new ArrayList<>();

        PcapNg(CaptureInput in) throws IOException {
            super(in);
            section();
        }

        /** What follows the block type of a section header: the byte order comes after a length in that order. */
        private void section() throws IOException {
            ByteBuffer start = in.exactly(8).order(ByteOrder.BIG_ENDIAN);
            ByteOrder order = start.getInt(4) == BYTE_ORDER ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            in.setOrder(order);
            in.exactly(start.order(order).getInt(0) - 12);
            interfaces.clear();
        }

        @Override
        @Nullable
        Packet next() throws IOException {
            while (true) {
                ByteBuffer type = in.upTo(4);
                if (type.remaining() < 4) {
                    return null;
                }
                if (type.getInt(0) == SECTION_HEADER) {
                    section();
                    continue;
                }
                ByteBuffer body = body();
                switch (type.getInt(0)) {
                    case INTERFACE -> interfaces.add(described(body));
                    case ENHANCED_PACKET -> {
                        return captured(body.getInt(0), body);
                    }
                    case OLD_PACKET -> {
                        return captured(Short.toUnsignedInt(body.getShort(0)), body);
                    }
                    case SIMPLE_PACKET -> {
                        int length = Math.min(body.remaining() - 4, Math.max(0, body.getInt(0))); // padding may follow
                        return packet(Instant.EPOCH, from(0).linkType(), body.slice(4, length));
                    }
                    default -> {
                        // names, statistics and the like
                    }
                }
            }
        }

        private ByteBuffer body() throws IOException {
            int length = in.exactly(4).getInt(0);
            ByteBuffer body = in.exactly(length - 12);
            in.exactly(4);
            if (body.remaining() < 8) {
                throw new CaptureException("a block of " + length + " octets before offset " + in.offset());
            }
            return body;
        }

        private Packet captured(int of, ByteBuffer body) throws IOException {
            if (body.remaining() < 20 || body.getInt(12) < 0 || body.getInt(12) > body.remaining() - 20) {
                throw new CaptureException("a packet is longer than its block, before offset " + in.offset());
            }
            Interface from = from(of);
            long time = Integer.toUnsignedLong(body.getInt(4)) << 32 | Integer.toUnsignedLong(body.getInt(8));
            long seconds = Long.divideUnsigned(time, from.unitsPerSecond());
            double rest = (double) Long.remainderUnsigned(time, from.unitsPerSecond()) / from.unitsPerSecond();
            Instant at = Instant.ofEpochSecond(seconds & 0xF_FFFF_FFFFL, Math.round(rest * 1e9));
            return packet(at, from.linkType(), body.slice(20, body.getInt(12)));
        }

        private Interface from(int number) throws CaptureException {
            if (number < 0 || number >= interfaces.size()) {
                throw new CaptureException("no interface " + number + " is described before offset " + in.offset());
            }
            return interfaces.get(number);
        }

        private static Interface described(ByteBuffer body) {
            long unitsPerSecond = 1_000_000;
            int at = 8;
            while (at + 4 <= body.remaining() && body.getShort(at) != 0) {
                int length = Short.toUnsignedInt(body.getShort(at + 2));
                if (body.getShort(at) == OPTION_RESOLUTION && at + 4 < body.remaining()) {
                    unitsPerSecond = resolution(body.get(at + 4));
                }
                at += 4 + (length + 3 & ~3);
            }
            return new Interface(Short.toUnsignedInt(body.getShort(0)), unitsPerSecond);
        }

        /** A negative power of 2 when the highest bit is set, else of 10; what no clock has becomes nanoseconds. */
        private static long resolution(byte code) {
            int power = code & 0x7F;
            if (code < 0) {
                return 1L << Math.min(power, 30);
            }
            return (long) Math.pow(10, Math.min(power, 9));
        }
    }
}
