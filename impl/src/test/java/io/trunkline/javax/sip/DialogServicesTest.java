package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trunkline.javax.sip.header.HeaderFactoryExt;
import io.trunkline.javax.sip.header.extensions.JoinHeader;
import io.trunkline.javax.sip.header.extensions.ReplacesHeader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.DialogTerminatedEvent;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.message.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What dialogs and stacks offer beyond JSR 32: Replaces and Join, back-to-back user agents, time-outs. */
class DialogServicesTest {

    private UserAgent alice;
    private UserAgent bob;
    private Dialog caller;
    private Dialog callee;

    private void start(String... properties) throws Exception {
        alice = new UserAgent("alice", properties);
        bob = new UserAgent("bob", properties);
        caller = alice.send(alice.request(Request.INVITE, bob)).getDialog();
        ServerTransaction arrived = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.INVITE).getRequest());
        callee = arrived.getDialog();
        bob.answer(arrived, 200);
        alice.nextResponse(200);
    }

    @AfterEach
    void stop() {
        alice.close();
        bob.close();
    }

    @Test
    void replacesAndJoinFindTheirDialog() throws Exception {
        start();
        HeaderFactoryExt headers = (HeaderFactoryExt) bob.headers;
        String callId = caller.getCallId().getCallId();
        ReplacesHeader replaces = headers.createReplacesHeader(callId, caller.getRemoteTag(), caller.getLocalTag());
        JoinHeader join = headers.createJoinHeader(callId, caller.getRemoteTag(), caller.getLocalTag());

        assertSame(callee, ((SipStackExt) bob.stack).getReplacesDialog(replaces));
        assertSame(callee, ((SipStackExt) bob.stack).getJoinDialog(join));
        assertNull(((SipStackExt) alice.stack).getReplacesDialog(replaces), "the tags are the other way round there");
        callee.delete();
        assertNull(((SipStackExt) bob.stack).getReplacesDialog(replaces));
    }

    @Test
    void aBackToBackUserAgentHangsUpWhereNoAckComes() throws Exception {
        start("trunkline.IS_BACK_TO_BACK_USER_AGENT", "true", "trunkline.T1_MILLIS", "10", "trunkline.T2_MILLIS", "40");
        DialogTimeoutEvent told = bob.next(DialogTimeoutEvent.class);
        assertEquals(DialogTimeoutEvent.Reason.AckNotReceived, told.getReason());
        assertSame(callee, told.getDialog());

        RequestEvent bye = alice.next(
                RequestEvent.class, event -> event.getRequest().getMethod().equals(Request.BYE));
        alice.answer(bye.getServerTransaction(), 200);
        assertSame(callee, bob.next(DialogTerminatedEvent.class).getDialog());
    }

    @Test
    void theApplicationHangsUpWhereNoAckComes() throws Exception {
        start("trunkline.T1_MILLIS", "10", "trunkline.T2_MILLIS", "40", "trunkline.DIALOG_TIMEOUT_FACTOR", "8");
        assertNotNull(bob.next(DialogTimeoutEvent.class));
        assertEquals(DialogState.CONFIRMED, callee.getState());
        callee.sendRequest(bob.provider.getNewClientTransaction(callee.createRequest(Request.BYE)));
        alice.next(RequestEvent.class, event -> event.getRequest().getMethod().equals(Request.BYE));
    }

    @Test
    void aListenerThatCannotBeToldLosesTheDialog() throws Exception {
        BlockingQueue<Dialog> ended = new LinkedBlockingQueue<>();
        bob = new UserAgent("bob", "trunkline.T1_MILLIS", "10", "trunkline.T2_MILLIS", "40");
        bob.provider.removeSipListener(bob);
        bob.provider.addSipListener(new SilentListener() {
            @Override
            public void processRequest(RequestEvent requestEvent) {
                try {
                    ServerTransaction arrived = bob.provider.getNewServerTransaction(requestEvent.getRequest());
                    bob.answer(arrived, 200);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public void processDialogTerminated(DialogTerminatedEvent dialogTerminatedEvent) {
                ended.add(dialogTerminatedEvent.getDialog());
            }
        });
        alice = new UserAgent("alice");
        alice.send(alice.request(Request.INVITE, bob));
        alice.nextResponse(200);

        Dialog over = ended.poll(20, TimeUnit.SECONDS);
        assertNotNull(over, "the dialog ended");
        assertEquals(DialogState.TERMINATED, over.getState());
    }

    @Test
    void theEndOfADialogWithoutAStateIsToldWhereItIsWanted() throws Exception {
        alice = new UserAgent("alice", "trunkline.DELIVER_TERMINATED_EVENT_FOR_NULL_DIALOG", "true");
        bob = new UserAgent("bob");
        Dialog refused = alice.send(alice.request(Request.SUBSCRIBE, bob)).getDialog();
        ServerTransaction arrived = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.SUBSCRIBE).getRequest());
        bob.answer(arrived, 489);
        alice.nextResponse(489);
        assertSame(refused, alice.next(DialogTerminatedEvent.class).getDialog());
    }

    @Test
    void anEarlyTimeoutIsAboveZero() throws Exception {
        start();
        assertThrows(IllegalArgumentException.class, () -> ((DialogExt) caller).setEarlyDialogTimeoutSeconds(0));
        ((DialogExt) caller).setEarlyDialogTimeoutSeconds(10);
        ((DialogExt) caller).setBackToBackUserAgent();
        assertEquals(DialogState.CONFIRMED, caller.getState());
    }
}
