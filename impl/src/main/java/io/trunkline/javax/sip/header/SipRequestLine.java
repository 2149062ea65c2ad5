package io.trunkline.javax.sip.header;

import javax.sip.address.URI;
import org.jspecify.annotations.Nullable;

/** The first line of a request (RFC 3261 section 7.1). */
public interface SipRequestLine {
    /**
     * The Request-URI.
     *
     * @return the URI itself, not a copy; null when none was set
     */
    @Nullable
    URI getUri();

    /**
     * The method.
     *
     * @return the method with its case; null when none was set
     */
    @Nullable
    String getMethod();

    /**
     * The protocol version.
     *
     * @return usually {@code SIP/2.0}
     */
    String getSipVersion();

    /**
     * Sets the Request-URI.
     *
     * @param uri kept and not copied
     */
    void setUri(URI uri);

    /**
     * Sets the method.
     *
     * @param method a token
     */
    void setMethod(String method);

    /**
     * Sets the protocol version.
     *
     * @param version usually {@code SIP/2.0}
     */
    void setSipVersion(String version);

    /**
     * The part of the version before the dot.
     *
     * @return usually {@code 2}; null when the version has none
     */
    @Nullable
    String getVersionMajor();

    /**
     * The part of the version after the dot.
     *
     * @return usually {@code 0}; null when the version has none
     */
    @Nullable
    String getVersionMinor();
}
