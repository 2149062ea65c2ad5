/**
 * Header fields of the IP Multimedia Subsystem: the {@code P-} fields, Path, Service-Route, Privacy and security agreement (RFC 3313, 3323,
 * 3325, 3327, 3329, 3608, 4457, 5002, 5009, 5502, 6050, 7315).
 *
 * <p>Imports go down only: to headers, addresses and values.
 */
@NullMarked
package io.trunkline.javax.sip.header.ims;

import org.jspecify.annotations.NullMarked;
