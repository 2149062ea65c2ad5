package io.trunkline.sim;

import static io.trunkline.sim.Invariants.require;

import io.trunkline.core.CallCore;
import io.trunkline.core.CoreTables;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogRows;
import io.trunkline.time.TimerRows;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.InviteServerMachine;
import io.trunkline.transaction.TransactionMachine;
import io.trunkline.transaction.TransactionRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of what a core remembers: its tables, its timers, and that they fit together. */
final class Audit {

    /** What there should be in one core. */
    private static final class Book {
        private final Set<TransactionMachine> transactions = new LinkedHashSet<>();
        private final Set<DialogMachine> dialogs = new LinkedHashSet<>();
        private final Set<TransactionMachine> touchedTransactions = new LinkedHashSet<>();
        private final Set<DialogMachine> touchedDialogs = new LinkedHashSet<>();
        private long nextWalk;
    }

    /** A full walk takes long; what a visit has touched is looked at when the visit is over. */
    private static final long WALK_EVERY = 1_000_000_000L;

    private final Invariants invariants;
    private final Map<SimStack, Book> books = new HashMap<>();
    private final List<TransactionMachine> endNow = new ArrayList<>();

    Audit(Invariants invariants) {
        this.invariants = invariants;
    }

    private Book book(SimStack stack) {
        return books.computeIfAbsent(stack, s -> new Book());
    }

    // ---- what the application was told

    void onSeen(SimStack stack, TransactionMachine transaction) {
        // The transaction of an ACK is one in name only and over at once: there is none in RFC 3261.
        if (!transaction.isOver()) {
            Book book = book(stack);
            book.transactions.add(transaction);
            book.touchedTransactions.add(transaction);
        }
    }

    void onEnded(SimStack stack, TransactionMachine transaction) {
        Book book = book(stack);
        book.transactions.remove(transaction);
        book.touchedTransactions.remove(transaction);
        endNow.remove(transaction);
    }

    void onSeen(SimStack stack, DialogMachine dialog) {
        Book book = book(stack);
        book.dialogs.add(dialog);
        book.touchedDialogs.add(dialog);
    }

    void onEnded(SimStack stack, DialogMachine dialog) {
        Book book = book(stack);
        book.dialogs.remove(dialog);
        book.touchedDialogs.remove(dialog);
    }

    /** Its end has to come in this turn. */
    void endsNow(TransactionMachine transaction) {
        endNow.add(transaction);
    }

    /** Whether an INVITE that this side has sent in the dialog waits for its final response. */
    boolean awaitsAnswer(SimStack stack, DialogMachine dialog) {
        for (TransactionMachine transaction : book(stack).transactions) {
            if (transaction instanceof ClientTransactionMachine
                    && transaction.dialog() == dialog
                    && transaction.method().equals("INVITE")
                    && isOneOf(transaction.diagramState(), "CALLING", "PROCEEDING")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(String state, String one, String other) {
        return state.equals(one) || state.equals(other);
    }

    // ---- the audit

    void turnOver(SimStack stack, CallCore core, long now) {
        for (TransactionMachine late : endNow) {
            require(
                    isGivenUp(late),
                    Rule.TIMEOUT,
                    late.callId(),
                    () -> stack.name() + ": timed out and did not end: " + late);
        }
        endNow.clear();
        Book book = book(stack);
        lookAtTouched(stack, book, core);
        if (now >= book.nextWalk) {
            book.nextWalk = now + WALK_EVERY;
            walk(stack, book, core, now);
        }
    }

    private static void lookAtTouched(SimStack stack, Book book, CallCore core) {
        TimerRules.Rows rows = (owner, kind) -> TimerRows.holds(CoreTables.timers(core), owner, kind);
        for (TransactionMachine transaction : book.touchedTransactions) {
            requireHeld(stack, transaction, TransactionRows.holds(CoreTables.transactions(core), transaction));
            TimerRules.requireTimers(stack, transaction, rows);
        }
        book.touchedTransactions.clear();
        for (DialogMachine dialog : book.touchedDialogs) {
            requireHeld(stack, dialog, DialogRows.holds(CoreTables.dialogs(core), dialog));
            TimerRules.requireTimers(stack, dialog, rows);
        }
        book.touchedDialogs.clear();
    }

    private static void requireHeld(SimStack stack, TransactionMachine transaction, boolean held) {
        require(held, Rule.TRANSACTION_TABLE, transaction.callId(), () -> stack.name() + " has lost " + transaction);
    }

    private static void requireHeld(SimStack stack, DialogMachine dialog, boolean held) {
        require(
                held,
                Rule.DIALOG_TABLE,
                dialog.view().callId(),
                () -> stack.name() + " has lost a dialog in state "
                        + dialog.view().state());
    }

    /** An INVITE that the application never answers has got 408, whose ACK it waits for. */
    private static boolean isGivenUp(TransactionMachine transaction) {
        return transaction instanceof InviteServerMachine
                && transaction.lastResponse() != null
                && transaction.lastResponse().getStatusCode() == 408;
    }

    /** Looks at everything that a core remembers, now. */
    void walk(SimStack stack, CallCore core, long now) {
        walk(stack, book(stack), core, now);
    }

    private void walk(SimStack stack, Book book, CallCore core, long now) {
        Set<TransactionMachine> transactions = new HashSet<>(TransactionRows.of(CoreTables.transactions(core)));
        requireKnown(stack, book, transactions);
        Set<DialogMachine> dialogs = requireDialogs(stack, book, core);
        TimerRules.Rows rows = TimerRules.requireOwners(stack, core, transactions, dialogs, now);
        for (TransactionMachine transaction : transactions) {
            TimerRules.requireTimers(stack, transaction, rows);
        }
        for (DialogMachine dialog : dialogs) {
            TimerRules.requireTimers(stack, dialog, rows);
        }
        TimerRules.requireRests(stack, core, rows);
    }

    private static void requireKnown(SimStack stack, Book book, Set<TransactionMachine> table) {
        for (TransactionMachine transaction : book.transactions) {
            requireHeld(stack, transaction, table.contains(transaction));
        }
        for (TransactionMachine transaction : table) {
            require(
                    !transaction.isOver(),
                    Rule.TRANSACTION_TABLE,
                    transaction.callId(),
                    () -> stack.name() + " keeps " + transaction);
        }
    }

    private Set<DialogMachine> requireDialogs(SimStack stack, Book book, CallCore core) {
        List<DialogMachine> live = DialogRows.live(CoreTables.dialogs(core));
        Set<DialogMachine> table = new HashSet<>(live);
        for (DialogMachine dialog : live) {
            invariants.look(stack, dialog);
            require(
                    !dialog.isEnded(),
                    Rule.DIALOG_TABLE,
                    dialog.view().callId(),
                    () -> stack.name() + " keeps a dialog that has ended");
        }
        for (DialogMachine dialog : book.dialogs) {
            requireHeld(stack, dialog, table.contains(dialog));
        }
        return table;
    }
}
