package io.trunkline.javax.sip.header;

import javax.sip.InvalidArgumentException;
import javax.sip.header.MimeVersionHeader;
import org.jspecify.annotations.Nullable;

/** The version of MIME that the body follows (RFC 3261 section 20.24). */
public class MimeVersion extends SIPHeader implements MimeVersionHeader {
    private static final long serialVersionUID = 1L;

    private int majorVersion;
    private int minorVersion;

    /** A header with 0.0. */
    public MimeVersion() {
        this(0, 0);
    }

    MimeVersion(int majorVersion, int minorVersion) {
        super(MIME_VERSION);
        this.majorVersion = majorVersion;
        this.minorVersion = minorVersion;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(majorVersion).append('.').append(minorVersion);
    }

    @Override
    public int getMajorVersion() {
        return majorVersion;
    }

    @Override
    public void setMajorVersion(int majorVersion) throws InvalidArgumentException {
        this.majorVersion = checked(majorVersion);
        touch();
    }

    @Override
    public int getMinorVersion() {
        return minorVersion;
    }

    @Override
    public void setMinorVersion(int minorVersion) throws InvalidArgumentException {
        this.minorVersion = checked(minorVersion);
        touch();
    }

    private static int checked(int version) throws InvalidArgumentException {
        if (version < 0) {
            throw new InvalidArgumentException("version " + version + " is below 0");
        }
        return version;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof MimeVersion that
                        && majorVersion == that.majorVersion
                        && minorVersion == that.minorVersion);
    }

    @Override
    public int hashCode() {
        return majorVersion * 31 + minorVersion;
    }
}
