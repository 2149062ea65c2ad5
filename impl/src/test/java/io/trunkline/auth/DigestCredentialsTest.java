package io.trunkline.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The examples of RFC 2617 section 3.5 and RFC 7616 section 3.9 (SHA-512-256 as its erratum 4897 has it), and what they leave out. */
class DigestCredentialsTest {

    private static final byte[] NO_BODY = {};

    private static String response(
            DigestAlgorithm algorithm, String realm, String user, String password, String uri, String... nonces) {
        return new DigestCredentials(algorithm, nonces[0], "auth", nonces[1], "00000001")
                .response(algorithm.secret(user, realm, password), "GET", uri, NO_BODY);
    }

    @Test
    void examplesOfTheRfcs() {
        assertEquals(
                "6629fae49393a05397450978507c4ef1",
                response(
                        DigestAlgorithm.MD5,
                        "testrealm@host.com",
                        "Mufasa",
                        "Circle Of Life",
                        "/dir/index.html",
                        "dcd98b7102dd2f0e8b11d0f600bfb0c093",
                        "0a4f113b"));
        String[] nonces = {
            "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"
        };
        String realm = "http-auth@example.org";
        String password = "Circle of Life";
        assertEquals(
                "8ca523f5e9506fed4657c9700eebdbec",
                response(DigestAlgorithm.MD5, realm, "Mufasa", password, "/dir/index.html", nonces));
        assertEquals(
                "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
                response(DigestAlgorithm.SHA_256, realm, "Mufasa", password, "/dir/index.html", nonces));
    }

    @Test
    void namesAreUtf8() {
        String user = "J\u00e4s\u00f8n Doe";
        assertEquals(
                "793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b",
                DigestAlgorithm.SHA_512_256.hash(user + ":api@example.org"));
        assertEquals(
                "3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5",
                response(
                        DigestAlgorithm.SHA_512_256,
                        "api@example.org",
                        user,
                        "Secret, or not?",
                        "/doe.json",
                        "5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK",
                        "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v"));
    }

    /** RFC 7616 section 3.4: with the definitions written out. */
    @Test
    void eachQopAndSessionIsWhatItsDefinitionSays() {
        DigestAlgorithm h = DigestAlgorithm.MD5;
        String secret = h.secret("bob", "biloxi.com", "zanzibar");
        byte[] body = "v=0\r\n".getBytes(StandardCharsets.US_ASCII);
        String uri = "sip:bob@biloxi.com";

        assertEquals(
                h.hash(secret + ":n:" + h.hash("INVITE:" + uri)),
                new DigestCredentials(h, "n", null, null, null).response(secret, "INVITE", uri, body));
        assertEquals(
                h.hash(secret + ":n:00000002:c:auth-int:" + h.hash("INVITE:" + uri + ':' + h.hash(body))),
                new DigestCredentials(h, "n", "auth-int", "c", "00000002").response(secret, "INVITE", uri, body));
        assertEquals(
                h.hash(h.hash(secret + ":n:c") + ":n:00000001:c:auth:" + h.hash("INVITE:" + uri)),
                new DigestCredentials(DigestAlgorithm.MD5_SESS, "n", "auth", "c", "00000001")
                        .response(secret, "INVITE", uri, body));
        assertNotEquals(
                new DigestCredentials(h, "n", "auth-int", "c", "00000002").response(secret, "INVITE", uri, NO_BODY),
                new DigestCredentials(h, "n", "auth-int", "c", "00000002").response(secret, "INVITE", uri, body));
    }

    @Test
    void algorithmsByTheirTokens() {
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            assertEquals(algorithm, DigestAlgorithm.of(algorithm.token()));
            assertEquals(algorithm.hexLength(), algorithm.hash("").length());
        }
        assertEquals(DigestAlgorithm.MD5, DigestAlgorithm.of(null));
        assertEquals(DigestAlgorithm.SHA_256, DigestAlgorithm.of("sha-256"));
        assertNull(DigestAlgorithm.of("AKAv1-MD5"));
    }
}
