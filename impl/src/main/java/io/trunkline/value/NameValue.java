package io.trunkline.value;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parameter: a name, and a value unless it is a flag.
 *
 * <p>A quoted value is kept and given as it stands between its quotes, escapes included: that is the text which digests are computed over ({@code unq}
 * of RFC 7616 section 3.4), and which applications know from other implementations. When it is written, what could not stand in a quoted-string
 * is escaped. Two quoted values are equal when the same text is left without escapes (RFC 3261 section 25.1, {@code quoted-pair}). Names compare
 * without case; so do values that are not quoted.
 */
public class NameValue extends GenericObject implements Map.Entry<String, String> {
    private static final long serialVersionUID = 1L;

    private static final String EQUALS = "=";

    private String name;
    private @Nullable Object value;

    /** The message in which the value stands, while nobody has asked for it; null when it stands in none. */
    private transient byte @Nullable [] octets;

    private transient int from;
    private transient int to;
    private boolean flag;
    private boolean quoted;
    private String separator = EQUALS;

    /** A flag without a name yet. */
    public NameValue() {
        this("", "", true);
    }

    /**
     * A parameter with a value.
     *
     * @param n the name
     * @param v the value, without quotes; null makes a flag
     */
    public NameValue(String n, @Nullable Object v) {
        this(n, v, false);
    }

    /**
     * A parameter that may be a flag.
     *
     * @param n the name
     * @param v the value, without quotes
     * @param isFlag true when no value shall be written
     */
    public NameValue(String n, @Nullable Object v, boolean isFlag) {
        this.name = n;
        this.value = v;
        this.flag = isFlag || v == null;
    }

    /**
     * A parameter whose value stands in quotes.
     *
     * @param name the name
     * @param text what stands between the quotes
     * @return the parameter, at revision 0
     */
    public static NameValue quoted(String name, String text) {
        NameValue parameter = new NameValue(name, text, false);
        parameter.quoted = true;
        return parameter;
    }

    /**
     * A parameter as a parser finds it; its value becomes a String when somebody asks.
     *
     * @param name the name
     * @param octets where the value stands, unquoted; must not change any more
     * @param from where it begins
     * @param to after its end
     * @return the parameter, at revision 0
     */
    public static NameValue received(String name, byte[] octets, int from, int to) {
        NameValue parameter = new NameValue(name, "", false);
        parameter.value = null;
        parameter.octets = octets;
        parameter.from = from;
        parameter.to = to;
        return parameter;
    }

    /** The value; threads may race to make equal Strings of what was received. */
    private @Nullable Object value() {
        byte[] unread = octets;
        if (value == null && unread != null) {
            value = new String(unread, from, to - from, StandardCharsets.UTF_8);
        }
        return value;
    }

    /**
     * Sets what stands between name and value.
     *
     * @param sep usually {@code =}
     */
    public void setSeparator(String sep) {
        separator = sep;
        touch();
    }

    /** From now on the value is written in quotes. */
    public void setQuotedValue() {
        quoted = true;
        touch();
    }

    /**
     * Whether the value is written in quotes.
     *
     * @return true if so
     */
    public boolean isValueQuoted() {
        return quoted;
    }

    /**
     * Whether this is a name only.
     *
     * @return true when there is no value
     */
    public boolean isFlag() {
        return flag;
    }

    /**
     * The name as it was given or received.
     *
     * @return the name
     */
    public String getName() {
        return name;
    }

    /**
     * The value without its quotes, but with the escapes between them.
     *
     * @return the value, {@code ""} for a flag
     */
    public @Nullable Object getValueAsObject() {
        return getValueAsObject(true);
    }

    /**
     * The value.
     *
     * @param stripQuotes false to see a quoted value as it is written, with quotes and escapes
     * @return the value, {@code ""} for a flag
     */
    public @Nullable Object getValueAsObject(boolean stripQuotes) {
        if (flag) {
            return "";
        }
        if (quoted && !stripQuotes) {
            return appendInQuotes(new StringBuilder(), String.valueOf(value())).toString();
        }
        return value();
    }

    /**
     * Renames the parameter.
     *
     * @param n the new name
     */
    public void setName(String n) {
        name = n;
        touch();
    }

    /**
     * Sets the value; whether it is quoted stays as it is.
     *
     * @param v the value, without quotes; null makes a flag
     */
    public void setValueAsObject(@Nullable Object v) {
        octets = null;
        value = v;
        flag = v == null;
        touch();
    }

    @Override
    public StringBuilder encode(StringBuilder buffer) {
        buffer.append(name);
        Object written = value();
        if (flag || written == null) {
            return buffer;
        }
        buffer.append(separator);
        if (quoted) {
            return appendInQuotes(buffer, String.valueOf(written));
        }
        return written instanceof GenericObject object ? object.encode(buffer) : buffer.append(written);
    }

    /**
     * Appends a text as a quoted-string (RFC 3261 section 25.1).
     *
     * @param buffer where to append
     * @param text any text without CR and LF
     * @return {@code buffer}
     */
    public static StringBuilder appendQuoted(StringBuilder buffer, String text) {
        return buffer.append('"').append(withEscapes(text)).append('"');
    }

    /**
     * What stands between quotes to mean a text.
     *
     * @param text any text without CR and LF
     * @return the text with escapes
     */
    public static String withEscapes(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(c == '\\' || needsEscape(c) ? "\\" : "").append(c);
        }
        return escaped.toString();
    }

    /**
     * Appends what stands between quotes, with the quotes. Escapes that are there stay; where one is missing it is added.
     *
     * @param buffer where to append
     * @param text a quoted value without CR and LF
     * @return {@code buffer}
     */
    public static StringBuilder appendInQuotes(StringBuilder buffer, String text) {
        buffer.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\\' && i + 1 < text.length() && text.charAt(i + 1) <= 0x7F;
            if (pair) {
                buffer.append(c).append(text.charAt(++i));
            } else {
                buffer.append(c == '\\' || needsEscape(c) ? "\\" : "").append(c);
            }
        }
        return buffer.append('"');
    }

    private static boolean needsEscape(char c) {
        return c == '"' || (c < ' ' && c != '\t') || c == 0x7F;
    }

    /**
     * The text that what stands between quotes means (RFC 3261 section 25.1, {@code quoted-pair}).
     *
     * @param quoted what stands between the quotes
     * @return the text without escapes
     */
    public static String withoutEscapes(String quoted) {
        if (quoted.indexOf('\\') < 0) {
            return quoted;
        }
        StringBuilder text = new StringBuilder(quoted.length());
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            boolean pair = c == '\\' && i + 1 < quoted.length() && quoted.charAt(i + 1) <= 0x7F;
            text.append(pair ? quoted.charAt(++i) : c);
        }
        return text.toString();
    }

    @Override
    public String getKey() {
        return name;
    }

    @Override
    public @Nullable String getValue() {
        Object v = getValueAsObject();
        return v == null ? null : v.toString();
    }

    @Override
    public @Nullable String setValue(@Nullable String value) {
        String former = getValue();
        setValueAsObject(value);
        return former;
    }

    @Override
    public Object clone() {
        NameValue copy = (NameValue) super.clone();
        if (value instanceof GenericObject object) {
            copy.value = object.clone();
        }
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NameValue that
                && name.equalsIgnoreCase(that.name)
                && flag == that.flag
                && (flag || sameValue(that));
    }

    private boolean sameValue(NameValue that) {
        if (!(value() instanceof String mine) || !(that.value() instanceof String theirs)) {
            return Objects.equals(value(), that.value());
        }
        return (quoted || that.quoted) ? meaning(mine).equals(that.meaning(theirs)) : mine.equalsIgnoreCase(theirs);
    }

    private String meaning(String text) {
        return quoted ? withoutEscapes(text) : text;
    }

    @Override
    public int hashCode() {
        return name.toLowerCase(Locale.ROOT).hashCode();
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        value(); // is read into its field
        out.defaultWriteObject();
    }
}
