package io.trunkline.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.core.CoreSettings;
import io.trunkline.core.ProviderProfile;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many calls at once between two stacks with automatic dialogs, in bad weather: re-INVITEs, CANCELs, and BYEs of either side or
 * of both. Every call ends on both sides, and nothing of it stays.
 */
class DialogCampaignTest {

    private static final int CALLS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyCallEndsOnBothSidesAndLeavesNothing(long seed) {
        SimNet net = new SimNet(seed, Weather.STORM);
        SimStack alice = net.stack("alice", CoreSettings.DEFAULT, ProviderProfile.DEFAULT);
        SimStack bob = net.stack("bob", CoreSettings.DEFAULT, ProviderProfile.DEFAULT);
        CallParty caller = new CallParty(alice, bob, new Random(seed));
        CallParty callee = new CallParty(bob, alice, new Random(seed + 1000));
        alice.listen(caller, Duration.ofMillis(1));
        bob.listen(callee, Duration.ofMillis(1));

        for (int i = 0; i < CALLS; i++) {
            String callId = "call-" + i;
            net.later(Duration.ofMillis(200L * i), () -> caller.call(callId));
        }
        net.runUntilQuiet(Duration.ofHours(1));

        assertEquals(
                CALLS,
                caller.finishedCalls(),
                () -> net.failure("calls that did not finish", "").getMessage());
        assertTrue(caller.answeredCalls() > CALLS / 2, "most calls are answered");
        caller.requireEveryDialogEnded();
        callee.requireEveryDialogEnded();
        alice.requireEmpty();
        bob.requireEmpty();
    }
}
