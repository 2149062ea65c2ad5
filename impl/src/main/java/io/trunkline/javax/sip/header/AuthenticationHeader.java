package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.AddressReader;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValue;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sip.address.URI;
import org.jspecify.annotations.Nullable;

/**
 * A challenge or credentials: a scheme, and parameters or a token (RFC 3261 sections 20.7, 20.27, 20.28 and 20.44).
 *
 * <p>Digest has the parameters of RFC 7616 and RFC 8760, Bearer those of RFC 8898; parameters of other schemes are kept as they are.
 */
public abstract class AuthenticationHeader extends AuthParametersHeader {
    private static final long serialVersionUID = 1L;

    /** The parameter with the URIs that the credentials are good for. */
    public static final String DOMAIN = ParameterNames.DOMAIN;

    /** The parameter that names the protection domain. */
    public static final String REALM = ParameterNames.REALM;

    /** The parameter that is to be sent back as it came. */
    public static final String OPAQUE = ParameterNames.OPAQUE;

    /** The parameter that names the digest. */
    public static final String ALGORITHM = ParameterNames.ALGORITHM;

    /** The parameter with the quality of protection. */
    public static final String QOP = ParameterNames.QOP;

    /** The parameter that says that only the nonce was wrong. */
    public static final String STALE = ParameterNames.STALE;

    /** A parameter of RFC 2543. */
    public static final String SIGNATURE = ParameterNames.SIGNATURE;

    /** The parameter with the digest. */
    public static final String RESPONSE = ParameterNames.RESPONSE;

    /** A parameter of RFC 2543. */
    public static final String SIGNED_BY = ParameterNames.SIGNED_BY;

    /** The parameter that counts the uses of a nonce. */
    public static final String NC = ParameterNames.NC;

    /** The parameter with the Request-URI. */
    public static final String URI = ParameterNames.URI;

    /** The parameter with the user name, or its hash. */
    public static final String USERNAME = ParameterNames.USERNAME;

    /** The parameter with the client's nonce. */
    public static final String CNONCE = ParameterNames.CNONCE;

    /** The parameter with the server's nonce. */
    public static final String NONCE = ParameterNames.NONCE;

    /** The parameter with an integrity key (3GPP TS 24.229 section 7.2A.1). */
    public static final String IK = "ik";

    /** The parameter with a cipher key (3GPP TS 24.229 section 7.2A.1). */
    public static final String CK = "ck";

    /** The parameter that says whether a request came protected (3GPP TS 24.229 section 7.2A.2). */
    public static final String INTEGRITY_PROTECTED = "integrity-protected";

    /** The parameter that says whether the user name is hashed (RFC 7616 section 3.4.4). */
    public static final String USERHASH = "userhash";

    /** The parameter with what a token must be good for (RFC 8898 section 4). */
    public static final String SCOPE = "scope";

    /** The parameter with the URI of the authorization server (RFC 8898 section 4). */
    public static final String AUTHZ_SERVER = "authz_server";

    /** The parameter that says what was wrong with a token (RFC 8898 section 4). */
    public static final String ERROR = "error";

    /** The parameter with which AKA asks for synchronisation (RFC 3310 section 3.4). */
    public static final String AUTS = "auts";

    /** The scheme, {@code ""} while a header made by its empty constructor is not filled yet. */
    protected String scheme = "";

    private @Nullable String token68;

    AuthenticationHeader(String name) {
        super(name);
    }

    /** For the reader: parts that the grammar has accepted. */
    final void fill(String scheme, @Nullable String token68, @Nullable NameValueList parameters) {
        this.scheme = scheme;
        this.token68 = token68;
        this.parameters = parameters;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        buffer.append(scheme);
        String token = token68;
        if (token != null) {
            return buffer.append(' ').append(token);
        }
        return hasParameters() ? encodeAuthParameters(buffer.append(' ')) : buffer;
    }

    /** Whether this is a challenge: there {@code qop} is a list and stands in quotes. */
    boolean isChallenge() {
        return false;
    }

    @Override
    protected boolean isAlwaysQuoted(String name) {
        return name.equalsIgnoreCase(QOP) ? isChallenge() : super.isAlwaysQuoted(name);
    }

    /**
     * The scheme.
     *
     * @return for example {@code Digest}
     */
    public String getScheme() {
        return scheme;
    }

    /**
     * Sets the scheme.
     *
     * @param scheme a token
     * @throws IllegalArgumentException when it is none; nothing is changed then
     */
    public void setScheme(String scheme) {
        if (!Syntax.matches(Syntax.TOKEN, Objects.requireNonNull(scheme, "scheme"))) {
            throw new IllegalArgumentException("not an authentication scheme: '" + scheme + "'");
        }
        this.scheme = scheme;
        touch();
    }

    /**
     * The token that stands in the place of parameters (RFC 7235 section 2.1): with Bearer, the access token (RFC 8898 section 2.1).
     *
     * @return the token, null when there is none
     */
    public @Nullable String getToken68() {
        return token68;
    }

    /**
     * Puts a token in the place of all parameters.
     *
     * @param token letters, digits and {@code - . _ ~ + /}, then {@code =}; null for none
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setToken68(@Nullable String token) throws ParseException {
        if (token != null) {
            Syntax.require(Syntax.TOKEN68, token, "token68");
            removeParameters();
        }
        token68 = token;
        touch();
    }

    /**
     * The protection domain.
     *
     * @return the value without quotes, null when absent
     */
    public @Nullable String getRealm() {
        return getParameter(REALM);
    }

    /**
     * Sets the protection domain.
     *
     * @param realm the value without quotes
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    public void setRealm(String realm) throws ParseException {
        setQuoted(REALM, realm);
    }

    /**
     * The nonce of the server.
     *
     * @return the value without quotes, null when absent
     */
    public @Nullable String getNonce() {
        return getParameter(NONCE);
    }

    /**
     * Sets the nonce of the server.
     *
     * @param nonce the value without quotes
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    public void setNonce(String nonce) throws ParseException {
        setQuoted(NONCE, nonce);
    }

    /**
     * The URI of the request that the credentials are for.
     *
     * @return a new object each time, null when absent or no URI; the text is that of {@code getParameter("uri")}
     */
    public @Nullable URI getURI() {
        String uri = getParameter(URI);
        if (uri == null) {
            return null;
        }
        try {
            return AddressReader.uri(uri);
        } catch (ParseException notAUri) {
            // RFC 7616 allows a path, which JSR 32 has no object for.
            return null;
        }
    }

    /**
     * Sets the URI of the request that the credentials are for.
     *
     * @param uri its text is kept, not the object
     */
    public void setURI(URI uri) {
        getParameters()
                .set(NameValue.quoted(URI, Objects.requireNonNull(uri, URI).toString()));
    }

    /**
     * The digest.
     *
     * @return for example {@code SHA-256}, null when absent, which means MD5
     */
    public @Nullable String getAlgorithm() {
        return getParameter(ALGORITHM);
    }

    /**
     * Sets the digest.
     *
     * @param algorithm for example {@code SHA-256}
     * @throws ParseException when it is no token; nothing is changed then
     */
    public void setAlgorithm(String algorithm) throws ParseException {
        setToken(ALGORITHM, algorithm);
    }

    /**
     * The choices of a challenge, or the one choice of credentials.
     *
     * @return the values of {@code qop} in lower case, in order; empty when absent
     */
    public List<String> getQopOptions() {
        String qop = getQop();
        if (qop == null) {
            return new ArrayList<>();
        }
        List<String> options = new ArrayList<>(2);
        int from = 0;
        while (from <= qop.length()) {
            int comma = qop.indexOf(',', from);
            int to = comma < 0 ? qop.length() : comma;
            String option = qop.substring(from, to).strip().toLowerCase(Locale.ROOT);
            if (!option.isEmpty()) {
                options.add(option);
            }
            from = to + 1;
        }
        return options;
    }

    /**
     * What is to be sent back as it came.
     *
     * @return the value without quotes, null when absent
     */
    public @Nullable String getOpaque() {
        return getParameter(OPAQUE);
    }

    /**
     * Sets what is to be sent back as it came.
     *
     * @param opaque the value without quotes
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    public void setOpaque(String opaque) throws ParseException {
        setQuoted(OPAQUE, opaque);
    }

    /**
     * The URIs that the credentials are good for.
     *
     * @return URIs with spaces between them, null when absent
     */
    public @Nullable String getDomain() {
        return getParameter(DOMAIN);
    }

    /**
     * Sets the URIs that the credentials are good for.
     *
     * @param domain URIs with spaces between them
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    public void setDomain(String domain) throws ParseException {
        setQuoted(DOMAIN, domain);
    }

    /**
     * Whether only the nonce was wrong.
     *
     * @return true when {@code stale} is {@code true}, in any case
     */
    public boolean isStale() {
        return "true".equalsIgnoreCase(getParameter(STALE));
    }

    /**
     * Says whether only the nonce was wrong.
     *
     * @param stale true if so
     */
    public void setStale(boolean stale) {
        put(STALE, Boolean.toString(stale));
    }

    /**
     * The digest that proves the password.
     *
     * @return hexadecimal digits, null when absent
     */
    public @Nullable String getResponse() {
        return getParameter(RESPONSE);
    }

    /**
     * Sets the digest that proves the password.
     *
     * @param response hexadecimal digits
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    public void setResponse(String response) throws ParseException {
        setQuoted(RESPONSE, response);
    }

    /**
     * The user name, or its hash when {@link #isUserhash()}.
     *
     * @return the value without quotes, null when absent
     */
    public @Nullable String getUsername() {
        return getParameter(USERNAME);
    }

    /**
     * Sets the user name, or its hash.
     *
     * @param username the value without quotes
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    public void setUsername(String username) throws ParseException {
        setQuoted(USERNAME, username);
    }

    /**
     * Whether the user name is hashed, or in a challenge, may be (RFC 7616 section 3.4.4).
     *
     * @return true when {@code userhash} is {@code true}, in any case
     */
    public boolean isUserhash() {
        return "true".equalsIgnoreCase(getParameter(USERHASH));
    }

    /**
     * Says whether the user name is hashed.
     *
     * @param userhash true if so
     */
    public void setUserhash(boolean userhash) {
        put(USERHASH, Boolean.toString(userhash));
    }

    /**
     * Sets the integrity key.
     *
     * @param ik hexadecimal digits
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    public void setIK(String ik) throws ParseException {
        setQuoted(IK, ik);
    }

    /**
     * The integrity key.
     *
     * @return the value without quotes, null when absent
     */
    public @Nullable String getIK() {
        return getParameter(IK);
    }

    /**
     * Sets the cipher key.
     *
     * @param ck hexadecimal digits
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    public void setCK(String ck) throws ParseException {
        setQuoted(CK, ck);
    }

    /**
     * The cipher key.
     *
     * @return the value without quotes, null when absent
     */
    public @Nullable String getCK() {
        return getParameter(CK);
    }

    /**
     * Says whether the request came protected.
     *
     * @param integrityProtected for example {@code yes}
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    public void setIntegrityProtected(String integrityProtected) throws ParseException {
        setQuoted(INTEGRITY_PROTECTED, integrityProtected);
    }

    /**
     * Whether the request came protected.
     *
     * @return for example {@code yes}, null when absent
     */
    public @Nullable String getIntegrityProtected() {
        return getParameter(INTEGRITY_PROTECTED);
    }

    /** By scheme without case, token and parameters in any order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AuthenticationHeader that
                        && getClass() == that.getClass()
                        && scheme.equalsIgnoreCase(that.scheme)
                        && Objects.equals(token68, that.token68)
                        && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return scheme.toLowerCase(Locale.ROOT).hashCode();
    }
}
