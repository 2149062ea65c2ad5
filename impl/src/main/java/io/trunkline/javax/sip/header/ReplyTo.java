package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.value.NameValueList;
import javax.sip.header.ReplyToHeader;
import org.jspecify.annotations.Nullable;

/** Where to call back (RFC 3261 section 20.31). */
public final class ReplyTo extends AddressParametersHeader implements ReplyToHeader {
    private static final long serialVersionUID = 1L;

    /** A header without an address yet. */
    public ReplyTo() {
        super(REPLY_TO);
    }

    /**
     * A header.
     *
     * @param address kept and not copied
     */
    public ReplyTo(AddressImpl address) {
        this(address, null);
    }

    ReplyTo(AddressImpl address, @Nullable NameValueList parameters) {
        super(REPLY_TO);
        this.address = address;
        this.parameters = parameters;
    }
}
