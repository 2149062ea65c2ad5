/**
 * Header fields of the other extensions of SIP that JSR 32 has no interface for; each class names its RFC.
 *
 * <p>Imports go down only: to headers, addresses and values.
 */
@NullMarked
package io.trunkline.javax.sip.header.extensions;

import org.jspecify.annotations.NullMarked;
