package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;
import javax.sip.header.ExtensionHeader;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a header field whose value is one word, without parameters: Privacy, Resource-Priority, Suppress-If-Match and the like.
 *
 * <p>The subclass gives the word its name and its grammar.
 */
public abstract class ValueHeader extends SIPHeader implements ExtensionHeader {
    private static final long serialVersionUID = 1L;

    private String mainValue = "";

    /**
     * A header without a value yet.
     *
     * @param name the name in its long form
     */
    protected ValueHeader(String name) {
        super(name);
    }

    /** Takes what the grammar found. */
    final void parsed(String value) {
        mainValue = value;
    }

    /**
     * What the word has to be.
     *
     * @return a rule of the grammar
     */
    protected abstract Syntax.Rule mainRule();

    /**
     * The word.
     *
     * @return as it is written; {@code ""} only for a header made by its empty constructor, or a field that may be empty and was
     */
    protected final String mainValue() {
        return mainValue;
    }

    /**
     * Sets the word.
     *
     * @param value as it shall be written
     * @throws ParseException when the grammar does not take it; nothing is changed then
     */
    protected final void setMainValue(String value) throws ParseException {
        mainValue = Syntax.require(mainRule(), Objects.requireNonNull(value, "value"), headerName);
        touch();
    }

    /**
     * Sets the word to one that is known to be right.
     *
     * @param value as it shall be written
     */
    protected final void changeMainValue(String value) {
        mainValue = value;
        touch();
    }

    /**
     * Reads the whole value anew.
     *
     * @param value what stands after the colon
     * @throws ParseException when the grammar does not take it; nothing is changed then
     */
    @Override
    public void setValue(String value) throws ParseException {
        mainValue = HeaderReader.readAs(getClass(), headerName, value).mainValue();
        touch();
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(mainValue);
    }

    /** Equal when the words are, without case (RFC 3261 section 7.3.1). */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ValueHeader that
                        && getClass() == that.getClass()
                        && mainValue.equalsIgnoreCase(that.mainValue));
    }

    @Override
    public int hashCode() {
        return mainValue.toLowerCase(Locale.ROOT).hashCode();
    }
}
