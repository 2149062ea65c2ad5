package io.trunkline.sim;

import io.trunkline.core.CallCore;
import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreEvent.RequestArrived;
import io.trunkline.core.CoreEvent.ResponseArrived;
import io.trunkline.core.CoreEvent.TransactionEnded;
import io.trunkline.core.CoreEvent.TransactionTimedOut;
import io.trunkline.core.CoreTables;
import io.trunkline.core.Output;
import io.trunkline.core.StoreOrder;
import io.trunkline.core.Transmission;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogRows;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.TransactionMachine;
import io.trunkline.transaction.TransactionRows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.sip.TransactionState;

/** The ways in which a {@link Fault} breaks something. */
final class Breaking {

    private Breaking() {}

    // ---- after each visit in a core

    static Sabotage turn(BiConsumer<CallCore, Long> action) {
        return new Sabotage() {
            @Override
            public void afterTurn(CallCore core, long now, Output out) {
                action.accept(core, now);
            }
        };
    }

    private static BiConsumer<CallCore, Long> each(
            Class<?> machine, String state, BiConsumer<CallCore, TransactionMachine> action) {
        return (core, now) -> {
            for (TransactionMachine transaction : TransactionRows.of(CoreTables.transactions(core))) {
                if (machine.isInstance(transaction)
                        && transaction.diagramState().equals(state)) {
                    action.accept(core, transaction);
                }
            }
        };
    }

    static BiConsumer<CallCore, Long> stops(Class<?> machine, String state) {
        return each(machine, state, (core, transaction) -> TransactionRows.stopRepeating(transaction));
    }

    static BiConsumer<CallCore, Long> shows(Class<?> machine, String state, TransactionState shown) {
        return each(machine, state, (core, transaction) -> TransactionRows.show(transaction, shown));
    }

    static BiConsumer<CallCore, Long> loses(Class<?> machine, String state) {
        return each(
                machine,
                state,
                (core, transaction) -> TransactionRows.lose(CoreTables.transactions(core), transaction));
    }

    /** An ended transaction stays in its table. */
    static Sabotage ends(Class<?> machine) {
        return new Sabotage() {
            private final List<TransactionMachine> ended = new ArrayList<>();

            @Override
            public Output around(Output out) {
                return new Passing(out) {
                    @Override
                    public void deliver(CoreEvent event) {
                        super.deliver(event);
                        if (event instanceof TransactionEnded over && machine.isInstance(over.transaction())) {
                            ended.add(over.transaction());
                        }
                    }
                };
            }

            @Override
            public void afterTurn(CallCore core, long now, Output out) {
                ended.forEach(transaction -> TransactionRows.keep(CoreTables.transactions(core), transaction));
                ended.clear();
            }
        };
    }

    static Sabotage dialogs(BiConsumer<CallCore, DialogMachine> action) {
        return turn((core, now) -> DialogRows.live(CoreTables.dialogs(core)).forEach(d -> action.accept(core, d)));
    }

    /** Those that have ended, too. */
    static Sabotage dialogsEver(BiConsumer<CallCore, DialogMachine> action) {
        Map<CallCore, Set<DialogMachine>> known = new HashMap<>();
        return turn((core, now) -> {
            Set<DialogMachine> ever = known.computeIfAbsent(core, c -> new HashSet<>());
            ever.addAll(DialogRows.live(CoreTables.dialogs(core)));
            ever.forEach(dialog -> action.accept(core, dialog));
        });
    }

    // ---- what the application is told

    /** Does something else with an event. */
    interface Telling<E> {
        void tell(E event, Output out);
    }

    static <E extends CoreEvent> Sabotage events(Class<E> kind, Predicate<E> which, Telling<E> instead) {
        return around(out -> new Passing(out) {
            @Override
            public void deliver(CoreEvent event) {
                if (kind.isInstance(event) && which.test(kind.cast(event))) {
                    instead.tell(kind.cast(event), out);
                } else {
                    super.deliver(event);
                }
            }
        });
    }

    static boolean isUnanswered(TransactionEnded event) {
        SIPResponse last = event.transaction().lastResponse();
        return last == null || last.getStatusCode() < 200;
    }

    static void twice(CoreEvent event, Output out) {
        out.deliver(event);
        out.deliver(event);
    }

    static void never(CoreEvent event, Output out) {}

    /** Again, with a transaction of its own. */
    static void copied(RequestArrived event, Output out) {
        out.deliver(event);
        out.deliver(new RequestArrived(
                event.callId(), event.request(), event.flow(), null, event.dialog(), event.profile()));
    }

    static void timesOut(ResponseArrived event, Output out) {
        out.deliver(event);
        out.deliver(new TransactionTimedOut(event.callId(), event.transaction()));
    }

    static boolean isFinalOfRequest(ResponseArrived event) {
        ClientTransactionMachine transaction = event.transaction();
        return transaction != null && !transaction.method().equals("INVITE") && status(event) >= 200;
    }

    static int status(ResponseArrived event) {
        return event.response().getStatusCode();
    }

    static boolean is(RequestArrived event, String method) {
        return event.request().getMethod().equals(method);
    }

    // ---- what is sent

    /** Another text instead of a message, none where the change is null. */
    static Sabotage sends(Predicate<Transmission> which, UnaryOperator<String> change) {
        return around(out -> new Passing(out) {
            @Override
            public void transmit(Transmission sent) {
                if (!which.test(sent)) {
                    super.transmit(sent);
                } else if (change != null) {
                    out.transmit(changed(sent, change));
                }
            }
        });
    }

    /** Another text when it is sent again. */
    static Sabotage sendsAgain(String start, UnaryOperator<String> change) {
        Set<byte[]> before = Collections.newSetFromMap(new IdentityHashMap<>());
        return sends(t -> starts(t, start) && !before.add(t.octets()), change);
    }

    private static Transmission changed(Transmission sent, UnaryOperator<String> change) {
        byte[] octets = change.apply(Labels.text(sent.octets())).getBytes(StandardCharsets.UTF_8);
        return new Transmission(octets, sent.flow(), sent.owner(), sent.origin());
    }

    static boolean starts(Transmission sent, String text) {
        return Labels.text(sent.octets()).startsWith(text);
    }

    static boolean has(Transmission sent, String text) {
        return Labels.text(sent.octets()).contains(text);
    }

    static boolean isReliable(Transmission sent) {
        return has(sent, "\r\nRSeq: ");
    }

    static boolean isReliable(ResponseArrived event) {
        return event.response().getHeader("RSeq") != null;
    }

    static boolean isAck(Transmission sent) {
        return starts(sent, "ACK ");
    }

    static UnaryOperator<String> replace(String what, String with) {
        return text -> text.replace(what, with);
    }

    /** Without the lines that begin so. */
    static UnaryOperator<String> line(String start) {
        return text -> text.replaceAll("\r\n" + start + "[^\r]*", "");
    }

    static String numberOne(String text) {
        return text.replaceAll("\r\nCSeq: \\d+", "\r\nCSeq: 1");
    }

    static String otherNumber(String text) {
        return text.replaceAll("\r\nRSeq: \\d+", "\r\nRSeq: 77");
    }

    /** 486, and 480 of the same request after it. */
    static String other(String text) {
        return text.replace("SIP/2.0 486", "SIP/2.0 480");
    }

    /** 202 for 200, to anything but INVITE. */
    static String otherAnswer(String text) {
        return text.contains(" INVITE\r\n") ? text : text.replace("SIP/2.0 200", "SIP/2.0 202");
    }

    /** A reliable provisional response of a dialog goes again when its PRACK has come. */
    static Sabotage repeatsAfterPrack() {
        return around(out -> new Passing(out) {
            private final Map<String, Transmission> last = new HashMap<>();

            @Override
            public void transmit(Transmission sent) {
                super.transmit(sent);
                if (isReliable(sent) && sent.owner() instanceof DialogMachine) {
                    last.put(Labels.header(sent.octets(), "Call-ID"), sent);
                }
            }

            @Override
            public void deliver(CoreEvent event) {
                super.deliver(event);
                if (event instanceof RequestArrived arrived
                        && is(arrived, "PRACK")
                        && last.containsKey(event.callId())) {
                    out.transmit(last.get(event.callId()));
                }
            }
        });
    }

    private static Sabotage around(UnaryOperator<Output> wrap) {
        return new Sabotage() {
            @Override
            public Output around(Output out) {
                return wrap.apply(out);
            }
        };
    }

    /** Hands everything on. */
    private static class Passing implements Output {

        private final Output out;

        Passing(Output out) {
            this.out = out;
        }

        @Override
        public void transmit(Transmission transmission) {
            out.transmit(transmission);
        }

        @Override
        public void deliver(CoreEvent event) {
            out.deliver(event);
        }

        @Override
        public void resolve(long questionId, String host) {
            out.resolve(questionId, host);
        }

        @Override
        public void closeFlow(Flow flow) {
            out.closeFlow(flow);
        }

        @Override
        public void store(StoreOrder order) {
            out.store(order);
        }
    }
}
