package io.trunkline.wire;

/** Octets between messages that say only that the peer is there (RFC 5626 section 4.4.1). */
public enum KeepAlive implements Framed {
    /** CRLF CRLF: a stream's peer wants one CRLF back. */
    PING,
    /** A single CRLF: the answer to a ping, or padding before a message (RFC 3261 section 7.5). */
    PONG,
    /** A datagram without any message: empty, or white space and NUL only. */
    EMPTY_DATAGRAM
}
