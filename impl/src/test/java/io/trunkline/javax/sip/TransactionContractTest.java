package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.stack.SIPTransaction;
import java.util.ListIterator;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.ObjectInUseException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionState;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.TransactionUnavailableException;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.RouteHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The contract of JSR 32 for transactions, line by line in the order of the reference notes: SipProvider, incoming requests and
 * responses, Transaction, ClientTransaction, ServerTransaction. What needs time is in {@link TimeAndStopTest}, what needs a
 * router in {@link RoutingTest}, stacks and listening points in {@link StackRulesTest}.
 */
class TransactionContractTest {

    private static final String[] MANUAL = {"javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off"};

    private final CopyOnWriteArrayList<UserAgent> agents = new CopyOnWriteArrayList<>();

    private UserAgent agent(String name, String... properties) throws Exception {
        UserAgent made = new UserAgent(name, properties);
        agents.add(made);
        return made;
    }

    @AfterEach
    void stop() {
        agents.forEach(UserAgent::close);
    }

    private static ViaHeader via(Request request) {
        return (ViaHeader) request.getHeader(ViaHeader.NAME);
    }

    private static ServerTransaction take(UserAgent agent, String method) throws Exception {
        return agent.provider.getNewServerTransaction(agent.nextRequest(method).getRequest());
    }

    // ---- SipProvider

    @Test
    void aRequestSentWithoutTransactionKeepsItsBranchAndMayBeAnAck() throws Exception {
        UserAgent alice = agent("alice", MANUAL);
        UserAgent bob = agent("bob", MANUAL);
        Request ack = alice.request(Request.ACK, bob);
        via(ack).setBranch("z9hG4bKmine");
        alice.provider.sendRequest(ack);
        RequestEvent arrived = bob.nextRequest(Request.ACK);
        assertEquals("z9hG4bKmine", via(arrived.getRequest()).getBranch());
        assertNull(arrived.getServerTransaction());
        assertNull(arrived.getDialog());
    }

    @Test
    void aRequestWithoutViaGetsOneWithTheBranchOfTheTransaction() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        Request options = alice.request(Request.OPTIONS, bob);
        options.removeHeader(ViaHeader.NAME);
        ClientTransaction asked = alice.provider.getNewClientTransaction(options);
        assertEquals(asked.getBranchId(), via(asked.getRequest()).getBranch());
        assertEquals(options, asked.getRequest());
        assertTrue(bob.remaining().isEmpty());
    }

    @Test
    void aRequestOfADialogThatIsNotThereCanOnlyBeAnsweredWithoutState() throws Exception {
        UserAgent alice = agent("alice", MANUAL);
        UserAgent bob = agent("bob", MANUAL);
        Request info = alice.request(Request.INFO, bob);
        ((ToHeader) info.getHeader(ToHeader.NAME)).setTag("unknown");
        alice.send(info);
        Request arrived = bob.nextRequest(Request.INFO).getRequest();
        bob.provider.setAutomaticDialogSupportEnabled(true);
        assertThrows(TransactionUnavailableException.class, () -> bob.provider.getNewServerTransaction(arrived));
        bob.provider.sendResponse(bob.response(481, arrived));
        alice.nextResponse(481);
    }

    @Test
    void anInviteIsAnsweredWith100WhenItIsTaken() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        ClientTransaction invite = alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction taken = take(bob, Request.INVITE);
        assertEquals(TransactionState.PROCEEDING, taken.getState());
        assertSame(invite, alice.nextResponse(100).getClientTransaction());
        assertEquals(TransactionState.PROCEEDING, invite.getState());
    }

    // ---- what reaches processRequest

    @Test
    void aRetransmissionIsAbsorbedWhereThereIsATransaction() throws Exception {
        UserAgent alice = agent("alice", MANUAL);
        UserAgent bob = agent("bob", MANUAL);
        Request options = alice.request(Request.OPTIONS, bob);
        via(options).setBranch("z9hG4bKagain");
        alice.provider.sendRequest(options);
        ServerTransaction taken = take(bob, Request.OPTIONS);
        bob.answer(taken, 200);
        alice.nextResponse(200);
        alice.provider.sendRequest(options);
        ResponseEvent again = alice.nextResponse(200);
        assertNull(again.getClientTransaction());
        assertFalse(bob.remaining().stream().anyMatch(RequestEvent.class::isInstance));
    }

    @Test
    void anUnmatchedRetransmissionIsDeliveredAgain() throws Exception {
        UserAgent alice = agent("alice", MANUAL);
        UserAgent bob = agent("bob", MANUAL);
        Request options = alice.request(Request.OPTIONS, bob);
        via(options).setBranch("z9hG4bKtwice");
        alice.provider.sendRequest(options);
        Request first = bob.nextRequest(Request.OPTIONS).getRequest();
        alice.provider.sendRequest(options);
        Request second = bob.nextRequest(Request.OPTIONS).getRequest();
        bob.provider.getNewServerTransaction(first);
        assertThrows(TransactionAlreadyExistsException.class, () -> bob.provider.getNewServerTransaction(second));
    }

    @Test
    void theViaIsStampedBeforeDelivery() throws Exception {
        UserAgent alice = agent("alice", MANUAL);
        UserAgent bob = agent("bob", MANUAL);
        alice.point.setSentBy("alice.example.com");
        Request options = alice.request(Request.OPTIONS, bob);
        via(options).setRPort();
        alice.send(options);
        ViaHeader arrived = via(bob.nextRequest(Request.OPTIONS).getRequest());
        assertEquals("127.0.0.1", arrived.getReceived());
        assertEquals(alice.point.getPort(), arrived.getRPort());
    }

    @Test
    void anAckToARejectionEndsInTheTransaction() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction taken = take(bob, Request.INVITE);
        bob.answer(taken, 486);
        assertEquals(
                TransactionState.COMPLETED,
                alice.nextResponse(486).getClientTransaction().getState());
        assertSame(taken, bob.next(TransactionTerminatedEvent.class).getServerTransaction());
        assertFalse(bob.remaining().stream().anyMatch(RequestEvent.class::isInstance));
    }

    @Test
    void anAckToARejectionIsShownWhereTheApplicationWants() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob", "trunkline.PASS_INVITE_NON_2XX_ACK_TO_LISTENER", "true");
        alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction taken = take(bob, Request.INVITE);
        bob.answer(taken, 486);
        RequestEvent ack = bob.nextRequest(Request.ACK);
        assertSame(taken, ack.getServerTransaction());
    }

    @Test
    void anAckToA2xxComesOnceWithDialogAndATransactionOfItsOwn() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob", "trunkline.DELIVER_TERMINATED_EVENT_FOR_ACK", "true");
        alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction taken = take(bob, Request.INVITE);
        bob.answer(taken, 200);
        Dialog dialog = alice.nextResponse(200).getDialog();
        dialog.sendAck(dialog.createAck(1));
        RequestEvent ack = bob.nextRequest(Request.ACK);
        assertSame(taken.getDialog(), ack.getDialog());
        ServerTransaction own = ack.getServerTransaction();
        assertNotSame(taken, own);
        assertEquals("ACK", ((SIPTransaction) own).getMethod());
        assertEquals(TransactionState.TERMINATED, own.getState());
        assertSame(own, bob.next(TransactionTerminatedEvent.class).getServerTransaction());
        assertThrows(SipException.class, () -> bob.answer(own, 200));
    }

    @Test
    void aCancelHasATransactionOfItsOwnInTheDialogOfTheInvite() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        ClientTransaction invite = alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction taken = take(bob, Request.INVITE);
        alice.nextResponse(100);
        ClientTransaction cancel = alice.provider.getNewClientTransaction(invite.createCancel());
        cancel.sendRequest();
        RequestEvent cancelled = bob.nextRequest(Request.CANCEL);
        ServerTransaction own = cancelled.getServerTransaction();
        assertNotSame(taken, own);
        assertSame(taken, ((ServerTransactionExt) own).getCanceledInviteTransaction());
        assertSame(taken.getDialog(), own.getDialog());
        bob.answer(own, 200);
        bob.answer(taken, 487);
        assertSame(cancel, alice.nextResponse(200).getClientTransaction());
        assertSame(invite, alice.nextResponse(487).getClientTransaction());
    }

    // ---- processResponse

    @Test
    void aResponseThatMatchesNothingHasNoTransaction() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        ClientTransaction asked = alice.send(alice.request(Request.OPTIONS, bob));
        RequestEvent arrived = bob.nextRequest(Request.OPTIONS);
        asked.terminate();
        bob.provider.sendResponse(bob.response(200, arrived.getRequest()));
        assertNull(alice.nextResponse(200).getClientTransaction());
    }

    @Test
    void whatThisStackDidNotAskForIsDroppedWhereItSignsItsBranches() throws Exception {
        UserAgent alice = agent("alice", "trunkline.REJECT_STRAY_RESPONSES", "true");
        UserAgent bob = agent("bob");
        ClientTransaction asked = alice.send(alice.request(Request.OPTIONS, bob));
        Request arrived = bob.nextRequest(Request.OPTIONS).getRequest();
        Response forged = bob.response(200, arrived);
        ((ViaHeader) forged.getHeader(ViaHeader.NAME)).setBranch("z9hG4bKforged");
        bob.provider.sendResponse(forged);
        asked.terminate();
        bob.provider.sendResponse(bob.response(404, arrived));
        assertEquals(404, alice.next(ResponseEvent.class).getResponse().getStatusCode());
        assertEquals(1, assertNotNullCounts(alice).strayResponses());
    }

    private static io.trunkline.edge.runtime.RuntimeCounts assertNotNullCounts(UserAgent agent) {
        io.trunkline.edge.runtime.RuntimeCounts counts = ((SipStackImpl) agent.stack).getCounts();
        assertNotNull(counts);
        return counts;
    }

    // ---- Transaction

    @Test
    void statesBeginAsTheNotesSay() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        ClientTransaction invite = alice.provider.getNewClientTransaction(alice.request(Request.INVITE, bob));
        ClientTransaction options = alice.provider.getNewClientTransaction(alice.request(Request.OPTIONS, bob));
        assertNull(invite.getState());
        assertNull(options.getState());
        options.sendRequest();
        assertEquals(TransactionState.TRYING, options.getState());
        assertEquals(TransactionState.TRYING, take(bob, Request.OPTIONS).getState());
        invite.sendRequest();
        assertTrue(TransactionState.CALLING.equals(invite.getState())
                || TransactionState.PROCEEDING.equals(invite.getState()));
    }

    @Test
    void timersAreThoseOfRfc3261UntilTheyAreSet() throws Exception {
        UserAgent alice = agent(
                "alice", "trunkline.T1_MILLIS", "500", "trunkline.T2_MILLIS", "4000", "trunkline.T4_MILLIS", "5000");
        SIPTransaction asked =
                (SIPTransaction) alice.provider.getNewClientTransaction(alice.request(Request.OPTIONS, alice));
        assertEquals(500, asked.getRetransmitTimer());
        assertEquals(4000, asked.getTimerT2());
        assertEquals(5000, asked.getTimerT4());
        assertEquals(32000, asked.getTimerD());
        asked.setTimerT2(8000);
        asked.setTimerT4(2500);
        asked.setTimerD(40000);
        assertEquals(8000, asked.getTimerT2());
        assertEquals(2500, asked.getTimerT4());
        assertEquals(40000, asked.getTimerD());
        assertThrows(IllegalArgumentException.class, () -> asked.setTimerT2(499));
        assertThrows(IllegalArgumentException.class, () -> asked.setTimerT4(0));
        assertThrows(IllegalArgumentException.class, () -> asked.setTimerD(31999));
        assertEquals(8000, asked.getTimerT2());
    }

    @Test
    void branchAndRequestStayForLife() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        ClientTransaction asked = alice.send(alice.request(Request.OPTIONS, bob));
        String branch = asked.getBranchId();
        ServerTransaction taken = take(bob, Request.OPTIONS);
        assertEquals(branch, taken.getBranchId());
        bob.answer(taken, 200);
        alice.nextResponse(200);
        assertEquals(branch, asked.getBranchId());
        assertSame(alice.next(TransactionTerminatedEvent.class).getClientTransaction(), asked);
        assertEquals(Request.OPTIONS, asked.getRequest().getMethod());
    }

    @Test
    void applicationDataIsNullUntilItIsSet() throws Exception {
        UserAgent alice = agent("alice");
        ClientTransaction asked = alice.provider.getNewClientTransaction(alice.request(Request.OPTIONS, alice));
        assertNull(asked.getApplicationData());
        Object data = new Object();
        asked.setApplicationData(data);
        assertSame(data, asked.getApplicationData());
    }

    @Test
    void aTransactionOfADialogIsNotTerminated() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        ClientTransaction invite = alice.send(alice.request(Request.INVITE, bob));
        assertThrows(ObjectInUseException.class, invite::terminate);
        ServerTransaction taken = take(bob, Request.INVITE);
        assertThrows(ObjectInUseException.class, taken::terminate);
    }

    @Test
    void aTransactionIsFoundByItsIdAndByItsMessages() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        SIPTransaction asked = (SIPTransaction) alice.send(alice.request(Request.OPTIONS, bob));
        RequestEvent arrived = bob.nextRequest(Request.OPTIONS);
        SIPTransaction taken = (SIPTransaction) bob.provider.getNewServerTransaction(arrived.getRequest());
        SipStackImpl caller = (SipStackImpl) alice.stack;
        SipStackImpl callee = (SipStackImpl) bob.stack;
        assertSame(asked, caller.findTransaction(asked.getTransactionId(), false));
        assertSame(asked, caller.findTransaction(asked.getBranchId(), false));
        assertSame(asked, caller.findTransaction(asked.getBranchId().toUpperCase(java.util.Locale.ROOT), false));
        assertSame(asked, caller.findTransaction(asked.getRequest(), false));
        assertNull(caller.findTransaction(asked.getTransactionId(), true));
        assertSame(taken, callee.findTransaction(taken.getTransactionId(), true));
        assertSame(taken, callee.findTransaction((SIPRequest) arrived.getRequest(), true));
        assertNull(callee.findTransaction(taken.getTransactionId(), false));
        assertNull(caller.findTransaction("z9hG4bKnobody", false));
        assertNull(caller.findTransaction("", true));
    }

    // ---- ClientTransaction

    @Test
    void aCancelIsMadeOfItsInvite() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        Request request = alice.request(Request.INVITE, bob);
        javax.sip.address.SipURI hop = bob.uri();
        hop.setLrParam();
        request.addHeader(alice.headers.createRouteHeader(alice.addresses.createAddress(hop)));
        ClientTransaction invite = alice.send(request);
        Request cancel = invite.createCancel();
        assertEquals(Request.CANCEL, cancel.getMethod());
        assertEquals(request.getRequestURI(), cancel.getRequestURI());
        for (String name : new String[] {
            ToHeader.NAME, FromHeader.NAME, CallIdHeader.NAME, RouteHeader.NAME, MaxForwardsHeader.NAME
        }) {
            assertEquals(request.getHeader(name), cancel.getHeader(name), name);
        }
        CSeqHeader cseq = (CSeqHeader) cancel.getHeader(CSeqHeader.NAME);
        assertEquals(1, cseq.getSeqNumber());
        assertEquals(Request.CANCEL, cseq.getMethod());
        ListIterator<?> vias = cancel.getHeaders(ViaHeader.NAME);
        assertEquals(invite.getBranchId(), ((ViaHeader) vias.next()).getBranch());
        assertFalse(vias.hasNext());
    }

    @Test
    @SuppressWarnings("deprecation") // JSR 32 keeps it, and so do applications
    void onlyAnInviteIsCancelledAndOnlyAnAnsweredOneAcknowledged() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        ClientTransaction options = alice.send(alice.request(Request.OPTIONS, bob));
        assertThrows(SipException.class, options::createCancel);
        ClientTransaction invite = alice.send(alice.request(Request.INVITE, bob));
        assertThrows(SipException.class, invite::createAck);
    }

    @Test
    void aCancelNeedsItsInvite() throws Exception {
        UserAgent alice = agent("alice", MANUAL);
        UserAgent bob = agent("bob", MANUAL);
        ClientTransaction invite = alice.send(alice.request(Request.INVITE, bob));
        Request cancel = invite.createCancel();
        invite.terminate();
        assertThrows(TransactionUnavailableException.class, () -> alice.provider.getNewClientTransaction(cancel));
        UserAgent free = agent(
                "free",
                "javax.sip.AUTOMATIC_DIALOG_SUPPORT",
                "off",
                "trunkline.CANCEL_CLIENT_TRANSACTION_CHECKED",
                "false");
        ClientTransaction other = free.send(free.request(Request.INVITE, bob));
        Request strange = other.createCancel();
        other.terminate();
        ClientTransaction sent = free.provider.getNewClientTransaction(strange);
        sent.sendRequest();
        assertSame(sent, free.nextResponse(481).getClientTransaction());
    }

    @Test
    void sendingByTheTransactionLeavesTheDialogsSequenceAlone() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        alice.send(alice.request(Request.INVITE, bob));
        bob.answer(take(bob, Request.INVITE), 200);
        Dialog dialog = alice.nextResponse(200).getDialog();
        dialog.sendAck(dialog.createAck(1));
        long before = dialog.getLocalSeqNumber();
        Request info = dialog.createRequest(Request.INFO);
        alice.provider.getNewClientTransaction(info).sendRequest();
        assertEquals(before, dialog.getLocalSeqNumber());
        dialog.incrementLocalSequenceNumber();
        assertEquals(before + 1, dialog.getLocalSeqNumber());
    }

    @Test
    void aStackWithoutRoomRefusesTheApplicationAtOnce() throws Exception {
        UserAgent alice = agent("alice", "trunkline.MAX_CLIENT_TRANSACTIONS", "1");
        UserAgent bob = agent("bob");
        ClientTransaction first = alice.send(alice.request(Request.OPTIONS, bob));
        Request next = alice.request(Request.OPTIONS, bob);
        TransactionUnavailableException refused =
                assertThrows(TransactionUnavailableException.class, () -> alice.provider.getNewClientTransaction(next));
        assertTrue(refused.getMessage().contains("MAX_CLIENT_TRANSACTIONS"), refused.getMessage());
        assertEquals(1, assertNotNullCounts(alice).refusedClientTransactions());
        first.terminate();
        assertNotNull(alice.provider.getNewClientTransaction(next));
    }

    // ---- ServerTransaction

    @Test
    void aStackWithoutRoomAnswers503() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob", "trunkline.MAX_SERVER_TRANSACTIONS", "1");
        alice.send(alice.request(Request.OPTIONS, bob));
        take(bob, Request.OPTIONS);
        alice.send(alice.request(Request.INVITE, bob));
        Response refused = alice.nextResponse(503).getResponse();
        assertNotNull(refused.getHeader("Retry-After"));
        assertEquals(1, assertNotNullCounts(bob).refusedRequests());
        assertTrue(bob.remaining().isEmpty());
    }

    @Test
    void aRequestOfRfc2543IsTakenWhereTheStackIsToldTo() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent strict = agent("strict");
        UserAgent lenient = agent("lenient", "gov.nist.javax.sip.RFC_2543_SUPPORT_ENABLED", "true");
        Request old = alice.request(Request.OPTIONS, strict);
        via(old).setBranch("1");
        alice.provider.sendRequest(old);
        assertEquals(400, alice.next(ResponseEvent.class).getResponse().getStatusCode());
        Request again = alice.request(Request.OPTIONS, lenient);
        via(again).setBranch("1");
        ((FromHeader) again.getHeader(FromHeader.NAME)).removeParameter("tag");
        alice.provider.sendRequest(again);
        ServerTransaction taken = take(lenient, Request.OPTIONS);
        lenient.answer(taken, 200);
        alice.nextResponse(200);
    }

    @Test
    void a2xxToAnInviteTerminatesItForTheApplication() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction taken = take(bob, Request.INVITE);
        bob.answer(taken, 200);
        assertEquals(TransactionState.TERMINATED, taken.getState());
        assertEquals(
                TransactionState.TERMINATED,
                alice.nextResponse(200).getClientTransaction().getState());
    }

    @Test
    void theToTagOfTheFirstResponseIsThatOfAll() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction taken = take(bob, Request.INVITE);
        bob.answer(taken, 180);
        Response ringing = alice.nextResponse(180).getResponse();
        Response busy = bob.messages.createResponse(486, taken.getRequest());
        assertNull(((ToHeader) busy.getHeader(ToHeader.NAME)).getTag());
        taken.sendResponse(busy);
        assertEquals(
                ((ToHeader) ringing.getHeader(ToHeader.NAME)).getTag(),
                ((ToHeader) alice.nextResponse(486).getResponse().getHeader(ToHeader.NAME)).getTag());
    }

    @Test
    void whatTheStateDoesNotAllowIsRefused() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        alice.send(alice.request(Request.OPTIONS, bob));
        ServerTransaction taken = take(bob, Request.OPTIONS);
        assertThrows(SipException.class, () -> taken.sendResponse(null));
        assertThrows(SipException.class, () -> bob.answer(taken, 408));
        bob.answer(taken, 200);
        assertThrows(SipException.class, () -> bob.answer(taken, 200));
        assertThrows(SipException.class, () -> bob.answer(taken, 180));
        assertEquals(
                200,
                assertInstanceOf(SIPTransaction.class, taken).getLastResponse().getStatusCode());
    }

    @Test
    void headersOfAResponseAreCopies() throws Exception {
        UserAgent alice = agent("alice");
        UserAgent bob = agent("bob");
        alice.send(alice.request(Request.OPTIONS, bob));
        ServerTransaction taken = take(bob, Request.OPTIONS);
        Response response = bob.response(200, taken.getRequest());
        Header to = taken.getRequest().getHeader(ToHeader.NAME);
        assertNotEquals(((ToHeader) to).getTag(), ((ToHeader) response.getHeader(ToHeader.NAME)).getTag());
    }
}
