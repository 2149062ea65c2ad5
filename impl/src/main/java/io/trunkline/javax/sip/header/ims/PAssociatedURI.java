package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.javax.sip.header.AddressExtensionHeader;
import java.util.Objects;
import javax.sip.address.URI;
import org.jspecify.annotations.Nullable;

/** Another address of a registered user (RFC 7315 section 4.1). A field without a value says that there is none. */
public class PAssociatedURI extends AddressExtensionHeader implements PAssociatedURIHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public PAssociatedURI() {
        super(NAME);
    }

    @Override
    public void setAssociatedURI(URI associatedURI) throws NullPointerException {
        Objects.requireNonNull(associatedURI, "associatedURI");
        if (address == null) {
            AddressImpl made = new AddressImpl();
            made.setURI(associatedURI);
            setAddress(made);
        } else {
            address.setURI(associatedURI);
        }
    }

    @Override
    public @Nullable URI getAssociatedURI() {
        return address == null ? null : address.getURI();
    }
}
