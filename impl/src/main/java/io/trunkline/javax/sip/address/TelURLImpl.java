package io.trunkline.javax.sip.address;

import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Iterator;
import java.util.Objects;
import javax.sip.address.TelURL;
import org.jspecify.annotations.Nullable;

/**
 * A tel URI (RFC 3966). Comparison follows its section 4: visual separators, case and the order of parameters do not matter; a parameter that only
 * one of the URIs has does.
 */
public class TelURLImpl extends GenericURI implements TelURL {
    private static final long serialVersionUID = 1L;

    private TelephoneNumber telephoneNumber;

    /** A tel URI without a number yet. */
    public TelURLImpl() {
        this(new TelephoneNumber());
    }

    /** Typed as a URI, so that who reads another need not know this class. */
    static GenericURI of(TelephoneNumber telephoneNumber) {
        return new TelURLImpl(telephoneNumber);
    }

    TelURLImpl(TelephoneNumber telephoneNumber) {
        this.telephoneNumber = telephoneNumber;
    }

    @Override
    public int revision() {
        return super.revision() + telephoneNumber.revision();
    }

    @Override
    public StringBuilder encode(StringBuilder buffer) {
        return telephoneNumber.encode(buffer.append(TEL).append(':'));
    }

    @Override
    public String getScheme() {
        return TEL;
    }

    /**
     * Sets number and parameters.
     *
     * @param telephoneNumber kept and not copied
     */
    public void setTelephoneNumber(TelephoneNumber telephoneNumber) {
        touch(this.telephoneNumber.revision());
        this.telephoneNumber = telephoneNumber;
    }

    /**
     * Number and parameters.
     *
     * @return the object itself, not a copy
     */
    public TelephoneNumber getTelephoneNumber() {
        return telephoneNumber;
    }

    @Override
    public boolean isGlobal() {
        return telephoneNumber.isGlobal();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the number has letters, {@code *} or {@code #}, which no global number has
     */
    @Override
    public void setGlobal(boolean global) {
        telephoneNumber.setGlobal(global);
    }

    /** {@inheritDoc} Visual separators are as written; a {@code +} does not belong to it. */
    @Override
    public String getPhoneNumber() {
        return telephoneNumber.getPhoneNumber();
    }

    /** {@inheritDoc} A {@code +} before it makes the number global. */
    @Override
    public void setPhoneNumber(String phoneNumber) throws ParseException {
        try {
            telephoneNumber.setPhoneNumber(Objects.requireNonNull(phoneNumber, "phoneNumber"));
        } catch (IllegalArgumentException refused) {
            throw refusal(refused);
        }
    }

    @Override
    public @Nullable String getPhoneContext() {
        return telephoneNumber.getParameter(TelephoneNumber.PHONE_CONTEXT);
    }

    /**
     * Sets where a local number is valid (RFC 3966 section 5.1.5).
     *
     * @param phoneContext a domain name or the beginning of a global number with its {@code +}; null for none
     */
    @Override
    public void setPhoneContext(@Nullable String phoneContext) throws ParseException {
        if (phoneContext == null) {
            telephoneNumber.deleteParm(TelephoneNumber.PHONE_CONTEXT);
        } else {
            setParameter(TelephoneNumber.PHONE_CONTEXT, phoneContext);
        }
    }

    @Override
    public @Nullable String getIsdnSubAddress() {
        return telephoneNumber.getIsdnSubaddress();
    }

    @Override
    public void setIsdnSubAddress(@Nullable String isdnSubAddress) {
        telephoneNumber.setIsdnSubaddress(isdnSubAddress);
    }

    @Override
    public @Nullable String getPostDial() {
        return telephoneNumber.getPostDial();
    }

    @Override
    public void setPostDial(@Nullable String postDial) {
        telephoneNumber.setPostDial(postDial);
    }

    /**
     * All parameters.
     *
     * @return the list itself, not a copy; a change of it is a change of the URI
     */
    public NameValueList getParameters() {
        return telephoneNumber.getParameters();
    }

    @Override
    public @Nullable String getParameter(String name) {
        return telephoneNumber.getParameter(name);
    }

    @Override
    public void setParameter(String name, @Nullable String value) throws ParseException {
        try {
            telephoneNumber.setParameter(name, value);
        } catch (IllegalArgumentException refused) {
            throw refusal(refused);
        }
    }

    private static ParseException refusal(IllegalArgumentException refused) {
        ParseException refusal = new ParseException(refused.getMessage(), 0);
        refusal.initCause(refused);
        return refusal;
    }

    @Override
    public Iterator<String> getParameterNames() {
        return telephoneNumber.getParameterNames();
    }

    @Override
    public void removeParameter(String name) {
        telephoneNumber.removeParameter(name);
    }

    @Override
    public String toString() {
        return encode();
    }

    @Override
    public Object clone() {
        TelURLImpl copy = (TelURLImpl) super.clone();
        copy.telephoneNumber = (TelephoneNumber) telephoneNumber.clone();
        return copy;
    }

    @Override
    String normalForm() {
        return TEL + ':' + telephoneNumber.normalForm();
    }
}
