/**
 * Digest authentication for applications: credentials for requests that were challenged, and challenges for requests (RFC 3261 section 22,
 * RFC 7616, RFC 8760).
 */
@NullMarked
package io.trunkline.javax.sip.clientauthutils;

import org.jspecify.annotations.NullMarked;
