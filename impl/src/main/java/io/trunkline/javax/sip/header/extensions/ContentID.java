package io.trunkline.javax.sip.header.extensions;

import io.trunkline.grammar.sip.SipRecognizer.SipRouting;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueHeader;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Names the body, so that header fields can refer to it (RFC 8262). */
public final class ContentID extends ValueHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Content-ID";

    /** A header without a value yet. */
    public ContentID() {
        super(NAME);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return SipRouting::msg_id;
    }

    /**
     * The name of the body.
     *
     * @return without angle brackets, as a {@code cid} URL has it; {@code ""} for a header without a value yet
     */
    public String getContentId() {
        String id = mainValue();
        return id.isEmpty() ? id : id.substring(1, id.length() - 1);
    }

    /**
     * Sets the name of the body.
     *
     * @param id a name, {@code @} and a domain, without angle brackets
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setContentId(String id) throws ParseException {
        setMainValue("<" + id + ">");
    }

    /** Names of bodies compare with case. */
    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof ContentID that
                && mainValue().equals(that.mainValue());
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
