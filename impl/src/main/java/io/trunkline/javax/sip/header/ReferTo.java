package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.value.NameValueList;
import javax.sip.header.ReferToHeader;
import org.jspecify.annotations.Nullable;

/** Whom to call, says a REFER (RFC 3515 section 2.1). */
public final class ReferTo extends AddressParametersHeader implements ReferToHeader {
    private static final long serialVersionUID = 1L;

    /** A header without an address yet. */
    public ReferTo() {
        super(NAME);
    }

    ReferTo(AddressImpl address, @Nullable NameValueList parameters) {
        super(NAME);
        this.address = address;
        this.parameters = parameters;
    }
}
