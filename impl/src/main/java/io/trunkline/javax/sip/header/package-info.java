/**
 * Typed header fields of JSR 32 and their factory.
 *
 * <p>May import {@code javax.sip.address} and what lies below it.
 */
@NullMarked
package io.trunkline.javax.sip.header;

import org.jspecify.annotations.NullMarked;
