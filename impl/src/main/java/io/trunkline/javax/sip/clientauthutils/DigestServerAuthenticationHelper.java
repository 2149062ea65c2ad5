package io.trunkline.javax.sip.clientauthutils;

import io.trunkline.auth.DigestAlgorithm;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.ListIterator;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ProxyAuthorizationHeader;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * Challenges requests and judges their credentials (RFC 3261 sections 22.2 and 22.3).
 *
 * <p>It keeps nothing: whether a nonce is one of its own, and how old it is, is for the application to judge, which may run on several
 * machines. Safe for any thread.
 */
public class DigestServerAuthenticationHelper {

    /** The hash function of the challenges. */
    public static final String DEFAULT_ALGORITHM = "MD5";

    /** The scheme of the challenges. */
    public static final String DEFAULT_SCHEME = "Digest";

    private static final int NONCE_OCTETS = 16;

    private final SecureRandom random = new SecureRandom();

    /**
     * Makes a helper.
     *
     * @throws NoSuchAlgorithmException never: every JVM has MD5
     */
    public DigestServerAuthenticationHelper() throws NoSuchAlgorithmException {
        // Declared because applications catch it.
    }

    /**
     * Writes octets as hexadecimal digits.
     *
     * @param b the octets
     * @return lower-case digits, two for each
     */
    public static String toHexString(byte[] b) {
        return HexFormat.of().formatHex(b);
    }

    /**
     * Puts a challenge into a response: Proxy-Authenticate, but WWW-Authenticate into a 401 (RFC 3261 section 20.44). The nonce has 128 random bits.
     *
     * @param headerFactory makes the header
     * @param response a 407 or 401
     * @param realm which credentials are wanted
     * @throws IllegalArgumentException where the realm cannot be written
     */
    public void generateChallenge(HeaderFactory headerFactory, Response response, String realm) {
        try {
            WWWAuthenticateHeader challenge = response.getStatusCode() == Response.UNAUTHORIZED
                    ? headerFactory.createWWWAuthenticateHeader(DEFAULT_SCHEME)
                    : headerFactory.createProxyAuthenticateHeader(DEFAULT_SCHEME);
            byte[] nonce = new byte[NONCE_OCTETS];
            random.nextBytes(nonce);
            challenge.setRealm(realm);
            challenge.setNonce(toHexString(nonce));
            challenge.setOpaque("");
            challenge.setStale(false);
            challenge.setAlgorithm(DEFAULT_ALGORITHM);
            response.setHeader(challenge);
        } catch (ParseException e) {
            throw new IllegalArgumentException("no challenge can be made for the realm '" + realm + "'", e);
        }
    }

    /**
     * Judges the credentials of a request by a hash.
     *
     * @param request with Proxy-Authorization or Authorization
     * @param hashedPassword the hash of {@code user:realm:password}, by the algorithm of the credentials
     * @return false also where there are no credentials
     */
    public boolean doAuthenticateHashedPassword(Request request, String hashedPassword) {
        return anyOf(request, ProxyAuthorizationHeader.NAME, given -> hashedPassword)
                || anyOf(request, AuthorizationHeader.NAME, given -> hashedPassword);
    }

    /**
     * Judges the credentials of a request by the password.
     *
     * @param request with Proxy-Authorization or Authorization
     * @param pass the password in clear
     * @return false also where there are no credentials
     */
    public boolean doAuthenticatePlainTextPassword(Request request, String pass) {
        return anyOf(request, ProxyAuthorizationHeader.NAME, given -> secretOf(given, pass))
                || anyOf(request, AuthorizationHeader.NAME, given -> secretOf(given, pass));
    }

    private interface Secrets {
        String of(AuthorizationHeader given);
    }

    private static String secretOf(AuthorizationHeader given, String pass) {
        DigestAlgorithm algorithm = DigestAlgorithm.of(given.getAlgorithm());
        return algorithm == null ? "" : algorithm.secret(given.getUsername(), given.getRealm(), pass);
    }

    private static boolean anyOf(Request request, String name, Secrets secrets) {
        ListIterator<?> all = request.getHeaders(name);
        while (all.hasNext()) {
            if (all.next() instanceof AuthorizationHeader given
                    && given.getUsername() != null
                    && given.getRealm() != null
                    && GivenCredentials.areRight(given, secrets.of(given), request)) {
                return true;
            }
        }
        return false;
    }
}
