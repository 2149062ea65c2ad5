/**
 * The JSR 32 face: stack, providers, listening points, events. It translates and decides nothing.
 *
 * <p>May import everything below it.
 */
@NullMarked
package io.trunkline.javax.sip;

import org.jspecify.annotations.NullMarked;
