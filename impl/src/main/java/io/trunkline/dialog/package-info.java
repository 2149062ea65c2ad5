/**
 * Dialog state: tags, sequence numbers, route sets, forks (RFC 3261 section 12).
 *
 * <p>May import {@code transaction} and what lies below it.
 */
@NullMarked
package io.trunkline.dialog;

import org.jspecify.annotations.NullMarked;
