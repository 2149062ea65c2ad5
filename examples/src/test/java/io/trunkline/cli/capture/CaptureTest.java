package io.trunkline.cli.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureTest {
    private static final int ETHERNET = 1;
    private static final int RAW = 101;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int SYN = 2;

    private static List<String> carried(byte[] file) throws IOException {
        List<String> seen = new ArrayList<>();
        Capture.read(new ByteArrayInputStream(file), new Capture.Sink() {
            @Override
            public void datagram(Flow flow, int packet, Instant time, byte[] octets) {
                seen.add(packet + " " + time + " " + flow + " " + new String(octets, StandardCharsets.UTF_8));
            }

            @Override
            public void stream(Flow flow, int packet, Instant time, byte[] octets) {
                seen.add(packet + " " + flow + " " + new String(octets, StandardCharsets.UTF_8));
            }

            @Override
            public void gap(Flow flow) {
                seen.add("gap " + flow);
            }
        });
        return seen;
    }

    private static ByteOrder order(String name) {
        return name.equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    @ParameterizedTest
    @ValueSource(strings = {"big", "little"})
    void pcapIsReadInEitherByteOrder(String order) throws IOException {
        byte[] packet = Packets.ethernetWithVlan(0x0800, Packets.ipv4(UDP, 1, 0, false, Packets.udp("hello")));
        byte[] file = Packets.pcap(order(order), ETHERNET, new byte[3], packet);
        assertTrue(Capture.isCapture(file));
        assertEquals(List.of("2 1970-01-01T00:00:01.500Z UDP 192.0.2.1:5060 -> 192.0.2.2:5060 hello"), carried(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"big", "little"})
    void pcapngIsReadInEitherByteOrder(String order) throws IOException {
        byte[] file = Packets.pcapng(order(order), RAW, Packets.ipv6(UDP, Packets.udp("hello")));
        assertTrue(Capture.isCapture(file));
        assertEquals(
                List.of("1 1970-01-01T00:00:01.500Z UDP [2000:0:0:0:0:0:0:1]:5060 -> [2000:0:0:0:0:0:0:2]:5060 hello"),
                carried(file));
    }

    @Test
    void fragmentsArePutTogetherInAnyOrder() throws IOException {
        byte[] datagram = Packets.udp("0123456789abcdefghij");
        byte[] first = Packets.ipv4(UDP, 9, 0, true, Arrays.copyOfRange(datagram, 0, 16));
        byte[] last = Packets.ipv4(UDP, 9, 16, false, Arrays.copyOfRange(datagram, 16, datagram.length));
        byte[] stranger = Packets.ipv4(UDP, 8, 0, true, Arrays.copyOfRange(datagram, 0, 16));
        byte[] file = Packets.pcap(ByteOrder.LITTLE_ENDIAN, RAW, last, stranger, first);
        assertEquals(
                List.of("3 1970-01-01T00:00:02.500Z UDP 192.0.2.1:5060 -> 192.0.2.2:5060 0123456789abcdefghij"),
                carried(file));
    }

    @Test
    void aStreamIsDeliveredInOrderAndOnce() throws IOException {
        int start = 0xFFFF_FFFE; // the sequence numbers pass zero
        byte[] file = Packets.pcap(
                ByteOrder.LITTLE_ENDIAN,
                RAW,
                segment(start, SYN, ""),
                segment(start + 4, 0, "def"),
                segment(start + 1, 0, "abc"),
                segment(start + 1, 0, "abc"),
                segment(start + 3, 0, "cdefgh"));
        String flow = " TCP 192.0.2.1:5060 -> 192.0.2.2:5070 ";
        assertEquals(List.of("3" + flow + "abc", "3" + flow + "def", "5" + flow + "gh"), carried(file));
    }

    @Test
    void whatTheCaptureLacksOfAStreamIsSaid() throws IOException {
        byte[] file = Packets.pcap(
                ByteOrder.LITTLE_ENDIAN, RAW, segment(100, SYN, ""), segment(101, 0, "ab"), segment(105, 0, "ef"));
        String flow = "TCP 192.0.2.1:5060 -> 192.0.2.2:5070";
        assertEquals(List.of("2 " + flow + " ab", "gap " + flow, "3 " + flow + " ef"), carried(file));
    }

    private static byte[] segment(int sequence, int flags, String payload) {
        return Packets.ipv4(TCP, 1, 0, false, Packets.tcp(sequence, flags, payload));
    }

    @Test
    void brokenPacketsArePassedOver() throws IOException {
        byte[] whole = Packets.ipv4(UDP, 1, 0, false, Packets.udp("hello"));
        List<byte[]> packets = new ArrayList<>();
        for (int length = 0; length < whole.length - "hello".length(); length++) {
            packets.add(Arrays.copyOf(whole, length));
        }
        packets.add(whole);
        byte[] file = Packets.pcap(ByteOrder.LITTLE_ENDIAN, RAW, packets.toArray(new byte[0][]));
        List<String> seen = carried(file);
        assertEquals(1, seen.size());
        assertTrue(seen.get(0).endsWith(" hello"), seen.get(0));
    }

    @Test
    void aFileThatBreaksOffEndsThere() throws IOException {
        byte[] packet = Packets.ipv4(UDP, 1, 0, false, Packets.udp("hello"));
        byte[] file = Packets.pcap(ByteOrder.LITTLE_ENDIAN, RAW, packet, packet);
        assertEquals(
                1, carried(Arrays.copyOf(file, file.length - packet.length - 4)).size());
    }

    @Test
    void anAbsurdLengthIsRefusedWithItsOffset() {
        byte[] file = Packets.pcap(ByteOrder.LITTLE_ENDIAN, RAW, new byte[1]);
        file[24 + 8 + 3] = 0x7F;
        CaptureException refused = assertThrows(CaptureException.class, () -> carried(file));
        assertTrue(String.valueOf(refused.getMessage()).contains("offset 40"), refused.getMessage());
    }

    @Test
    void aMessageIsNoCapture() {
        assertFalse(Capture.isCapture("INVITE".getBytes(StandardCharsets.UTF_8)));
        assertFalse(Capture.isCapture(new byte[2]));
    }
}
