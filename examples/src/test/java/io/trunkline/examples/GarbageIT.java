package io.trunkline.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.edge.runtime.RuntimeCounts;
import io.trunkline.javax.sip.SipStackImpl;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 100,000 datagrams of garbage leave the stack running, its memory flat and its next call right. */
class GarbageIT {

    private static final int DATAGRAMS = Integer.getInteger("trunkline.test.garbage", 100_000);

    /** The stack answers a ping after each burst, so the kernel's buffer never overflows and every datagram is processed. */
    private static final int BURST = 200;

    /** 64*T1 is 1.28 s, so that what valid messages among the garbage have begun ends within the test. */
    private static final String T1_MILLIS = "20";

    private static final long SEED = 4475;

    private UserAgentServer server;
    private SipStackImpl stack;
    private DatagramSocket socket;
    private InetSocketAddress target;
    private int pings;

    @BeforeEach
    void open() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("trunkline.T1_MILLIS", T1_MILLIS);
        int port = FreePort.udp();
        server = UserAgentServer.start(new EndpointSettings("io.trunkline", "127.0.0.1", port, "UDP", properties));
        stack = (SipStackImpl) server.stack();
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(1_000);
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @AfterEach
    void close() {
        socket.close();
        server.close();
    }

    @Test
    void garbageLeavesTheStackRunning() throws Exception {
        Garbage garbage = new Garbage(SEED, socket.getLocalPort());
        send(garbage, DATAGRAMS / 10);
        awaitEmptyTables();
        long before = heapInUse();
        send(garbage, DATAGRAMS - DATAGRAMS / 10);
        awaitEmptyTables();
        long after = heapInUse();
        assertTrue(after - before < 8L << 20, "heap grew from " + before + " to " + after + " octets");

        RuntimeCounts counts = counts();
        assertTrue(counts.received() >= DATAGRAMS, counts.toString());
        assertTrue(counts.malformed() > DATAGRAMS / 20, counts.toString());
        placeACall();
    }

    private void send(Garbage garbage, int count) throws IOException {
        for (int i = 1; i <= count; i++) {
            byte[] octets = garbage.next();
            socket.send(new DatagramPacket(octets, octets.length, target));
            if (i % BURST == 0) {
                ping(++pings);
            }
        }
        ping(++pings);
    }

    /** An OPTIONS that is answered shows that the stack has processed what came before it and is alive. */
    private void ping(int number) throws IOException {
        String branch = "z9hG4bKping" + number;
        byte[] options = ("OPTIONS sip:uas@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + socket.getLocalPort()
                        + ";rport;branch=" + branch
                        + "\r\nMax-Forwards: 70\r\nFrom: <sip:ping@example.com>;tag=1\r\nTo: <sip:uas@example.com>\r\nCall-ID: ping-"
                        + number
                        + "\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int attempt = 0; attempt < 20; attempt++) {
            socket.send(new DatagramPacket(options, options.length, target));
            if (isAnswered(branch)) {
                return;
            }
        }
        throw new AssertionError("the stack no longer answers; " + counts());
    }

    private boolean isAnswered(String branch) throws IOException {
        DatagramPacket answer = new DatagramPacket(new byte[65_536], 65_536);
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        try {
            while (System.nanoTime() < limit) {
                socket.receive(answer);
                String text = new String(answer.getData(), 0, answer.getLength(), StandardCharsets.ISO_8859_1);
                if (text.startsWith("SIP/2.0 200 ") && text.contains(branch)) {
                    return true;
                }
            }
        } catch (SocketTimeoutException e) {
            return false;
        }
        return false;
    }

    /**
     * Everything has an end: 64*T1 after the last message, and a turn. Retransmissions of one ping pass the time, which hold one transaction
     * between them.
     */
    private void awaitEmptyTables() throws IOException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        RuntimeCounts counts = counts();
        int number = ++pings;
        while (counts.dialogs() > 0 || counts.transactions() > 1) {
            assertTrue(System.nanoTime() < limit, "state is left: " + counts);
            ping(number);
            counts = counts();
        }
    }

    private RuntimeCounts counts() {
        RuntimeCounts counts = stack.getCounts();
        assertNotNull(counts);
        return counts;
    }

    private static long heapInUse() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void placeACall() throws Exception {
        try (UserAgentClient client =
                UserAgentClient.start(EndpointSettings.udp("io.trunkline", "127.0.0.1", FreePort.udp()))) {
            OutgoingCall call = client.invite("sip:uas@127.0.0.1:" + target.getPort());
            assertEquals(200, call.answered().get(10, TimeUnit.SECONDS).getStatusCode());
            assertEquals(200, call.hangUp().get(10, TimeUnit.SECONDS).getStatusCode());
        }
    }
}
