/**
 * What was on the wire: capture sinks.
 *
 * <p>May import {@code spi} and what lies below it.
 */
@NullMarked
package io.trunkline.edge.trace;

import org.jspecify.annotations.NullMarked;
