package io.trunkline.javax.sip.header.ims;

import javax.sip.address.URI;
import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;
import javax.sip.header.Parameters;
import org.jspecify.annotations.Nullable;

/** Another address of a registered user (RFC 7315 section 4.1). A field without a value says that there is none. */
public interface PAssociatedURIHeader extends HeaderAddress, Parameters, Header {
    /** The name of the field. */
    String NAME = "P-Associated-URI";

    /**
     * Sets the URI of the address.
     *
     * @param associatedURI kept and not copied
     * @throws NullPointerException when it is null
     */
    void setAssociatedURI(URI associatedURI) throws NullPointerException;

    /**
     * The URI of the address.
     *
     * @return the object itself, not a copy; null for a field without a value
     */
    @Nullable
    URI getAssociatedURI();
}
