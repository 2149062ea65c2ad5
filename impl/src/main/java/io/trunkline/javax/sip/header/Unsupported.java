package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;
import javax.sip.header.UnsupportedHeader;
import org.jspecify.annotations.Nullable;

/** An extension that was required and is not known (RFC 3261 section 20.40). */
public class Unsupported extends SIPHeader implements UnsupportedHeader {
    private static final long serialVersionUID = 1L;

    private String optionTag;

    /** A header without an option tag yet. */
    public Unsupported() {
        this("");
    }

    /**
     * A header.
     *
     * @param optionTag an option tag
     */
    public Unsupported(String optionTag) {
        super(UNSUPPORTED);
        this.optionTag = optionTag;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(optionTag);
    }

    @Override
    public String getOptionTag() {
        return optionTag;
    }

    @Override
    public void setOptionTag(String optionTag) throws ParseException {
        this.optionTag = Syntax.require(Syntax.TOKEN, Objects.requireNonNull(optionTag, "optionTag"), "option tag");
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Unsupported that && optionTag.equalsIgnoreCase(that.optionTag));
    }

    @Override
    public int hashCode() {
        return optionTag.toLowerCase(Locale.ROOT).hashCode();
    }
}
