package io.trunkline.javax.sip;

import io.trunkline.core.ProviderProfile;
import io.trunkline.javax.sip.header.CallID;
import io.trunkline.javax.sip.stack.CallDesk;
import io.trunkline.javax.sip.stack.ListeningAddress;
import io.trunkline.javax.sip.stack.SIPClientTransaction;
import io.trunkline.javax.sip.stack.SIPDialog;
import io.trunkline.javax.sip.stack.SIPServerTransaction;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.TooManyListenersException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sip.ListeningPoint;
import javax.sip.ObjectInUseException;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.Transaction;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionUnavailableException;
import javax.sip.TransportAlreadySupportedException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * The application's way to send and to be told: a listener, and a listening point for each transport.
 *
 * <p>Safe for any thread.
 */
public final class SipProviderImpl implements SipProviderExt {

    private final SipStackImpl stack;
    private final CallDesk desk;
    private final Utils identifiers = new Utils();

    /** Changed under the stack's lock, read by everybody. */
    private final List<ListeningPointImpl> points = new CopyOnWriteArrayList<>();

    SipProviderImpl(SipStackImpl stack, ProviderProfile profile) {
        this.stack = stack;
        this.desk = new CallDesk(stack, this, this::listeningAddress, profile);
    }

    // ---- for the stack

    CallDesk desk() {
        return desk;
    }

    ProviderProfile profile() {
        return desk.profile();
    }

    boolean hasListener() {
        return desk.listener() != null;
    }

    private @Nullable ListeningAddress listeningAddress(String transport) {
        ListeningPointImpl point = find(transport);
        return point == null ? null : point.listeningAddress();
    }

    private @Nullable ListeningPointImpl find(String transport) {
        for (ListeningPointImpl point : points) {
            if (point.getTransport().equalsIgnoreCase(transport)) {
                return point;
            }
        }
        return null;
    }

    // ---- listener

    @Override
    public void addSipListener(SipListener sipListener) throws TooManyListenersException {
        Objects.requireNonNull(sipListener, "sipListener");
        synchronized (stack.lock()) {
            SipListener known = desk.listener();
            if (known != null && known != sipListener) {
                throw new TooManyListenersException("the provider has a listener: " + known);
            }
            desk.setListener(sipListener);
        }
    }

    @Override
    public void removeSipListener(@Nullable SipListener sipListener) {
        synchronized (stack.lock()) {
            if (desk.listener() == sipListener) {
                desk.setListener(null);
            }
        }
    }

    /**
     * The listener.
     *
     * @return null where there is none
     */
    public @Nullable SipListener getSipListener() {
        return desk.listener();
    }

    // ---- listening points

    @Override
    public SipStackImpl getSipStack() {
        return stack;
    }

    /** {@inheritDoc} Null where there is none. */
    @Override
    @Deprecated
    public @Nullable ListeningPoint getListeningPoint() {
        List<ListeningPointImpl> now = List.copyOf(points);
        return now.isEmpty() ? null : now.get(0);
    }

    /** {@inheritDoc} Null where there is none for the transport. */
    @Override
    public @Nullable ListeningPoint getListeningPoint(String transport) {
        return find(Objects.requireNonNull(transport, "transport"));
    }

    @Override
    public ListeningPoint[] getListeningPoints() {
        return points.toArray(new ListeningPoint[0]);
    }

    /**
     * Adds a listening point, as {@link #addListeningPoint} does.
     *
     * @param listeningPoint the listening point
     * @throws ObjectInUseException where it belongs to another provider, or the transport is there already
     */
    @Override
    @Deprecated
    public void setListeningPoint(ListeningPoint listeningPoint) throws ObjectInUseException {
        try {
            addListeningPoint(listeningPoint);
        } catch (TransportAlreadySupportedException e) {
            throw new ObjectInUseException(e.getMessage(), e);
        }
    }

    @Override
    public void addListeningPoint(ListeningPoint listeningPoint)
            throws ObjectInUseException, TransportAlreadySupportedException {
        Objects.requireNonNull(listeningPoint, "listeningPoint");
        synchronized (stack.lock()) {
            ListeningPointImpl point = stack.own(listeningPoint);
            if (point.provider() == this) {
                return;
            }
            if (point.provider() != null) {
                throw new ObjectInUseException(point + " belongs to another provider");
            }
            if (find(point.getTransport()) != null) {
                throw new TransportAlreadySupportedException(
                        "the provider has a listening point for " + point.getTransport() + " already");
            }
            points.add(point);
            point.setProvider(this);
            onSentByChanged();
        }
    }

    @Override
    public void removeListeningPoint(ListeningPoint listeningPoint) throws ObjectInUseException {
        Objects.requireNonNull(listeningPoint, "listeningPoint");
        synchronized (stack.lock()) {
            if (!(listeningPoint instanceof ListeningPointImpl point) || point.provider() != this) {
                return;
            }
            if (points.size() == 1) {
                throw new ObjectInUseException(point + " is the last listening point of its provider");
            }
            points.remove(point);
            point.setProvider(null);
            onSentByChanged();
        }
    }

    /** Detaches all listening points; they stay open. */
    public void removeListeningPoints() {
        synchronized (stack.lock()) {
            points.forEach(point -> point.setProvider(null));
            points.clear();
        }
    }

    // ---- transactions and dialogs

    @Override
    public CallID getNewCallId() {
        String host = points.isEmpty() ? stack.getStackName() : points.get(0).getIPAddress();
        CallID callId = new CallID();
        try {
            callId.setCallId(identifiers.generateCallIdentifier(host));
        } catch (ParseException e) {
            throw new IllegalStateException("a Call-ID with " + host + " is malformed", e);
        }
        return callId;
    }

    @Override
    public SIPClientTransaction getNewClientTransaction(Request request) throws TransactionUnavailableException {
        return desk.newClientTransaction(request);
    }

    @Override
    public SIPServerTransaction getNewServerTransaction(Request request)
            throws TransactionAlreadyExistsException, TransactionUnavailableException {
        return desk.newServerTransaction(request);
    }

    @Override
    public void sendRequest(Request request) throws SipException {
        desk.sendRequest(request);
    }

    @Override
    public void sendResponse(Response response) throws SipException {
        desk.sendResponse(response);
    }

    @Override
    public SIPDialog getNewDialog(Transaction transaction) throws SipException {
        return desk.newDialog(transaction);
    }

    // ---- switches

    /**
     * Goes on with a dialog of another stack, or of this one before a restart: requests that arrive in it find it, and the application can send
     * some. What had not come to an end there, a transaction for example, is not part of it.
     *
     * @param snapshot of {@link SIPDialog#toSnapshot}
     * @return the dialog, confirmed, without application data and first transaction
     * @throws ParseException where the octets are no snapshot, or one of a later version; with the offset
     * @throws SipException where the stack has the dialog already, or is stopped
     */
    public SIPDialog importDialog(byte[] snapshot) throws ParseException, SipException {
        return desk.importDialog(snapshot);
    }

    @Override
    public void setAutomaticDialogSupportEnabled(boolean automaticDialogSupportEnabled) {
        change(now -> new ProviderProfile(
                automaticDialogSupportEnabled,
                automaticDialogSupportEnabled || now.automaticDialogErrors(),
                now.loopDetection(),
                now.sentBy()));
    }

    /**
     * Tells whether the stack makes the dialogs of this provider.
     *
     * @return true where it does
     */
    public boolean isAutomaticDialogSupportEnabled() {
        return desk.profile().automaticDialogs();
    }

    @Override
    public void setDialogErrorsAutomaticallyHandled() {
        change(now -> new ProviderProfile(now.automaticDialogs(), true, now.loopDetection(), now.sentBy()));
    }

    @Override
    public void setLoopDetectionEnabled(boolean flag) {
        change(now -> new ProviderProfile(now.automaticDialogs(), now.automaticDialogErrors(), flag, now.sentBy()));
    }

    /** The names in Via by which responses are known to be ours have changed. */
    void onSentByChanged() {
        change(now -> new ProviderProfile(
                now.automaticDialogs(),
                now.automaticDialogErrors(),
                now.loopDetection(),
                points.stream()
                        .map(ListeningPointImpl::nameInVia)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
    }

    private void change(UnaryOperator<ProviderProfile> step) {
        synchronized (stack.lock()) {
            desk.setProfile(step.apply(desk.profile()));
        }
    }

    @Override
    public String toString() {
        return "provider of " + stack.getStackName() + " at " + points;
    }
}
