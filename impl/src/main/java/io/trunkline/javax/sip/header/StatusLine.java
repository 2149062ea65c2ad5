package io.trunkline.javax.sip.header;

import org.jspecify.annotations.Nullable;

/** The first line of a response (RFC 3261 section 7.2). */
public final class StatusLine extends SIPObject implements SipStatusLine {
    private static final long serialVersionUID = 1L;

    private String sipVersion = SipVersion.CURRENT;
    private int statusCode;
    private String reasonPhrase = "";

    /** A line without a status yet. */
    public StatusLine() {}

    StatusLine(String sipVersion, int statusCode, String reasonPhrase) {
        this.sipVersion = sipVersion;
        this.statusCode = statusCode;
        this.reasonPhrase = reasonPhrase;
    }

    /** Appends the line, CRLF included. */
    @Override
    public StringBuilder encode(StringBuilder buffer) {
        return buffer.append(sipVersion)
                .append(' ')
                .append(statusCode)
                .append(' ')
                .append(reasonPhrase)
                .append(SIPHeader.NEWLINE);
    }

    @Override
    public String getSipVersion() {
        return sipVersion;
    }

    @Override
    public void setSipVersion(String version) {
        sipVersion = version;
        touch();
    }

    @Override
    public int getStatusCode() {
        return statusCode;
    }

    /**
     * Sets the status code.
     *
     * @param statusCode 100 to 699
     * @throws IllegalArgumentException when it is out of range
     */
    @Override
    public void setStatusCode(int statusCode) {
        if (statusCode < 100 || statusCode > 699) {
            throw new IllegalArgumentException("status code " + statusCode + " is not within 100..699");
        }
        this.statusCode = statusCode;
        touch();
    }

    @Override
    public String getReasonPhrase() {
        return reasonPhrase;
    }

    /**
     * Sets the reason phrase.
     *
     * @param reasonPhrase any text without line breaks
     * @throws IllegalArgumentException when it holds one
     */
    @Override
    public void setReasonPhrase(String reasonPhrase) {
        if (reasonPhrase.indexOf('\r') >= 0 || reasonPhrase.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a reason phrase cannot hold a line break: '" + reasonPhrase + "'");
        }
        this.reasonPhrase = reasonPhrase;
        touch();
    }

    @Override
    public @Nullable String getVersionMajor() {
        return SipVersion.major(sipVersion);
    }

    @Override
    public @Nullable String getVersionMinor() {
        return SipVersion.minor(sipVersion);
    }

    /** By version, code and phrase. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof StatusLine that
                        && statusCode == that.statusCode
                        && reasonPhrase.equals(that.reasonPhrase)
                        && sipVersion.equalsIgnoreCase(that.sipVersion));
    }

    @Override
    public int hashCode() {
        return statusCode;
    }
}
