/**
 * Addresses and URIs of JSR 32.
 *
 * <p>May import {@code value}, {@code wire} and the grammar.
 */
@NullMarked
package io.trunkline.javax.sip.address;

import org.jspecify.annotations.NullMarked;
