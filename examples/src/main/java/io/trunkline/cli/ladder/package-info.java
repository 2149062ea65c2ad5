/**
 * Draws a message ladder between two parties as text. Knows nothing of SIP: arrows, notes and headings go in, lines come out.
 */
@NullMarked
package io.trunkline.cli.ladder;

import org.jspecify.annotations.NullMarked;
