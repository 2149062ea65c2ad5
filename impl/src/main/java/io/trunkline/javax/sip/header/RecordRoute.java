package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.value.NameValueList;
import javax.sip.header.RecordRouteHeader;
import org.jspecify.annotations.Nullable;

/** A proxy that wants to stay in the path (RFC 3261 section 20.30). */
public class RecordRoute extends AddressParametersHeader implements RecordRouteHeader {
    private static final long serialVersionUID = 1L;

    /** A header without an address yet. */
    public RecordRoute() {
        super(RECORD_ROUTE);
    }

    /**
     * A header.
     *
     * @param address kept and not copied
     */
    public RecordRoute(AddressImpl address) {
        this(address, null);
    }

    RecordRoute(AddressImpl address, @Nullable NameValueList parameters) {
        super(RECORD_ROUTE);
        this.address = address;
        this.parameters = parameters;
    }
}
