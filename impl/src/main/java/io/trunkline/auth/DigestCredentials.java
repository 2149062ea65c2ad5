package io.trunkline.auth;

import org.jspecify.annotations.Nullable;

/**
 * What the response of digest credentials is made of, apart from the secret (RFC 7616 section 3.4.1, RFC 3261 section 22.4).
 *
 * @param algorithm the hash function
 * @param nonce of the challenge
 * @param qop auth or auth-int in lower case; null for the way of RFC 2069, without nonce count and cnonce
 * @param cnonce of the client; null where there is no qop
 * @param nonceCount how often the nonce was used, eight hexadecimal digits; null where there is no qop
 */
public record DigestCredentials(
        DigestAlgorithm algorithm,
        String nonce,
        @Nullable String qop,
        @Nullable String cnonce,
        @Nullable String nonceCount) {

    /** The protection of the request line alone. */
    public static final String AUTH = "auth";

    /** The protection of the body, too. */
    public static final String AUTH_INT = "auth-int";

    /**
     * The response to a challenge.
     *
     * @param secret of {@link DigestAlgorithm#secret}
     * @param method of the request
     * @param uri the digest-uri as it stands in the header
     * @param body of the request, empty for none; looked at for auth-int only
     * @return lower-case hexadecimal digits
     */
    public String response(String secret, String method, String uri, byte[] body) {
        String first = algorithm.isSession() ? algorithm.hash(secret + ':' + nonce + ':' + cnonce) : secret;
        String subject = method + ':' + uri + (AUTH_INT.equals(qop) ? ':' + algorithm.hash(body) : "");
        String middle = qop == null ? nonce : nonce + ':' + nonceCount + ':' + cnonce + ':' + qop;
        return algorithm.hash(first + ':' + middle + ':' + algorithm.hash(subject));
    }
}
