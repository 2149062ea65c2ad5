package io.trunkline.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.core.CoreRule;
import io.trunkline.core.CoreSettings;
import io.trunkline.core.ProviderProfile;
import io.trunkline.time.SipTimings;
import io.trunkline.transaction.TransactionBudget;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many transactions at once between two applications without dialogs, in bad weather, with CANCEL races, names that nobody knows or
 * answers for, servers that forget, lives that are cut short and tables that are full. Each has its end, told once and for a
 * reason, and nothing stays.
 */
class TransactionCampaignTest {

    private static final int REQUESTS = 600;
    private static final ProviderProfile NO_DIALOGS = new ProviderProfile(false, false, true, Set.of());

    private static CoreSettings settings() {
        CoreSettings defaults = CoreSettings.DEFAULT.withTimings(SipTimings.RFC_3261.withLifetimes(
                Duration.ofMinutes(2).toNanos(), Duration.ofSeconds(50).toNanos()));
        return new CoreSettings(
                defaults.timings(),
                defaults.dialogs(),
                defaults.passNon2xxAck(),
                Set.of(CoreRule.REJECT_STRAY_RESPONSES, CoreRule.REFUSE_RFC_2543));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyTransactionEndsForAReasonAndLeavesNothing(long seed) {
        SimNet net = new SimNet(seed, Weather.STORM);
        TransactionBudget budget = seed % 2 == 0 ? new TransactionBudget(60, 60) : TransactionBudget.unlimited();
        SimStack alice = net.stack("alice", settings(), NO_DIALOGS, budget);
        SimStack bob = net.stack("bob", settings(), NO_DIALOGS);
        Map<String, TransactionParty.Life> requests = new HashMap<>();
        TransactionParty one = new TransactionParty(alice, bob, new Random(seed), requests);
        TransactionParty other = new TransactionParty(bob, alice, new Random(seed + 1000), requests);
        alice.listen(one, Duration.ofMillis(1));
        bob.listen(other, Duration.ofMillis(1));

        for (int i = 0; i < REQUESTS; i++) {
            String callId = "call-" + i;
            TransactionParty asks = i % 2 == 0 ? one : other;
            net.later(Duration.ofMillis(100L * i), () -> asks.ask(callId));
        }
        net.runUntilQuiet(Duration.ofHours(1));

        one.requireEveryEnd();
        other.requireEveryEnd();
        alice.requireEmpty();
        bob.requireEmpty();
        assertTrue(one.succeeded() + other.succeeded() > REQUESTS / 3, "many requests are answered");
        assertEquals(budget.refusedClients() > 0, one.refused() > 0);
        assertEquals(budget.refusedRequests() > 0, other.turnedAway() > 0);
        assertEquals(seed % 2 == 0, budget.refusedClients() + budget.refusedRequests() > 0, "the budget is felt");
    }
}
