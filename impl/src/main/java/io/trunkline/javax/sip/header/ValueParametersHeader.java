package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import javax.sip.header.ExtensionHeader;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a header field whose value is one word with parameters: Replaces, Security-Client, Info-Package and the like.
 *
 * <p>The subclass gives the word its name and its grammar.
 */
public abstract class ValueParametersHeader extends ParametersHeader implements ExtensionHeader {
    private static final long serialVersionUID = 1L;

    private String mainValue;

    /**
     * A header without a value yet.
     *
     * @param name the name in its long form
     */
    protected ValueParametersHeader(String name) {
        this(name, "");
    }

    /**
     * A header.
     *
     * @param name the name in its long form
     * @param mainValue the word
     */
    protected ValueParametersHeader(String name, String mainValue) {
        super(name);
        this.mainValue = mainValue;
    }

    /** Takes what the grammar found. */
    final void parsed(String value, @Nullable NameValueList parameters) {
        this.mainValue = value;
        this.parameters = parameters;
    }

    /**
     * What the word has to be.
     *
     * @return a rule of the grammar
     */
    protected abstract Syntax.Rule mainRule();

    /**
     * Whether the word compares with case.
     *
     * @return false, unless a subclass knows better
     */
    protected boolean isCaseSensitive() {
        return false;
    }

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
     * Sets a parameter whose value has to be a token.
     *
     * @param name the name
     * @param value the value
     * @throws ParseException when it is none; nothing is changed then
     */
    protected final void putToken(String name, String value) throws ParseException {
        put(name, Syntax.require(Syntax.TOKEN, Objects.requireNonNull(value, name), name));
    }

    /**
     * Reads the whole value anew, parameters too.
     *
     * @param value what stands after the colon
     * @throws ParseException when the grammar does not take it; nothing is changed then
     */
    @Override
    public void setValue(String value) throws ParseException {
        ValueParametersHeader that = HeaderReader.readAs(getClass(), headerName, value);
        mainValue = that.mainValue;
        setParameters(that.parameters);
    }

    /**
     * The {@code q} parameter.
     *
     * @return 0 to 1, -1 when it is absent or no such number
     */
    protected final float quality() {
        return QValue.parse(getParameter(ParameterNames.Q));
    }

    /**
     * Sets the {@code q} parameter; written with three digits after the point at most.
     *
     * @param q 0 to 1; -1 removes the parameter
     * @throws InvalidArgumentException when it is out of range; nothing is changed then
     */
    protected final void setQuality(float q) throws InvalidArgumentException {
        put(ParameterNames.Q, QValue.format(q));
    }

    /**
     * Refuses a {@code q} that is none.
     *
     * @param value the value of the parameter
     * @throws ParseException when it is no number from 0 to 1
     */
    protected static void checkQuality(String value) throws ParseException {
        if (QValue.parse(value) < 0) {
            throw new ParseException("q '" + value + "' is no number from 0 to 1", 0);
        }
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return encodeParameters(buffer.append(mainValue));
    }

    /** Equal when the words and all parameters are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ValueParametersHeader that
                        && getClass() == that.getClass()
                        && (isCaseSensitive()
                                ? mainValue.equals(that.mainValue)
                                : mainValue.equalsIgnoreCase(that.mainValue))
                        && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return mainValue.toLowerCase(Locale.ROOT).hashCode();
    }
}
