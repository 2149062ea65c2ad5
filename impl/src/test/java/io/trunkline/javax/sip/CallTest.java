package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.javax.sip.stack.IllegalTransactionStateException;
import io.trunkline.javax.sip.stack.SIPClientTransaction;
import io.trunkline.javax.sip.stack.SIPServerTransaction;
import java.util.EventObject;
import java.util.Iterator;
import java.util.Set;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.DialogTerminatedEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionDoesNotExistException;
import javax.sip.TransactionState;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.TransactionUnavailableException;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls between two applications of javax.sip over loopback, with dialogs that the stack makes. */
class CallTest {

    private UserAgent alice;
    private UserAgent bob;

    @BeforeEach
    void start() throws Exception {
        alice = new UserAgent("alice");
        bob = new UserAgent("bob");
    }

    @AfterEach
    void stop() {
        alice.close();
        bob.close();
    }

    /** Both ends of a confirmed call. */
    private record Call(Dialog caller, Dialog callee, ClientTransaction invite, ServerTransaction answered) {}

    private Call call() throws Exception {
        ClientTransaction invite = alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction answered = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.INVITE).getRequest());
        bob.answer(answered, 200);
        ResponseEvent ok = alice.nextResponse(200);
        Dialog caller = ok.getDialog();
        caller.sendAck(caller.createAck(1));
        bob.nextRequest(Request.ACK);
        return new Call(caller, answered.getDialog(), invite, answered);
    }

    private static CSeqHeader cseqOf(Request request) {
        return (CSeqHeader) request.getHeader(CSeqHeader.NAME);
    }

    /** What applications edit: getHeader("Via").setTransport(...) on a request that a dialog made. */
    @Test
    void aRequestOfTheDialogHasAViaThatBecomesRightWhenItIsSent() throws Exception {
        Call call = call();
        Request info = call.caller().createRequest(Request.INFO);
        ViaHeader via = (ViaHeader) info.getHeader(ViaHeader.NAME);
        assertEquals(alice.point.getPort(), via.getPort());
        assertNull(via.getBranch());
        via.setTransport("tcp");
        via.setHost("not.this.host.example");
        ClientTransaction sent = alice.provider.getNewClientTransaction(info);
        call.caller().sendRequest(sent);
        ViaHeader arrived =
                (ViaHeader) bob.nextRequest(Request.INFO).getRequest().getHeader(ViaHeader.NAME);
        assertEquals("UDP", arrived.getTransport());
        assertEquals("127.0.0.1", arrived.getHost());
        assertEquals(sent.getBranchId(), arrived.getBranch());
        assertNotNull(call.caller().createAck(1).getHeader(ViaHeader.NAME));
    }

    @Test
    void aCallRingsIsAnsweredAndEnds() throws Exception {
        Request request = alice.request(Request.INVITE, bob);
        ClientTransaction invite = alice.provider.getNewClientTransaction(request);
        Dialog caller = invite.getDialog();
        assertNotNull(caller);
        assertNull(caller.getState());
        assertNull(caller.getDialogId());
        assertNull(invite.getState());
        invite.sendRequest();
        assertEquals(TransactionState.CALLING, invite.getState());

        RequestEvent arrived = bob.nextRequest(Request.INVITE);
        assertNull(arrived.getServerTransaction());
        assertNull(arrived.getDialog());
        assertSame(bob.provider, arrived.getSource());
        ServerTransaction answered = bob.provider.getNewServerTransaction(arrived.getRequest());
        assertEquals(TransactionState.PROCEEDING, answered.getState());
        Dialog callee = answered.getDialog();
        assertNull(callee.getState());
        assertTrue(callee.isServer());
        alice.nextResponse(100);

        bob.answer(answered, 180);
        ResponseEvent ringing = alice.nextResponse(180);
        assertSame(invite, ringing.getClientTransaction());
        assertSame(caller, ringing.getDialog());
        assertEquals(DialogState.EARLY, caller.getState());
        assertEquals(DialogState.EARLY, callee.getState());

        bob.answer(answered, 200);
        ResponseEvent ok = alice.nextResponse(200);
        assertSame(caller, ok.getDialog());
        assertEquals(DialogState.CONFIRMED, caller.getState());
        assertEquals(TransactionState.TERMINATED, answered.getState());
        assertNotNull(caller.getDialogId());
        assertEquals(1, caller.getLocalSeqNumber());
        assertEquals(bob.uri(), caller.getRemoteTarget().getURI());
        assertEquals(caller.getLocalTag(), callee.getRemoteTag());
        assertEquals(caller.getRemoteTag(), callee.getLocalTag());

        Request ack = caller.createAck(cseqOf(request).getSeqNumber());
        caller.sendAck(ack);
        RequestEvent acknowledged = bob.nextRequest(Request.ACK);
        assertSame(callee, acknowledged.getDialog());
        assertEquals(DialogState.CONFIRMED, callee.getState());

        Request bye = caller.createRequest(Request.BYE);
        assertEquals(2, cseqOf(bye).getSeqNumber());
        caller.sendRequest(alice.provider.getNewClientTransaction(bye));
        RequestEvent hungUp = bob.nextRequest(Request.BYE);
        assertSame(callee, hungUp.getDialog());
        bob.answer(hungUp.getServerTransaction(), 200);
        alice.nextResponse(200);
        assertEquals(DialogState.TERMINATED, caller.getState());
        assertSame(caller, alice.next(DialogTerminatedEvent.class).getDialog());
        assertSame(callee, bob.next(DialogTerminatedEvent.class).getDialog());
    }

    @Test
    void theCalleeHangsUp() throws Exception {
        Call call = call();
        Request bye = call.callee().createRequest(Request.BYE);
        call.callee().sendRequest(bob.provider.getNewClientTransaction(bye));
        RequestEvent arrived = alice.nextRequest(Request.BYE);
        assertSame(call.caller(), arrived.getDialog());
        alice.answer(arrived.getServerTransaction(), 200);
        bob.nextResponse(200);
        assertSame(call.callee(), bob.next(DialogTerminatedEvent.class).getDialog());
    }

    @Test
    void aReInviteIsOneMoreTransactionOfTheDialog() throws Exception {
        Call call = call();
        Request again = call.caller().createRequest(Request.INVITE);
        ClientTransaction reInvite = alice.provider.getNewClientTransaction(again);
        call.caller().sendRequest(reInvite);
        assertEquals(2, call.caller().getLocalSeqNumber());
        RequestEvent arrived = bob.nextRequest(Request.INVITE);
        assertSame(call.callee(), arrived.getDialog());
        assertNotNull(arrived.getServerTransaction());
        bob.answer(arrived.getServerTransaction(), 200);
        ResponseEvent ok = alice.nextResponse(200);
        assertSame(reInvite, ok.getClientTransaction());
        call.caller().sendAck(call.caller().createAck(2));
        assertSame(call.callee(), bob.nextRequest(Request.ACK).getDialog());
        assertEquals(DialogState.CONFIRMED, call.callee().getState());
    }

    @Test
    void aCallThatIsBusyIsAcknowledgedByTheStack() throws Exception {
        ClientTransaction invite = alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction answered = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.INVITE).getRequest());
        bob.answer(answered, 486);
        ResponseEvent busy = alice.nextResponse(486);
        assertSame(invite, busy.getClientTransaction());
        assertEquals(DialogState.TERMINATED, invite.getDialog().getState());
        // the ACK ends the transaction long before Timer H would, and is nobody's event
        bob.next(TransactionTerminatedEvent.class, event -> event.getServerTransaction() == answered);
        assertFalse(bob.remaining().stream().anyMatch(RequestEvent.class::isInstance));
        // a dialog that never had a state ends without an event
        assertFalse(alice.remaining().stream().anyMatch(DialogTerminatedEvent.class::isInstance));
    }

    @Test
    void aCallIsCancelled() throws Exception {
        ClientTransaction invite = alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction answered = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.INVITE).getRequest());
        bob.answer(answered, 180);
        alice.nextResponse(180);
        Request cancel = invite.createCancel();
        assertEquals(invite.getBranchId(), ((ViaHeader) cancel.getHeader(ViaHeader.NAME)).getBranch());
        ClientTransaction cancelling = alice.send(cancel);
        assertNotEquals(invite, cancelling);

        RequestEvent arrived = bob.nextRequest(Request.CANCEL);
        assertSame(answered.getDialog(), arrived.getDialog());
        assertNotEquals(answered, arrived.getServerTransaction());
        SIPServerTransaction cancelled = assertInstanceOf(SIPServerTransaction.class, arrived.getServerTransaction());
        assertSame(answered, cancelled.getCanceledInviteTransaction());
        bob.answer(arrived.getServerTransaction(), 200);
        bob.answer(answered, 487);

        assertSame(
                cancelling,
                alice.next(ResponseEvent.class, event -> event.getResponse().getStatusCode() == 200)
                        .getClientTransaction());
        assertSame(
                invite,
                alice.next(ResponseEvent.class, event -> event.getResponse().getStatusCode() == 487)
                        .getClientTransaction());
        assertSame(answered.getDialog(), bob.next(DialogTerminatedEvent.class).getDialog());
    }

    @Test
    void optionsAndRegisterMakeNoDialog() throws Exception {
        for (String method : new String[] {Request.OPTIONS, Request.REGISTER}) {
            ClientTransaction asked = alice.send(alice.request(method, bob));
            assertNull(asked.getDialog());
            RequestEvent arrived = bob.nextRequest(method);
            assertNull(arrived.getDialog());
            ServerTransaction answered = bob.provider.getNewServerTransaction(arrived.getRequest());
            assertNull(answered.getDialog());
            assertEquals(TransactionState.TRYING, answered.getState());
            bob.answer(answered, 200);
            ResponseEvent ok = alice.nextResponse(200);
            assertSame(asked, ok.getClientTransaction());
            assertNull(ok.getDialog());
        }
    }

    @Test
    void applicationDataStaysWithTheHandle() throws Exception {
        Call call = call();
        call.caller().setApplicationData("caller");
        call.callee().setApplicationData("callee");
        call.invite().setApplicationData("invite");
        assertEquals("caller", call.invite().getDialog().getApplicationData());
        assertEquals("callee", call.answered().getDialog().getApplicationData());
        assertEquals("invite", call.invite().getApplicationData());
    }

    @Test
    void whatApplicationsCastToIsThere() throws Exception {
        ClientTransaction asked = alice.send(alice.request(Request.OPTIONS, bob));
        RequestEvent arrived = bob.nextRequest(Request.OPTIONS);
        SIPRequest request = assertInstanceOf(SIPRequest.class, arrived.getRequest());
        RequestEventExt extended = assertInstanceOf(RequestEventExt.class, arrived);
        assertEquals("127.0.0.1", extended.getRemoteIpAddress());
        assertEquals(alice.point.getPort(), extended.getRemotePort());
        ServerTransaction answered = bob.provider.getNewServerTransaction(request);
        assertSame(answered, request.getTransaction());
        bob.answer(answered, 200);
        ResponseEvent ok = alice.nextResponse(200);
        assertInstanceOf(SIPResponse.class, ok.getResponse());
        assertEquals(
                bob.point.getPort(),
                assertInstanceOf(ResponseEventExt.class, ok).getRemotePort());
        SIPClientTransaction handle = assertInstanceOf(SIPClientTransaction.class, asked);
        assertEquals(Request.OPTIONS, handle.getMethod());
        assertEquals(1, handle.getCSeq());
        assertEquals("UDP", handle.getTransport());
        assertEquals("127.0.0.1", handle.getPeerAddress());
        assertEquals(bob.point.getPort(), handle.getPeerPort());
        assertEquals(alice.point.getPort(), handle.getPort());
        assertFalse(handle.isReliable());
        assertSame(alice.provider, handle.getSipProvider());
        assertEquals(UserAgent.T1_MILLIS, handle.getRetransmitTimer());
    }

    // ---- exceptions of JSR 32

    @Test
    void aRequestHasOneTransaction() throws Exception {
        Request request = alice.request(Request.OPTIONS, bob);
        ClientTransaction sent = alice.send(request);
        assertThrows(TransactionUnavailableException.class, () -> alice.provider.getNewClientTransaction(request));
        IllegalTransactionStateException refused =
                assertThrows(IllegalTransactionStateException.class, sent::sendRequest);
        assertEquals(IllegalTransactionStateException.Reason.RequestAlreadySent, refused.getReason());
        Request arrived = bob.nextRequest(Request.OPTIONS).getRequest();
        bob.provider.getNewServerTransaction(arrived);
        assertThrows(TransactionAlreadyExistsException.class, () -> bob.provider.getNewServerTransaction(arrived));
    }

    @Test
    void anAckHasNoTransaction() throws Exception {
        Request ack = alice.request(Request.ACK, bob);
        assertThrows(TransactionUnavailableException.class, () -> alice.provider.getNewClientTransaction(ack));
        assertThrows(TransactionUnavailableException.class, () -> alice.provider.getNewServerTransaction(ack));
    }

    @Test
    void theBranchIsTheTransactions() throws Exception {
        Request request = alice.request(Request.OPTIONS, bob);
        ClientTransaction made = alice.provider.getNewClientTransaction(request);
        ViaHeader via = (ViaHeader) made.getRequest().getHeader(ViaHeader.NAME);
        assertEquals(made.getBranchId(), via.getBranch());
        assertTrue(made.getBranchId().startsWith("z9hG4bK"));
        assertEquals(request, made.getRequest());
    }

    @Test
    void aResponseToAnotherRequestIsRefused() throws Exception {
        alice.send(alice.request(Request.OPTIONS, bob));
        alice.send(alice.request(Request.OPTIONS, bob));
        Request one = bob.nextRequest(Request.OPTIONS).getRequest();
        Request other = bob.nextRequest(Request.OPTIONS).getRequest();
        ServerTransaction transaction = bob.provider.getNewServerTransaction(one);
        Response response = bob.response(200, other);
        assertThrows(SipException.class, () -> transaction.sendResponse(response));
    }

    @Test
    void aDialogRefusesWhatIsNotItsOwn() throws Exception {
        Call call = call();
        Dialog dialog = call.caller();
        assertThrows(SipException.class, () -> dialog.createRequest(Request.ACK));
        assertThrows(SipException.class, () -> dialog.createRequest(Request.PRACK));
        assertThrows(InvalidArgumentException.class, () -> dialog.createAck(0));
        assertThrows(SipException.class, () -> dialog.createAck(77));
        assertThrows(TransactionDoesNotExistException.class, () -> dialog.sendRequest(null));
        ClientTransaction strange = bob.provider.getNewClientTransaction(bob.request(Request.INFO, alice));
        assertThrows(TransactionDoesNotExistException.class, () -> dialog.sendRequest(strange));
        terminateInDialog(dialog);
        assertEquals(DialogState.CONFIRMED, dialog.getState());
    }

    private void terminateInDialog(Dialog dialog) throws Exception {
        ClientTransaction info = alice.provider.getNewClientTransaction(dialog.createRequest(Request.INFO));
        dialog.sendRequest(info);
        info.terminate();
    }

    @Test
    void anUnsentTransactionIsTerminated() throws Exception {
        ClientTransaction asked = alice.send(alice.request(Request.OPTIONS, bob));
        asked.terminate();
        assertEquals(TransactionState.TERMINATED, asked.getState());
        assertSame(asked, alice.next(TransactionTerminatedEvent.class).getClientTransaction());
    }

    @Test
    void aDeletedDialogIsTerminated() throws Exception {
        Call call = call();
        call.caller().delete();
        assertEquals(DialogState.TERMINATED, call.caller().getState());
        assertSame(call.caller(), alice.next(DialogTerminatedEvent.class).getDialog());
        assertThrows(SipException.class, () -> call.caller().createRequest(Request.BYE));
        assertThrows(SipException.class, () -> call.caller().terminateOnBye(false));
    }

    @Test
    void theStackKnowsItsDialogs() throws Exception {
        SipStackExt stack = (SipStackExt) alice.stack;
        assertTrue(stack.getDialogs().isEmpty());
        Call one = call();
        Call other = call();
        assertEquals(Set.of(one.caller(), other.caller()), Set.copyOf(stack.getDialogs()));
        one.caller().delete();
        assertEquals(Set.of(other.caller()), Set.copyOf(stack.getDialogs()));
    }

    @Test
    void theRouteSetIsACopy() throws Exception {
        Call call = call();
        Iterator<?> routes = call.caller().getRouteSet();
        assertFalse(routes.hasNext());
        call.caller().getRemoteTarget().setDisplayName("changed");
        assertNull(call.caller().getRemoteTarget().getDisplayName());
    }

    @Test
    void aDialogIsNotMadeByHandWhereTheStackMakesIt() throws Exception {
        ClientTransaction asked = alice.provider.getNewClientTransaction(alice.request(Request.INVITE, bob));
        assertThrows(SipException.class, () -> alice.provider.getNewDialog(asked));
    }

    @Test
    void aListenerThatThrowsHarmsNobody() throws Exception {
        bob.onEvent(CallTest::fail);
        alice.send(alice.request(Request.OPTIONS, bob));
        Request arrived = bob.nextRequest(Request.OPTIONS).getRequest();
        bob.answer(bob.provider.getNewServerTransaction(arrived), 200);
        alice.nextResponse(200);
        bob.onEvent(event -> {});
        call();
    }

    private static void fail(EventObject event) {
        throw new IllegalStateException("thrown by the test's own listener, on purpose, on " + event.getClass());
    }

    @Test
    void incrementingTheSequenceNumberMovesItByOne() throws Exception {
        Call call = call();
        call.caller().incrementLocalSequenceNumber();
        assertEquals(2, call.caller().getLocalSeqNumber());
        assertEquals(3, cseqOf(call.caller().createRequest(Request.INFO)).getSeqNumber());
        ToHeader to = (ToHeader) call.caller().createRequest(Request.INFO).getHeader(ToHeader.NAME);
        assertEquals(call.caller().getRemoteTag(), to.getTag());
    }
}
