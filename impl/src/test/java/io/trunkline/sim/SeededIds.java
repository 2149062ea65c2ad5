package io.trunkline.sim;

import io.trunkline.core.IdSource;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Identifiers that come again with the same seed. */
final class SeededIds implements IdSource {

    private final Random random;
    private final Set<String> branches = new HashSet<>();

    SeededIds(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public String newTag() {
        return Long.toHexString(random.nextLong());
    }

    @Override
    public String newBranch() {
        String branch = "z9hG4bK" + Long.toHexString(random.nextLong());
        branches.add(branch);
        return branch;
    }

    /** A simulation can afford to remember what it would sign. */
    @Override
    public boolean isSigned(String branch) {
        return branches.contains(branch);
    }

    @Override
    public int newNumber(int bound) {
        return random.nextInt(bound);
    }
}
