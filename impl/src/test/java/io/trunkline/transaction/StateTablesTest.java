package io.trunkline.transaction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each pair of state and event of the four machines of RFC 3261 section 17, against the tables in {@code states/}. A pair that
 * is not in its table fails, and so does a line that no machine has.
 */
class StateTablesTest {

    private static final long LONGEST_LIFE_NANOS = 20 * 60_000_000_000L;

    static final List<Machine> MACHINES = List.of(
            Machine.of(
                    "invite-client",
                    "INVITE",
                    false,
                    InviteClientMachine.State.values(),
                    "start flow 1xx 2xx 3xx-6xx cancel-sent alert repeat end transport-error terminate",
                    Map.of(
                            "INITIAL", "",
                            "CALLING", "start flow",
                            "PROCEEDING", "start flow 1xx",
                            "COMPLETED", "start flow 3xx-6xx",
                            "ACCEPTED", "start flow 2xx",
                            "TERMINATED", "start flow terminate")),
            Machine.of(
                    "non-invite-client",
                    "OPTIONS",
                    false,
                    NonInviteClientMachine.State.values(),
                    "start flow 1xx 2xx 3xx-6xx alert repeat end transport-error terminate",
                    Map.of(
                            "INITIAL", "",
                            "TRYING", "start flow",
                            "PROCEEDING", "start flow 1xx",
                            "COMPLETED", "start flow 2xx",
                            "TERMINATED", "start flow terminate")),
            Machine.of(
                    "invite-server",
                    "INVITE",
                    true,
                    InviteServerMachine.State.values(),
                    "request ack send-1xx send-2xx send-3xx-6xx repeat end transport-error terminate",
                    Map.of(
                            "PROCEEDING", "start",
                            "COMPLETED", "start send-3xx-6xx",
                            "CONFIRMED", "start send-3xx-6xx ack",
                            "ACCEPTED", "start send-2xx",
                            "TERMINATED", "start terminate")),
            Machine.of(
                    "non-invite-server",
                    "OPTIONS",
                    true,
                    NonInviteServerMachine.State.values(),
                    "request send-1xx send-2xx send-3xx-6xx send-408 repeat end transport-error terminate",
                    Map.of(
                            "TRYING", "start",
                            "PROCEEDING", "start send-1xx",
                            "COMPLETED", "start send-2xx",
                            "TERMINATED", "start terminate")));

    /** A machine: its table, its request, and how each of its states is entered. */
    record Machine(
            String name,
            String method,
            boolean server,
            List<String> states,
            List<String> events,
            Map<String, String> entries) {

        static Machine of(
                String name,
                String method,
                boolean server,
                Enum<?>[] states,
                String events,
                Map<String, String> entries) {
            List<String> names = Arrays.stream(states).map(Enum::name).toList();
            return new Machine(name, method, server, names, List.of(events.split(" ", -1)), entries);
        }

        @Override
        public String toString() {
            return name;
        }

        /** The machine in one of its states. */
        MachineStage enter(String state, String transport) {
            MachineStage stage = new MachineStage(method, server, transport);
            String entry = Objects.requireNonNull(entries.get(state), () -> "no way into " + this + ' ' + state);
            for (String event : entry.split(" ", -1)) {
                if (!event.isEmpty()) {
                    stage.happen(event);
                }
            }
            Assertions.assertEquals(state, stage.machine.diagramState(), () -> this + " after " + entry);
            return stage;
        }

        /** The table: state and event, then the next state and the effects. */
        Map<String, String> table() throws IOException {
            String name = "/states/" + this.name + ".txt";
            Map<String, String> table = new HashMap<>();
            try (InputStream in = Objects.requireNonNull(StateTablesTest.class.getResourceAsStream(name), name)) {
                for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList()) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        String[] cells = line.strip().split("\\s*\\|\\s*", 3);
                        String old = table.put(cells[0] + ' ' + cells[1], cells[2].replaceAll("\\s*\\|\\s*", " | "));
                        Assertions.assertNull(old, () -> name + ": twice: " + line);
                    }
                }
            }
            return table;
        }
    }

    record Pair(Machine machine, String state, String event) {
        @Override
        public String toString() {
            return machine + " " + state + " " + event;
        }

        /** What it does: the next state, the effects, and the effects over TCP where they differ. */
        String outcome() {
            MachineStage stage = machine.enter(state, "UDP");
            String effects = stage.happen(event);
            String next = stage.machine.diagramState();
            MachineStage reliable = machine.enter(state, "TCP");
            String reliableEffects = reliable.happen(event);
            Assertions.assertEquals(next, reliable.machine.diagramState(), "the next state depends on the transport");
            return next + " | " + effects + (effects.equals(reliableEffects) ? "" : " | TCP: " + reliableEffects);
        }
    }

    static Stream<Pair> pairs() {
        return MACHINES.stream()
                .flatMap(machine -> machine.states.stream()
                        .flatMap(state -> machine.events.stream().map(event -> new Pair(machine, state, event))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void doesWhatItsTableSays(Pair pair) throws IOException {
        String expected = pair.machine.table().get(pair.state + ' ' + pair.event);
        String actual = pair.outcome();
        Assertions.assertEquals(
                expected,
                actual,
                () -> (expected == null ? "the pair is missing: " : "") + pair.state + " | " + pair.event + " | "
                        + actual);
    }

    @Test
    void noTableHasALineThatNoMachineHas() throws IOException {
        for (Machine machine : MACHINES) {
            Set<String> lines = new HashSet<>(machine.table().keySet());
            machine.states.forEach(state -> machine.events.forEach(event -> lines.remove(state + ' ' + event)));
            Assertions.assertEquals(Set.of(), lines, machine::toString);
        }
    }

    /** Nothing but time: each state that a machine can be in is over within twenty minutes, and each has a timer that ends it. */
    @Test
    void everyStateHasAnEnd() {
        List<String> endless = new ArrayList<>();
        for (Machine machine : MACHINES) {
            for (String transport : List.of("UDP", "TCP")) {
                for (String state : machine.states) {
                    if (state.equals("INITIAL")) {
                        // Not sent: in no table; the application's own.
                        continue;
                    }
                    MachineStage stage = machine.enter(state, transport);
                    while (!stage.machine.isOver() && stage.hasEnd() && stage.now() < LONGEST_LIFE_NANOS) {
                        stage.happen("end");
                    }
                    if (!stage.machine.isOver()) {
                        endless.add(machine + " " + state + " " + transport);
                    }
                }
            }
        }
        Assertions.assertEquals(List.of(), endless);
    }
}
