/**
 * The next hop as a machine: emits name questions, takes answers (RFC 3263).
 *
 * <p>Opens no socket.
 */
@NullMarked
package io.trunkline.resolve;

import org.jspecify.annotations.NullMarked;
