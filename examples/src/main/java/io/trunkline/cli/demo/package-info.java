/**
 * The demonstration: two applications on two stacks place a call over loopback, and what the stacks saw is drawn and judged.
 *
 * <p>The judgement stands on the stacks' own message trace and on the responses, never on what the applications say of themselves.
 */
@NullMarked
package io.trunkline.cli.demo;

import org.jspecify.annotations.NullMarked;
