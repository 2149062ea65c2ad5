/**
 * Real threads against running stacks: application threads, listener threads, the network and {@code stop()} at the same time. What is
 * true of the machines in every order of events is proven in virtual time ({@code io.trunkline.sim}); here it is the edge.
 *
 * <p>{@code -Dtrunkline.stress.seconds=600} makes a long run of it, {@code -Dtrunkline.seed=N} repeats the choices of a run (not its races).
 */
@NullMarked
package io.trunkline.stress;

import org.jspecify.annotations.NullMarked;
