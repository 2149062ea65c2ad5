/**
 * Runs conformance checks against any implementation of JAIN SIP, given by path name and class path.
 *
 * <p>Each implementation lives in a class loader of its own ({@link io.trunkline.tck.LoadedImplementation}), because {@code SipFactory} is a
 * singleton of its class loader. The code that speaks {@code javax.sip} ({@code io.trunkline.tck.flow}) is defined again in each of them;
 * {@code io.trunkline.tck.contract} is all that both sides of the border share.
 */
@NullMarked
package io.trunkline.tck;

import org.jspecify.annotations.NullMarked;
