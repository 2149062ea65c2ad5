package io.trunkline.javax.sip.clientauthutils;

import io.trunkline.auth.DigestAlgorithm;
import io.trunkline.auth.DigestCredentials;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Locale;
import javax.sip.address.URI;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one challenge, which may be given again for other requests: the nonce count tells how often. Not thread-safe; its owner is the lock.
 */
final class HeldCredentials {

    private static final String DIGEST = "Digest";
    private static final int CNONCE_OCTETS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DigestChallenge challenge;
    private final String user;
    private final String secret;
    private final @Nullable String cnonce;
    private int uses;

    HeldCredentials(DigestChallenge challenge, String user, String secret) {
        this.challenge = challenge;
        this.user = user;
        this.secret = secret;
        this.cnonce = challenge.qop() == null && !challenge.algorithm().isSession() ? null : newCnonce();
    }

    private static String newCnonce() {
        byte[] octets = new byte[CNONCE_OCTETS];
        RANDOM.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    DigestChallenge challenge() {
        return challenge;
    }

    /** How often they were given. */
    int uses() {
        return uses;
    }

    /** The credentials for a request. */
    AuthorizationHeader headerFor(Request request, HeaderFactory headers) throws ParseException {
        uses++;
        DigestAlgorithm algorithm = challenge.algorithm();
        AuthorizationHeader header = challenge.isProxy()
                ? headers.createProxyAuthorizationHeader(DIGEST)
                : headers.createAuthorizationHeader(DIGEST);
        header.setUsername(challenge.hashesUser() ? algorithm.hash(user + ':' + challenge.realm()) : user);
        header.setRealm(challenge.realm());
        header.setNonce(challenge.nonce());
        URI uri = (URI) request.getRequestURI().clone();
        header.setURI(uri);
        String nonceCount = challenge.qop() == null ? null : String.format(Locale.ROOT, "%08x", uses);
        DigestCredentials credentials =
                new DigestCredentials(algorithm, challenge.nonce(), challenge.qop(), cnonce, nonceCount);
        byte[] body = request.getRawContent();
        header.setResponse(
                credentials.response(secret, request.getMethod(), uri.toString(), body == null ? new byte[0] : body));
        if (challenge.namesAlgorithm()) {
            header.setAlgorithm(algorithm.token());
        }
        if (challenge.opaque() != null) {
            header.setOpaque(challenge.opaque());
        }
        if (cnonce != null) {
            header.setCNonce(cnonce);
        }
        if (challenge.qop() != null) {
            header.setQop(challenge.qop());
            header.setNonceCount(uses);
        }
        if (challenge.hashesUser()) {
            header.setParameter("userhash", "true");
        }
        return header;
    }
}
