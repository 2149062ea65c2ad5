/**
 * Sample applications, written to be read: a user agent server, a user agent client and a load generator.
 *
 * <p>They use {@code javax.sip} and the JDK alone. Which implementation they run on is a path name in
 * {@link io.trunkline.examples.EndpointSettings}; nothing else in this package knows. A reader who wants to learn JAIN SIP starts
 * with {@link io.trunkline.examples.SipEndpoint}, then reads {@link io.trunkline.examples.UserAgentServer} and
 * {@link io.trunkline.examples.UserAgentClient}.
 */
@NullMarked
package io.trunkline.examples;

import org.jspecify.annotations.NullMarked;
