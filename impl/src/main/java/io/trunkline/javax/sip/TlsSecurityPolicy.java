package io.trunkline.javax.sip;

/** Looks at the peer's certificate before a request leaves over TLS (RFC 5922). */
public interface TlsSecurityPolicy {

    /**
     * Lets the request pass or stops it. Called on the thread that sends.
     *
     * @param transaction has the certificates of the connection
     * @throws SecurityException to stop the request
     */
    void enforceTlsPolicy(ClientTransactionExt transaction) throws SecurityException;
}
