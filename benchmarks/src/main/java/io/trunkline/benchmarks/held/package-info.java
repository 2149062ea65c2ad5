/** What a call costs that nobody says anything in: heap for each dialog that is held, on either side, beside the reference implementation. */
@NullMarked
package io.trunkline.benchmarks.held;

import org.jspecify.annotations.NullMarked;
