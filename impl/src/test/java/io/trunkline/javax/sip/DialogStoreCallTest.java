package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.stack.SIPDialog;
import io.trunkline.spi.DialogStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.DialogTerminatedEvent;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that are taken over by another stack, by javax.sip; sim.DialogStoreTest has the rest. */
class DialogStoreCallTest {

    /** What several stacks share. */
    private static final class SharedMap implements DialogStore {

        private final Map<String, byte[]> snapshots = new ConcurrentHashMap<>();

        @Override
        public void put(String dialogId, byte[] snapshot) {
            snapshots.put(dialogId, snapshot);
        }

        @Override
        public void remove(String dialogId) {
            snapshots.remove(dialogId);
        }

        @Override
        public void find(String dialogId, Answer answer) {
            answer.onAnswer(snapshots.get(dialogId), null);
        }
    }

    /** A store whose machine is gone. */
    private static final class Broken implements DialogStore {

        @Override
        public void put(String dialogId, byte[] snapshot) {
            throw new IllegalStateException("gone");
        }

        @Override
        public void remove(String dialogId) {
            throw new IllegalStateException("gone");
        }

        @Override
        public void find(String dialogId, Answer answer) {
            throw new IllegalStateException("gone");
        }
    }

    private final SharedMap store = new SharedMap();
    private UserAgent alice;
    private @Nullable UserAgent bob;
    private @Nullable UserAgent heir;

    @BeforeEach
    void start() throws Exception {
        alice = new UserAgent("alice");
    }

    @AfterEach
    void stop() {
        alice.close();
        for (UserAgent callee : new UserAgent[] {bob, heir}) {
            if (callee != null) {
                callee.close();
            }
        }
    }

    /** Alice has called, the callee has answered. */
    private Dialog call(UserAgent callee) throws Exception {
        ClientTransaction invite = alice.send(alice.request(Request.INVITE, callee));
        ServerTransaction arrived = callee.provider.getNewServerTransaction(
                callee.nextRequest(Request.INVITE).getRequest());
        callee.answer(arrived, 200);
        alice.nextResponse(200);
        Dialog dialog = invite.getDialog();
        dialog.sendAck(dialog.createAck(1));
        callee.nextRequest(Request.ACK);
        return dialog;
    }

    @Test
    @SuppressWarnings("deprecation") // getFirstTransaction: JSR 32 deprecates it, not we
    void aCallSurvivesTheStackThatAnsweredIt() throws Exception {
        bob = new UserAgent("bob", 0, store);
        Dialog alices = call(bob);
        int port = bob.point.getPort();
        assertEquals(1, store.snapshots.size());
        bob.close();

        heir = new UserAgent("bob", port, store);
        alices.sendRequest(alice.provider.getNewClientTransaction(alices.createRequest(Request.INFO)));
        RequestEvent info = heir.nextRequest(Request.INFO);
        Dialog inherited = info.getDialog();
        assertNotNull(inherited);
        assertEquals(DialogState.CONFIRMED, inherited.getState());
        assertTrue(inherited.isServer());
        assertNull(inherited.getFirstTransaction());
        assertNull(inherited.getApplicationData());
        heir.answer(info.getServerTransaction(), 200);
        alice.nextResponse(200);

        inherited.sendRequest(heir.provider.getNewClientTransaction(inherited.createRequest(Request.BYE)));
        RequestEvent bye = alice.nextRequest(Request.BYE);
        assertEquals(alices, bye.getDialog());
        alice.answer(bye.getServerTransaction(), 200);
        heir.nextResponse(200);
        assertEquals(inherited, heir.next(DialogTerminatedEvent.class).getDialog());
        assertTrue(store.snapshots.isEmpty(), "what has ended is forgotten");
    }

    @Test
    void aDialogMovesByItsSnapshotAlone() throws Exception {
        bob = new UserAgent("bob");
        heir = new UserAgent("bob");
        Dialog alices = call(bob);
        SIPDialog bobs =
                (SIPDialog) ((SipStackExt) bob.stack).getDialogs().iterator().next();

        SIPDialog inherited = ((SipProviderImpl) heir.provider).importDialog(bobs.toSnapshot());

        assertNotSame(bobs, inherited);
        assertEquals(bobs.getDialogId(), inherited.getDialogId());
        assertEquals(bobs.getRemoteParty(), inherited.getRemoteParty());
        assertEquals(bobs.getRemoteTarget(), inherited.getRemoteTarget());
        assertEquals(bobs.getRemoteSeqNumber(), inherited.getRemoteSeqNumber());
        assertEquals(List.of(inherited), List.copyOf(((SipStackExt) heir.stack).getDialogs()));
        byte[] again = bobs.toSnapshot();
        SipProviderImpl provider = (SipProviderImpl) heir.provider;
        assertThrows(SipException.class, () -> provider.importDialog(again), "it is there already");

        inherited.sendRequest(heir.provider.getNewClientTransaction(inherited.createRequest(Request.BYE)));
        assertEquals(alices, alice.nextRequest(Request.BYE).getDialog());
    }

    @Test
    void onlyAConfirmedDialogHasASnapshot() throws Exception {
        bob = new UserAgent("bob");
        Dialog early = alice.send(alice.request(Request.INVITE, bob)).getDialog();

        SipException refused = assertThrows(SipException.class, ((SIPDialog) early)::toSnapshot);

        assertTrue(refused.getMessage().contains("confirmed"), refused.getMessage());
    }

    @Test
    void aStoreThatFailsHarmsNoCall() throws Exception {
        bob = new UserAgent("bob", 0, new Broken());
        Dialog alices = call(bob);
        alices.sendRequest(alice.provider.getNewClientTransaction(alices.createRequest(Request.BYE)));
        bob.answer(bob.nextRequest(Request.BYE).getServerTransaction(), 200);
        alice.nextResponse(200);

        Request stray = alice.request(Request.INFO, bob);
        ((ToHeader) stray.getHeader(ToHeader.NAME)).setTag("nobody");
        alice.send(stray);
        alice.nextResponse(481);
    }

    @Test
    void theStoreIsSetBeforeTheStackRuns() {
        SipStackImpl running = (SipStackImpl) alice.stack;

        assertThrows(IllegalStateException.class, () -> running.setDialogStore(store));
    }
}
