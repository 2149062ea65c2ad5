package io.trunkline.javax.sip.clientauthutils;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trunkline.auth.DigestAlgorithm;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialsCacheTest {

    private static final long SECOND = 1_000_000_000L;

    private long now = Long.MAX_VALUE - SECOND;
    private final CredentialsCache cache = new CredentialsCache(() -> now);

    private static HeldCredentials of(String realm) {
        return new HeldCredentials(
                new DigestChallenge(false, realm, "n", null, DigestAlgorithm.MD5, true, "auth", false, false),
                "bob",
                "secret");
    }

    @Test
    void theyLastAsLongAsTheyWereGiven() {
        HeldCredentials held = of("a");
        cache.put("call", List.of(held), 5);
        now += 5 * SECOND - 1;
        assertEquals(List.of(held), cache.find("call"));
        now++;
        assertEquals(List.of(), cache.find("another"));
        assertEquals(0, cache.size(), "what is over is gone, whatever is looked for");
    }

    @Test
    void forEverIsUntilTheyAreRemoved() {
        cache.put("call", List.of(of("a")), CredentialsCache.FOR_EVER);
        now += 1_000_000 * SECOND;
        assertEquals(1, cache.find("call").size());
        cache.remove("call");
        assertEquals(0, cache.size());
    }

    @Test
    void oneForEachRealm() {
        HeldCredentials other = of("b");
        HeldCredentials second = of("a");
        cache.put("call", List.of(of("a"), other), 5);
        cache.put("call", List.of(second), 5);
        assertEquals(List.of(second, other), cache.find("call"));
    }
}
