package io.trunkline.javax.sip.header;

import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Locale;
import javax.sip.header.ExtensionHeader;
import org.jspecify.annotations.Nullable;

/** The shape of a header field whose value is parameters alone: P-Charging-Vector and P-Charging-Function-Addresses. */
public abstract class ParameterListHeader extends ParametersHeader implements ExtensionHeader {
    private static final long serialVersionUID = 1L;

    /**
     * A header without parameters yet.
     *
     * @param name the name in its long form
     */
    protected ParameterListHeader(String name) {
        super(name);
    }

    /** Takes what the grammar found. */
    final void parsed(@Nullable NameValueList found) {
        this.parameters = found;
    }

    /**
     * Reads the whole value anew.
     *
     * @param value what stands after the colon
     * @throws ParseException when the grammar does not take it; nothing is changed then
     */
    @Override
    public void setValue(String value) throws ParseException {
        setParameters(HeaderReader.readAs(getClass(), headerName, value).parameters);
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return parameters == null ? buffer : parameters.encode(buffer);
    }

    /** Equal when all parameters are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ParameterListHeader that
                        && getClass() == that.getClass()
                        && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return headerName.toLowerCase(Locale.ROOT).hashCode();
    }
}
