/**
 * What a user may plug in: transports, name resolution.
 *
 * <p>May import {@code core} and what lies below it.
 */
@NullMarked
package io.trunkline.spi;

import org.jspecify.annotations.NullMarked;
