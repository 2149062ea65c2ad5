/** A header field of an application's own, from the grammar rule to the typed class; {@code docs/grammar.md} goes through it. */
@NullMarked
package io.trunkline.examples.camera;

import org.jspecify.annotations.NullMarked;
