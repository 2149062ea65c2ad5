package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueHeader;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** The entity-tag of a notification that need not be sent again (RFC 5839 section 7). */
public final class SuppressIfMatch extends ValueHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Suppress-If-Match";

    /** A header without a value yet. */
    public SuppressIfMatch() {
        super(NAME);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return Syntax.TOKEN;
    }

    /**
     * The entity-tag.
     *
     * @return a token, {@code *} for any
     */
    public String getETag() {
        return mainValue();
    }

    /**
     * Sets the entity-tag.
     *
     * @param etag a token, {@code *} for any
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setETag(String etag) throws ParseException {
        setMainValue(etag);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof SuppressIfMatch that
                && getETag().equals(that.getETag());
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
