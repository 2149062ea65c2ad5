/**
 * What an application may plug in to find addresses.
 *
 * <p>Imports nothing of Trunkline.
 */
@NullMarked
package io.trunkline.value.net;

import org.jspecify.annotations.NullMarked;
