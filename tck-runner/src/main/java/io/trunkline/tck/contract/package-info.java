/**
 * What crosses the border between the runner and an implementation's class loader: types of the JDK and of this package, none of
 * {@code javax.sip}.
 */
@NullMarked
package io.trunkline.tck.contract;

import org.jspecify.annotations.NullMarked;
