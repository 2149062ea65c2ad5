package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.DialogTerminatedEvent;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.header.SubscriptionStateHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dialogs of SUBSCRIBE and REFER by javax.sip; flows/subscription has the rest of RFC 6665. */
class SubscriptionCallTest {

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
    void subscriptionFromSubscribeToTheLastNotify() throws Exception {
        Request subscribe = alice.request(Request.SUBSCRIBE, bob);
        subscribe.addHeader(alice.headers.createEventHeader("presence"));
        subscribe.addHeader(alice.headers.createExpiresHeader(600));
        ClientTransaction sent = alice.send(subscribe);
        Dialog subscriber = sent.getDialog();
        assertNull(subscriber.getState());

        ServerTransaction arrived = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.SUBSCRIBE).getRequest());
        Dialog notifier = arrived.getDialog();
        assertNull(notifier.getState());
        Response ok = bob.response(200, arrived.getRequest());
        ok.addHeader(bob.headers.createExpiresHeader(600));
        arrived.sendResponse(ok);
        assertEquals(DialogState.CONFIRMED, notifier.getState());
        assertSame(subscriber, alice.nextResponse(200).getDialog());
        assertEquals(DialogState.CONFIRMED, subscriber.getState());

        notify(notifier, SubscriptionStateHeader.ACTIVE, subscriber);
        notify(notifier, SubscriptionStateHeader.TERMINATED, subscriber);
        assertSame(subscriber, alice.next(DialogTerminatedEvent.class).getDialog());
        assertSame(notifier, bob.next(DialogTerminatedEvent.class).getDialog());
        assertEquals(DialogState.TERMINATED, subscriber.getState());
    }

    private void notify(Dialog notifier, String state, Dialog subscriber) throws Exception {
        Request notify = notifier.createRequest(Request.NOTIFY);
        notify.addHeader(bob.headers.createEventHeader("presence"));
        notify.addHeader(bob.headers.createSubscriptionStateHeader(state));
        notifier.sendRequest(bob.provider.getNewClientTransaction(notify));
        RequestEvent heard = alice.nextRequest(Request.NOTIFY);
        assertSame(subscriber, heard.getDialog());
        alice.answer(heard.getServerTransaction(), 200);
        assertSame(notifier, bob.nextResponse(200).getDialog());
    }

    @Test
    void referIsADialogOfItsOwn() throws Exception {
        Request refer = alice.request(Request.REFER, bob);
        refer.addHeader(alice.headers.createReferToHeader(alice.addresses.createAddress("<sip:carol@c.invalid>")));
        ClientTransaction sent = alice.send(refer);
        ServerTransaction arrived = bob.provider.getNewServerTransaction(
                bob.nextRequest(Request.REFER).getRequest());
        bob.answer(arrived, 202);
        alice.nextResponse(202);
        assertEquals(DialogState.CONFIRMED, sent.getDialog().getState());
        assertEquals(DialogState.CONFIRMED, arrived.getDialog().getState());
    }
}
