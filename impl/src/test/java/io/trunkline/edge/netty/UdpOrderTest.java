package io.trunkline.edge.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trunkline.spi.BoundTransport;
import io.trunkline.spi.TransportReceiver;
import io.trunkline.spi.TransportSettings;
import io.trunkline.transaction.Flow;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is handed over first leaves first, whichever threads hand over: a 200 must not overtake its 180. */
class UdpOrderTest {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final int ROUNDS = 20;

    @Test
    void aSendFromTheEventLoopDoesNotOvertakeAnEarlierOneFromAnotherThread() throws IOException {
        AtomicReference<BoundTransport> bound = new AtomicReference<>();
        List<String> failures = new ArrayList<>();
        TransportReceiver receiver = (framed, octets, from, to, flow) -> {
            CompletableFuture.runAsync(() -> send(bound.get(), flow, "first", failures))
                    .join();
            send(bound.get(), flow, "second", failures);
        };
        NettyTransportProvider provider = new NettyTransportProvider();
        try (DatagramSocket peer = new DatagramSocket(ANY_PORT)) {
            peer.setSoTimeout(10_000);
            bound.set(provider.bind("UDP", ANY_PORT, receiver, TransportSettings.DEFAULT));
            for (int i = 0; i < ROUNDS; i++) {
                byte[] ping = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
                peer.send(new DatagramPacket(ping, ping.length, bound.get().localAddress()));
                assertEquals("first", receive(peer));
                assertEquals("second", receive(peer));
            }
        } finally {
            provider.close();
        }
        assertEquals(List.of(), failures);
    }

    private static void send(BoundTransport transport, Flow flow, String text, List<String> failures) {
        transport.send(flow, text.getBytes(StandardCharsets.US_ASCII), problem -> failures.add(problem.toString()));
    }

    private static String receive(DatagramSocket peer) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        peer.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
    }
}
