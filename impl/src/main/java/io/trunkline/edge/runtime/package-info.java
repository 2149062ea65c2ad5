/**
 * Shards, the clock, the timer driver and the listener dispatcher.
 *
 * <p>Knows no Netty type.
 */
@NullMarked
package io.trunkline.edge.runtime;

import org.jspecify.annotations.NullMarked;
