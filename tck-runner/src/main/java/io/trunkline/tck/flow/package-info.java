/**
 * The parties of a call flow as applications of {@code javax.sip}. These classes are loaded inside each implementation's class loader and
 * never in the runner's.
 */
@NullMarked
package io.trunkline.tck.flow;

import org.jspecify.annotations.NullMarked;
