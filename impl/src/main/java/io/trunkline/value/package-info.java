/**
 * Small value types that applications know from the reference implementation's {@code core} package.
 *
 * <p>Imports nothing of Trunkline.
 */
@NullMarked
package io.trunkline.value;

import org.jspecify.annotations.NullMarked;
