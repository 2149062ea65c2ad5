package io.trunkline.transaction;

import io.trunkline.time.TimerKind;
import java.util.ArrayList;
import java.util.List;
import javax.sip.TransactionState;

/** What a campaign sees of a table of transactions, and does to it and them. */
public final class TransactionRows {

    private TransactionRows() {}

    /**
     * The transactions of both sides.
     *
     * @param table of one core
     * @return a copy
     */
    public static List<TransactionMachine> of(TransactionTable table) {
        List<TransactionMachine> all = new ArrayList<>(table.clients.values());
        all.addAll(table.servers.values());
        return all;
    }

    /**
     * Whether the table would find it.
     *
     * @param table of one core
     * @param machine any
     * @return true where it is the one of its key
     */
    public static boolean holds(TransactionTable table, TransactionMachine machine) {
        return machine instanceof ClientTransactionMachine
                ? table.clients.get(machine.key()) == machine
                : table.servers.get(machine.key()) == machine;
    }

    /**
     * Whether the application is alerted of what it should send again.
     *
     * @param machine any
     * @return true where it has asked for that
     */
    public static boolean alerts(TransactionMachine machine) {
        return machine.alerts();
    }

    /**
     * The timer that repeats something.
     *
     * @param machine any
     * @return null for none
     */
    public static TimerKind repeats(TransactionMachine machine) {
        return machine.repeatKind();
    }

    /**
     * The timer that ends its state.
     *
     * @param machine any
     * @return null for none
     */
    public static TimerKind ends(TransactionMachine machine) {
        return machine.endKind();
    }

    /**
     * A fault: what has to be sent again is not.
     *
     * @param machine any
     */
    public static void stopRepeating(TransactionMachine machine) {
        machine.stopRepeating();
    }

    /**
     * A fault: a state comes back.
     *
     * @param machine any
     * @param state that other threads see
     */
    public static void show(TransactionMachine machine, TransactionState state) {
        machine.show(state);
    }

    /**
     * A fault: an ended transaction stays in its table.
     *
     * @param table of one core
     * @param machine that has ended
     */
    public static void keep(TransactionTable table, TransactionMachine machine) {
        if (machine instanceof ClientTransactionMachine client) {
            table.clients.put(client.key(), client);
        } else if (machine instanceof ServerTransactionMachine server) {
            table.servers.put(server.key(), server);
        }
    }

    /**
     * A fault: a transaction is forgotten before its end.
     *
     * @param table of one core
     * @param machine that has not ended
     */
    public static void lose(TransactionTable table, TransactionMachine machine) {
        table.remove(machine);
    }
}
