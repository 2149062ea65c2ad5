package io.trunkline.javax.sip.stack;

import io.trunkline.edge.runtime.CoreAction;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.transaction.ClientTransactionMachine;
import javax.sip.SipException;
import javax.sip.address.Hop;
import org.jspecify.annotations.Nullable;

/** The application's end of a client transaction. */
final class SIPClientTransactionImpl extends TransactionHandle<ClientTransactionMachine>
        implements SIPClientTransaction {

    private volatile Routing.Routed routed;

    private SIPClientTransactionImpl(ClientTransactionMachine machine, CallDesk desk, Routing.Routed routed) {
        super(machine, desk);
        this.routed = routed;
    }

    /** Makes the handle of a new machine; inside the shard. */
    static SIPClientTransactionImpl attach(ClientTransactionMachine machine, CallDesk desk, Routing.Routed routed) {
        SIPClientTransactionImpl handle = new SIPClientTransactionImpl(machine, desk, routed);
        machine.attach(handle);
        return handle;
    }

    /** The handle of a machine; every client transaction comes from the application, so there always is one. */
    static @Nullable SIPClientTransactionImpl of(@Nullable ClientTransactionMachine machine) {
        return machine == null ? null : (SIPClientTransactionImpl) machine.attachment();
    }

    @Override
    public void sendRequest() throws SipException {
        send();
    }

    /** Routes again where the target was changed since, and sends. */
    void send() throws SipException {
        if (machine().state() != null) {
            throw new IllegalTransactionStateException(
                    "the request was sent already: " + this,
                    IllegalTransactionStateException.Reason.RequestAlreadySent);
        }
        Routing.Routed hop = desk().stack().routing().routeAgain(getRequest(), routed, desk());
        routed = hop;
        desk().engine().run(machine().callId(), (core, now, out) -> {
            core.send(machine(), hop.next(), now, out);
        });
    }

    @Override
    public SIPRequest createCancel() throws SipException {
        return desk().engine().enter(machine().callId(), (core, now, out) -> core.createCancel(machine()));
    }

    @Override
    @Deprecated
    public SIPRequest createAck() throws SipException {
        return desk().engine().enter(machine().callId(), (core, now, out) -> core.createAck(machine()));
    }

    @Override
    public boolean isServerTransaction() {
        return false;
    }

    @Override
    ListeningAddress listeningAddress() {
        return new ListeningAddress(
                routed.next().transport(),
                routed.next().local(),
                routed.next().sentByHost(),
                routed.next().sentByPort());
    }

    @Override
    public Hop getNextHop() {
        return routed.hop();
    }

    @Override
    public @Nullable SIPDialog getDefaultDialog() {
        return getDialog();
    }

    @Override
    public void setNotifyOnRetransmit(boolean flag) {
        enter((core, now, out) -> core.setAlerts(machine(), flag));
    }

    @Override
    public void alertIfStillInCallingStateBy(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("the count must not be negative: " + count);
        }
        enter((core, now, out) ->
                core.alertIfSilentFor(machine(), count * machine().timings().t1(), now, out));
    }

    /** For setters, which by their signature have only a stopped stack to complain of. */
    private void enter(CoreAction<SipException> setter) {
        try {
            desk().engine().run(machine().callId(), setter);
        } catch (SipException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
