package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EventObject;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.DialogTerminatedEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.TransactionUnavailableException;
import javax.sip.header.CSeqHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dialogs that the application makes, or does without, and messages without transactions. */
class ManualDialogTest {

    private static final String[] OFF = {"javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off"};

    private UserAgent alice;
    private UserAgent bob;

    @BeforeEach
    void start() throws Exception {
        alice = new UserAgent("alice", OFF);
        bob = new UserAgent("bob", OFF);
    }

    @AfterEach
    void stop() {
        alice.close();
        bob.close();
    }

    @Test
    void aCallWithDialogsMadeByHand() throws Exception {
        ClientTransaction invite = alice.provider.getNewClientTransaction(alice.request(Request.INVITE, bob));
        assertNull(invite.getDialog());
        Dialog caller = alice.provider.getNewDialog(invite);
        assertNull(caller.getState());
        assertSame(caller, invite.getDialog());
        invite.sendRequest();

        ServerTransaction answered = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.INVITE).getRequest());
        assertNull(answered.getDialog());
        Dialog callee = bob.provider.getNewDialog(answered);
        bob.answer(answered, 200);
        ResponseEvent ok = alice.nextResponse(200);
        assertSame(caller, ok.getDialog());
        assertEquals(DialogState.CONFIRMED, caller.getState());
        caller.sendAck(caller.createAck(1));
        assertSame(callee, bob.nextRequest(Request.ACK).getDialog());

        callee.sendRequest(bob.provider.getNewClientTransaction(callee.createRequest(Request.BYE)));
        RequestEvent bye = alice.nextRequest(Request.BYE);
        assertSame(caller, bye.getDialog());
        alice.answer(bye.getServerTransaction(), 200);
        bob.nextResponse(200);
        assertSame(callee, bob.next(DialogTerminatedEvent.class).getDialog());
        assertSame(caller, alice.next(DialogTerminatedEvent.class).getDialog());
    }

    @Test
    void aCallWithoutDialogsIsAcknowledgedByTheApplication() throws Exception {
        ClientTransaction invite = alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction answered = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.INVITE).getRequest());
        bob.answer(answered, 200);
        ResponseEvent ok = alice.nextResponse(200);
        assertNull(ok.getDialog());
        assertSame(invite, ok.getClientTransaction());

        Request ack = alice.request(Request.ACK, bob);
        ack.setHeader(ok.getResponse().getHeader("Call-ID"));
        ack.setHeader(ok.getResponse().getHeader(FromHeader.NAME));
        ack.setHeader(ok.getResponse().getHeader(ToHeader.NAME));
        alice.provider.sendRequest(ack);
        RequestEvent acknowledged = bob.nextRequest(Request.ACK);
        assertNull(acknowledged.getDialog());
        assertNull(acknowledged.getServerTransaction());
    }

    @Test
    void aDialogIsMadeForWhatMakesDialogsOnly() throws Exception {
        ClientTransaction options = alice.provider.getNewClientTransaction(alice.request(Request.OPTIONS, bob));
        assertThrows(SipException.class, () -> alice.provider.getNewDialog(options));
        assertThrows(SipException.class, () -> alice.provider.getNewDialog(null));
        ClientTransaction strange = bob.provider.getNewClientTransaction(bob.request(Request.INVITE, alice));
        assertThrows(SipException.class, () -> alice.provider.getNewDialog(strange));
    }

    @Test
    void aDialogIsMadeBeforeTheFirstResponse() throws Exception {
        ClientTransaction invite = alice.send(alice.request(Request.INVITE, bob));
        ServerTransaction answered = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.INVITE).getRequest());
        bob.answer(answered, 180);
        alice.nextResponse(180);
        assertThrows(SipException.class, () -> bob.provider.getNewDialog(answered));
        assertThrows(SipException.class, () -> alice.provider.getNewDialog(invite));
    }

    @Test
    void theProviderMayDecideOtherwise() throws Exception {
        alice.provider.setAutomaticDialogSupportEnabled(true);
        ClientTransaction invite = alice.provider.getNewClientTransaction(alice.request(Request.INVITE, bob));
        assertNotNull(invite.getDialog());
    }

    @Test
    void requestsAndResponsesGoWithoutTransactions() throws Exception {
        Request options = alice.request(Request.OPTIONS, bob);
        alice.provider.sendRequest(options);
        RequestEvent arrived = bob.nextRequest(Request.OPTIONS);
        assertNull(arrived.getServerTransaction());
        bob.provider.sendResponse(bob.response(200, arrived.getRequest()));
        ResponseEvent ok = alice.nextResponse(200);
        assertNull(ok.getClientTransaction());
        assertNull(ok.getDialog());
        assertEquals(options.getHeader(CSeqHeader.NAME), ok.getResponse().getHeader(CSeqHeader.NAME));
    }

    @Test
    void aKeepAliveIsNoEvent() throws Exception {
        Request empty = alice.messages.createRequest("");
        assertThrows(TransactionUnavailableException.class, () -> alice.provider.getNewClientTransaction(empty));
        UserAgent proxied =
                new UserAgent("proxied", "javax.sip.OUTBOUND_PROXY", "127.0.0.1:" + bob.point.getPort() + "/udp");
        try {
            proxied.provider.sendRequest(empty);
            proxied.provider.sendRequest(proxied.request(Request.OPTIONS, bob));
            bob.nextRequest(Request.OPTIONS);
            assertFalse(bob.remaining().stream().anyMatch(EventObject.class::isInstance));
        } finally {
            proxied.close();
        }
    }

    @Test
    void nothingIsSentWithoutAPlaceToGo() throws Exception {
        assertThrows(SipException.class, () -> alice.provider.sendRequest(null));
        assertThrows(SipException.class, () -> alice.provider.sendResponse(null));
        assertThrows(SipException.class, () -> alice.provider.sendRequest(alice.messages.createRequest("")));
        Request tel = alice.request(Request.OPTIONS, bob);
        tel.setRequestURI(alice.addresses.createURI("tel:+15551234"));
        assertThrows(SipException.class, () -> alice.provider.sendRequest(tel));
        assertThrows(TransactionUnavailableException.class, () -> alice.provider.getNewClientTransaction(tel));
        Request tcp = alice.request(Request.OPTIONS, bob);
        ((javax.sip.address.SipURI) tcp.getRequestURI()).setTransportParam("tcp");
        assertTrue(
                assertThrows(TransactionUnavailableException.class, () -> alice.provider.getNewClientTransaction(tcp))
                        .getMessage()
                        .contains("TCP"));
        Response withoutVia = bob.response(200, alice.request(Request.OPTIONS, bob));
        withoutVia.removeHeader("Via");
        assertThrows(SipException.class, () -> bob.provider.sendResponse(withoutVia));
    }
}
