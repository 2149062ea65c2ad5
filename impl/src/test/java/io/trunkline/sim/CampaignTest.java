package io.trunkline.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * Random calls between several stacks in bad weather and virtual time; every {@link Rule} is looked at all the time.
 *
 * <p>{@code -Dtrunkline.calls=1000000} for more, {@code -Dtrunkline.seed=...} for one episode again; docs/testing.md.
 */
class CampaignTest {

    private static final int CALLS_OF_AN_EPISODE = 50;
    private static final int CALLS = Integer.getInteger("trunkline.calls", 5_000);

    @Test
    void everyRuleHolds() {
        Long seed = Long.getLong("trunkline.seed");
        if (seed != null) {
            play(seed);
            return;
        }
        for (long episode = 1; episode <= CALLS / CALLS_OF_AN_EPISODE; episode++) {
            play(episode);
        }
    }

    private static void play(long seed) {
        try {
            Campaign.run(seed, CALLS_OF_AN_EPISODE, Sabotage.NONE);
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    Campaign.draw(seed, CALLS_OF_AN_EPISODE, Sabotage.NONE)
                            + "\nagain: mvn -pl impl -am test -Dtest=CampaignTest -Dsurefire.failIfNoSpecifiedTests=false"
                            + " -Dtrunkline.seed=" + seed,
                    failure);
        }
    }

    @Test
    void anEpisodeComesAgainExactly() {
        assertEquals(
                Campaign.draw(7, CALLS_OF_AN_EPISODE, Sabotage.NONE),
                Campaign.draw(7, CALLS_OF_AN_EPISODE, Sabotage.NONE));
    }
}
