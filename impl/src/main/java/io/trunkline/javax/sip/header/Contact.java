package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValue;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Locale;
import javax.sip.InvalidArgumentException;
import javax.sip.header.ContactHeader;
import org.jspecify.annotations.Nullable;

/** Where to reach somebody from now on, or {@code *} (RFC 3261 section 20.10). */
public final class Contact extends AddressParametersHeader implements ContactHeader {
    private static final long serialVersionUID = 1L;

    /** A parameter of RFC 2543. */
    public static final String ACTION = ParameterNames.ACTION;

    /** A value of {@link #ACTION}. */
    public static final String PROXY = ParameterNames.PROXY;

    /** A value of {@link #ACTION}. */
    public static final String REDIRECT = ParameterNames.REDIRECT;

    /** The parameter with the seconds a registration holds. */
    public static final String EXPIRES = ParameterNames.EXPIRES;

    /** The parameter with the preference among several. */
    public static final String Q = ParameterNames.Q;

    private static final String REG_ID = "reg-id";

    /** A header without an address yet. */
    public Contact() {
        super(CONTACT);
    }

    Contact(AddressImpl address, @Nullable NameValueList parameters) {
        super(CONTACT);
        this.address = address;
        this.parameters = parameters;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        // Section 20.10: the wildcard stands alone.
        return isWildCard() ? buffer.append('*') : super.encodeBody(buffer);
    }

    /**
     * All parameters.
     *
     * @return the list itself, not a copy
     */
    public NameValueList getContactParms() {
        return getParameters();
    }

    @Override
    public boolean isWildCard() {
        return address != null && address.isWildcard();
    }

    @Override
    boolean allowsWildcard() {
        return true;
    }

    /** Contacts are equal when addresses and all parameters are; {@code *} has no parameters, whatever was set. */
    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) || (isWildCard() && other instanceof Contact that && that.isWildCard());
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    /** Makes this {@code *}, which has no parameters (RFC 3261 section 25.1, Contact). */
    @Override
    public void setWildCard() {
        setAddress(AddressImpl.wildcard());
        removeParameters();
    }

    /**
     * Whether this is {@code *}; the same as {@link #isWildCard()}.
     *
     * @return true if so
     */
    public boolean getWildCardFlag() {
        return isWildCard();
    }

    /**
     * Makes this {@code *}.
     *
     * @param w false is only allowed when this is no wildcard: there would be no address left
     * @throws IllegalArgumentException when it is
     */
    public void setWildCardFlag(boolean w) {
        if (w) {
            setWildCard();
        } else if (isWildCard()) {
            throw new IllegalArgumentException("set an address instead: nothing would be left of the wildcard");
        }
    }

    /** {@inheritDoc} -1 when absent or no number from 0 to 2^31-1. Seconds. */
    @Override
    public int getExpires() {
        return getParameterAsInt(EXPIRES);
    }

    /**
     * Sets how long the contact holds.
     *
     * @param expires seconds; -1 removes the parameter
     * @throws InvalidArgumentException when it is below -1
     */
    @Override
    public void setExpires(int expires) throws InvalidArgumentException {
        if (expires < -1) {
            throw new InvalidArgumentException("expires " + expires + " is below 0");
        }
        put(EXPIRES, expires < 0 ? null : Integer.toString(expires));
    }

    @Override
    public float getQValue() {
        return QValue.parse(getParameter(Q));
    }

    /**
     * Sets the preference among several contacts; written with three digits after the point at most.
     *
     * @param qValue 0 to 1; -1 removes the parameter
     * @throws InvalidArgumentException when it is out of range
     */
    @Override
    public void setQValue(float qValue) throws InvalidArgumentException {
        put(Q, QValue.format(qValue));
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (name.equalsIgnoreCase(Q) && QValue.parse(value) < 0) {
            throw new ParseException("q '" + value + "' is no number from 0 to 1", 0);
        } else if (name.equalsIgnoreCase(REG_ID) && Syntax.toInt(value) < 1) {
            throw new ParseException("reg-id '" + value + "' is no number from 1 to 2^31-1", 0);
        } else if (FeatureTag.isFeature(name)) {
            FeatureTag.check(name, value);
        }
    }

    /**
     * A feature of the user agent (RFC 3840).
     *
     * @param tag its tag, for example {@code audio} or {@code +g.oma.sip-im}
     * @return its values without quotes, {@code ""} for one without values, null when absent
     */
    public @Nullable String getFeature(String tag) {
        return getParameter(tag);
    }

    /**
     * Sets a feature of the user agent (RFC 3840).
     *
     * @param tag a base tag, or one that begins with a plus sign
     * @param values values separated by commas, or a text in angle brackets, without quotes; null for a feature without values
     * @throws ParseException when the tag or the values are not of that form; nothing is changed then
     */
    public void setFeature(String tag, @Nullable String values) throws ParseException {
        if (!FeatureTag.isFeature(tag)) {
            throw new ParseException("not a feature tag: '" + tag + "'", 0);
        }
        setParameter(tag, values);
    }

    /**
     * The {@code reg-id} parameter, which tells flows of one user agent apart (RFC 5626 section 4.1).
     *
     * @return 1 to 2^31-1, -1 when absent
     */
    public int getRegId() {
        return getParameterAsInt(REG_ID);
    }

    /**
     * Sets the {@code reg-id} parameter.
     *
     * @param regId 1 to 2^31-1; -1 removes the parameter
     * @throws InvalidArgumentException when it is neither; nothing is changed then
     */
    public void setRegId(int regId) throws InvalidArgumentException {
        if (regId < -1 || regId == 0) {
            throw new InvalidArgumentException("reg-id " + regId + " is neither -1 nor above 0");
        }
        put(REG_ID, regId < 0 ? null : Integer.toString(regId));
    }

    /**
     * The {@code +sip.instance} parameter (RFC 5626).
     *
     * @return its value without quotes, null when absent
     */
    public @Nullable String getSipInstanceParam() {
        return getParameter(ParameterNames.SIP_INSTANCE);
    }

    /**
     * Sets the {@code +sip.instance} parameter.
     *
     * @param value a URN in angle brackets, without quotes
     */
    public void setSipInstanceParam(String value) {
        getParameters().set(NameValue.quoted(ParameterNames.SIP_INSTANCE, value));
    }

    /** Removes the {@code +sip.instance} parameter. */
    public void removeSipInstanceParam() {
        removeParameter(ParameterNames.SIP_INSTANCE);
    }

    /**
     * The {@code pub-gruu} parameter (RFC 5627).
     *
     * @return its value without quotes, null when absent
     */
    public @Nullable String getPubGruuParam() {
        return getParameter(ParameterNames.PUB_GRUU);
    }

    /**
     * Sets the {@code pub-gruu} parameter.
     *
     * @param value a SIP URI, without quotes
     */
    public void setPubGruuParam(String value) {
        getParameters().set(NameValue.quoted(ParameterNames.PUB_GRUU, value));
    }

    /** Removes the {@code pub-gruu} parameter. */
    public void removePubGruuParam() {
        removeParameter(ParameterNames.PUB_GRUU);
    }

    /**
     * The {@code temp-gruu} parameter (RFC 5627).
     *
     * @return its value without quotes, null when absent
     */
    public @Nullable String getTempGruuParam() {
        return getParameter(ParameterNames.TEMP_GRUU);
    }

    /**
     * Sets the {@code temp-gruu} parameter.
     *
     * @param value a SIP URI, without quotes
     */
    public void setTempGruuParam(String value) {
        getParameters().set(NameValue.quoted(ParameterNames.TEMP_GRUU, value));
    }

    /** Removes the {@code temp-gruu} parameter. */
    public void removeTempGruuParam() {
        removeParameter(ParameterNames.TEMP_GRUU);
    }

    @Override
    protected boolean isAlwaysQuoted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return FeatureTag.isFeature(lower)
                || lower.equals(ParameterNames.PUB_GRUU)
                || lower.equals(ParameterNames.TEMP_GRUU);
    }
}
