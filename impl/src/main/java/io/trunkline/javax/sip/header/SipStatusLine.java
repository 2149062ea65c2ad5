package io.trunkline.javax.sip.header;

import org.jspecify.annotations.Nullable;

/** The first line of a response (RFC 3261 section 7.2). */
public interface SipStatusLine {
    /**
     * The protocol version.
     *
     * @return usually {@code SIP/2.0}
     */
    String getSipVersion();

    /**
     * The status code.
     *
     * @return 100 to 699; 0 when none was set
     */
    int getStatusCode();

    /**
     * The reason phrase.
     *
     * @return any text, may be empty
     */
    String getReasonPhrase();

    /**
     * Sets the protocol version.
     *
     * @param version usually {@code SIP/2.0}
     */
    void setSipVersion(String version);

    /**
     * Sets the status code.
     *
     * @param statusCode 100 to 699
     */
    void setStatusCode(int statusCode);

    /**
     * Sets the reason phrase.
     *
     * @param reasonPhrase any text without line breaks
     */
    void setReasonPhrase(String reasonPhrase);

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
