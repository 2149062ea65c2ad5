package io.trunkline.javax.sip.stack;

import java.net.InetSocketAddress;

/**
 * A listening point as routing sees it.
 *
 * @param transport the transport token in upper case
 * @param local the address it is bound to
 * @param sentByHost the host for Via, an IPv6 literal in brackets
 * @param sentByPort the port for Via, -1 for none
 */
public record ListeningAddress(String transport, InetSocketAddress local, String sentByHost, int sentByPort) {}
