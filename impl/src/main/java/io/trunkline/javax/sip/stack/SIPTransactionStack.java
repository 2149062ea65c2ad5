package io.trunkline.javax.sip.stack;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.javax.sip.DefaultAddressResolver;
import io.trunkline.javax.sip.StackConfiguration;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.TransactionMachine;
import io.trunkline.value.net.AddressResolver;
import io.trunkline.wire.MessageKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sip.Dialog;
import javax.sip.address.Router;
import org.jspecify.annotations.Nullable;

/**
 * What transactions and dialogs see of their stack. Applications meet it as the supertype of {@code SipStackImpl}.
 *
 * <p>Safe for any thread.
 */
public abstract class SIPTransactionStack {

    private final StackConfiguration configuration;
    private final StackEngine engine;
    private volatile @Nullable Routing routing;

    /**
     * Takes the configuration; nothing runs yet.
     *
     * @param configuration what was set
     */
    protected SIPTransactionStack(StackConfiguration configuration) {
        this.configuration = configuration;
        this.engine = new StackEngine(configuration, new EventTranslator(this));
    }

    /**
     * What was set.
     *
     * @return the configuration
     */
    public StackConfiguration getConfiguration() {
        return configuration;
    }

    /**
     * Sets who finds the address of a hop before the stack does.
     *
     * @param addressResolver called on the thread that sends
     */
    public void setAddressResolver(AddressResolver addressResolver) {
        routing().setResolver(addressResolver);
    }

    /**
     * Finds a transaction by its id, a client transaction first.
     *
     * @param transactionId what {@link SIPTransaction#getTransactionId()} tells, or a branch alone
     * @return null where the stack has none, or the application has never met it
     */
    public @Nullable SIPTransaction findTransaction(String transactionId) {
        SIPTransaction client = findTransaction(transactionId, false);
        return client == null ? findTransaction(transactionId, true) : client;
    }

    /**
     * Finds a transaction by its id. Asks every shard; a server transaction costs a look at all of them.
     *
     * @param transactionId what {@link SIPTransaction#getTransactionId()} tells, or a branch alone, which never means a CANCEL
     * @param isServer true for a server transaction
     * @return null where the stack has none, or the application has never met it
     */
    public @Nullable SIPTransaction findTransaction(String transactionId, boolean isServer) {
        List<TransactionMachine> found = new ArrayList<>(1);
        if (!transactionId.isEmpty()) {
            engine.each((core, now, out) -> {
                TransactionMachine machine = core.findTransaction(transactionId, isServer);
                if (machine != null) {
                    found.add(machine);
                }
            });
        }
        return found.isEmpty() ? null : TransactionHandle.known(found.get(0));
    }

    /**
     * Finds the transaction that a message belongs to.
     *
     * @param sipMessage the message
     * @param isServer true for a server transaction
     * @return null where the stack has none, or the application has never met it
     */
    public @Nullable SIPTransaction findTransaction(SIPMessage sipMessage, boolean isServer) {
        MessageKeys keys = sipMessage.keys();
        String callId = keys.callId();
        if (callId == null) {
            return null;
        }
        List<TransactionMachine> found = new ArrayList<>(1);
        engine.inside(callId, (core, now, out) -> {
            TransactionMachine machine = core.findTransaction(keys, isServer);
            if (machine != null) {
                found.add(machine);
            }
        });
        return found.isEmpty() ? null : TransactionHandle.known(found.get(0));
    }

    /**
     * Closes a connection.
     *
     * @param myAddress this side's address
     * @param myPort this side's port
     * @param transport the transport token
     * @param peerAddress the peer's address
     * @param peerPort the peer's port
     * @return never
     */
    public boolean closeReliableConnection(
            String myAddress, int myPort, String transport, String peerAddress, int peerPort) {
        throw LaterIssue.TRANSPORTS.awaitedBy("closeReliableConnection");
    }

    /**
     * Sets how long one connection may be silent.
     *
     * @param myAddress this side's address
     * @param myPort this side's port
     * @param transport the transport token
     * @param peerAddress the peer's address
     * @param peerPort the peer's port
     * @param keepAliveTimeout milliseconds
     * @return never
     */
    public boolean setKeepAliveTimeout(
            String myAddress, int myPort, String transport, String peerAddress, int peerPort, long keepAliveTimeout) {
        throw LaterIssue.TRANSPORTS.awaitedBy("setKeepAliveTimeout");
    }

    /**
     * Sets how long connections may be silent.
     *
     * @param keepAliveTimeout seconds
     */
    public void setReliableConnectionKeepAliveTimeout(int keepAliveTimeout) {
        throw LaterIssue.TRANSPORTS.awaitedBy("setReliableConnectionKeepAliveTimeout");
    }

    /**
     * The runtimes of the stack.
     *
     * @return the engine
     */
    protected final StackEngine engine() {
        return engine;
    }

    /**
     * Takes the router, which could not be made before the stack was there.
     *
     * @param router the application's router, null for the default one
     * @param rules what holds where the router is not asked
     */
    protected final void setRouter(@Nullable Router router, DefaultRouter rules) {
        AddressResolver resolver = configuration.addressResolver();
        routing = new Routing(
                router == null ? rules : router,
                rules,
                configuration.useRouterForAllUris(),
                resolver == null ? new DefaultAddressResolver() : resolver);
    }

    /**
     * The router.
     *
     * @return the application's, else the default one
     */
    protected final Router router() {
        return routing().router();
    }

    /**
     * The dialogs that have both tags and are not terminated, as far as the application has met them.
     *
     * @return a copy
     */
    protected final Collection<Dialog> liveDialogs() {
        List<Dialog> dialogs = new ArrayList<>();
        engine.each((core, now, out) -> {
            for (DialogMachine machine : core.dialogs()) {
                SIPDialog dialog = SIPDialog.known(machine);
                if (dialog != null) {
                    dialogs.add(dialog);
                }
            }
        });
        return dialogs;
    }

    /**
     * The live dialog of an INVITE by its name, which a 0 instead of the remote tag leaves without one (RFC 3891 section 6.1).
     *
     * @param callId its Call-ID, null for none
     * @param localTag the tag of this side, null for none
     * @param remoteTag the tag of the other side, null for none
     * @return null where there is none, or the application has never met it
     */
    protected final @Nullable Dialog liveDialog(
            @Nullable String callId, @Nullable String localTag, @Nullable String remoteTag) {
        if (callId == null || localTag == null || remoteTag == null) {
            return null;
        }
        List<DialogMachine> found = new ArrayList<>(1);
        engine.inside(callId, (core, now, out) -> {
            DialogMachine known = core.findDialog(callId, localTag, remoteTag);
            DialogMachine machine =
                    known == null && remoteTag.equals("0") ? core.findDialog(callId, localTag, null) : known;
            if (machine != null && machine.view().method().equals("INVITE")) {
                found.add(machine);
            }
        });
        return found.isEmpty() ? null : SIPDialog.known(found.get(0));
    }

    /**
     * The provider of the listening point that a message came in on.
     *
     * @param flow where it came from
     * @return null where the listening point is gone or has no provider
     */
    protected abstract @Nullable CallDesk deskOf(Flow flow);

    final Routing routing() {
        Routing known = routing;
        if (known == null) {
            throw new IllegalStateException("a router may not send while the stack is being made");
        }
        return known;
    }
}
