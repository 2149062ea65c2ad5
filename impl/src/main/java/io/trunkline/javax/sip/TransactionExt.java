package io.trunkline.javax.sip;

import java.security.cert.Certificate;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.sip.SipProvider;
import javax.sip.Transaction;
import org.jspecify.annotations.Nullable;

/** What a transaction tells beyond JSR 32. */
public interface TransactionExt extends Transaction {

    /**
     * The provider that the transaction belongs to.
     *
     * @return the provider
     */
    SipProvider getSipProvider();

    /**
     * The address of the peer.
     *
     * @return an IP literal, null as long as the next hop is not resolved
     */
    @Nullable
    String getPeerAddress();

    /**
     * The port of the peer.
     *
     * @return the port, -1 as long as the next hop is not resolved
     */
    int getPeerPort();

    /**
     * The transport.
     *
     * @return the transport token in upper case
     */
    String getTransport();

    /**
     * This side's address.
     *
     * @return an IP literal
     */
    String getHost();

    /**
     * This side's port.
     *
     * @return the port
     */
    int getPort();

    /**
     * The cipher suite of the connection.
     *
     * @return its JSSE name
     * @throws UnsupportedOperationException where there is none
     */
    String getCipherSuite() throws UnsupportedOperationException;

    /**
     * The certificates that this side has shown.
     *
     * @return the chain, null where none was shown
     * @throws UnsupportedOperationException where the transport has none
     */
    Certificate @Nullable [] getLocalCertificates() throws UnsupportedOperationException;

    /**
     * The certificates that the peer has shown.
     *
     * @return the chain
     * @throws SSLPeerUnverifiedException where the peer has shown none
     */
    Certificate[] getPeerCertificates() throws SSLPeerUnverifiedException;

    /**
     * The SIP domains in the peer's certificate (RFC 5922).
     *
     * @return the domains
     * @throws SSLPeerUnverifiedException where the peer has shown no certificate
     */
    List<String> extractCertIdentities() throws SSLPeerUnverifiedException;

    /**
     * What is kept of the messages of the transaction.
     *
     * @return the strategy
     */
    ReleaseReferencesStrategy getReleaseReferencesStrategy();

    /**
     * Sets what is kept of the messages of the transaction.
     *
     * @param releaseReferenceStrategy the strategy
     */
    void setReleaseReferencesStrategy(ReleaseReferencesStrategy releaseReferenceStrategy);

    /**
     * The longest interval between retransmissions.
     *
     * @return T2 in milliseconds
     */
    int getTimerT2();

    /**
     * Sets the longest interval between retransmissions, from the next one on.
     *
     * @param interval T2 in milliseconds, at least T1
     * @throws IllegalArgumentException for less than T1
     */
    void setTimerT2(int interval);

    /**
     * The longest time a message stays in the network.
     *
     * @return T4 in milliseconds
     */
    int getTimerT4();

    /**
     * Sets the longest time a message stays in the network; a timer that runs already is left alone.
     *
     * @param interval T4 in milliseconds, above 0
     * @throws IllegalArgumentException for 0 and below
     */
    void setTimerT4(int interval);

    /**
     * How long a client INVITE transaction absorbs final responses.
     *
     * @return timer D in milliseconds
     */
    int getTimerD();

    /**
     * Sets how long a client INVITE transaction absorbs final responses over UDP; before the final response.
     *
     * @param interval timer D in milliseconds, at least 32000 (RFC 3261 section 17.1.1.2)
     * @throws IllegalArgumentException for less
     */
    void setTimerD(int interval);
}
