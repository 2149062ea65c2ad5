package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.value.NameValueList;
import javax.sip.header.RouteHeader;
import org.jspecify.annotations.Nullable;

/** A proxy that a request must visit (RFC 3261 section 20.34). */
public class Route extends AddressParametersHeader implements RouteHeader {
    private static final long serialVersionUID = 1L;

    /** A header without an address yet. */
    public Route() {
        super(ROUTE);
    }

    /**
     * A header.
     *
     * @param address kept and not copied
     */
    public Route(AddressImpl address) {
        this(address, null);
    }

    Route(AddressImpl address, @Nullable NameValueList parameters) {
        super(ROUTE);
        this.address = address;
        this.parameters = parameters;
    }
}
