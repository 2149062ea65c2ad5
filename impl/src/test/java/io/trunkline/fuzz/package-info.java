/**
 * What the fuzzer calls ({@code .ci/fuzz}), and the replay of what it has found ({@link io.trunkline.fuzz.CorpusReplayTest}).
 *
 * <p>A target takes any octets. It may throw nothing; an {@link AssertionError} is a finding as much as any other exception is.
 */
@NullMarked
package io.trunkline.fuzz;

import org.jspecify.annotations.NullMarked;
