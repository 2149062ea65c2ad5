/**
 * How fast messages are framed, read and written, beside the reference implementation and pkts-sip in the same run.
 *
 * <p>{@link io.trunkline.benchmarks.Subject} is the work, defined once; each library does it in its own class, and a test compares their
 * answers, so that the benchmarks measure the same work. {@link io.trunkline.benchmarks.BenchmarkReport} runs them and prints the ratios.
 */
@NullMarked
package io.trunkline.benchmarks;

import org.jspecify.annotations.NullMarked;
