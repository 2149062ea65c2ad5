package io.trunkline.javax.sip.stack;

import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.ServerTransactionMachine;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** The application's end of a server transaction. */
final class SIPServerTransactionImpl extends TransactionHandle<ServerTransactionMachine>
        implements SIPServerTransaction {

    private SIPServerTransactionImpl(ServerTransactionMachine machine, CallDesk desk) {
        super(machine, desk);
    }

    /** The handle of a machine, made where there is none yet; the machine is the lock, for a moment. */
    static SIPServerTransactionImpl of(ServerTransactionMachine machine, CallDesk desk) {
        synchronized (machine) {
            Object known = machine.attachment();
            if (known != null) {
                return (SIPServerTransactionImpl) known;
            }
            SIPServerTransactionImpl handle = new SIPServerTransactionImpl(machine, desk);
            machine.attach(handle);
            machine.request().setTransaction(handle);
            return handle;
        }
    }

    /** The handle of a machine, null where the application has never met it. */
    static @Nullable SIPServerTransactionImpl known(ServerTransactionMachine machine) {
        synchronized (machine) {
            return (SIPServerTransactionImpl) machine.attachment();
        }
    }

    @Override
    public void sendResponse(Response response) throws SipException, InvalidArgumentException {
        if (!(response instanceof SIPResponse sipResponse)) {
            throw new SipException("the response is null or was made by another JAIN-SIP implementation");
        }
        desk().engine().enterWithArgument(machine().callId(), (core, now, out) -> {
            core.sendResponse(machine(), sipResponse, now, out);
            return sipResponse;
        });
    }

    @Override
    public void enableRetransmissionAlerts() throws SipException {
        desk().engine().run(machine().callId(), (core, now, out) -> {
            core.enableRetransmissionAlerts(machine());
        });
    }

    @Override
    public boolean isServerTransaction() {
        return true;
    }

    @Override
    ListeningAddress listeningAddress() {
        Flow flow = machine().flow();
        if (flow == null) {
            throw new IllegalStateException("a server transaction without a flow");
        }
        return new ListeningAddress(flow.transport(), flow.local(), flow.local().getHostString(), -1);
    }

    @Override
    public int getLastResponseStatusCode() {
        SIPResponse last = getLastResponse();
        return last == null ? -1 : last.getStatusCode();
    }

    @Override
    public @Nullable SIPServerTransaction getCanceledInviteTransaction() {
        ServerTransactionMachine invite = machine().cancelledInvite();
        return invite == null ? null : of(invite, desk());
    }
}
