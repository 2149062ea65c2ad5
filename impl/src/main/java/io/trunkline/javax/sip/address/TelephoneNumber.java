package io.trunkline.javax.sip.address;

import io.trunkline.value.NameValue;
import io.trunkline.value.NameValueList;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number with its parameters: {@code telephone-subscriber} of RFC 3966 section 3, as it stands in a tel URI or as the user of a SIP
 * URI.
 *
 * <p>The number is kept as it is written, visual separators included, without the {@code +} of a global one. {@link #equals} follows RFC 3966
 * section 4, so that {@code +1-201-555-0123} and {@code +12015550123} are equal.
 */
public class TelephoneNumber extends NetObject {
    private static final long serialVersionUID = 1L;

    /** See {@link ParameterNames#POSTDIAL}. */
    public static final String POSTDIAL = ParameterNames.POSTDIAL;

    /** See {@link ParameterNames#PHONE_CONTEXT_TAG}. */
    public static final String PHONE_CONTEXT_TAG = ParameterNames.PHONE_CONTEXT_TAG;

    /** See {@link ParameterNames#ISUB}. */
    public static final String ISUB = ParameterNames.ISUB;

    /** See {@link ParameterNames#PROVIDER_TAG}. */
    public static final String PROVIDER_TAG = ParameterNames.PROVIDER_TAG;

    /** RFC 2806 section 2.2; the reference implementation writes {@link #POSTDIAL}, which is read as well. */
    private static final String POSTD = "postd";

    /** RFC 3966 section 3; {@link #PHONE_CONTEXT_TAG} is another word that no URI has. */
    static final String PHONE_CONTEXT = "phone-context";

    private static final String EXT = "ext";

    private boolean global;
    private String phoneNumber = "";
    private NameValueList parameters;

    /** A local number without digits yet. */
    public TelephoneNumber() {
        parameters = new NameValueList();
    }

    /** For the reader: parts that the grammar has accepted. */
    TelephoneNumber(boolean global, String phoneNumber, @Nullable NameValueList parameters) {
        this.global = global;
        this.phoneNumber = phoneNumber;
        this.parameters = parameters == null ? new NameValueList() : parameters;
    }

    @Override
    public int revision() {
        return super.revision() + parameters.revision();
    }

    @Override
    public StringBuilder encode(StringBuilder buffer) {
        if (global) {
            buffer.append('+');
        }
        buffer.append(phoneNumber);
        if (!parameters.isEmpty()) {
            parameters.encode(buffer.append(';'));
        }
        return buffer;
    }

    /**
     * The number.
     *
     * @return digits and visual separators as they are written, without {@code +}
     */
    public String getPhoneNumber() {
        return phoneNumber;
    }

    /**
     * Sets the number.
     *
     * @param num digits, letters A to F, {@code *}, {@code #} and visual separators; a global number has digits and separators only. A
     *     {@code +} before them makes the number global, none leaves it what it is
     * @throws IllegalArgumentException when it is no such number; nothing has changed then
     */
    public void setPhoneNumber(String num) {
        boolean plus = num.startsWith("+");
        String digits = plus ? num.substring(1) : num;
        requireNumber(global || plus, digits);
        global |= plus;
        phoneNumber = digits;
        touch();
    }

    /**
     * Whether the number is a global one: unique in the world, written with {@code +}.
     *
     * @return false for a local number
     */
    public boolean isGlobal() {
        return global;
    }

    /**
     * Makes the number a global or a local one.
     *
     * @param g true for a global one
     * @throws IllegalArgumentException when the number has letters, {@code *} or {@code #}, which no global number has
     */
    public void setGlobal(boolean g) {
        if (!phoneNumber.isEmpty()) {
            requireNumber(g, phoneNumber);
        }
        global = g;
        touch();
    }

    private static void requireNumber(boolean global, String digits) {
        if (!Syntax.matches(Syntax.TELEPHONE_DIGITS, global ? "+" + digits : digits)) {
            throw new IllegalArgumentException(
                    "not a " + (global ? "global" : "local") + " telephone number: '" + digits + "'");
        }
    }

    // ---- parameters ----

    /**
     * All parameters.
     *
     * @return the list itself, not a copy; a change of it is a change of the number
     */
    public NameValueList getParameters() {
        return parameters;
    }

    /**
     * Replaces all parameters.
     *
     * @param p kept and not copied
     */
    public void setParameters(NameValueList p) {
        touch(parameters.revision());
        parameters = p;
    }

    /**
     * The value of a parameter.
     *
     * @param name its name, in any case
     * @return the value, {@code ""} for a flag, null when absent
     */
    public @Nullable String getParameter(String name) {
        return parameters.getParameter(name);
    }

    /**
     * The names of the parameters in their order.
     *
     * @return an iterator over them
     */
    public Iterator<String> getParameterNames() {
        return parameters.getNames();
    }

    /**
     * Sets a parameter; what must be escaped is escaped.
     *
     * @param name the name
     * @param value the value; null or empty makes a flag
     */
    public void setParameter(String name, @Nullable String value) {
        setParm(name, value);
    }

    /**
     * Sets a parameter; what must be escaped is escaped.
     *
     * @param name letters, digits and hyphens
     * @param value its text is the value; null or an empty text makes a flag
     * @throws IllegalArgumentException when the name is none, or the value none of a parameter that RFC 3966 knows
     */
    public void setParm(String name, @Nullable Object value) {
        if (!Syntax.matches(Syntax.TELEPHONE_PARAMETER, name)) {
            throw new IllegalArgumentException("not the name of a parameter of a telephone number: '" + name + "'");
        }
        parameters.set(name, written(name.toLowerCase(Locale.ROOT), value == null ? "" : value.toString()));
    }

    private static @Nullable String written(String name, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (name) {
            case ISUB -> UriText.escape(text, UriText.ISUB);
            case PHONE_CONTEXT -> require(Syntax.PHONE_CONTEXT, text);
            case EXT -> require(Syntax.TELEPHONE_EXTENSION, text);
            default -> UriText.escape(text, UriText.PARAMETER);
        };
    }

    private static String require(Syntax.Rule rule, String text) {
        if (!Syntax.matches(rule, text)) {
            throw new IllegalArgumentException("not a phone-context or extension: '" + text + "'");
        }
        return text;
    }

    /**
     * Whether a parameter is there.
     *
     * @param pname its name, in any case
     * @return true if so
     */
    public boolean hasParm(String pname) {
        return parameters.hasNameValue(pname);
    }

    /**
     * Removes a parameter.
     *
     * @param name its name, in any case
     */
    public void deleteParm(String name) {
        parameters.delete(name);
    }

    /**
     * Removes a parameter.
     *
     * @param parameter its name, in any case
     */
    public void removeParameter(String parameter) {
        deleteParm(parameter);
    }

    /**
     * What is dialled after the call is set up ({@code postd} of RFC 2806).
     *
     * @return null when there is nothing
     */
    public @Nullable String getPostDial() {
        String written = getParameter(POSTD);
        return written == null ? getParameter(POSTDIAL) : written;
    }

    /**
     * Sets what is dialled after the call is set up.
     *
     * @param p digits and pauses, null for none
     */
    public void setPostDial(@Nullable String p) {
        deleteParm(POSTDIAL);
        setOrDelete(POSTD, p);
    }

    /**
     * Whether something is dialled after the call is set up.
     *
     * @return true if so
     */
    public boolean hasPostDial() {
        return hasParm(POSTD) || hasParm(POSTDIAL);
    }

    /** Removes what is dialled after the call is set up. */
    public void removePostDial() {
        setPostDial(null);
    }

    /**
     * The ISDN subaddress.
     *
     * @return null when there is none
     */
    public @Nullable String getIsdnSubaddress() {
        return getParameter(ISUB);
    }

    /**
     * Sets the ISDN subaddress.
     *
     * @param isub the subaddress, null for none
     */
    public void setIsdnSubaddress(@Nullable String isub) {
        setOrDelete(ISUB, isub);
    }

    /**
     * Whether there is an ISDN subaddress.
     *
     * @return true if so
     */
    public boolean hasIsdnSubaddress() {
        return hasParm(ISUB);
    }

    /** Removes the ISDN subaddress. */
    public void removeIsdnSubaddress() {
        deleteParm(ISUB);
    }

    private void setOrDelete(String name, @Nullable String value) {
        if (value == null) {
            deleteParm(name);
        } else {
            setParm(name, value);
        }
    }

    // ---- copies and comparison ----

    @Override
    public Object clone() {
        TelephoneNumber copy = (TelephoneNumber) super.clone();
        copy.parameters = (NameValueList) parameters.clone();
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TelephoneNumber that && normalForm().equals(that.normalForm());
    }

    @Override
    public int hashCode() {
        return normalForm().hashCode();
    }

    /** A text that is the same for numbers that are equal by RFC 3966 section 4, and for no others. */
    String normalForm() {
        StringBuilder form = new StringBuilder(global ? "+" : "").append(withoutSeparators(phoneNumber));
        parameters.values().stream().map(TelephoneNumber::normalForm).sorted().forEach(form::append);
        return form.toString().toLowerCase(Locale.ROOT);
    }

    private static String normalForm(NameValue parameter) {
        String name = parameter.getName().toLowerCase(Locale.ROOT);
        String value = parameter.getValue() == null ? "" : parameter.getValue();
        boolean digits = name.equals(EXT) || (name.equals(PHONE_CONTEXT) && value.startsWith("+"));
        return ";" + name + "=" + (digits ? withoutSeparators(value) : UriText.normalForm(value));
    }

    private static String withoutSeparators(String digits) {
        StringBuilder plain = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            if ("-.()".indexOf(digits.charAt(i)) < 0) {
                plain.append(digits.charAt(i));
            }
        }
        return plain.toString();
    }
}
