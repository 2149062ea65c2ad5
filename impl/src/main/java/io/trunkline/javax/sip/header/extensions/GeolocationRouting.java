package io.trunkline.javax.sip.header.extensions;

import io.trunkline.grammar.sip.SipRecognizer.SipRouting;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueHeader;

/** Whether the location may be used for routing (RFC 6442 section 4.2). */
public final class GeolocationRouting extends ValueHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Geolocation-Routing";

    /** A header without a value yet. */
    public GeolocationRouting() {
        super(NAME);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return SipRouting::georouting_value;
    }

    /**
     * Whether the location may be used for routing.
     *
     * @return true for {@code yes} alone: everything else counts as {@code no}
     */
    public boolean isRoutingAllowed() {
        return mainValue().equalsIgnoreCase("yes");
    }

    /**
     * Says whether the location may be used for routing.
     *
     * @param allowed true for {@code yes}
     */
    public void setRoutingAllowed(boolean allowed) {
        changeMainValue(allowed ? "yes" : "no");
    }
}
