/**
 * Timer kinds, deadlines and the durations of RFC 3261. Reads no clock: every instant is a parameter.
 *
 * <p>Imports nothing of Trunkline.
 */
@NullMarked
package io.trunkline.time;

import org.jspecify.annotations.NullMarked;
