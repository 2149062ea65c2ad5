package io.trunkline.javax.sip.stack;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogSnapshot;
import io.trunkline.dialog.DialogView;
import io.trunkline.dialog.SnapshotFormat;
import io.trunkline.javax.sip.DialogExt;
import io.trunkline.javax.sip.ListeningPointImpl;
import io.trunkline.javax.sip.ReleaseReferencesStrategy;
import io.trunkline.javax.sip.SipProviderImpl;
import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.javax.sip.header.CallID;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import java.text.ParseException;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.SipException;
import javax.sip.Transaction;
import javax.sip.TransactionDoesNotExistException;
import javax.sip.address.Address;
import javax.sip.address.URI;
import javax.sip.header.CallIdHeader;
import javax.sip.header.RouteHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The application's end of a dialog: one for each machine, made when the application first meets it.
 *
 * <p>Getters read the view that the machine publishes; everything else enters the machine's shard. Safe for any thread.
 */
public class SIPDialog implements DialogExt {

    private static final Logger LOG = LogManager.getLogger(SIPDialog.class);

    private final DialogMachine machine;
    private final CallDesk desk;

    /** Gone with its record: a call of hours must not hold the messages of its INVITE. */
    private volatile @Nullable Transaction firstTransaction;

    private volatile @Nullable Object applicationData;
    private volatile ReleaseReferencesStrategy releaseReferences = ReleaseReferencesStrategy.None;

    private SIPDialog(DialogMachine machine, CallDesk desk, @Nullable Transaction firstTransaction) {
        this.machine = machine;
        this.desk = desk;
        this.firstTransaction = firstTransaction;
    }

    /** The handle of a machine, made where there is none yet; the machine is the lock, for a moment. */
    static SIPDialog of(DialogMachine machine, CallDesk desk, @Nullable Transaction firstTransaction) {
        synchronized (machine) {
            Object known = machine.attachment();
            if (known != null) {
                return (SIPDialog) known;
            }
            SIPDialog handle = new SIPDialog(machine, desk, firstTransaction);
            machine.attach(handle);
            return handle;
        }
    }

    /** The handle of a machine, null where the application has never met it. */
    static @Nullable SIPDialog known(DialogMachine machine) {
        synchronized (machine) {
            return (SIPDialog) machine.attachment();
        }
    }

    final CallDesk desk() {
        return desk;
    }

    /** The application has been told of the end of a transaction. */
    final void forget(Transaction ended) {
        if (firstTransaction == ended) {
            firstTransaction = null;
        }
    }

    private DialogView view() {
        return machine.view();
    }

    // ---- what it is

    @Override
    public Address getLocalParty() {
        return view().localParty();
    }

    @Override
    public Address getRemoteParty() {
        return view().remoteParty();
    }

    /** {@inheritDoc} Null until a Contact was seen. */
    @Override
    public @Nullable Address getRemoteTarget() {
        URI target = view().remoteTarget();
        if (target == null) {
            return null;
        }
        AddressImpl address = new AddressImpl();
        address.setURI(target);
        return address;
    }

    /** {@inheritDoc} Null while a tag is missing. */
    @Override
    public @Nullable String getDialogId() {
        return view().dialogId();
    }

    @Override
    public CallIdHeader getCallId() {
        CallID callId = new CallID();
        try {
            callId.setCallId(view().callId());
        } catch (ParseException e) {
            throw new IllegalStateException("the dialog's own Call-ID is malformed: " + view().callId(), e);
        }
        return callId;
    }

    @Override
    @Deprecated
    public int getLocalSequenceNumber() {
        return (int) view().localSequenceNumber();
    }

    @Override
    public long getLocalSeqNumber() {
        return view().localSequenceNumber();
    }

    @Override
    @Deprecated
    public int getRemoteSequenceNumber() {
        return (int) view().remoteSequenceNumber();
    }

    @Override
    public long getRemoteSeqNumber() {
        return view().remoteSequenceNumber();
    }

    @Override
    public Iterator<RouteHeader> getRouteSet() {
        return view().routeSet().iterator();
    }

    @Override
    public boolean isSecure() {
        return view().secure();
    }

    @Override
    public boolean isServer() {
        return view().server();
    }

    /** {@inheritDoc} Null before the first response with a tag. */
    @Override
    public @Nullable DialogState getState() {
        return view().state();
    }

    /** {@inheritDoc} Null while not known. */
    @Override
    public @Nullable String getLocalTag() {
        return view().localTag();
    }

    /** {@inheritDoc} Null while not known. */
    @Override
    public @Nullable String getRemoteTag() {
        return view().remoteTag();
    }

    /** {@inheritDoc} Null once that transaction has ended, and for a dialog that a late forked response made. */
    @Override
    @Deprecated
    public @Nullable Transaction getFirstTransaction() {
        return firstTransaction;
    }

    /**
     * The method that made the dialog.
     *
     * @return INVITE, SUBSCRIBE, REFER or an extension method
     */
    public String getMethod() {
        return view().method();
    }

    @Override
    public SipProviderImpl getSipProvider() {
        return desk.provider();
    }

    @Override
    public void setApplicationData(@Nullable Object applicationData) {
        this.applicationData = applicationData;
    }

    @Override
    public @Nullable Object getApplicationData() {
        return applicationData;
    }

    // ---- what it does

    @Override
    public void incrementLocalSequenceNumber() {
        inShard(DialogMachine::incrementLocalSequenceNumber);
    }

    /** {@inheritDoc} It has a Via without a branch, of the listening point that the request will leave from as things stand. */
    @Override
    public SIPRequest createRequest(String method) throws SipException {
        if (method == null) {
            throw new NullPointerException("method");
        }
        return withVia(desk.engine().enter(view().callId(), (core, now, out) -> core.createRequest(machine, method)));
    }

    /**
     * Applications expect a Via that they can edit in a request that a dialog made. It has no branch yet; what it says of transport and sent-by is put
     * right when the request is sent.
     */
    private SIPRequest withVia(SIPRequest request) throws SipException {
        if (request.getTopmostViaHeader() == null) {
            SipProviderImpl provider = desk.provider();
            ListeningPoint point = provider.getListeningPoint(DefaultRouter.transportOf(request));
            ListeningPoint[] any = provider.getListeningPoints();
            if ((point != null || any.length == 0 ? point : any[0]) instanceof ListeningPointImpl own) {
                request.addFirst(own.createViaHeader());
            }
        }
        return request;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Tags, CSeq and route set are filled in inside the shard, then the router is asked, then the request is sent.
     */
    @Override
    public void sendRequest(ClientTransaction clientTransactionId)
            throws TransactionDoesNotExistException, SipException {
        if (!(clientTransactionId instanceof SIPClientTransactionImpl transaction)
                || transaction.desk().stack() != desk.stack()) {
            throw new TransactionDoesNotExistException(
                    "not a client transaction of this stack: " + clientTransactionId);
        }
        desk.engine().run(view().callId(), (core, now, out) -> {
            core.prepare(machine, transaction.machine(), now, out);
        });
        transaction.send();
    }

    @Override
    public SIPRequest createAck(long cseq) throws InvalidArgumentException, SipException {
        return withVia(
                desk.engine().enterWithArgument(view().callId(), (core, now, out) -> core.createAck(machine, cseq)));
    }

    @Override
    public void sendAck(Request ackRequest) throws SipException {
        if (!(ackRequest instanceof SIPRequest ack)) {
            throw new SipException("the ACK is null or was made by another JAIN-SIP implementation");
        }
        if (!ack.getMethod().equals(Request.ACK)) {
            throw new SipException("not an ACK: " + ack.getMethod());
        }
        Routing.Routed routed = desk.stack().routing().route(ack, desk);
        desk.engine().run(view().callId(), (core, now, out) -> {
            core.sendAck(machine, ack, routed.next(), now, out);
        });
    }

    @Override
    public Response createReliableProvisionalResponse(int statusCode) throws InvalidArgumentException, SipException {
        return desk.engine()
                .enterWithArgument(
                        view().callId(), (core, now, out) -> core.createReliableResponse(machine, statusCode));
    }

    @Override
    public void sendReliableProvisionalResponse(Response relResponse) throws SipException {
        if (!(relResponse instanceof SIPResponse response)) {
            throw new SipException("the response is null or was made by another JAIN-SIP implementation");
        }
        desk.engine().run(view().callId(), (core, now, out) -> {
            core.sendReliableResponse(machine, response, now, out);
        });
    }

    @Override
    public Request createPrack(Response relResponse) throws SipException {
        if (!(relResponse instanceof SIPResponse response)) {
            throw new SipException("the response is null or was made by another JAIN-SIP implementation");
        }
        return withVia(desk.engine().enter(view().callId(), (core, now, out) -> core.createPrack(machine, response)));
    }

    @Override
    public void delete() {
        try {
            desk.engine().end(view().callId(), (core, now, out) -> core.delete(machine, now, out));
        } catch (SipException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Sends a BYE on behalf of the application; the dialog is deleted where it cannot be sent. */
    void hangUp() {
        try {
            sendRequest(desk.newClientTransaction(createRequest(Request.BYE)));
        } catch (SipException e) {
            LOG.debug("{}: the BYE cannot be sent, the dialog is deleted", this, e);
            delete();
        }
    }

    private void inShard(Consumer<DialogMachine> step) {
        try {
            desk.engine().run(view().callId(), (core, now, out) -> core.change(machine, step, now, out));
        } catch (SipException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void terminateOnBye(boolean terminateFlag) throws SipException {
        desk.engine().run(view().callId(), (core, now, out) -> {
            if (DialogState.TERMINATED.equals(machine.view().state())) {
                throw new SipException("the dialog is terminated");
            }
            core.change(machine, dialog -> dialog.terminateOnBye(terminateFlag), now, out);
        });
    }

    /**
     * All that another stack needs to go on with this dialog: {@code SipProviderImpl.importDialog} there. The dialog here stays; whoever moves a
     * dialog deletes it here without a BYE. {@code docs/snapshots.md} tells what is in the octets.
     *
     * @return a versioned snapshot, a new array
     * @throws SipException where the dialog is not confirmed, or the stack is stopped
     */
    public byte[] toSnapshot() throws SipException {
        DialogSnapshot snapshot = desk.engine().enter(view().callId(), (core, now, out) -> core.snapshot(machine, now));
        return SnapshotFormat.write(snapshot, System.currentTimeMillis());
    }

    @Override
    public void setBackToBackUserAgent() {
        inShard(DialogMachine::setBackToBack);
    }

    @Override
    public void disableSequenceNumberValidation() {
        inShard(DialogMachine::disableSequenceNumberValidation);
    }

    @Override
    public void setEarlyDialogTimeoutSeconds(int timeoutValue) {
        if (timeoutValue <= 0) {
            throw new IllegalArgumentException("a time-out is above 0 seconds: " + timeoutValue);
        }
        try {
            desk.engine().run(view().callId(), (core, now, out) -> {
                core.setEarlyTimeout(machine, TimeUnit.SECONDS.toNanos(timeoutValue), now, out);
            });
        } catch (SipException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public boolean isForked() {
        return getOriginalDialog() != null;
    }

    @Override
    public @Nullable Dialog getOriginalDialog() {
        DialogMachine[] first = new DialogMachine[1];
        inShard(self -> first[0] = self.original());
        return first[0] == null ? null : of(first[0], desk, null);
    }

    @Override
    public ReleaseReferencesStrategy getReleaseReferencesStrategy() {
        return releaseReferences;
    }

    @Override
    public void setReleaseReferencesStrategy(ReleaseReferencesStrategy strategy) {
        releaseReferences = strategy;
    }

    @Override
    public String toString() {
        DialogView view = view();
        return "dialog " + view.dialogId() + " " + (view.server() ? "server" : "client") + " " + view.state();
    }
}
