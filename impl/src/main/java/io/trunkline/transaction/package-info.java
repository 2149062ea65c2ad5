/**
 * The four transaction machines of RFC 3261 section 17 with RFC 6026, their keys and their table.
 *
 * <p>Knows neither dialogs nor the edge.
 */
@NullMarked
package io.trunkline.transaction;

import org.jspecify.annotations.NullMarked;
