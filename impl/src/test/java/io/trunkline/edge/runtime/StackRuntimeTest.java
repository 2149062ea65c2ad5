package io.trunkline.edge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreSettings;
import io.trunkline.core.EventSink;
import io.trunkline.core.NextHop;
import io.trunkline.core.ProviderProfile;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.spi.BoundTransport;
import io.trunkline.spi.MemoryTransportProvider;
import io.trunkline.spi.NameResolver;
import io.trunkline.spi.TracedMessage;
import io.trunkline.time.SipTimings;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.wire.MessageLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runtimes that talk over an in-memory transport, so the SPI is all they know of the network. */
@Timeout(60)
class StackRuntimeTest {

    private static final CoreSettings FAST =
            CoreSettings.DEFAULT.withTimings(new SipTimings(5_000_000L, 40_000_000L, 50_000_000L));

    /** A machine that is busy must not make a test see retransmissions. */
    private static final CoreSettings PATIENT =
            CoreSettings.DEFAULT.withTimings(new SipTimings(20_000_000_000L, 40_000_000_000L, 50_000_000_000L));

    private final MemoryTransportProvider.Network network = new MemoryTransportProvider.Network();
    private final List<StackRuntime> runtimes = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        runtimes.forEach(StackRuntime::stop);
    }

    private StackRuntime start(CoreSettings core, EventSink sink) {
        NameResolver nobody = new NameResolver() {
            @Override
            public void resolve(String host, Answer answer) {
                answer.onAnswer(List.of(), new IOException("no such host: " + host));
            }

            @Override
            public void close() {}
        };
        StackRuntime runtime = new StackRuntime(
                RuntimeSettings.defaults("test"),
                core,
                sink,
                nobody,
                List.of(new MemoryTransportProvider(network)),
                null);
        runtimes.add(runtime);
        runtime.start();
        return runtime;
    }

    private static BoundTransport bind(StackRuntime runtime) throws IOException {
        return runtime.bind(
                "udp", new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), () -> ProviderProfile.DEFAULT);
    }

    private static NextHop hop(BoundTransport from, BoundTransport to) {
        return hop(
                from,
                to.localAddress().getAddress().getHostAddress(),
                to.localAddress().getPort());
    }

    private static NextHop hop(BoundTransport from, String host, int port) {
        InetSocketAddress local = from.localAddress();
        return new NextHop(host, port, "UDP", local, local.getAddress().getHostAddress(), local.getPort());
    }

    private static SIPRequest options(String callId) throws Exception {
        byte[] octets = ("OPTIONS sip:b@127.0.0.1 SIP/2.0\r\nMax-Forwards: 70\r\nFrom: <sip:a@127.0.0.1>;tag=1\r\n"
                        + "To: <sip:b@127.0.0.1>\r\nCall-ID: " + callId
                        + "\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return (SIPRequest) MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT);
    }

    private static void send(StackRuntime runtime, SIPRequest request, NextHop hop) throws Exception {
        runtime.run(
                request.keys().callId(),
                (core, now, out) -> core.send(
                        core.newClientTransaction(request, hop, ProviderProfile.DEFAULT, now, out), hop, now, out));
    }

    /** Answers every request with 200, from within the callback. */
    private static EventSink answering(AtomicReference<StackRuntime> self) {
        return event -> {
            if (event instanceof CoreEvent.RequestArrived arrived) {
                try {
                    self.get().run(event.callId(), (core, now, out) -> {
                        ServerTransactionMachine transaction =
                                core.newServerTransaction(arrived.request(), ProviderProfile.DEFAULT, now, out);
                        core.sendResponse(transaction, arrived.request().createResponse(200), now, out);
                    });
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private static CoreEvent next(BlockingQueue<CoreEvent> events) throws InterruptedException {
        CoreEvent event = events.poll(20, TimeUnit.SECONDS);
        assertNotNull(event, "no event came");
        return event;
    }

    @Test
    void aRequestIsAnsweredOverAnyTransportOfTheSpi() throws Exception {
        AtomicReference<StackRuntime> server = new AtomicReference<>();
        server.set(start(PATIENT, answering(server)));
        BlockingQueue<CoreEvent> events = new LinkedBlockingQueue<>();
        StackRuntime client = start(PATIENT, events::add);
        BoundTransport to = bind(server.get());
        BoundTransport from = bind(client);
        for (int i = 0; i < 100; i++) {
            send(client, options("call-" + i), hop(from, to));
        }
        for (int i = 0; i < 100; i++) {
            SIPResponse response = assertInstanceOf(CoreEvent.ResponseArrived.class, next(events))
                    .response();
            assertEquals(200, response.getStatusCode());
        }
        assertEquals(100, server.get().counts().received());
        assertEquals(100, server.get().counts().sent());
    }

    @Test
    void timersFireAndStateEnds() throws Exception {
        BlockingQueue<CoreEvent> events = new LinkedBlockingQueue<>();
        StackRuntime client = start(FAST, events::add);
        StackRuntime silent = start(FAST, event -> {});
        send(client, options("lost"), hop(bind(client), bind(silent)));
        assertInstanceOf(CoreEvent.TransactionTimedOut.class, next(events));
        assertInstanceOf(CoreEvent.TransactionEnded.class, next(events));
        assertTrue(client.counts().sent() > 1, "the request was retransmitted");
        assertEquals(0, client.counts().transactions());
    }

    @Test
    void whatCannotBeSentIsTold() throws Exception {
        BlockingQueue<CoreEvent> events = new LinkedBlockingQueue<>();
        StackRuntime client = start(PATIENT, events::add);
        BoundTransport from = bind(client);
        send(client, options("nobody"), hop(from, "127.0.0.1", 9));
        CoreEvent.TransmissionFailed failed = assertInstanceOf(CoreEvent.TransmissionFailed.class, next(events));
        assertEquals(9, failed.port());
        assertInstanceOf(CoreEvent.TransactionEnded.class, next(events));
        send(client, options("unknown"), hop(from, "no.such.host.invalid", 5060));
        failed = assertInstanceOf(CoreEvent.TransmissionFailed.class, next(events));
        assertEquals("no.such.host.invalid", failed.host());
        assertInstanceOf(CoreEvent.TransactionEnded.class, next(events));
        assertEquals(0, client.counts().transactions());
        assertEquals(1, client.counts().failedSends());
    }

    @Test
    void aShardIsNotEnteredFromWithin() {
        StackRuntime runtime = start(PATIENT, event -> {});
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> runtime.run(
                        "call",
                        (core, now, out) ->
                                runtime.run("call", (again, later, out2) -> assertEquals(0, again.dialogCount()))));
        assertTrue(refused.getMessage().contains("entered from within"), refused.getMessage());
        runtime.run("call", (core, now, out) -> assertEquals(0, core.dialogCount()));
    }

    @Test
    void traceSeesBothDirectionsAndASinkThatThrowsIsRemoved() throws Exception {
        AtomicReference<StackRuntime> server = new AtomicReference<>();
        server.set(start(PATIENT, answering(server)));
        BlockingQueue<CoreEvent> events = new LinkedBlockingQueue<>();
        StackRuntime client = start(PATIENT, events::add);
        List<TracedMessage> seen = new CopyOnWriteArrayList<>();
        client.trace().add(message -> {
            throw new IllegalStateException("on purpose");
        });
        client.trace().add(seen::add);
        send(client, options("traced"), hop(bind(client), bind(server.get())));
        next(events);
        assertEquals(
                List.of(true, false), seen.stream().map(TracedMessage::sent).toList());
        assertTrue(seen.get(0).nanos() <= seen.get(1).nanos());
    }

    @Test
    void stopFromWithinACallbackReturnsAndDeliversNothingMore() throws Exception {
        AtomicReference<StackRuntime> server = new AtomicReference<>();
        CountDownLatch stopped = new CountDownLatch(1);
        BlockingQueue<String> told = new ArrayBlockingQueue<>(100);
        server.set(start(PATIENT, event -> {
            told.add(event.callId());
            server.get().stop();
            stopped.countDown();
        }));
        StackRuntime client = start(PATIENT, event -> {});
        BoundTransport from = bind(client);
        BoundTransport to = bind(server.get());
        InetSocketAddress address = to.localAddress();
        for (int i = 0; i < 10; i++) {
            send(client, options("call-" + i), hop(from, to));
        }
        assertTrue(stopped.await(20, TimeUnit.SECONDS));
        assertEquals(1, told.size());
        StackRuntime next = start(PATIENT, event -> {});
        BoundTransport again = next.bind("UDP", address, () -> ProviderProfile.DEFAULT);
        assertEquals(address, again.localAddress(), "the port is free");
        assertFalse(next.knowsTransport("SCTP"));
    }
}
