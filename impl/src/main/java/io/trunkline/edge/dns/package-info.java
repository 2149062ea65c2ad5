/**
 * Name look-up that blocks nobody.
 *
 * <p>May import {@code spi} and what lies below it.
 */
@NullMarked
package io.trunkline.edge.dns;

import org.jspecify.annotations.NullMarked;
