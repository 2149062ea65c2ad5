package io.trunkline.sim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.core.CoreSettings;
import io.trunkline.core.ProviderProfile;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions, reliable ringing, updates and referrals between two stacks in bad weather: every dialog ends, and nothing of it stays. */
class UsageCampaignTest {

    private static final int CALLS = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void everyUsageEndsOnBothSidesAndLeavesNothing(long seed) {
        SimNet net = new SimNet(seed, Weather.STORM);
        SimStack alice = net.stack("alice", CoreSettings.DEFAULT, ProviderProfile.DEFAULT);
        SimStack bob = net.stack("bob", CoreSettings.DEFAULT, ProviderProfile.DEFAULT);
        UsageParty caller = new UsageParty(alice, bob, new Random(seed));
        UsageParty callee = new UsageParty(bob, alice, new Random(seed + 1000));
        alice.listen(caller, Duration.ofMillis(1));
        bob.listen(callee, Duration.ofMillis(1));

        for (int i = 0; i < CALLS; i++) {
            String callId = "call-" + i;
            boolean subscribes = i % 2 == 0;
            net.later(Duration.ofMillis(300L * i), () -> {
                if (subscribes) {
                    caller.subscribe(callId);
                } else {
                    caller.call(callId);
                }
            });
        }
        net.runUntilQuiet(Duration.ofHours(3));

        assertTrue(caller.heard("NOTIFY") > CALLS / 2, "NOTIFYs arrive");
        assertTrue(callee.heard("PRACK") > CALLS / 3, "PRACKs arrive");
        assertTrue(callee.heard("REFER") > CALLS / 12, "REFERs arrive");
        assertTrue(callee.heard("UPDATE") > 0 && caller.heard("UPDATE") > 0, "UPDATEs arrive on both sides");
        caller.requireEveryDialogEnded();
        callee.requireEveryDialogEnded();
        alice.requireEmpty();
        bob.requireEmpty();
    }
}
