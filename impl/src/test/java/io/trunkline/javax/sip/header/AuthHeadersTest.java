package io.trunkline.javax.sip.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.address.AddressFactoryImpl;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import javax.sip.address.SipURI;
import javax.sip.header.AuthenticationInfoHeader;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.WWWAuthenticateHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Challenges, credentials and Authentication-Info. */
class AuthHeadersTest {
    private static final String CREDENTIALS =
            "Digest username=\"J\u00e4s \\\"on\\\" Doe\", realm=\"http-auth@example.org\", "
                    + "uri=\"sip:bob@biloxi.example.com;a=b\", algorithm=SHA-512-256, nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", "
                    + "nc=0000000a, cnonce=\"NTg6RKcb9boFIAS3KrFK9BGeh+niz/sm\", qop=auth, "
                    + "response=\"ae66e67d6b427bd3f120414a82e4acff38e8ecd9101d6c861229025f607a79dd\", opaque=\"\", userhash=true, x=y";

    private final HeaderFactoryImpl factory = new HeaderFactoryImpl();

    @Test
    void digestCredentials() throws ParseException {
        Authorization header = (Authorization) factory.createHeader("Authorization", CREDENTIALS);
        assertEquals("Digest", header.getScheme());
        assertEquals("J\u00e4s \\\"on\\\" Doe", header.getUsername());
        assertEquals("http-auth@example.org", header.getRealm());
        SipURI uri = (SipURI) header.getURI();
        assertNotNull(uri);
        assertEquals("biloxi.example.com", uri.getHost());
        assertEquals("SHA-512-256", header.getAlgorithm());
        assertEquals("5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", header.getNonce());
        assertEquals(10, header.getNonceCount());
        assertEquals("NTg6RKcb9boFIAS3KrFK9BGeh+niz/sm", header.getCNonce());
        assertEquals("auth", header.getQop());
        assertEquals(List.of("auth"), header.getQopOptions());
        assertEquals("ae66e67d6b427bd3f120414a82e4acff38e8ecd9101d6c861229025f607a79dd", header.getResponse());
        assertEquals("", header.getOpaque());
        assertTrue(header.isUserhash());
        assertEquals("y", header.getParameter("X"));
        assertNull(header.getToken68());
        assertEquals(CREDENTIALS.replace(", ", ","), header.getValue());
        List<String> names = new ArrayList<>();
        header.getParameterNames().forEachRemaining(names::add);
        assertEquals(
                List.of(
                        "username",
                        "realm",
                        "uri",
                        "algorithm",
                        "nonce",
                        "nc",
                        "cnonce",
                        "qop",
                        "response",
                        "opaque",
                        "userhash",
                        "x"),
                names);
    }

    /** RFC 7616 section 3.4: a digest is over the octets between the quotes, and peers send a user of a Windows domain as it is. */
    @Test
    void theTextBetweenTheQuotesIsTheValue() throws ParseException {
        Authorization header =
                (Authorization) factory.createHeader("Authorization", "Digest username=\"DOM\\user\",realm=\"r\"");
        assertEquals("DOM\\user", header.getUsername());
        header.setUsername("OTHER\\user");
        header.setRealm("half\"");
        assertEquals("Digest username=\"OTHER\\user\",realm=\"half\\\"\"", header.getValue());
        header.setParameter("username", header.getUsername());
        assertEquals("OTHER\\user", header.getUsername());
    }

    @Test
    void digestChallenge() throws ParseException {
        WWWAuthenticate header = (WWWAuthenticate)
                factory.createHeader(
                        "WWW-Authenticate",
                        "Digest realm=\"a, b\",domain=\"sip:a sip:b\",qop=\"auth, AUTH-INT\",stale=FALSE,nonce=n,userhash=TRUE");
        assertEquals("a, b", header.getRealm());
        assertEquals("sip:a sip:b", header.getDomain());
        assertEquals("auth, AUTH-INT", header.getQop());
        assertEquals(List.of("auth", "auth-int"), header.getQopOptions());
        assertEquals("n", header.getNonce());
        assertFalse(header.isStale());
        assertTrue(header.isUserhash());
        assertNull(header.getURI());
        assertEquals(List.of(), ((WWWAuthenticate) factory.createWWWAuthenticateHeader("Digest")).getQopOptions());
    }

    @Test
    void bearerAndOtherSchemes() throws ParseException {
        AuthenticationHeader challenge = (AuthenticationHeader) factory.createHeader(
                "Proxy-Authenticate",
                "Bearer authz_server=\"https://as.example.com\",scope=\"a b\",error=\"invalid_token\"");
        assertEquals("https://as.example.com", challenge.getParameter(AuthenticationHeader.AUTHZ_SERVER));
        assertEquals("a b", challenge.getParameter(AuthenticationHeader.SCOPE));
        assertEquals("invalid_token", challenge.getParameter(AuthenticationHeader.ERROR));
        AuthenticationHeader token = (AuthenticationHeader) factory.createHeader("Authorization", "Bearer ab.c/d==");
        assertEquals("ab.c/d==", token.getToken68());
        assertFalse(token.hasParameters());
        assertEquals("Authorization: Bearer ab.c/d==\r\n", token.toString());
        assertNotEquals(token, factory.createHeader("Authorization", "Bearer ab.c/D=="));
        assertThrows(ParseException.class, () -> token.setToken68("a b"));
        assertEquals("ab.c/d==", token.getToken68());
        token.setToken68(null);
        assertEquals("Authorization: Bearer\r\n", token.toString());
        for (String value : List.of("NTLM", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "X opaque-data=here,y=\"z\"")) {
            assertEquals(value, ((SIPHeader) factory.createHeader("WWW-Authenticate", value)).getValue());
        }
    }

    @Test
    void madeByTheFactory() throws ParseException {
        AuthorizationHeader header = factory.createAuthorizationHeader("Digest");
        header.setUsername("u\"x");
        header.setRealm("r");
        header.setNonce("");
        header.setURI(new AddressFactoryImpl().createURI("sip:a@b;c"));
        header.setResponse("d");
        header.setAlgorithm("MD5");
        header.setCNonce("c");
        header.setOpaque("o");
        header.setQop("auth");
        header.setNonceCount(26);
        assertEquals(
                "Authorization: Digest username=\"u\\\"x\",realm=\"r\",nonce=\"\",uri=\"sip:a@b;c\",response=\"d\","
                        + "algorithm=MD5,cnonce=\"c\",opaque=\"o\",qop=auth,nc=0000001a\r\n",
                header.toString());
        WWWAuthenticateHeader challenge = factory.createProxyAuthenticateHeader("Digest");
        challenge.setParameter("realm", "r");
        challenge.setParameter("qop", "auth");
        challenge.setParameter("algorithm", "MD5");
        challenge.setParameter("scope", "s");
        challenge.setParameter("x", "a b");
        challenge.setParameter("y", "");
        challenge.setStale(true);
        challenge.setDomain("sip:a");
        assertEquals(
                "Proxy-Authenticate: Digest realm=\"r\",qop=\"auth\",algorithm=MD5,scope=\"s\",x=\"a b\",y=\"\",stale=true,"
                        + "domain=\"sip:a\"\r\n",
                challenge.toString());
        assertTrue(challenge.isStale());
    }

    @ParameterizedTest
    @CsvSource({"nc=ff, 255", "nc=7fffffff, 2147483647", "nc=80000000, -1", "nc=123456789, -1", "nc=xyz, -1", "x=1, -1"
    })
    void nonceCounts(String parameter, int count) throws ParseException {
        assertEquals(
                count,
                ((AuthorizationHeader) factory.createHeader("Authorization", "Digest " + parameter)).getNonceCount());
    }

    @Test
    void whatIsRefusedChangesNothing() throws ParseException {
        AuthorizationHeader header = (AuthorizationHeader) factory.createHeader("Authorization", CREDENTIALS);
        String before = header.toString();
        assertThrows(ParseException.class, () -> header.setRealm("a\r\nb"));
        assertThrows(ParseException.class, () -> header.setAlgorithm("a b"));
        assertThrows(ParseException.class, () -> header.setNonceCount(-1));
        assertThrows(ParseException.class, () -> header.setParameter("a b", "c"));
        assertThrows(ParseException.class, () -> header.setParameter("qop", "a\nb"));
        assertThrows(IllegalArgumentException.class, () -> header.setScheme("a b"));
        assertThrows(ParseException.class, () -> factory.createAuthorizationHeader(""));
        assertThrows(NullPointerException.class, () -> header.setNonce(null));
        assertThrows(NullPointerException.class, () -> header.setURI(null));
        assertThrows(NullPointerException.class, () -> header.setParameter("x", null));
        assertEquals(before, header.toString());
        assertEquals(0, ((SIPHeader) header).revision());
    }

    @Test
    void equalInAnyOrderAndCase() throws ParseException {
        assertEquals(
                factory.createHeader("Authorization", "Digest realm=\"A\",algorithm=md5,nonce=\"n\""),
                factory.createHeader("Authorization", "digest NONCE=\"n\", algorithm=MD5, realm=\"A\""));
        assertNotEquals(
                factory.createHeader("Authorization", "Digest realm=\"A\""),
                factory.createHeader("Authorization", "Digest realm=\"a\""));
        assertNotEquals(
                factory.createHeader("Authorization", "Digest a=b"),
                factory.createHeader("Proxy-Authorization", "Digest a=b"));
    }

    @Test
    void authenticationInfo() throws ParseException {
        AuthenticationInfoHeader header = (AuthenticationInfoHeader) factory.createHeader(
                "Authentication-Info", "nextnonce=\"n, 1\",qop=auth,rspauth=\"r\",cnonce=\"c\",nc=0000000a");
        assertEquals("n, 1", header.getNextNonce());
        assertEquals("auth", header.getQop());
        assertEquals("r", header.getResponse());
        assertEquals("c", header.getCNonce());
        assertEquals(10, header.getNonceCount());
        AuthenticationInfoHeader made = factory.createAuthenticationInfoHeader("abc");
        made.setQop("auth");
        made.setNextNonce("n");
        assertEquals("Authentication-Info: rspauth=\"abc\",qop=auth,nextnonce=\"n\"\r\n", made.toString());
        ProxyAuthenticationInfo proxy =
                (ProxyAuthenticationInfo) factory.createHeader("Proxy-Authentication-Info", "rspauth=\"r\"");
        proxy.setValue("nextnonce=x");
        assertEquals("x", proxy.getNextNonce());
        assertThrows(ParseException.class, () -> proxy.setValue("x"));
        assertEquals("Proxy-Authentication-Info: nextnonce=x\r\n", proxy.toString());
    }

    @Test
    void neverJoinedIntoOneLine() throws ParseException {
        WWWAuthenticateList list = new WWWAuthenticateList();
        list.add((WWWAuthenticate) factory.createHeader("WWW-Authenticate", "Digest realm=\"a\",algorithm=SHA-256"));
        list.add((WWWAuthenticate) factory.createHeader("WWW-Authenticate", "Digest realm=\"a\",algorithm=MD5"));
        assertEquals(
                2,
                list.toString()
                        .lines()
                        .filter(line -> line.startsWith("WWW-Authenticate: Digest"))
                        .count());
    }
}
