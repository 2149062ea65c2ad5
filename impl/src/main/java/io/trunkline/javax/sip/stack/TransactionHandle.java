package io.trunkline.javax.sip.stack;

import io.trunkline.core.CallCore;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.javax.sip.ReleaseReferencesStrategy;
import io.trunkline.javax.sip.SipProviderImpl;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.SipTimings;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.sip.ObjectInUseException;
import javax.sip.SipException;
import javax.sip.TransactionState;
import org.jspecify.annotations.Nullable;

/**
 * What the application holds of a transaction: one for each machine, made when the application first meets it.
 *
 * <p>Reads what the machine publishes; everything else enters the machine's shard. Safe for any thread.
 */
abstract class TransactionHandle<M extends TransactionMachine> implements SIPTransaction {

    /** RFC 3261 section 17.1.1.2. */
    private static final int LEAST_TIMER_D_MILLIS = 32_000;

    private final M machine;
    private final CallDesk desk;
    private volatile @Nullable Object applicationData;
    private volatile ReleaseReferencesStrategy releaseReferences = ReleaseReferencesStrategy.None;

    TransactionHandle(M machine, CallDesk desk) {
        this.machine = machine;
        this.desk = desk;
    }

    /** The handle of a machine, null where the application has never met it. */
    static @Nullable TransactionHandle<?> known(TransactionMachine machine) {
        return machine instanceof ClientTransactionMachine client
                ? SIPClientTransactionImpl.of(client)
                : SIPServerTransactionImpl.known((ServerTransactionMachine) machine);
    }

    final M machine() {
        return machine;
    }

    final CallDesk desk() {
        return desk;
    }

    @Override
    public final @Nullable SIPDialog getDialog() {
        return machine.dialog() instanceof DialogMachine dialog ? SIPDialog.of(dialog, desk, this) : null;
    }

    @Override
    public final @Nullable TransactionState getState() {
        return machine.state();
    }

    @Override
    public final int getRetransmitTimer() {
        return (int) TimeUnit.NANOSECONDS.toMillis(machine.retransmitTimerNanos());
    }

    /**
     * {@inheritDoc}
     *
     * @param retransmitTimer T1 of this transaction in milliseconds, above 0
     * @throws IllegalArgumentException for 0 and below
     */
    @Override
    public final void setRetransmitTimer(int retransmitTimer) {
        if (retransmitTimer <= 0) {
            throw new IllegalArgumentException("the retransmit timer must be above 0 ms: " + retransmitTimer);
        }
        run(core -> core.setRetransmitTimer(machine, TimeUnit.MILLISECONDS.toNanos(retransmitTimer)));
    }

    /** Enters the shard for a setter, which by its signature has only a stopped stack to complain of. */
    private void run(Consumer<CallCore> setter) {
        try {
            desk.engine().run(machine.callId(), (core, now, out) -> setter.accept(core));
        } catch (SipException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public final String getBranchId() {
        return machine.branch();
    }

    @Override
    public final String getBranch() {
        return machine.branch();
    }

    @Override
    public final SIPRequest getRequest() {
        return machine.request();
    }

    @Override
    public final SIPRequest getOriginalRequest() {
        return machine.request();
    }

    @Override
    public final @Nullable SIPResponse getLastResponse() {
        return machine.lastResponse();
    }

    @Override
    public final void setApplicationData(@Nullable Object applicationData) {
        this.applicationData = applicationData;
    }

    @Override
    public final @Nullable Object getApplicationData() {
        return applicationData;
    }

    /**
     * {@inheritDoc} A server transaction of a dialog is in use, and so is the client transaction of a dialog that has no state yet; a dialog with a state goes on
     * without its client transaction.
     */
    @Override
    public final void terminate() throws ObjectInUseException {
        try {
            desk.engine().end(machine.callId(), (core, now, out) -> core.terminate(machine, now, out));
        } catch (ObjectInUseException e) {
            throw e;
        } catch (SipException e) {
            throw new ObjectInUseException(e.getMessage(), e);
        }
    }

    @Override
    public final SipProviderImpl getSipProvider() {
        return desk.provider();
    }

    @Override
    public final SIPTransactionStack getSIPStack() {
        return desk.stack();
    }

    @Override
    public final String getMethod() {
        return machine.method();
    }

    @Override
    public final long getCSeq() {
        return machine.request().keys().cseqNumber();
    }

    @Override
    public final String getTransactionId() {
        return machine.branch() + ':' + machine.method();
    }

    @Override
    public final boolean isTerminated() {
        return TransactionState.TERMINATED.equals(machine.state());
    }

    @Override
    public final boolean isInviteTransaction() {
        return machine.method().equals("INVITE");
    }

    @Override
    public final boolean isCancelTransaction() {
        return machine.method().equals("CANCEL");
    }

    @Override
    public final boolean isByeTransaction() {
        return machine.method().equals("BYE");
    }

    // ---- where it goes

    /** The local address and the transport as long as there is no flow. */
    abstract ListeningAddress listeningAddress();

    @Override
    public final @Nullable String getPeerAddress() {
        InetAddress address = getPeerPacketSourceAddress();
        return address == null ? null : address.getHostAddress();
    }

    @Override
    public final int getPeerPort() {
        return getPeerPacketSourcePort();
    }

    @Override
    public final @Nullable InetAddress getPeerPacketSourceAddress() {
        Flow flow = machine.flow();
        return flow == null ? null : flow.remote().getAddress();
    }

    @Override
    public final int getPeerPacketSourcePort() {
        Flow flow = machine.flow();
        return flow == null ? -1 : flow.remote().getPort();
    }

    @Override
    public final String getTransport() {
        Flow flow = machine.flow();
        return flow == null ? listeningAddress().transport() : flow.transport();
    }

    @Override
    public final String getPeerProtocol() {
        return getTransport();
    }

    @Override
    public final String getHost() {
        return local().getAddress().getHostAddress();
    }

    @Override
    public final int getPort() {
        return local().getPort();
    }

    private InetSocketAddress local() {
        Flow flow = machine.flow();
        return flow == null ? listeningAddress().local() : flow.local();
    }

    @Override
    public final boolean isReliable() {
        return !getTransport().equals("UDP");
    }

    @Override
    public final boolean isSecure() {
        String transport = getTransport();
        return transport.equals("TLS") || transport.equals("WSS");
    }

    // ---- what waits

    @Override
    public final String getCipherSuite() {
        throw LaterIssue.TRANSPORTS.awaitedBy("getCipherSuite");
    }

    @Override
    public final Certificate @Nullable [] getLocalCertificates() {
        throw LaterIssue.TRANSPORTS.awaitedBy("getLocalCertificates");
    }

    @Override
    public final Certificate[] getPeerCertificates() throws SSLPeerUnverifiedException {
        if (!isSecure()) {
            throw new SSLPeerUnverifiedException(getTransport() + " has no certificates");
        }
        throw LaterIssue.TRANSPORTS.awaitedBy("getPeerCertificates");
    }

    @Override
    public final List<String> extractCertIdentities() throws SSLPeerUnverifiedException {
        if (!isSecure()) {
            throw new SSLPeerUnverifiedException(getTransport() + " has no certificates");
        }
        throw LaterIssue.TRANSPORTS.awaitedBy("extractCertIdentities");
    }

    @Override
    public final ReleaseReferencesStrategy getReleaseReferencesStrategy() {
        return releaseReferences;
    }

    @Override
    public final void setReleaseReferencesStrategy(ReleaseReferencesStrategy strategy) {
        releaseReferences = strategy;
    }

    @Override
    public final int getTimerT2() {
        return millis(machine.timings().t2());
    }

    @Override
    public final void setTimerT2(int interval) {
        retime(interval, 1, SipTimings::withT2);
    }

    @Override
    public final int getTimerT4() {
        return millis(machine.timings().t4());
    }

    @Override
    public final void setTimerT4(int interval) {
        retime(interval, 1, SipTimings::withT4);
    }

    @Override
    public final int getTimerD() {
        return millis(machine.timings().timerD());
    }

    @Override
    public final void setTimerD(int interval) {
        retime(interval, LEAST_TIMER_D_MILLIS, SipTimings::withTimerD);
    }

    /** A change of one duration, inside the shard, so that two changes at once both count. */
    private interface Retiming {
        SipTimings apply(SipTimings timings, long nanos);
    }

    private void retime(int millis, int least, Retiming change) {
        if (millis < least) {
            throw new IllegalArgumentException("the interval must be at least " + least + " ms: " + millis);
        }
        run(core -> core.setTimings(machine, change.apply(machine.timings(), TimeUnit.MILLISECONDS.toNanos(millis))));
    }

    private static int millis(long nanos) {
        return (int) TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    @Override
    public String toString() {
        return machine.method() + " " + (isServerTransaction() ? "server" : "client") + " transaction "
                + machine.branch() + " " + machine.state();
    }
}
