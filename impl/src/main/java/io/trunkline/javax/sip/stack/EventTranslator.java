package io.trunkline.javax.sip.stack;

import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreEvent.DialogEnded;
import io.trunkline.core.CoreEvent.DialogTimedOut;
import io.trunkline.core.CoreEvent.PrackMissing;
import io.trunkline.core.CoreEvent.RequestArrived;
import io.trunkline.core.CoreEvent.ResponseArrived;
import io.trunkline.core.CoreEvent.RetransmissionDue;
import io.trunkline.core.CoreEvent.SessionExpiring;
import io.trunkline.core.CoreEvent.SessionRefreshDue;
import io.trunkline.core.CoreEvent.TransactionEnded;
import io.trunkline.core.CoreEvent.TransactionTimedOut;
import io.trunkline.core.CoreEvent.TransmissionFailed;
import io.trunkline.core.EventSink;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.javax.sip.DialogTimeoutEvent;
import io.trunkline.javax.sip.RequestEventExt;
import io.trunkline.javax.sip.ResponseEventExt;
import io.trunkline.javax.sip.SessionTimerEvent;
import io.trunkline.javax.sip.SipListenerExt;
import io.trunkline.javax.sip.SipProviderImpl;
import io.trunkline.javax.sip.address.RouterExt;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.TransactionMachine;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.SipListener;
import javax.sip.Timeout;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of JSR 32 of what the core delivered, and calls the listener of the provider that it concerns.
 *
 * <p>Called on listener threads, outside every shard. An end or a time-out is told only where the application has met the
 * transaction or dialog: what the stack answered by itself is nobody else's business.
 */
final class EventTranslator implements EventSink {

    private static final Logger LOG = LogManager.getLogger(EventTranslator.class);

    private final SIPTransactionStack stack;

    EventTranslator(SIPTransactionStack stack) {
        this.stack = stack;
    }

    @Override
    public void onEvent(CoreEvent event) {
        if (event instanceof RequestArrived arrived) {
            onRequest(arrived);
        } else if (event instanceof ResponseArrived arrived) {
            onResponse(arrived);
        } else if (event instanceof TransactionTimedOut timedOut) {
            onTimeout(event, timedOut.transaction(), Timeout.TRANSACTION);
        } else if (event instanceof RetransmissionDue due) {
            onTimeout(event, due.transaction(), Timeout.RETRANSMIT);
        } else if (event instanceof PrackMissing missing) {
            onTimeout(event, missing.transaction(), Timeout.TRANSACTION);
        } else if (event instanceof TransactionEnded ended) {
            onTransactionEnded(ended);
        } else if (event instanceof DialogEnded ended) {
            onDialogEnded(ended);
        } else if (event instanceof TransmissionFailed failed) {
            onTransmissionFailed(failed);
        } else if (event instanceof DialogTimedOut timedOut) {
            onDialogTimedOut(timedOut);
        } else if (event instanceof SessionRefreshDue due) {
            onSession(event, due.dialog(), SipListenerExt::processSessionRefreshDue);
        } else if (event instanceof SessionExpiring expiring) {
            onSession(event, expiring.dialog(), SipListenerExt::processSessionExpiring);
        } else {
            throw new IllegalStateException("an event that the face does not know: " + event);
        }
    }

    private void onRequest(RequestArrived event) {
        CallDesk desk = deskOf(event.flow(), event);
        if (desk == null) {
            return;
        }
        SIPServerTransactionImpl transaction =
                event.transaction() == null ? null : SIPServerTransactionImpl.of(event.transaction(), desk);
        SIPDialog dialog = event.dialog() == null ? null : SIPDialog.of(event.dialog(), desk, null);
        RequestEventExt told = new RequestEventExt(desk.provider(), transaction, dialog, event.request());
        told.setRemoteIpAddress(event.flow().remote().getAddress().getHostAddress());
        told.setRemotePort(event.flow().remote().getPort());
        tell(desk, event, listener -> listener.processRequest(told));
    }

    private void onResponse(ResponseArrived event) {
        SIPClientTransactionImpl transaction = SIPClientTransactionImpl.of(event.transaction());
        CallDesk desk = transaction == null ? deskOf(event.flow(), event) : transaction.desk();
        if (desk == null) {
            return;
        }
        SIPClientTransactionImpl original = SIPClientTransactionImpl.of(event.originalTransaction());
        SIPDialog dialog = event.dialog() == null ? null : SIPDialog.of(event.dialog(), desk, transaction);
        ResponseEventExt told = new ResponseEventExt(desk.provider(), transaction, dialog, event.response());
        told.setOriginalTransaction(original == null ? transaction : original);
        told.setForkedResponse(event.forked());
        told.setRetransmission(event.retransmission());
        told.setRemoteIpAddress(event.flow().remote().getAddress().getHostAddress());
        told.setRemotePort(event.flow().remote().getPort());
        tell(desk, event, listener -> listener.processResponse(told));
    }

    private void onTimeout(CoreEvent event, TransactionMachine machine, Timeout timeout) {
        TransactionHandle<?> handle = TransactionHandle.known(machine);
        if (handle == null) {
            return;
        }
        SipProviderImpl source = handle.getSipProvider();
        TimeoutEvent told;
        if (handle instanceof SIPClientTransactionImpl client) {
            tellRouter(client);
            told = new TimeoutEvent(source, client, timeout);
        } else {
            told = new TimeoutEvent(source, (SIPServerTransactionImpl) handle, timeout);
        }
        tell(handle.desk(), event, listener -> listener.processTimeout(told));
    }

    private void tellRouter(SIPClientTransactionImpl client) {
        if (stack.router() instanceof RouterExt router) {
            try {
                router.transactionTimeout(client.getNextHop());
            } catch (RuntimeException e) {
                LOG.error("the router failed on the time-out of {}", client, e);
            }
        }
    }

    private void onTransactionEnded(TransactionEnded event) {
        TransactionHandle<?> handle = TransactionHandle.known(event.transaction());
        if (handle == null) {
            return;
        }
        SipProviderImpl source = handle.getSipProvider();
        TransactionTerminatedEvent told = handle instanceof SIPClientTransactionImpl client
                ? new TransactionTerminatedEvent(source, client)
                : new TransactionTerminatedEvent(source, (SIPServerTransactionImpl) handle);
        tell(handle.desk(), event, listener -> listener.processTransactionTerminated(told));
        SIPDialog dialog =
                event.transaction().dialog() instanceof DialogMachine machine ? SIPDialog.known(machine) : null;
        if (dialog != null) {
            dialog.forget(handle);
        }
    }

    /** A dialog that never had a state is worth an event only where DELIVER_TERMINATED_EVENT_FOR_NULL_DIALOG is on. */
    private void onDialogEnded(DialogEnded event) {
        SIPDialog dialog = SIPDialog.known(event.dialog());
        boolean worthIt =
                event.dialog().view().established() || stack.getConfiguration().deliverTerminatedEventForNullDialog();
        if (dialog != null && worthIt) {
            DialogTerminatedEvent told = new DialogTerminatedEvent(dialog.getSipProvider(), dialog);
            tell(dialog.desk(), event, listener -> listener.processDialogTerminated(told));
        }
    }

    private void onDialogTimedOut(DialogTimedOut event) {
        SIPDialog dialog = SIPDialog.known(event.dialog());
        if (dialog == null) {
            return;
        }
        boolean unacknowledged = event.reason() == DialogMachine.TimeoutReason.ACK_NOT_RECEIVED
                || event.reason() == DialogMachine.TimeoutReason.ACK_NOT_SENT;
        if (unacknowledged && event.backToBack()) {
            dialog.hangUp();
        }
        if (dialog.desk().listener() instanceof SipListenerExt) {
            DialogTimeoutEvent told = new DialogTimeoutEvent(dialog.getSipProvider(), dialog, reasonOf(event.reason()));
            told.setClientTransaction(SIPClientTransactionImpl.of(event.transaction()));
            tell(dialog.desk(), event, listener -> ((SipListenerExt) listener).processDialogTimeout(told));
        } else if (unacknowledged && !event.backToBack()) {
            dialog.delete();
        }
    }

    private void onSession(
            CoreEvent event, DialogMachine machine, BiConsumer<SipListenerExt, SessionTimerEvent> callback) {
        SIPDialog dialog = SIPDialog.known(machine);
        if (dialog != null && dialog.desk().listener() instanceof SipListenerExt) {
            SessionTimerEvent told = new SessionTimerEvent(dialog.getSipProvider(), dialog);
            tell(dialog.desk(), event, listener -> callback.accept((SipListenerExt) listener, told));
        }
    }

    private static DialogTimeoutEvent.Reason reasonOf(DialogMachine.TimeoutReason reason) {
        return switch (reason) {
            case ACK_NOT_RECEIVED -> DialogTimeoutEvent.Reason.AckNotReceived;
            case ACK_NOT_SENT -> DialogTimeoutEvent.Reason.AckNotSent;
            case REINVITE_WAIT -> DialogTimeoutEvent.Reason.ReInviteTimeout;
            case EARLY_STATE -> DialogTimeoutEvent.Reason.EarlyStateTimeout;
        };
    }

    /** The source is the transaction, else the dialog, else the provider that sent statelessly. */
    private void onTransmissionFailed(TransmissionFailed event) {
        TransactionHandle<?> transaction =
                event.transaction() == null ? null : TransactionHandle.known(event.transaction());
        SIPDialog dialog = event.dialog() == null ? null : SIPDialog.known(event.dialog());
        if (transaction != null) {
            tellFailure(event, transaction, transaction.desk());
        } else if (dialog != null) {
            tellFailure(event, dialog, dialog.desk());
        } else if (event.origin() instanceof CallDesk desk) {
            tellFailure(event, desk.provider(), desk);
        } else {
            LOG.debug("call {}: nothing of the application's could not be sent: {}", event.callId(), event);
        }
    }

    private void tellFailure(TransmissionFailed event, Object source, CallDesk desk) {
        LOG.debug("call {}: could not send to {}", event.callId(), event.host(), event.cause());
        IOExceptionEvent told = new IOExceptionEvent(source, event.host(), event.port(), event.transport());
        tell(desk, event, listener -> listener.processIOException(told));
    }

    private @Nullable CallDesk deskOf(Flow flow, CoreEvent event) {
        CallDesk desk = stack.deskOf(flow);
        if (desk == null) {
            LOG.debug(
                    "call {}: no provider has the listening point {} {}",
                    event.callId(),
                    flow.transport(),
                    flow.local());
        }
        return desk;
    }

    /** What the listener throws is the application's own trouble: it is logged, and nothing else suffers. */
    private static void tell(CallDesk desk, CoreEvent event, Consumer<SipListener> callback) {
        SipListener listener = desk.listener();
        if (listener == null) {
            LOG.debug("call {}: the provider has no listener", event.callId());
            return;
        }
        try {
            callback.accept(listener);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            LOG.error(
                    "call {}: the listener threw on {}",
                    event.callId(),
                    event.getClass().getSimpleName(),
                    e);
        }
    }
}
