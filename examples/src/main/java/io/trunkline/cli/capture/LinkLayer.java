package io.trunkline.cli.capture;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Takes the link layer's header off a packet. */
final class LinkLayer {
    private static final int NULL = 0;
    private static final int ETHERNET = 1;
    private static final int RAW_OF_SOME_SYSTEMS = 12;
    private static final int RAW_OF_OPENBSD = 14;
    private static final int RAW = 101;
    private static final int LOOP = 108;
    private static final int LINUX_COOKED = 113;
    private static final int IPV4 = 228;
    private static final int IPV6 = 229;
    private static final int LINUX_COOKED_2 = 276;

    private static final int TYPE_IPV4 = 0x0800;
    private static final int TYPE_IPV6 = 0x86DD;
    private static final int TYPE_VLAN = 0x8100;
    private static final int TYPE_PROVIDER_VLAN = 0x88A8;

    private LinkLayer() {}

    /** The IP packet within, null when there is none. */
    static @Nullable ByteBuffer ipPacket(Packet packet) {
        ByteBuffer octets = packet.octets();
        return switch (packet.linkType()) {
            case RAW, RAW_OF_SOME_SYSTEMS, RAW_OF_OPENBSD, IPV4, IPV6 -> octets;
            case NULL, LOOP -> after(octets, 4);
            case ETHERNET -> typed(octets, 12);
            case LINUX_COOKED -> typed(octets, 14);
            case LINUX_COOKED_2 -> isIp(octets, 0) ? after(octets, 20) : null;
            default -> null;
        };
    }

    /** What follows an EtherType, which VLAN tags may stand before. */
    private static @Nullable ByteBuffer typed(ByteBuffer octets, int typeAt) {
        int at = typeAt;
        while (at + 6 <= octets.limit() && isVlan(Short.toUnsignedInt(octets.getShort(at)))) {
            at += 4;
        }
        return isIp(octets, at) ? after(octets, at + 2) : null;
    }

    private static boolean isVlan(int type) {
        return type == TYPE_VLAN || type == TYPE_PROVIDER_VLAN;
    }

    private static boolean isIp(ByteBuffer octets, int at) {
        if (at + 2 > octets.limit()) {
            return false;
        }
        int type = Short.toUnsignedInt(octets.getShort(at));
        return type == TYPE_IPV4 || type == TYPE_IPV6;
    }

    private static @Nullable ByteBuffer after(ByteBuffer octets, int header) {
        return header > octets.limit() ? null : octets.slice(header, octets.limit() - header);
    }
}
