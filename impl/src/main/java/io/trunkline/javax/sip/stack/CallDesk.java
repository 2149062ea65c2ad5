package io.trunkline.javax.sip.stack;

import io.trunkline.core.NextHop;
import io.trunkline.core.ProviderProfile;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogSnapshot;
import io.trunkline.dialog.SnapshotFormat;
import io.trunkline.javax.sip.SipProviderImpl;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import java.text.ParseException;
import java.util.function.Function;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.Transaction;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionUnavailableException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * The part of a provider that makes transactions and dialogs and sends messages. For the face only: applications use
 * {@code SipProvider}.
 *
 * <p>Safe for any thread.
 */
public final class CallDesk {

    private final SIPTransactionStack stack;
    private final SipProviderImpl provider;
    private final Function<String, @Nullable ListeningAddress> listeningPoints;
    private volatile ProviderProfile profile;
    private volatile @Nullable SipListener listener;

    /**
     * Makes the desk of a provider.
     *
     * @param stack its stack
     * @param provider the provider; not asked for anything here
     * @param listeningPoints the open listening point of a transport, null where the provider has none
     * @param profile what is switched on at first
     */
    public CallDesk(
            SIPTransactionStack stack,
            SipProviderImpl provider,
            Function<String, @Nullable ListeningAddress> listeningPoints,
            ProviderProfile profile) {
        this.stack = stack;
        this.provider = provider;
        this.listeningPoints = listeningPoints;
        this.profile = profile;
    }

    /**
     * Its provider.
     *
     * @return the provider
     */
    public SipProviderImpl provider() {
        return provider;
    }

    /**
     * What is switched on.
     *
     * @return the profile of now
     */
    public ProviderProfile profile() {
        return profile;
    }

    /**
     * Switches something.
     *
     * @param changed from now on
     */
    public void setProfile(ProviderProfile changed) {
        profile = changed;
    }

    /**
     * Who is told.
     *
     * @return the listener, null for nobody
     */
    public @Nullable SipListener listener() {
        return listener;
    }

    /**
     * Sets who is told.
     *
     * @param told the listener, null for nobody
     */
    public void setListener(@Nullable SipListener told) {
        listener = told;
    }

    SIPTransactionStack stack() {
        return stack;
    }

    StackEngine engine() {
        return stack.engine();
    }

    @Nullable
    ListeningAddress listeningAddress(String transport) {
        return listeningPoints.apply(transport);
    }

    // ---- transactions

    /**
     * {@code SipProvider.getNewClientTransaction}.
     *
     * @param request the request
     * @return the transaction
     * @throws TransactionUnavailableException as JSR 32 says
     */
    public SIPClientTransaction newClientTransaction(@Nullable Request request) throws TransactionUnavailableException {
        SIPRequest own = requestForTransaction(request);
        if (own.getTransaction() != null) {
            throw new TransactionUnavailableException("the request has a transaction already: " + own.getTransaction());
        }
        try {
            Routing.Routed routed = stack.routing().route(own, this);
            return engine().enter(callIdOf(own), (core, now, out) -> {
                ClientTransactionMachine machine = core.newClientTransaction(own, routed.next(), profile, now, out);
                SIPClientTransactionImpl handle = SIPClientTransactionImpl.attach(machine, this, routed);
                own.setTransaction(handle);
                attachDialog(machine, handle);
                return handle;
            });
        } catch (TransactionUnavailableException e) {
            throw e;
        } catch (SipException e) {
            throw new TransactionUnavailableException(e.getMessage(), e);
        }
    }

    /**
     * {@code SipProvider.getNewServerTransaction}.
     *
     * @param request the request
     * @return the transaction
     * @throws TransactionAlreadyExistsException as JSR 32 says
     * @throws TransactionUnavailableException as JSR 32 says
     */
    public SIPServerTransaction newServerTransaction(@Nullable Request request)
            throws TransactionAlreadyExistsException, TransactionUnavailableException {
        SIPRequest own = requestForTransaction(request);
        if (own.getTransaction() instanceof SIPServerTransaction known) {
            throw new TransactionAlreadyExistsException("the request has a transaction already: " + known);
        }
        try {
            return engine().enter(callIdOf(own), (core, now, out) -> {
                ServerTransactionMachine machine = core.newServerTransaction(own, profile, now, out);
                SIPServerTransactionImpl handle = SIPServerTransactionImpl.of(machine, this);
                attachDialog(machine, handle);
                return handle;
            });
        } catch (TransactionUnavailableException | TransactionAlreadyExistsException e) {
            throw e;
        } catch (SipException e) {
            throw new TransactionUnavailableException(e.getMessage(), e);
        }
    }

    private static SIPRequest requestForTransaction(@Nullable Request request) throws TransactionUnavailableException {
        if (!(request instanceof SIPRequest own)) {
            throw new TransactionUnavailableException(
                    "the request is null or was made by another JAIN-SIP implementation");
        }
        if (own.isNullRequest()) {
            throw new TransactionUnavailableException("a keep-alive has no transaction");
        }
        if (own.getMethod().equals(Request.ACK)) {
            throw new TransactionUnavailableException("an ACK has no transaction of its own");
        }
        return own;
    }

    /** Dialogs get their handle with their first transaction, so that the application hears of their end. */
    private void attachDialog(TransactionMachine machine, Transaction handle) {
        if (machine.dialog() instanceof DialogMachine dialog) {
            SIPDialog.of(dialog, this, handle);
        }
    }

    /**
     * {@code SipProvider.getNewDialog}.
     *
     * @param transaction the transaction
     * @return the dialog, state null
     * @throws SipException as JSR 32 says
     */
    public SIPDialog newDialog(@Nullable Transaction transaction) throws SipException {
        if (!(transaction instanceof TransactionHandle<?> handle) || handle.desk() != this) {
            throw new SipException("not a transaction of this provider: " + transaction);
        }
        if (profile.automaticDialogs()) {
            throw new SipException("the stack makes the dialogs: AUTOMATIC_DIALOG_SUPPORT is on");
        }
        TransactionMachine machine = handle.machine();
        return engine().enter(
                        machine.callId(),
                        (core, now, out) -> SIPDialog.of(core.newDialog(machine, now, out), this, handle));
    }

    /**
     * {@code SipProviderImpl.importDialog}.
     *
     * @param octets the snapshot
     * @return the dialog
     * @throws ParseException where it is malformed
     * @throws SipException where the dialog is here already
     */
    public SIPDialog importDialog(byte[] octets) throws ParseException, SipException {
        DialogSnapshot snapshot = SnapshotFormat.read(octets, System.currentTimeMillis());
        return engine().enter(
                        snapshot.view().callId(),
                        (core, now, out) -> SIPDialog.of(core.adopt(snapshot, now, out), this, null));
    }

    // ---- stateless

    /**
     * {@code SipProvider.sendRequest}.
     *
     * @param request the request
     * @throws SipException as JSR 32 says
     */
    public void sendRequest(@Nullable Request request) throws SipException {
        if (!(request instanceof SIPRequest own)) {
            throw new SipException("the request is null or was made by another JAIN-SIP implementation");
        }
        Routing.Routed routed = stack.routing().route(own, this);
        engine().run(own.isNullRequest() ? "" : callIdOf(own), (core, now, out) -> {
            core.sendStateless(own, routed.next(), profile, this, now, out);
        });
    }

    /**
     * {@code SipProvider.sendResponse}.
     *
     * @param response the response
     * @throws SipException as JSR 32 says
     */
    public void sendResponse(@Nullable Response response) throws SipException {
        if (!(response instanceof SIPResponse own)) {
            throw new SipException("the response is null or was made by another JAIN-SIP implementation");
        }
        NextHop hop = stack.routing().routeResponse(own, this);
        if (own.getCallId() == null) {
            throw new SipException("the response has no Call-ID");
        }
        engine().run(own.getCallId().getCallId(), (core, now, out) -> {
            core.sendStateless(own, hop, this, now, out);
        });
    }

    private static String callIdOf(SIPRequest request) throws SipException {
        if (request.getCallId() == null) {
            throw new SipException("the request has no Call-ID");
        }
        return request.getCallId().getCallId();
    }
}
