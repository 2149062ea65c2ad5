/**
 * Channels on Netty.
 *
 * <p>May import {@code spi} and what lies below it.
 */
@NullMarked
package io.trunkline.edge.netty;

import org.jspecify.annotations.NullMarked;
