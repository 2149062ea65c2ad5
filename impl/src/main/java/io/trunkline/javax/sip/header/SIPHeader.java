package io.trunkline.javax.sip.header;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A header field: its name and, in the subclass, its parsed value.
 *
 * <p>{@link #revision()} is 0 for a header as it was received; a message writes the received octets of such a header and the
 * text of {@link #encode()} for any other.
 */
public abstract class SIPHeader extends SIPObject implements SIPHeaderNames, HeaderExt {
    private static final long serialVersionUID = 1L;

    /** What ends a line. */
    static final String NEWLINE = "\r\n";

    /** The name of the field in its long form. */
    protected String headerName;

    /**
     * A header.
     *
     * @param hname the name in its long form
     */
    protected SIPHeader(String hname) {
        headerName = hname;
    }

    /** A header without a name yet. */
    public SIPHeader() {
        headerName = "";
    }

    @Override
    public String getName() {
        return headerName;
    }

    /**
     * The name; the same as {@link #getName()}.
     *
     * @return the long form
     */
    public String getHeaderName() {
        return headerName;
    }

    /**
     * Sets the name.
     *
     * @param hdrname the long form
     */
    public void setHeaderName(String hdrname) {
        headerName = hdrname;
        touch();
    }

    /**
     * What stands after the colon.
     *
     * @return the value without white space at its ends
     */
    public String getHeaderValue() {
        return encodeBody(new StringBuilder()).toString().trim();
    }

    @Override
    public String getValue() {
        return getHeaderValue();
    }

    /**
     * Whether this is a list of header fields of the same name.
     *
     * @return false, except for {@link SIPHeaderList}
     */
    public boolean isHeaderList() {
        return false;
    }

    /**
     * Appends the header field as a line, CRLF included.
     *
     * @param buffer where to append
     * @return {@code buffer}
     */
    @Override
    public StringBuilder encode(StringBuilder buffer) {
        return encodeBody(buffer.append(headerName).append(": ")).append(NEWLINE);
    }

    /**
     * Appends what stands after the colon.
     *
     * @param buffer where to append
     * @return {@code buffer}
     */
    protected abstract StringBuilder encodeBody(StringBuilder buffer);

    /** Headers of one name are equal when they are written alike; what a field's RFC says goes before this. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SIPHeader that
                        && getClass() == that.getClass()
                        && headerName.equalsIgnoreCase(that.headerName)
                        && getHeaderValue().equals(that.getHeaderValue()));
    }

    @Override
    public int hashCode() {
        return headerName.toLowerCase(Locale.ROOT).hashCode();
    }

    /** The header field as a line, CRLF included. */
    @Override
    public final String toString() {
        return encode();
    }
}
