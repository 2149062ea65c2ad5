package io.trunkline.cli.demo;

import io.trunkline.cli.demo.StateChange.Subject;
import io.trunkline.cli.ladder.Side;
import io.trunkline.examples.EndpointObserver;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.sip.Dialog;
import javax.sip.Transaction;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.message.Request;

/**
 * The states of one stack's transactions and dialogs as they changed.
 *
 * <p>JSR 32 has no event for a change of state. But a state changes for a reason: the application sends, a message arrives, a timer fires. The states
 * are looked at when the application has sent, when the trace shows a message, which for one that arrives is before it changes anything, and after
 * each event: between two changes there is always one of these. The INVITE server
 * transaction's step from Completed to Confirmed, which neither shows, does not occur in the demonstration.
 */
final class StateLog implements EndpointObserver {

    private final Side side;
    private final LongSupplier clock;
    private final IdentityHashMap<Object, Watched> watched = new IdentityHashMap<>();
    private final List<StateChange> changes = new ArrayList<>();

    StateLog(Side side, LongSupplier clock) {
        this.side = side;
        this.clock = clock;
    }

    @Override
    public synchronized void onTransaction(Transaction transaction) {
        String method = transaction.getRequest().getMethod();
        // What JSR 32 hands out with the ACK of a 2xx is a transaction by name only (RFC 3261, 17): it has no states.
        if (!method.equals(Request.ACK)) {
            watched.computeIfAbsent(transaction, key -> new Watched(subject(transaction)));
        }
        look();
    }

    @Override
    public void onEvent() {
        look();
    }

    @Override
    public void onSent() {
        look();
    }

    /** Compares every state with what it was. */
    synchronized void look() {
        for (Map.Entry<Object, Watched> entry : List.copyOf(watched.entrySet())) {
            if (entry.getKey() instanceof Transaction transaction) {
                note(entry.getValue(), transaction.getState());
                Dialog dialog = transaction.getDialog();
                if (dialog != null) {
                    watched.computeIfAbsent(dialog, key -> new Watched(dialogOf(entry.getValue().subject)));
                }
            }
        }
        watched.forEach((subject, known) -> {
            if (subject instanceof Dialog dialog) {
                note(known, dialog.getState());
            }
        });
    }

    synchronized List<StateChange> changes() {
        return List.copyOf(changes);
    }

    private void note(Watched known, Object state) {
        String now = state == null ? "" : word(state);
        if (!now.equals(known.state)) {
            known.state = now;
            changes.add(new StateChange(clock.getAsLong(), side, known.subject, now));
        }
    }

    /** States print themselves as 'Confirmed Dialog', 'Calling Transaction'. */
    private static String word(Object state) {
        String first = state.toString().split(" ", 2)[0];
        return first.substring(0, 1).toUpperCase(Locale.ROOT)
                + first.substring(1).toLowerCase(Locale.ROOT);
    }

    private static Subject subject(Transaction transaction) {
        Request request = transaction.getRequest();
        String callId = ((CallIdHeader) request.getHeader(CallIdHeader.NAME)).getCallId();
        return new Subject(
                request.getMethod(), callId, ((CSeqHeader) request.getHeader(CSeqHeader.NAME)).getSeqNumber());
    }

    private static Subject dialogOf(Subject transaction) {
        return new Subject(StateChange.DIALOG, transaction.callId(), 0);
    }

    /** A transaction or a dialog, and the state that it was last seen in. */
    private static final class Watched {

        private final Subject subject;
        private String state = "";

        Watched(Subject subject) {
            this.subject = subject;
        }
    }
}
