package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.header.ToHeader;
import org.jspecify.annotations.Nullable;

/** Whom a request was first meant for (RFC 3261 section 20.39). */
public final class To extends AddressParametersHeader implements ToHeader {
    private static final long serialVersionUID = 1L;

    /** A header without an address yet. */
    public To() {
        super(TO);
    }

    /**
     * A header with address and parameters of another.
     *
     * @param other its address and parameters are copied
     */
    public To(From other) {
        super(TO);
        address = other.address == null ? null : (AddressImpl) other.address.clone();
        parameters = other.parameters == null ? null : (NameValueList) other.parameters.clone();
    }

    To(AddressImpl address, @Nullable NameValueList parameters) {
        super(TO);
        this.address = address;
        this.parameters = parameters;
    }

    @Override
    public @Nullable String getTag() {
        return getParameter(ParameterNames.TAG);
    }

    /**
     * Sets the tag.
     *
     * @param tag a token, or what another element has made up ({@code odd-tag}); null removes the tag
     * @throws ParseException when it is none
     */
    @Override
    public void setTag(@Nullable String tag) throws ParseException {
        if (tag != null) {
            checkParameter(ParameterNames.TAG, tag);
        }
        put(ParameterNames.TAG, tag);
    }

    /**
     * Whether there is a tag.
     *
     * @return true if so
     */
    public boolean hasTag() {
        return hasParameter(ParameterNames.TAG);
    }

    /** Removes the tag. */
    public void removeTag() {
        removeParameter(ParameterNames.TAG);
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (name.equalsIgnoreCase(ParameterNames.TAG)) {
            Syntax.require(Syntax.TAG, value, ParameterNames.TAG);
        }
    }

    /**
     * By URI, tag and the parameters that both have (RFC 3261 section 20.20); display name and angle brackets do not matter.
     * Since a parameter that only one has is ignored, this is not transitive.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof To that
                        && Objects.equals(address, that.address)
                        && hasTag() == that.hasTag()
                        && equalSharedParameters(that));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(address);
    }
}
