package io.trunkline.cli.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes the header off IP packets and puts fragments together (RFC 791 section 3.2, RFC 8200 section 4.5). */
final class IpReassembly {
    /** What IP carries. */
    record Carried(InetAddress source, InetAddress destination, int protocol, ByteBuffer octets) {}

    private record FragmentKey(InetAddress source, InetAddress destination, int protocol, int identification) {}

    private static final class Fragments {
        final TreeMap<Integer, byte[]> pieces = new TreeMap<>();
        int length = -1;

        @Nullable
        ByteBuffer whole() {
            int next = 0;
            for (Map.Entry<Integer, byte[]> piece : pieces.entrySet()) {
                if (piece.getKey() > next) {
                    return null;
                }
                next = Math.max(next, piece.getKey() + piece.getValue().length);
            }
            if (length < 0 || next < length) {
                return null;
            }
            byte[] all = new byte[length];
            // Backwards, so that where pieces overlap the earlier offset wins, as most systems have it.
            pieces.descendingMap().forEach((offset, octets) -> {
                if (offset < all.length) {
                    System.arraycopy(octets, 0, all, offset, Math.min(octets.length, all.length - offset));
                }
            });
            return ByteBuffer.wrap(all);
        }
    }

    private static final int WAITING_AT_MOST = 256;
    private static final int IPV4_HEADER = 20;
    private static final int IPV6_HEADER = 40;
    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int DESTINATION_OPTIONS = 60;

    private final Map<FragmentKey, Fragments> waiting = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<FragmentKey, Fragments> eldest) {
            return size() > WAITING_AT_MOST;
        }
    };

    /** What a packet carries; null when it is a fragment whose other parts are missing yet, or no IP packet. */
    @Nullable
    Carried take(ByteBuffer packet) {
        if (packet.limit() == 0) {
            return null;
        }
        return switch (packet.get(0) >> 4 & 0xF) {
            case 4 -> packet.limit() < IPV4_HEADER ? null : ipv4(packet);
            case 6 -> packet.limit() < IPV6_HEADER ? null : ipv6(packet);
            default -> null;
        };
    }

    private @Nullable Carried ipv4(ByteBuffer packet) {
        int header = (packet.get(0) & 0xF) * 4;
        int total = Math.min(Short.toUnsignedInt(packet.getShort(2)), packet.limit());
        if (total == 0) {
            total = packet.limit(); // the network card was to fill it in
        }
        if (header < IPV4_HEADER || header > total) {
            return null;
        }
        int flags = Short.toUnsignedInt(packet.getShort(6));
        Carried carried = new Carried(
                address(packet, 12, 4),
                address(packet, 16, 4),
                Byte.toUnsignedInt(packet.get(9)),
                packet.slice(header, total - header));
        int offset = (flags & 0x1FFF) * 8;
        boolean more = (flags & 0x2000) != 0;
        return offset == 0 && !more
                ? carried
                : fragment(carried, Short.toUnsignedInt(packet.getShort(4)), offset, more);
    }

    private @Nullable Carried ipv6(ByteBuffer packet) {
        int end = Math.min(packet.limit(), IPV6_HEADER + Short.toUnsignedInt(packet.getShort(4)));
        InetAddress source = address(packet, 8, 16);
        InetAddress destination = address(packet, 24, 16);
        int next = Byte.toUnsignedInt(packet.get(6));
        int at = IPV6_HEADER;
        while (at + 8 <= end) {
            int after = Byte.toUnsignedInt(packet.get(at));
            switch (next) {
                case HOP_BY_HOP, ROUTING, DESTINATION_OPTIONS -> at += 8 + Byte.toUnsignedInt(packet.get(at + 1)) * 8;
                case FRAGMENT -> {
                    int word = Short.toUnsignedInt(packet.getShort(at + 2));
                    Carried piece = new Carried(source, destination, after, packet.slice(at + 8, end - at - 8));
                    return fragment(piece, packet.getInt(at + 4), word & 0xFFF8, (word & 1) != 0);
                }
                default -> {
                    return new Carried(source, destination, next, packet.slice(at, end - at));
                }
            }
            next = after;
        }
        return null;
    }

    private @Nullable Carried fragment(Carried piece, int identification, int offset, boolean more) {
        FragmentKey key = new FragmentKey(piece.source(), piece.destination(), piece.protocol(), identification);
        Fragments fragments = waiting.computeIfAbsent(key, absent -> new Fragments());
        byte[] octets = new byte[piece.octets().remaining()];
        piece.octets().get(octets);
        fragments.pieces.putIfAbsent(offset, octets);
        if (!more) {
            fragments.length = offset + octets.length;
        }
        ByteBuffer whole = fragments.whole();
        if (whole == null) {
            return null;
        }
        waiting.remove(key);
        return new Carried(piece.source(), piece.destination(), piece.protocol(), whole);
    }

    private static InetAddress address(ByteBuffer packet, int at, int length) {
        byte[] octets = new byte[length];
        packet.get(at, octets);
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + length + " octets", e);
        }
    }
}
