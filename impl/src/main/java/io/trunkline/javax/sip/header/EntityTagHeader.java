package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipCore;
import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.header.ExtensionHeader;

/** A header whose value is an entity-tag (RFC 3903 section 11.3): SIP-ETag and SIP-If-Match. */
abstract class EntityTagHeader extends TextHeader implements ExtensionHeader {
    private static final long serialVersionUID = 1L;

    EntityTagHeader(String name) {
        super(name, "");
    }

    /** The entity-tag, {@code ""} while a header made by its empty constructor is not filled yet. */
    public String getETag() {
        return text();
    }

    /**
     * Sets the entity-tag.
     *
     * @param eTag a token
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setETag(String eTag) throws ParseException {
        replaceText(Syntax.require(SipCore::token, Objects.requireNonNull(eTag, "eTag"), "entity tag"));
    }

    /**
     * Sets the value; the same as {@link #setETag}.
     *
     * @param value a token
     * @throws ParseException when it is none; nothing is changed then
     */
    @Override
    public void setValue(String value) throws ParseException {
        setETag(value);
    }
}
