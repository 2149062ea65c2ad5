package io.trunkline.javax.sip.header;

import io.trunkline.value.NameValue;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import javax.sip.header.AuthenticationInfoHeader;
import org.jspecify.annotations.Nullable;

/** What follows a success: the next nonce, and the proof that the server knows the password too (RFC 3261 section 20.6). */
public class AuthenticationInfo extends AuthParametersHeader implements AuthenticationInfoHeader {
    private static final long serialVersionUID = 1L;

    /** A header without parameters yet. */
    public AuthenticationInfo() {
        super(AUTHENTICATION_INFO);
    }

    AuthenticationInfo(String name, @Nullable NameValueList parameters) {
        super(name);
        this.parameters = parameters;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return encodeAuthParameters(buffer);
    }

    /**
     * Sets a parameter.
     *
     * @param nv kept and not copied
     */
    public void add(NameValue nv) {
        setParameter(nv);
    }

    /**
     * A parameter.
     *
     * @param name its name, in any case
     * @return the parameter itself, not a copy; null when absent
     */
    public @Nullable NameValue getAuthInfo(String name) {
        return getNameValue(name);
    }

    /**
     * All parameters.
     *
     * @return what stands after the colon
     */
    public String getAuthenticationInfo() {
        return getHeaderValue();
    }

    @Override
    public @Nullable String getNextNonce() {
        return getParameter(ParameterNames.NEXT_NONCE);
    }

    @Override
    public void setNextNonce(String nextNonce) throws ParseException {
        setQuoted(ParameterNames.NEXT_NONCE, nextNonce);
    }

    @Override
    public @Nullable String getResponse() {
        return getParameter(ParameterNames.RESPONSE_AUTH);
    }

    @Override
    public void setResponse(String response) throws ParseException {
        setQuoted(ParameterNames.RESPONSE_AUTH, response);
    }

    /** By all parameters, in any order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AuthenticationInfo that
                        && headerName.equalsIgnoreCase(that.headerName)
                        && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
