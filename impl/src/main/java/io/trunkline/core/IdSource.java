package io.trunkline.core;

/**
 * Where the core takes its random identifiers from, so that a simulation can be repeated.
 *
 * <p>Calls come from the thread that owns the shard.
 */
public interface IdSource {

    /**
     * A new tag for From or To.
     *
     * @return a token with at least 32 bits of randomness (RFC 3261 section 19.3)
     */
    String newTag();

    /**
     * A new branch.
     *
     * @return a token that begins with {@code z9hG4bK} and is unique in space and time (RFC 3261 section 8.1.1.7)
     */
    String newBranch();

    /**
     * Whether a branch is one of {@link #newBranch}, as far as that can be told without remembering them.
     *
     * @param branch a branch that a response names
     * @return false for a branch that somebody else has made up; true where branches are not signed
     */
    default boolean isSigned(String branch) {
        return true;
    }

    /**
     * A number for jitter, such as the Retry-After of a 500 (RFC 3261 section 14.2).
     *
     * @param bound exclusive upper bound, above 0
     * @return a number in 0..bound-1
     */
    int newNumber(int bound);
}
