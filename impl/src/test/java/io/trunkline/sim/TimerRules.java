package io.trunkline.sim;

import static io.trunkline.sim.Invariants.require;

import io.trunkline.core.CallCore;
import io.trunkline.core.CoreTables;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogRows;
import io.trunkline.dialog.EndedDialog;
import io.trunkline.dialog.SessionTimer;
import io.trunkline.dialog.Subscription;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import io.trunkline.time.TimerRows;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.TransactionMachine;
import io.trunkline.transaction.TransactionRows;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import javax.sip.TransactionState;

/** The rules of timers: each state has its own, each of them has a row in the queue, and each row has an owner. */
final class TimerRules {

    private static final Set<TimerKind> OF_A_DIALOG = EnumSet.of(
            TimerKind.EARLY_DIALOG,
            TimerKind.OK_RETRANSMISSION,
            TimerKind.ACK_WAIT,
            TimerKind.ACK_DUE,
            TimerKind.UNACKNOWLEDGED,
            TimerKind.ACK_KEPT,
            TimerKind.RELIABLE_RETRANSMISSION,
            TimerKind.PRACK_WAIT,
            TimerKind.REINVITE_WAIT);

    /** The rows of a queue. */
    interface Rows {
        /** Whether there is one for the deadline that the owner has. */
        boolean have(DeadlineQueue.Owner owner, TimerKind kind);
    }

    private TimerRules() {}

    // ---- owners

    /** Every row belongs to something in a table, and none is late. */
    static Rows requireOwners(
            SimStack stack, CallCore core, Set<TransactionMachine> transactions, Set<DialogMachine> dialogs, long now) {
        IdentityHashMap<DeadlineQueue.Owner, EnumMap<TimerKind, Long>> rows = new IdentityHashMap<>();
        int[] lookups = new int[1];
        TimerRows.forEach(CoreTables.timers(core), (owner, kind, deadline) -> {
            require(deadline >= now, Rule.OVERDUE, "", () -> stack.name() + ": " + kind + " of " + owner);
            rows.computeIfAbsent(owner, o -> new EnumMap<>(TimerKind.class)).put(kind, deadline);
            lookups[0] += kind == TimerKind.LOOKUP ? 1 : 0;
            boolean known = true;
            if (owner instanceof TransactionMachine transaction) {
                known = transactions.contains(transaction);
            } else if (owner instanceof DialogMachine dialog) {
                known = dialogs.contains(dialog);
            } else if (owner instanceof Subscription subscription) {
                DialogMachine dialog = subscription.dialog();
                known = dialog.subscriptions().contains(subscription)
                        && (dialogs.contains(dialog) || dialog.view().state() == null);
            } else if (owner instanceof SessionTimer session) {
                known = dialogs.contains(session.dialog()) && session.dialog().knownSessionTimer() == session;
            } else if (owner instanceof EndedDialog rest) {
                known = DialogRows.holds(CoreTables.dialogs(core), rest);
            }
            require(known, Rule.TIMER_OWNER, "", () -> stack.name() + ": " + kind + " of nobody: " + owner);
        });
        require(
                lookups[0] == CoreTables.lookups(core),
                Rule.TIMER_ROW,
                "",
                () -> stack.name() + ": " + CoreTables.lookups(core) + " lookups and " + lookups[0]
                        + " timers for them");
        return (owner, kind) -> {
            EnumMap<TimerKind, Long> kinds = rows.get(owner);
            return kinds != null && kinds.getOrDefault(kind, DeadlineQueue.NEVER) == owner.deadline(kind);
        };
    }

    /** What is kept of ended dialogs, and of requests that may make more of them, is forgotten some day. */
    static void requireRests(SimStack stack, CallCore core, Rows rows) {
        DialogRows.ended(CoreTables.dialogs(core))
                .forEach(rest -> requireSet(stack, rest, TimerKind.ENDED_DIALOG, rows));
        CoreTables.forks(core).forEach(forks -> requireSet(stack, forks, TimerKind.FORK_WINDOW, rows));
    }

    private static void requireSet(SimStack stack, DeadlineQueue.Owner owner, TimerKind kind, Rows rows) {
        require(
                owner.deadline(kind) != DeadlineQueue.NEVER && rows.have(owner, kind),
                Rule.TIMER_ROW,
                "",
                () -> stack.name() + ": no row for " + kind + " of " + owner);
    }

    // ---- the timers of each state

    static void requireTimers(SimStack stack, TransactionMachine machine, Rows rows) {
        String state = (machine instanceof ClientTransactionMachine ? "client " : "server ")
                + (machine.method().equals("INVITE") ? "INVITE " : "non-INVITE ")
                + machine.diagramState();
        Flow flow = machine.flow();
        if (flow != null && !flow.isReliable()) {
            TimerKind repeat = repeatOf(state, machine);
            require(
                    repeat == null || TransactionRows.repeats(machine) == repeat,
                    Rule.STATE_TIMERS,
                    machine.callId(),
                    () -> stack.name() + ": no " + repeat + " in " + machine);
        }
        TimerKind end = TransactionRows.ends(machine);
        require(
                end == endOf(state) || end == TimerKind.LIFETIME || isCancelled(state, end),
                Rule.STATE_TIMERS,
                machine.callId(),
                () -> stack.name() + ": " + end + " ends " + machine);
        requireRow(stack, machine, TransactionRows.repeats(machine), machine.callId(), rows);
        requireRow(stack, machine, end, machine.callId(), rows);
        requireRow(stack, machine, TimerKind.CALLING_ALERT, machine.callId(), rows);
        requireShown(stack, machine);
    }

    private static void requireShown(SimStack stack, TransactionMachine machine) {
        String diagram = machine.diagramState();
        TransactionState shown = machine.state();
        boolean same = diagram.equals("ACCEPTED")
                ? TransactionState.TERMINATED.equals(shown)
                : String.valueOf(shown).toUpperCase(Locale.ROOT).startsWith(diagram);
        require(same, Rule.STATE_SHOWN, machine.callId(), () -> stack.name() + " shows " + shown + " of " + machine);
    }

    private static TimerKind repeatOf(String state, TransactionMachine machine) {
        return switch (state) {
            case "client INVITE CALLING" -> TimerKind.TIMER_A;
            case "client non-INVITE TRYING", "client non-INVITE PROCEEDING" -> TimerKind.TIMER_E;
            case "server INVITE COMPLETED" -> TimerKind.TIMER_G;
            case "server non-INVITE TRYING" -> TimerKind.LATE_TRYING;
            case "server INVITE ACCEPTED" -> TransactionRows.alerts(machine) ? TimerKind.RETRANSMISSION_ALERT : null;
            default -> null;
        };
    }

    private static TimerKind endOf(String state) {
        return switch (state) {
            case "client INVITE CALLING" -> TimerKind.TIMER_B;
            case "client INVITE PROCEEDING", "server INVITE PROCEEDING" -> TimerKind.TIMER_C;
            case "client INVITE COMPLETED" -> TimerKind.TIMER_D;
            case "client INVITE ACCEPTED" -> TimerKind.TIMER_M;
            case "client non-INVITE TRYING", "client non-INVITE PROCEEDING" -> TimerKind.TIMER_F;
            case "client non-INVITE COMPLETED" -> TimerKind.TIMER_K;
            case "server INVITE COMPLETED" -> TimerKind.TIMER_H;
            case "server INVITE CONFIRMED" -> TimerKind.TIMER_I;
            case "server INVITE ACCEPTED" -> TimerKind.TIMER_L;
            case "server non-INVITE TRYING", "server non-INVITE PROCEEDING" -> TimerKind.UNANSWERED;
            case "server non-INVITE COMPLETED" -> TimerKind.TIMER_J;
            default -> throw new AssertionError("what timers has " + state + "?");
        };
    }

    /** A CANCEL bounds its INVITE by 64*T1 (RFC 3261 section 9.1). */
    private static boolean isCancelled(String state, TimerKind end) {
        return state.equals("client INVITE PROCEEDING") && end == TimerKind.TIMER_B;
    }

    static void requireTimers(SimStack stack, DialogMachine dialog, Rows rows) {
        String callId = dialog.view().callId();
        boolean early = !dialog.isConfirmed() && !dialog.isEnded();
        require(
                !early || dialog.deadline(TimerKind.EARLY_DIALOG) != DeadlineQueue.NEVER,
                Rule.STATE_TIMERS,
                callId,
                () -> stack.name() + ": an early dialog without end");
        for (TimerKind kind : OF_A_DIALOG) {
            requireRow(stack, dialog, kind, callId, rows);
        }
        if (dialog.knownSessionTimer() != null) {
            requireRow(stack, dialog.knownSessionTimer(), TimerKind.SESSION_REFRESH, callId, rows);
            requireRow(stack, dialog.knownSessionTimer(), TimerKind.SESSION_EXPIRY, callId, rows);
        }
        for (Subscription subscription : dialog.subscriptions()) {
            long expiry = subscription.deadline(TimerKind.SUBSCRIPTION_EXPIRY);
            long timerN = subscription.deadline(TimerKind.TIMER_N);
            require(
                    Math.min(expiry, timerN) != DeadlineQueue.NEVER,
                    Rule.STATE_TIMERS,
                    callId,
                    () -> stack.name() + ": a subscription without end");
            requireRow(stack, subscription, TimerKind.SUBSCRIPTION_EXPIRY, callId, rows);
            requireRow(stack, subscription, TimerKind.TIMER_N, callId, rows);
        }
    }

    private static void requireRow(
            SimStack stack, DeadlineQueue.Owner owner, TimerKind kind, String callId, Rows rows) {
        if (kind != null && owner.deadline(kind) != DeadlineQueue.NEVER) {
            require(
                    rows.have(owner, kind),
                    Rule.TIMER_ROW,
                    callId,
                    () -> stack.name() + ": no row for " + kind + " of " + owner);
        }
    }
}
