package io.trunkline.sim;

import io.trunkline.core.IdSource;
import java.util.Random;

/** Identifiers that come again with the same seed. */
final class SeededIds implements IdSource {

    private final Random random;

    SeededIds(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public String newTag() {
        return Long.toHexString(random.nextLong());
    }

    @Override
    public String newBranch() {
        return "z9hG4bK" + Long.toHexString(random.nextLong());
    }

    @Override
    public int newNumber(int bound) {
        return random.nextInt(bound);
    }
}
