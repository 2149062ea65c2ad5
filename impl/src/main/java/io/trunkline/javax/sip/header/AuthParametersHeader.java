package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValue;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What challenges, credentials and Authentication-Info have in common: {@code auth-param}s with commas between them (RFC 3261
 * section 25.1). There are no flags: an empty value is a pair of quotes.
 */
abstract class AuthParametersHeader extends ParametersHeader {
    private static final long serialVersionUID = 1L;

    private static final String SEPARATOR = ",";
    private static final int HEXADECIMAL = 16;
    private static final int NONCE_COUNT_DIGITS = 8;

    AuthParametersHeader(String name) {
        super(name);
    }

    @Override
    String parameterSeparator() {
        return SEPARATOR;
    }

    /** Appends the parameters, with commas between them. */
    final StringBuilder encodeAuthParameters(StringBuilder buffer) {
        return hasParameters() ? getParameters().encode(buffer, SEPARATOR) : buffer;
    }

    /**
     * Sets a parameter.
     *
     * @param name the name, a token
     * @param value the value, with or without quotes; written in quotes where its RFC wants them, and where it is no token
     * @throws ParseException when the name is no token or the value holds a line break; nothing is changed then
     */
    @Override
    public void setParameter(String name, @Nullable String value) throws ParseException {
        if (Objects.requireNonNull(value, name).isEmpty()) {
            setQuotedParameter(name, value);
        } else {
            super.setParameter(name, value);
        }
    }

    /** RFC 3261 section 25.1, RFC 8898 section 4, 3GPP TS 24.229 section 7.2A; {@code qop} depends on the header. */
    @Override
    protected boolean isAlwaysQuoted(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case ParameterNames.REALM,
                    ParameterNames.NONCE,
                    ParameterNames.USERNAME,
                    ParameterNames.URI,
                    ParameterNames.DOMAIN,
                    ParameterNames.OPAQUE,
                    ParameterNames.CNONCE,
                    ParameterNames.RESPONSE,
                    ParameterNames.NEXT_NONCE,
                    ParameterNames.RESPONSE_AUTH,
                    AuthenticationHeader.SCOPE,
                    AuthenticationHeader.AUTHZ_SERVER,
                    AuthenticationHeader.ERROR,
                    AuthenticationHeader.AUTS,
                    AuthenticationHeader.IK,
                    AuthenticationHeader.CK,
                    AuthenticationHeader.INTEGRITY_PROTECTED -> true;
            default -> false;
        };
    }

    /** Sets a parameter in quotes. */
    final void setQuoted(String name, String value) throws ParseException {
        Syntax.requireLine(Objects.requireNonNull(value, name), name);
        getParameters().set(NameValue.quoted(name, value));
    }

    /** Sets a parameter whose value is a token. */
    final void setToken(String name, String value) throws ParseException {
        put(name, Syntax.require(Syntax.TOKEN, Objects.requireNonNull(value, name), name));
    }

    /**
     * The quality of protection.
     *
     * @return the value without quotes, null when absent
     */
    public @Nullable String getQop() {
        return getParameter(ParameterNames.QOP);
    }

    /**
     * Sets the quality of protection.
     *
     * @param qop for example {@code auth}
     * @throws ParseException when it cannot be written; nothing is changed then
     */
    public void setQop(String qop) throws ParseException {
        setParameter(ParameterNames.QOP, Objects.requireNonNull(qop, ParameterNames.QOP));
    }

    /**
     * The nonce of the client.
     *
     * @return the value without quotes, null when absent
     */
    public @Nullable String getCNonce() {
        return getParameter(ParameterNames.CNONCE);
    }

    /**
     * Sets the nonce of the client.
     *
     * @param cNonce the value without quotes
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    public void setCNonce(String cNonce) throws ParseException {
        setQuoted(ParameterNames.CNONCE, cNonce);
    }

    /**
     * How many requests the client has sent with this nonce.
     *
     * @return the number, -1 when absent or no hexadecimal number from 0 to 7fffffff
     */
    public int getNonceCount() {
        String digits = getParameter(ParameterNames.NC);
        if (digits == null || digits.isEmpty() || digits.length() > NONCE_COUNT_DIGITS) {
            return -1;
        }
        int count = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), HEXADECIMAL);
            if (digit < 0) {
                return -1;
            }
            count = count * HEXADECIMAL + digit;
        }
        return Math.max(count, -1);
    }

    /**
     * Sets how many requests the client has sent with this nonce; written as eight hexadecimal digits.
     *
     * @param nonceCount 0 to 2^31-1
     * @throws ParseException when it is negative; nothing is changed then
     */
    public void setNonceCount(int nonceCount) throws ParseException {
        if (nonceCount < 0) {
            throw new ParseException("nonce count " + nonceCount + " is below 0", 0);
        }
        String digits = Integer.toHexString(nonceCount);
        put(ParameterNames.NC, "0".repeat(NONCE_COUNT_DIGITS - digits.length()) + digits);
    }
}
