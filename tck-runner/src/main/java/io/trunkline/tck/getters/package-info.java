/**
 * Calls getters, inside the class loader of an implementation: knows {@code javax.sip} and the contract, and nothing else of the
 * runner.
 */
@NullMarked
package io.trunkline.tck.getters;

import org.jspecify.annotations.NullMarked;
