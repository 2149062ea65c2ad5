package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;
import javax.sip.header.SupportedHeader;
import org.jspecify.annotations.Nullable;

/** An extension that its sender knows (RFC 3261 section 20.37); the empty one says that there is none. */
public class Supported extends SIPHeader implements SupportedHeader {
    private static final long serialVersionUID = 1L;

    private String optionTag;

    /** A header without an option tag yet. */
    public Supported() {
        this("");
    }

    /**
     * A header.
     *
     * @param optionTag an option tag
     */
    public Supported(String optionTag) {
        super(SUPPORTED);
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
        Objects.requireNonNull(optionTag, "optionTag");
        this.optionTag = optionTag.isEmpty() ? "" : Syntax.require(Syntax.TOKEN, optionTag, "option tag");
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Supported that && optionTag.equalsIgnoreCase(that.optionTag));
    }

    @Override
    public int hashCode() {
        return optionTag.toLowerCase(Locale.ROOT).hashCode();
    }
}
