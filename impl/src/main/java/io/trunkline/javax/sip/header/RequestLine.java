package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.GenericURI;
import java.util.Objects;
import javax.sip.address.URI;
import org.jspecify.annotations.Nullable;

/** The first line of a request (RFC 3261 section 7.1). */
public class RequestLine extends SIPObject implements SipRequestLine {
    private static final long serialVersionUID = 1L;

    private @Nullable GenericURI uri;
    private @Nullable String method;
    private String sipVersion = SipVersion.CURRENT;

    /** A line without method and URI yet. */
    public RequestLine() {}

    /**
     * A line with the current version.
     *
     * @param requestURI kept and not copied
     * @param method a token
     */
    public RequestLine(GenericURI requestURI, String method) {
        this.uri = requestURI;
        this.method = method;
    }

    RequestLine(GenericURI uri, String method, String sipVersion) {
        this(uri, method);
        this.sipVersion = sipVersion;
    }

    @Override
    public int revision() {
        return super.revision() + (uri == null ? 0 : uri.revision());
    }

    /** Appends the line, CRLF included. */
    @Override
    public StringBuilder encode(StringBuilder buffer) {
        if (method != null) {
            buffer.append(method).append(' ');
        }
        if (uri != null) {
            uri.encode(buffer).append(' ');
        }
        return buffer.append(sipVersion).append(SIPHeader.NEWLINE);
    }

    @Override
    public @Nullable GenericURI getUri() {
        return uri;
    }

    /**
     * Sets the Request-URI.
     *
     * @param uri kept and not copied
     * @throws IllegalArgumentException when it is not of this implementation
     */
    @Override
    public void setUri(URI uri) {
        Objects.requireNonNull(uri, "uri");
        if (!(uri instanceof GenericURI ours)) {
            throw new IllegalArgumentException("a URI of another implementation: " + uri.getClass());
        }
        touch(this.uri == null ? 0 : this.uri.revision());
        this.uri = ours;
    }

    @Override
    public @Nullable String getMethod() {
        return method;
    }

    @Override
    public void setMethod(String method) {
        this.method = method;
        touch();
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
    public @Nullable String getVersionMajor() {
        return SipVersion.major(sipVersion);
    }

    @Override
    public @Nullable String getVersionMinor() {
        return SipVersion.minor(sipVersion);
    }

    @Override
    public Object clone() {
        RequestLine copy = (RequestLine) super.clone();
        copy.uri = uri == null ? null : (GenericURI) uri.clone();
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof RequestLine that
                        && Objects.equals(method, that.method)
                        && Objects.equals(uri, that.uri)
                        && sipVersion.equalsIgnoreCase(that.sipVersion));
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, uri);
    }
}
