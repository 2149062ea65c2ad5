package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.AddressImpl;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.address.Address;
import javax.sip.header.ExtensionHeader;
import javax.sip.header.HeaderAddress;
import org.jspecify.annotations.Nullable;

/** The shape of a header field whose value is an address without parameters: P-Asserted-Identity and P-Preferred-Identity. */
public abstract class AddressHeader extends SIPHeader implements HeaderAddress, ExtensionHeader {
    private static final long serialVersionUID = 1L;

    private @Nullable AddressImpl address;

    /**
     * A header without an address yet.
     *
     * @param name the name in its long form
     */
    protected AddressHeader(String name) {
        super(name);
    }

    /** Takes what the grammar found. */
    final void parsed(AddressImpl found) {
        address = found;
    }

    @Override
    public int revision() {
        return super.revision() + (address == null ? 0 : address.revision());
    }

    /**
     * The address.
     *
     * @return the object itself, not a copy; null only for a header made by its empty constructor and not filled yet
     */
    @Override
    @SuppressWarnings("NullAway") // JSR 32 knows no such header without an address
    public Address getAddress() {
        return address;
    }

    /**
     * Sets the address.
     *
     * @param address kept and not copied
     * @throws IllegalArgumentException when it is not of this implementation, or is {@code *}
     */
    @Override
    public void setAddress(Address address) {
        replaceAddress(AddressParametersHeader.requireAddress(address, getName(), false));
    }

    private void replaceAddress(@Nullable AddressImpl other) {
        touch(address == null ? 0 : address.revision());
        address = other;
    }

    /**
     * Reads the whole value anew.
     *
     * @param value what stands after the colon
     * @throws ParseException when the grammar does not take it; nothing is changed then
     */
    @Override
    public void setValue(String value) throws ParseException {
        AddressHeader that = HeaderReader.readAs(getClass(), headerName, value);
        replaceAddress(that.address);
    }

    /** Appends the address, in angle brackets even where it needs none, as {@link AddressParametersHeader} does. */
    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        if (address == null) {
            return buffer;
        }
        return address.getAddressType() == AddressImpl.ADDRESS_SPEC
                ? address.encodeInBrackets(buffer)
                : address.encode(buffer);
    }

    /** Equal when the addresses are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AddressHeader that
                        && getClass() == that.getClass()
                        && Objects.equals(address, that.address));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(address);
    }

    @Override
    public Object clone() {
        AddressHeader copy = (AddressHeader) super.clone();
        copy.address = address == null ? null : (AddressImpl) address.clone();
        return copy;
    }
}
