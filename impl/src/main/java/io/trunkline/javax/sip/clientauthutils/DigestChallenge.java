package io.trunkline.javax.sip.clientauthutils;

import io.trunkline.auth.DigestAlgorithm;
import io.trunkline.auth.DigestCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import javax.sip.header.ProxyAuthenticateHeader;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * One challenge that can be answered.
 *
 * @param isProxy it came from a proxy
 * @param realm which credentials are wanted
 * @param nonce to be hashed with them
 * @param opaque to be given back, null for none
 * @param algorithm the hash function
 * @param namesAlgorithm whether the challenge names it
 * @param qop what is protected: auth where there is a choice; null where the challenge says nothing
 * @param isStale the last credentials were right, their nonce was too old
 * @param hashesUser the user's name is sent as a hash (RFC 7616 section 3.4.4)
 */
record DigestChallenge(
        boolean isProxy,
        String realm,
        String nonce,
        @Nullable String opaque,
        DigestAlgorithm algorithm,
        boolean namesAlgorithm,
        @Nullable String qop,
        boolean isStale,
        boolean hashesUser) {

    /** The challenges of a response that this stack can answer, in their order, which is that of preference (RFC 8760 section 2.4). */
    static List<DigestChallenge> of(Response response) {
        List<DigestChallenge> challenges = new ArrayList<>(1);
        collect(response, WWWAuthenticateHeader.NAME, challenges);
        collect(response, ProxyAuthenticateHeader.NAME, challenges);
        return challenges;
    }

    private static void collect(Response response, String name, List<DigestChallenge> challenges) {
        ListIterator<?> headers = response.getHeaders(name);
        while (headers.hasNext()) {
            if (headers.next() instanceof WWWAuthenticateHeader header) {
                DigestChallenge challenge = of(header);
                if (challenge != null) {
                    challenges.add(challenge);
                }
            }
        }
    }

    private static @Nullable DigestChallenge of(WWWAuthenticateHeader header) {
        DigestAlgorithm algorithm = DigestAlgorithm.of(header.getAlgorithm());
        if (!"Digest".equalsIgnoreCase(header.getScheme())
                || algorithm == null
                || header.getRealm() == null
                || header.getNonce() == null) {
            return null;
        }
        String qop = qopOf(header.getQop());
        if (qop != null && qop.isEmpty()) {
            return null;
        }
        return new DigestChallenge(
                header instanceof ProxyAuthenticateHeader,
                header.getRealm(),
                header.getNonce(),
                header.getOpaque(),
                algorithm,
                header.getAlgorithm() != null,
                qop,
                header.isStale(),
                "true".equalsIgnoreCase(header.getParameter("userhash")));
    }

    /** Null where nothing is offered, empty where nothing is that is known. */
    private static @Nullable String qopOf(@Nullable String offered) {
        if (offered == null || offered.isBlank()) {
            return null;
        }
        List<String> options = List.of(offered.toLowerCase(Locale.ROOT).split("[,\\s]+", -1));
        if (options.contains(DigestCredentials.AUTH)) {
            return DigestCredentials.AUTH;
        }
        return options.contains(DigestCredentials.AUTH_INT) ? DigestCredentials.AUTH_INT : "";
    }

    /** Whether another challenge is for the same credentials. */
    boolean isLike(DigestChallenge other) {
        return isProxy == other.isProxy && realm.equals(other.realm);
    }
}
