/**
 * Bytes to one message's bytes and offsets: framers, the header index and message keys.
 *
 * <p>Lowest package: imports the grammar and nothing else of Trunkline. No thread, clock or channel is known here.
 */
@NullMarked
package io.trunkline.wire;

import org.jspecify.annotations.NullMarked;
