package io.trunkline.cli.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Makes packets and capture files, for tests. Checksums are left out: whoever reads a capture has them from the wire. */
public final class Packets {
    private static final byte[] IPV4_ADDRESSES = {(byte) 192, 0, 2, 1, (byte) 192, 0, 2, 2};

    private Packets() {}

    /** A UDP datagram from port 5060 to port 5060. */
    public static byte[] udp(String payload) {
        byte[] octets = payload.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + octets.length)
                .putShort((short) 5060)
                .putShort((short) 5060)
                .putShort((short) (8 + octets.length))
                .putShort((short) 0)
                .put(octets)
                .array();
    }

    /** A TCP segment from port 5060 to port 5070. */
    public static byte[] tcp(int sequence, int flags, String payload) {
        byte[] octets = payload.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(20 + octets.length)
                .putShort((short) 5060)
                .putShort((short) 5070)
                .putInt(sequence)
                .putInt(0)
                .put((byte) 0x50)
                .put((byte) flags)
                .putShort((short) 1024)
                .putInt(0)
                .put(octets)
                .array();
    }

    /** An IPv4 packet, which may be a fragment. */
    public static byte[] ipv4(int protocol, int identification, int offset, boolean more, byte[] payload) {
        return ByteBuffer.allocate(20 + payload.length)
                .put((byte) 0x45)
                .put((byte) 0)
                .putShort((short) (20 + payload.length))
                .putShort((short) identification)
                .putShort((short) (offset / 8 | (more ? 0x2000 : 0)))
                .put((byte) 64)
                .put((byte) protocol)
                .putShort((short) 0)
                .put(IPV4_ADDRESSES)
                .put(payload)
                .array();
    }

    /** An IPv6 packet. */
    public static byte[] ipv6(int nextHeader, byte[] payload) {
        byte[] source = new byte[16];
        source[0] = 0x20;
        source[15] = 1;
        byte[] destination = source.clone();
        destination[15] = 2;
        return ByteBuffer.allocate(40 + payload.length)
                .putInt(0x6000_0000)
                .putShort((short) payload.length)
                .put((byte) nextHeader)
                .put((byte) 64)
                .put(source)
                .put(destination)
                .put(payload)
                .array();
    }

    /** An Ethernet frame with one VLAN tag. */
    public static byte[] ethernetWithVlan(int type, byte[] payload) {
        return ByteBuffer.allocate(18 + payload.length)
                .put(new byte[12])
                .putShort((short) 0x8100)
                .putShort((short) 7)
                .putShort((short) type)
                .put(payload)
                .array();
    }

    /** A pcap file of packets, a second apart. */
    public static byte[] pcap(ByteOrder order, int linkType, byte[]... packets) {
        ByteBuffer file = ByteBuffer.allocate(1 << 16).order(order);
        file.putInt(0xA1B2C3D4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(65_535)
                .putInt(linkType);
        for (int i = 0; i < packets.length; i++) {
            file.putInt(i)
                    .putInt(500_000)
                    .putInt(packets[i].length)
                    .putInt(packets[i].length)
                    .put(packets[i]);
        }
        return written(file);
    }

    /** A pcapng file of one section and one interface, whose clock counts nanoseconds. */
    public static byte[] pcapng(ByteOrder order, int linkType, byte[]... packets) {
        ByteBuffer file = ByteBuffer.allocate(1 << 16).order(order);
        file.putInt(0x0A0D0D0A)
                .putInt(28)
                .putInt(0x1A2B3C4D)
                .putInt(1)
                .putLong(-1)
                .putInt(28);
        file.putInt(1).putInt(32).putShort((short) linkType).putShort((short) 0).putInt(65_535);
        file.putShort((short) 9)
                .putShort((short) 1)
                .put((byte) 9)
                .put(new byte[3])
                .putInt(0)
                .putInt(32);
        file.putInt(5).putInt(20).putLong(0).putInt(20); // statistics, which nobody asked for
        for (byte[] packet : packets) {
            int padded = packet.length + 3 & ~3;
            file.putInt(6).putInt(32 + padded).putInt(0).putInt(0).putInt(1_500_000_000);
            file.putInt(packet.length).putInt(packet.length).put(packet).put(new byte[padded - packet.length]);
            file.putInt(32 + padded);
        }
        return written(file);
    }

    private static byte[] written(ByteBuffer file) {
        byte[] octets = new byte[file.position()];
        file.flip().get(octets);
        return octets;
    }
}
