package io.trunkline.javax.sip.clientauthutils;

import io.trunkline.auth.DigestAlgorithm;
import io.trunkline.auth.DigestCredentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import javax.sip.header.AuthorizationHeader;
import javax.sip.message.Request;

/** Judges the credentials of a request (RFC 7616 section 3.4.6, without the nonce). */
final class GivenCredentials {

    private GivenCredentials() {}

    /**
     * Whether the response of credentials is what the secret makes it.
     *
     * @param given Authorization or Proxy-Authorization
     * @param secret the hash of user, realm and password, by the algorithm of the credentials
     * @param request that they are in
     * @return false also where something is missing
     */
    static boolean areRight(AuthorizationHeader given, String secret, Request request) {
        DigestAlgorithm algorithm = DigestAlgorithm.of(given.getAlgorithm());
        String uri = given.getParameter("uri");
        if (algorithm == null || uri == null || given.getNonce() == null || given.getResponse() == null) {
            return false;
        }
        String qop = given.getQop() == null ? null : given.getQop().toLowerCase(Locale.ROOT);
        boolean complete = qop == null || (given.getCNonce() != null && given.getParameter("nc") != null);
        boolean known = qop == null || qop.equals(DigestCredentials.AUTH) || qop.equals(DigestCredentials.AUTH_INT);
        if (!complete || !known) {
            return false;
        }
        byte[] body = request.getRawContent();
        String expected = new DigestCredentials(
                        algorithm, given.getNonce(), qop, given.getCNonce(), given.getParameter("nc"))
                .response(secret, request.getMethod(), uri, body == null ? new byte[0] : body);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                given.getResponse().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }
}
