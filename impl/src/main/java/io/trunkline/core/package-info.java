/**
 * {@code CallCore}, the only door to the machines, and the sink its outputs leave through.
 *
 * <p>Pure state: no thread, no clock, no channel; {@code now} is a parameter.
 */
@NullMarked
package io.trunkline.core;

import org.jspecify.annotations.NullMarked;
