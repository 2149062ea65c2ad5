package io.trunkline.javax.sip.address;

import javax.sip.address.SipURI;

/** A SIP URI with what JSR 32 left out. */
public interface SipURIExt extends SipURI {
    /** Removes all headers, the part after {@code ?}. */
    void removeHeaders();

    /**
     * Removes a header.
     *
     * @param headerName its name, in any case; silent when absent
     */
    void removeHeader(String headerName);

    /**
     * Whether the URI is a GRUU (RFC 5627 section 3.1).
     *
     * @return true when there is a {@code gr} parameter
     */
    boolean hasGrParam();

    /**
     * Sets the {@code gr} parameter (RFC 5627).
     *
     * @param value its value; empty for a flag
     */
    void setGrParam(String value);

    /**
     * Whether the URI names a loose router (RFC 3261 section 19.1.1).
     *
     * @return true when there is an {@code lr} parameter
     */
    @Override
    boolean hasLrParam();

    /** Adds the {@code lr} parameter. */
    @Override
    void setLrParam();
}
