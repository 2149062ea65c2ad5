/**
 * Handles for transactions and dialogs and the types that name the stack.
 *
 * <p>One slice with {@code io.trunkline.javax.sip}.
 */
@NullMarked
package io.trunkline.javax.sip.stack;

import org.jspecify.annotations.NullMarked;
