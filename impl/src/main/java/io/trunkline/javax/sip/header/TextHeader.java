package io.trunkline.javax.sip.header;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A header whose value is one text. */
abstract class TextHeader extends SIPHeader {
    private static final long serialVersionUID = 1L;

    private String text;

    TextHeader(String name, String text) {
        super(name);
        this.text = text;
    }

    /** The value, {@code ""} while a header made by its empty constructor is not filled yet. */
    final String text() {
        return text;
    }

    /** For the reader: the value as it came. */
    final void fill(String value) {
        text = value;
    }

    /** Sets a value that is known to be right. */
    final void replaceText(String value) {
        text = value;
        touch();
    }

    /** Whether the field's RFC wants its value compared octet by octet. */
    boolean isCaseSensitive() {
        return true;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof TextHeader that
                        && getClass() == that.getClass()
                        && (isCaseSensitive() ? text.equals(that.text) : text.equalsIgnoreCase(that.text)));
    }

    @Override
    public int hashCode() {
        return isCaseSensitive()
                ? text.hashCode()
                : text.toLowerCase(Locale.ROOT).hashCode();
    }
}
