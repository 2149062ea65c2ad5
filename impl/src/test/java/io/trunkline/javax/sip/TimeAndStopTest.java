package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.spi.MessageTrace;
import io.trunkline.spi.TracedMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.Timeout;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionState;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.TransactionUnavailableException;
import javax.sip.address.SipURI;
import javax.sip.message.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Timers, failures, traces, and the end of a stack. */
class TimeAndStopTest {

    /** 64*T1 is 640 ms. */
    private static final String[] QUICK = {
        "trunkline.T1_MILLIS", "10", "trunkline.T2_MILLIS", "40", "trunkline.T4_MILLIS", "50"
    };

    private final List<UserAgent> agents = new CopyOnWriteArrayList<>();

    private UserAgent agent(String name, String... properties) throws Exception {
        UserAgent made = new UserAgent(name, properties);
        agents.add(made);
        return made;
    }

    @AfterEach
    void stop() {
        agents.forEach(UserAgent::close);
    }

    // ---- time

    @Test
    void aRequestThatNobodyAnswersTimesOut() throws Exception {
        UserAgent alice = agent("alice", QUICK);
        UserAgent mute = agent("mute");
        for (String method : new String[] {Request.OPTIONS, Request.INVITE}) {
            ClientTransaction asked = alice.send(alice.request(method, mute));
            TimeoutEvent event = alice.next(TimeoutEvent.class);
            assertSame(asked, event.getClientTransaction());
            assertFalse(event.isServerTransaction());
            assertEquals(Timeout.TRANSACTION, event.getTimeout());
            assertSame(alice.provider, event.getSource());
            assertSame(asked, alice.next(TransactionTerminatedEvent.class).getClientTransaction());
            assertEquals(TransactionState.TERMINATED, asked.getState());
        }
    }

    @Test
    void aFinalResponseThatNobodyAcknowledgesTimesOut() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob", QUICK);
        // a stateless INVITE has no transaction that would acknowledge the 486
        alice.provider.sendRequest(alice.request(Request.INVITE, bob));
        ServerTransaction refused = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.INVITE).getRequest());
        bob.answer(refused, 486);
        TimeoutEvent event = bob.next(TimeoutEvent.class);
        assertTrue(event.isServerTransaction());
        assertSame(refused, event.getServerTransaction());
        assertEquals(Timeout.TRANSACTION, event.getTimeout());
    }

    @Test
    void aCallThatNobodyAcknowledgesIsADialogTimeout() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob", QUICK);
        alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction answered = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.INVITE).getRequest());
        bob.answer(answered, 200);
        alice.nextResponse(200);
        DialogTimeoutEvent event = bob.next(DialogTimeoutEvent.class);
        assertSame(answered.getDialog(), event.getDialog());
        assertEquals(DialogTimeoutEvent.Reason.AckNotReceived, event.getReason());
    }

    @Test
    @SuppressWarnings("deprecation") // getFirstTransaction is what could hold the messages of the INVITE
    void aHeldCallKeepsNothingOfItsInvite() throws Exception {
        UserAgent alice = agent("alice", QUICK);
        UserAgent bob = agent("bob", QUICK);
        ClientTransaction invite = alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction answered = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.INVITE).getRequest());
        bob.answer(answered, 200);
        alice.nextResponse(200);
        Dialog calling = invite.getDialog();
        Dialog called = answered.getDialog();
        calling.sendAck(calling.createAck(1));
        bob.nextRequest(Request.ACK);
        assertSame(invite, calling.getFirstTransaction());
        assertSame(answered, called.getFirstTransaction());
        assertSame(invite, alice.next(TransactionTerminatedEvent.class).getClientTransaction());
        assertSame(answered, bob.next(TransactionTerminatedEvent.class).getServerTransaction());
        // The events of one call come one after the other: these come when the ends were told.
        calling.sendRequest(alice.provider.getNewClientTransaction(calling.createRequest(Request.INFO)));
        bob.answer(bob.nextRequest(Request.INFO).getServerTransaction(), 200);
        alice.nextResponse(200);
        assertNull(calling.getFirstTransaction());
        assertNull(called.getFirstTransaction());
    }

    @Test
    void aReentrantListenerIsNotHeldUpByAnotherCall() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob", "trunkline.REENTRANT_LISTENER", "true");
        CountDownLatch both = new CountDownLatch(2);
        bob.onEvent(event -> {
            both.countDown();
            awaitQuietly(both);
        });
        alice.provider.sendRequest(alice.request(Request.OPTIONS, bob));
        alice.provider.sendRequest(alice.request(Request.OPTIONS, bob));
        assertTrue(both.await(10, TimeUnit.SECONDS), "one callback waits for the other");
    }

    @Test
    void alertsTellToSendAgain() throws Exception {
        UserAgent alice = agent("alice", "javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
        UserAgent bob = agent(
                "bob",
                "javax.sip.AUTOMATIC_DIALOG_SUPPORT",
                "off",
                "trunkline.T1_MILLIS",
                "20",
                "trunkline.T2_MILLIS",
                "80");
        alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction answered = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.INVITE).getRequest());
        answered.enableRetransmissionAlerts();
        bob.answer(answered, 200);
        TimeoutEvent event = bob.next(TimeoutEvent.class);
        assertEquals(Timeout.RETRANSMIT, event.getTimeout());
        assertSame(answered, event.getServerTransaction());
    }

    @Test
    void alertsAreNotForTransactionsWithADialog() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction answered = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.INVITE).getRequest());
        assertThrows(SipException.class, answered::enableRetransmissionAlerts);
    }

    @Test
    void theRetransmitTimerIsSetForATransaction() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent mute = agent("mute");
        ClientTransaction asked = alice.provider.getNewClientTransaction(alice.request(Request.OPTIONS, mute));
        asked.setRetransmitTimer(15);
        assertEquals(15, asked.getRetransmitTimer());
        assertThrows(IllegalArgumentException.class, () -> asked.setRetransmitTimer(0));
    }

    @Test
    void theApplicationHearsOfRetransmissionsAndOfSilenceWhereItWants() throws Exception {
        UserAgent alice = agent("alice", QUICK);
        UserAgent mute = agent("mute");
        ClientTransaction noticed = alice.provider.getNewClientTransaction(alice.request(Request.OPTIONS, mute));
        ((ClientTransactionExt) noticed).setNotifyOnRetransmit(true);
        noticed.sendRequest();
        ClientTransaction silent = alice.provider.getNewClientTransaction(alice.request(Request.INVITE, mute));
        assertThrows(
                IllegalArgumentException.class, () -> ((ClientTransactionExt) silent).alertIfStillInCallingStateBy(-1));
        ((ClientTransactionExt) silent).alertIfStillInCallingStateBy(3);
        silent.sendRequest();
        alice.next(TimeoutEvent.class, event -> isNotice(event, noticed));
        alice.next(TimeoutEvent.class, event -> isNotice(event, noticed));
        alice.next(TimeoutEvent.class, event -> isNotice(event, silent));
        alice.next(TimeoutEvent.class, event -> event.getClientTransaction() == silent && !isNotice(event, silent));
        assertFalse(alice.remaining().stream()
                .anyMatch(event -> event instanceof TimeoutEvent again && isNotice(again, silent)));
    }

    private static boolean isNotice(TimeoutEvent event, ClientTransaction of) {
        return event.getClientTransaction() == of && event.getTimeout().equals(Timeout.RETRANSMIT);
    }

    @Test
    void aRequestThatWaitsTooLongForTheListenerGets503() throws Exception {
        UserAgent alice = agent("alice", QUICK);
        UserAgent bob = agent("bob", "trunkline.CONGESTION_CONTROL_TIMEOUT", "50");
        CountDownLatch release = new CountDownLatch(1);
        bob.onEvent(event -> awaitQuietly(release));
        alice.send(alice.request(Request.OPTIONS, bob));
        bob.nextRequest(Request.OPTIONS);
        ClientTransaction waits = alice.provider.getNewClientTransaction(alice.request(Request.OPTIONS, bob));
        ((ClientTransactionExt) waits).alertIfStillInCallingStateBy(20);
        waits.sendRequest();
        alice.next(TimeoutEvent.class, event -> isNotice(event, waits));
        release.countDown();
        ResponseEvent refused = alice.next(ResponseEvent.class, event -> event.getClientTransaction() == waits);
        assertEquals(503, refused.getResponse().getStatusCode());
        assertNotNull(refused.getResponse().getHeader("Retry-After"));
        assertTrue(((SipStackImpl) bob.stack).getCounts().lateRequests() > 0);
    }

    // ---- failures

    @Test
    void aHostThatIsNotThereIsAnIoExceptionEvent() throws Exception {
        UserAgent alice = agent("alice");
        SipURI nowhere = alice.addresses.createSipURI("nobody", "no-such-host.invalid");
        ClientTransaction asked = alice.send(alice.request(Request.OPTIONS, nowhere));
        IOExceptionEvent event = alice.next(IOExceptionEvent.class);
        assertSame(asked, event.getSource());
        assertEquals("no-such-host.invalid", event.getHost());
        assertEquals(5060, event.getPort());
        assertEquals("UDP", event.getTransport());
        assertSame(asked, alice.next(TransactionTerminatedEvent.class).getClientTransaction());
        alice.provider.sendRequest(alice.request(Request.OPTIONS, nowhere));
        assertSame(alice.provider, alice.next(IOExceptionEvent.class).getSource());
    }

    // ---- traces

    @Test
    void aTraceSeesTheWireAndStaysOverARestart() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        List<String> lines = new CopyOnWriteArrayList<>();
        MessageTrace trace = message -> lines.add((message.sent() ? "> " : "< ") + firstLine(message));
        SipStackImpl stack = (SipStackImpl) alice.stack;
        stack.addMessageTrace(trace);
        exchange(alice, bob);
        assertEquals(List.of("> OPTIONS", "< SIP/2.0"), lines);
        stack.stop();
        stack.start();
        exchange(alice, bob);
        assertEquals(4, lines.size());
        stack.removeMessageTrace(trace);
        exchange(alice, bob);
        assertEquals(4, lines.size());
    }

    private static String firstLine(TracedMessage message) {
        String text =
                new String(message.octets(), message.from(), message.to() - message.from(), StandardCharsets.UTF_8);
        return text.substring(0, text.indexOf(' '));
    }

    private static void exchange(UserAgent client, UserAgent server) throws Exception {
        client.send(client.request(Request.OPTIONS, server));
        RequestEvent arrived = server.nextRequest(Request.OPTIONS);
        server.answer(server.provider.getNewServerTransaction(arrived.getRequest()), 200);
        client.nextResponse(200);
    }

    // ---- stop

    @Test
    void aStoppedStackTellsNothingMore() throws Exception {
        UserAgent alice = agent("alice", QUICK);
        UserAgent mute = agent("mute");
        ClientTransaction asked = alice.send(alice.request(Request.OPTIONS, mute));
        Request again = alice.request(Request.OPTIONS, mute);
        alice.stack.stop();
        assertThrows(TransactionUnavailableException.class, () -> alice.provider.getNewClientTransaction(again));
        assertThrows(SipException.class, () -> alice.provider.sendRequest(again));
        asked.terminate();
        // the time of the transaction runs out in the other stack, which was started no earlier
        UserAgent clock = agent("clock", QUICK);
        clock.send(clock.request(Request.OPTIONS, mute));
        clock.next(TimeoutEvent.class);
        assertEquals(List.of(), alice.remaining());
    }

    @Test
    void aStackIsStoppedByItsOwnCallback() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        CompletableFuture<Long> took = new CompletableFuture<>();
        bob.onEvent(event -> {
            long before = System.nanoTime();
            bob.stack.stop();
            took.complete(System.nanoTime() - before);
        });
        alice.provider.sendRequest(alice.request(Request.OPTIONS, bob));
        alice.provider.sendRequest(alice.request(Request.OPTIONS, bob));
        assertTrue(took.get(10, TimeUnit.SECONDS) < TimeUnit.SECONDS.toNanos(5), "stop() waited for itself");
        bob.nextRequest(Request.OPTIONS);
        assertEquals(List.of(), bob.remaining());
        assertFalse(((SipStackImpl) bob.stack).isAlive());
        bob.onEvent(event -> {});
        bob.stack.start();
        exchange(alice, bob);
    }

    @Test
    void aCallbackThatBlocksDoesNotHoldUpTheEnd() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        bob.onEvent(event -> {
            inside.countDown();
            awaitQuietly(release);
        });
        alice.provider.sendRequest(alice.request(Request.OPTIONS, bob));
        assertTrue(inside.await(10, TimeUnit.SECONDS));
        try {
            bob.stack.stop();
            assertFalse(((SipStackImpl) bob.stack).isAlive());
        } finally {
            release.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aHundredStacksLeaveNoThread() throws Exception {
        Set<Thread> before = stackThreads();
        UserAgent peer = agent("peer");
        for (int i = 0; i < 100; i++) {
            UserAgent passing = new UserAgent("passing");
            try {
                passing.provider.sendRequest(passing.request(Request.OPTIONS, peer));
                assertNotNull(peer.nextRequest(Request.OPTIONS));
            } finally {
                passing.close();
            }
        }
        peer.close();
        Set<Thread> left = stackThreads();
        left.removeAll(before);
        for (Thread thread : left) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
            assertFalse(thread.isAlive(), thread::toString);
        }
    }

    private static Set<Thread> stackThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("trunkline"))
                .collect(Collectors.toSet());
    }
}
