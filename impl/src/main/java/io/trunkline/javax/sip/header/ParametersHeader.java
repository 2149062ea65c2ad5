package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValue;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sip.header.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A header with parameters.
 *
 * <p>A value is given and returned without its quotes, but with the escapes between them; it is written in quotes when it must be, or when it was
 * received so.
 */
public abstract class ParametersHeader extends SIPHeader implements ParametersExt {
    private static final long serialVersionUID = 1L;

    /** The parameters, null while there are none. */
    protected @Nullable NameValueList parameters;

    /** A header without a name yet. */
    protected ParametersHeader() {}

    /**
     * A header.
     *
     * @param hdrName the name in its long form
     */
    protected ParametersHeader(String hdrName) {
        super(hdrName);
    }

    @Override
    public int revision() {
        return super.revision() + (parameters == null ? 0 : parameters.revision());
    }

    @Override
    public @Nullable String getParameter(String name) {
        return parameters == null ? null : parameters.getParameter(name);
    }

    @Override
    public @Nullable String getParameter(String name, boolean stripQuotes) {
        return parameters == null ? null : parameters.getParameter(name, stripQuotes);
    }

    /**
     * The value of a parameter.
     *
     * @param name its name, in any case
     * @return the value, {@code ""} for a flag, null when absent
     */
    public @Nullable Object getParameterValue(String name) {
        return parameters == null ? null : parameters.getValue(name);
    }

    /**
     * A parameter.
     *
     * @param parameterName its name, in any case
     * @return the parameter itself, not a copy; null when absent
     */
    public @Nullable NameValue getNameValue(String parameterName) {
        return parameters == null ? null : parameters.getNameValue(parameterName);
    }

    /** The names in order, in lower case. */
    @Override
    public Iterator<String> getParameterNames() {
        return parameters == null ? Collections.emptyIterator() : parameters.getNames();
    }

    /**
     * All parameters.
     *
     * @return the list itself, not a copy; a change of it is a change of the header
     */
    public NameValueList getParameters() {
        if (parameters == null) {
            parameters = new NameValueList(parameterSeparator());
        }
        return parameters;
    }

    /** What is written between two parameters. */
    String parameterSeparator() {
        return ";";
    }

    /**
     * Replaces all parameters.
     *
     * @param parameters kept and not copied; null for none
     */
    public void setParameters(@Nullable NameValueList parameters) {
        touch(this.parameters == null ? 0 : this.parameters.revision());
        this.parameters = parameters;
    }

    /**
     * Whether there are parameters.
     *
     * @return true if so
     */
    public boolean hasParameters() {
        return parameters != null && !parameters.isEmpty();
    }

    /**
     * Whether a parameter is there.
     *
     * @param parameterName its name, in any case
     * @return true if so
     */
    public boolean hasParameter(String parameterName) {
        return parameters != null && parameters.hasNameValue(parameterName);
    }

    /**
     * Sets a parameter.
     *
     * @param name the name, a token
     * @param value the value: written as it is when it is a token, a host or in quotes already, else in quotes; null or empty
     *     makes a flag
     * @throws ParseException when the name is no token, the value holds a line break or is wrong for this parameter of this
     *     header; nothing is changed then
     */
    @Override
    public void setParameter(String name, @Nullable String value) throws ParseException {
        Syntax.require(Syntax.TOKEN, name, "parameter name");
        if (value == null || value.isEmpty()) {
            checkParameter(name, "");
            getParameters().set(new NameValue(name, null));
        } else if (Syntax.matches(Syntax.QUOTED_STRING, value)) {
            setQuotedParameter(name, value.substring(1, value.length() - 1));
        } else {
            NameValue known = getNameValue(name);
            if (isAlwaysQuoted(name)
                    || (known != null && known.isValueQuoted())
                    || !Syntax.matches(plainValue(), value)) {
                setQuotedParameter(name, value);
            } else {
                checkParameter(name, value);
                getParameters().set(new NameValue(name, value));
            }
        }
    }

    @Override
    public void setQuotedParameter(String name, String value) throws ParseException {
        Syntax.require(Syntax.TOKEN, name, "parameter name");
        Syntax.requireLine(value, name);
        checkParameter(name, value);
        getParameters().set(NameValue.quoted(name, value));
    }

    /**
     * Sets a parameter.
     *
     * @param nameValue kept and not copied
     */
    public void setParameter(NameValue nameValue) {
        getParameters().set(nameValue);
    }

    /**
     * Sets a parameter whose value is known to be right, or removes it.
     *
     * @param name the name
     * @param value the value, {@code ""} is not a flag; null removes the parameter
     */
    protected final void put(String name, @Nullable String value) {
        if (value == null) {
            removeParameter(name);
        } else {
            getParameters().set(new NameValue(name, value));
        }
    }

    /**
     * Adds or removes a parameter without a value.
     *
     * @param name the name
     * @param present false removes it
     */
    protected final void setFlag(String name, boolean present) {
        if (present) {
            getParameters().set(new NameValue(name, null));
        } else {
            removeParameter(name);
        }
    }

    @Override
    public void removeParameter(String name) {
        if (parameters != null) {
            parameters.delete(name);
        }
    }

    /** Removes all parameters. */
    public void removeParameters() {
        if (parameters != null) {
            parameters.clear();
        }
    }

    /**
     * Refuses a value that the RFC does not allow for a parameter it defines.
     *
     * @param name the name
     * @param value the value without quotes, {@code ""} for a flag
     * @throws ParseException naming the value
     */
    protected void checkParameter(String name, String value) throws ParseException {}

    /** What a value may be that is written without quotes. */
    Syntax.Rule plainValue() {
        return Syntax.PARAMETER_VALUE;
    }

    /**
     * Whether the RFC wants the value of a parameter in quotes, token or not.
     *
     * @param name the name, in any case
     * @return false, unless a subclass knows better
     */
    protected boolean isAlwaysQuoted(String name) {
        return false;
    }

    /**
     * A parameter as a number.
     *
     * @param name the name, in any case
     * @return the number, -1 when the parameter is absent or no number from 0 to 2^31-1
     */
    protected final int getParameterAsInt(String name) {
        return Syntax.toInt(getParameter(name));
    }

    /**
     * Appends the parameters, each with a semicolon in front.
     *
     * @param buffer where to append
     * @return {@code buffer}
     */
    protected final StringBuilder encodeParameters(StringBuilder buffer) {
        return hasParameters() ? getParameters().encode(buffer.append(';')) : buffer;
    }

    /**
     * Compares all parameters, in any order.
     *
     * @param other the other header
     * @return true when both have the same ones with the same values
     */
    protected final boolean equalParameters(Parameters other) {
        if (!(other instanceof ParametersHeader that)) {
            return false;
        }
        return hasParameters() ? Objects.equals(parameters, that.parameters) : !that.hasParameters();
    }

    /** Compares the parameters that both headers have. */
    final boolean equalSharedParameters(ParametersHeader that) {
        if (parameters == null || that.parameters == null) {
            return true;
        }
        Map<String, NameValue> others = that.parameters.lookup();
        for (NameValue mine : parameters.values()) {
            NameValue theirs = others.get(mine.getName().toLowerCase(Locale.ROOT));
            if (theirs != null && !mine.equals(theirs)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Object clone() {
        ParametersHeader copy = (ParametersHeader) super.clone();
        copy.parameters = parameters == null ? null : (NameValueList) parameters.clone();
        return copy;
    }
}
