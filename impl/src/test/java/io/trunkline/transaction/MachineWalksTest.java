package io.trunkline.transaction;

import io.trunkline.time.SipTimings;
import io.trunkline.transaction.StateTablesTest.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to a machine, in whatever order, it ends once, does nothing after that, always has a timer that ends its state
 * while it is not over, and never outlives the cap. Seeds are in the failure; a walk repeats exactly.
 */
class MachineWalksTest {

    private static final int WALKS = 4_000;
    private static final int STEPS = 30;
    private static final long CAP_NANOS = 90_000_000_000L;
    private static final SipTimings CAPPED = SipTimings.RFC_3261.withLifetimes(CAP_NANOS, CAP_NANOS);

    static Stream<Machine> machines() {
        return StateTablesTest.MACHINES.stream();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void whateverHappens(Machine machine) {
        for (int seed = 0; seed < WALKS; seed++) {
            new Walk(machine, seed).run();
        }
    }

    /** One random life. */
    private static final class Walk {

        private final Machine machine;
        private final int seed;
        private final Random random;
        private final MachineStage stage;
        private final List<String> history = new ArrayList<>();
        private int ended;
        private long endedAt;
        private int timedOut;
        private int finalsPassedUp;

        Walk(Machine machine, int seed) {
            this.machine = machine;
            this.seed = seed;
            this.random = new Random(seed);
            this.stage =
                    new MachineStage(machine.method(), machine.server(), random.nextBoolean() ? "UDP" : "TCP", CAPPED);
        }

        void run() {
            step("start");
            for (int i = 0; i < STEPS; i++) {
                stage.pass(random.nextInt(3) * 1_000_000_000L);
                step(machine.events().get(random.nextInt(machine.events().size())));
            }
            while (!stage.machine.isOver()) {
                step("end");
            }
            require(ended == 1, "it has ended " + ended + " times");
            require(timedOut <= 1, "it has timed out " + timedOut + " times");
            require(finalsPassedUp <= 1, "the transaction user has had " + finalsPassedUp + " final responses");
            require(endedAt <= CAP_NANOS, "it has lived " + endedAt / 1_000_000 + " ms");
        }

        private void step(String event) {
            boolean wasOver = stage.machine.isOver();
            // A 2xx of another branch of a fork is no second answer.
            boolean forks = stage.machine.diagramState().equals("ACCEPTED");
            if (skips(event)) {
                return;
            }
            String effects = stage.happen(event.equals("repeat") && stage.endsFirst() ? "end" : event);
            history.add(event + " (" + effects + ") " + stage.machine.diagramState());
            require(!wasOver || effects.equals("-") || effects.equals("refused"), "something happens after the end");
            require(stage.machine.isOver() || stage.hasEnd(), "nothing ends this state");
            for (String effect : effects.split(", ", -1)) {
                if (effect.equals("ended")) {
                    ended++;
                    endedAt = stage.now();
                } else if (effect.equals("timeout")) {
                    timedOut++;
                } else if (effect.startsWith("up ") && !effect.equals("up 180") && !forks) {
                    finalsPassedUp++;
                }
            }
        }

        /** A request that has not left has no responses; a server transaction starts once, and no response to an ACK is sent. */
        private boolean skips(String event) {
            if (machine.server()) {
                return event.equals("start") && !history.isEmpty();
            }
            boolean response = event.equals("1xx") || event.equals("2xx") || event.equals("3xx-6xx");
            return response && stage.machine.flow() == null;
        }

        private void require(boolean condition, String otherwise) {
            Assertions.assertTrue(
                    condition, () -> machine + " seed " + seed + ": " + otherwise + "\n" + String.join("\n", history));
        }
    }
}
