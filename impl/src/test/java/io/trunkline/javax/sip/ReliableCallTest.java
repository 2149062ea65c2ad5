package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import javax.sip.Dialog;
import javax.sip.DialogDoesNotExistException;
import javax.sip.DialogState;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.header.RAckHeader;
import javax.sip.header.RSeqHeader;
import javax.sip.header.RequireHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reliable provisional responses by javax.sip; flows/reliable has the rest of RFC 3262. */
class ReliableCallTest {

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

    @Test
    void callWithPrack() throws Exception {
        Request invite = alice.request(Request.INVITE, bob);
        invite.addHeader(alice.headers.createSupportedHeader("100rel"));
        Dialog caller = alice.send(invite).getDialog();
        assertThrows(DialogDoesNotExistException.class, () -> caller.createPrack(bob.response(183, invite)));

        ServerTransaction arrived = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.INVITE).getRequest());
        Dialog callee = arrived.getDialog();
        assertThrows(InvalidArgumentException.class, () -> callee.createReliableProvisionalResponse(200));
        Response progress = callee.createReliableProvisionalResponse(183);
        assertEquals("100rel", ((RequireHeader) progress.getHeader(RequireHeader.NAME)).getOptionTag());
        assertNotNull(progress.getHeader(RSeqHeader.NAME));
        ((ToHeader) progress.getHeader(ToHeader.NAME)).setTag("tag-of-bob");
        assertThrows(InvalidArgumentException.class, () -> arrived.sendResponse(progress));
        callee.sendReliableProvisionalResponse(progress);

        ResponseEvent heard = alice.nextResponse(183);
        assertSame(caller, heard.getDialog());
        assertEquals(DialogState.EARLY, caller.getState());
        assertThrows(SipException.class, () -> caller.createRequest(Request.PRACK));
        Request prack = caller.createPrack(heard.getResponse());
        assertEquals(alice.point.getPort(), ((ViaHeader) prack.getHeader(ViaHeader.NAME)).getPort());
        assertEquals(Request.INVITE, ((RAckHeader) prack.getHeader(RAckHeader.NAME)).getMethod());
        caller.sendRequest(alice.provider.getNewClientTransaction(prack));

        RequestEvent acknowledged = bob.nextRequest(Request.PRACK);
        assertSame(callee, acknowledged.getDialog());
        bob.answer(acknowledged.getServerTransaction(), 200);
        alice.nextResponse(200);
        bob.answer(arrived, 200);
        alice.nextResponse(200);
        caller.sendAck(caller.createAck(1));
        bob.nextRequest(Request.ACK);
        assertEquals(DialogState.CONFIRMED, callee.getState());
    }
}
