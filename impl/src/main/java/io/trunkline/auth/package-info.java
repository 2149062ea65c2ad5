/** Digest access authentication for both sides (RFC 3261 section 22, RFC 7616, RFC 8760). Values only: no message, no clock, no state. */
@NullMarked
package io.trunkline.auth;

import org.jspecify.annotations.NullMarked;
