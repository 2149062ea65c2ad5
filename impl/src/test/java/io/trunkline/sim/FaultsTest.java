package io.trunkline.sim;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each {@link Fault} breaks the {@link Rule} that has to find it, before any other one. */
class FaultsTest {

    private static final int CALLS = 50;
    private static final int EPISODES = 30;

    @TestFactory
    List<DynamicTest> eachFaultIsFound() {
        return Fault.all().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> find(fault)))
                .toList();
    }

    private static void find(Fault fault) {
        for (long seed = 1; seed <= EPISODES; seed++) {
            try {
                new Campaign(seed, CALLS, fault.sabotage(), false).play();
            } catch (RuleBroken broken) {
                assertTrue(
                        fault.rules().contains(broken.rule()),
                        () -> fault.name() + " should break " + fault.rules() + ": " + broken.getMessage());
                return;
            }
        }
        fail(fault.name() + " was not found in " + EPISODES + " episodes of " + CALLS + " calls");
    }
}
