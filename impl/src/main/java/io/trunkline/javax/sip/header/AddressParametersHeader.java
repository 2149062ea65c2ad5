package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.value.HostPort;
import java.util.Objects;
import javax.sip.address.Address;
import org.jspecify.annotations.Nullable;

/** A header whose value is an address with parameters. */
public abstract class AddressParametersHeader extends ParametersHeader {
    private static final long serialVersionUID = 1L;

    /** The address, null only while a header made by its empty constructor is not filled yet. */
    protected @Nullable AddressImpl address;

    /**
     * A header.
     *
     * @param name the name in its long form
     */
    protected AddressParametersHeader(String name) {
        super(name);
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
    @SuppressWarnings("NullAway") // JSR 32 knows no such header without an address
    public Address getAddress() {
        return address;
    }

    /**
     * Sets the address.
     *
     * @param address kept and not copied
     * @throws IllegalArgumentException when it is not of this implementation, or is {@code *} and this is no Contact
     */
    public void setAddress(Address address) {
        AddressImpl ours = requireAddress(address, getName(), allowsWildcard());
        touch(this.address == null ? 0 : this.address.revision());
        this.address = ours;
    }

    /**
     * Host and port of the SIP URI.
     *
     * @return the object itself, not a copy; null when there is no SIP URI
     */
    public @Nullable HostPort getHostPort() {
        return address != null && address.isSIPAddress() ? address.getHostPort() : null;
    }

    /**
     * The display name.
     *
     * @return the name without quotes, null when there is none
     */
    public @Nullable String getDisplayName() {
        return address == null ? null : address.getDisplayName();
    }

    /**
     * User, host and port of the SIP URI.
     *
     * @return for example {@code alice@atlanta.com:5060}; null while there is no address
     */
    public @Nullable String getUserAtHostPort() {
        return address == null ? null : address.getUserAtHostPort();
    }

    /** Refuses an address that a header field cannot hold. */
    static AddressImpl requireAddress(Address address, String field, boolean allowsWildcard) {
        Objects.requireNonNull(address, "address");
        if (!(address instanceof AddressImpl ours)) {
            throw new IllegalArgumentException("an address of another implementation: " + address.getClass());
        }
        if (ours.isWildcard() && !allowsWildcard) {
            throw new IllegalArgumentException(field + " cannot be '*'");
        }
        return ours;
    }

    /** Whether {@code *} may stand for the address. */
    boolean allowsWildcard() {
        return false;
    }

    /**
     * Appends address and parameters. A URI stands in angle brackets even where it needs none (RFC 3261 section 20): the
     * parameters behind it can then be mistaken for its own by nobody.
     */
    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        if (address != null && address.getAddressType() == AddressImpl.ADDRESS_SPEC) {
            address.encodeInBrackets(buffer);
        } else if (address != null) {
            address.encode(buffer);
        }
        return encodeParameters(buffer);
    }

    /** Headers are equal when addresses and all parameters are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AddressParametersHeader that
                        && getClass() == that.getClass()
                        && Objects.equals(address, that.address)
                        && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(address);
    }

    @Override
    public Object clone() {
        AddressParametersHeader copy = (AddressParametersHeader) super.clone();
        copy.address = address == null ? null : (AddressImpl) address.clone();
        return copy;
    }
}
