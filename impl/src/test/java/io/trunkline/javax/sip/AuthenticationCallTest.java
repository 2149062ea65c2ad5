package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.auth.DigestAlgorithm;
import io.trunkline.javax.sip.clientauthutils.AuthenticationHelper;
import io.trunkline.javax.sip.clientauthutils.DigestServerAuthenticationHelper;
import io.trunkline.javax.sip.clientauthutils.UserCredentialHash;
import io.trunkline.javax.sip.clientauthutils.UserCredentials;
import java.util.ListIterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ProxyAuthenticateHeader;
import javax.sip.header.ProxyAuthorizationHeader;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Challenges and their answers, by javax.sip (RFC 3261 section 22, RFC 8760). */
class AuthenticationCallTest {

    private static final String REALM = "biloxi.example";

    private record User(String getUserName, String getPassword, String getSipDomain) implements UserCredentials {}

    private record Hashed(String getUserName, String getSipDomain, String getHashUserDomainPassword)
            implements UserCredentialHash {}

    private UserAgent alice;
    private UserAgent registrar;
    private DigestServerAuthenticationHelper server;
    private final Map<String, String> passwords = new ConcurrentHashMap<>(Map.of(REALM, "zanzibar"));
    private AuthenticationHelper helper;

    @BeforeEach
    void start() throws Exception {
        alice = new UserAgent("alice");
        registrar = new UserAgent("registrar");
        server = new DigestServerAuthenticationHelper();
        helper = ((SipStackExt) alice.stack)
                .getAuthenticationHelper(
                        (challenged, realm) -> passwords.containsKey(realm)
                                ? new User("bob", passwords.get(realm), "biloxi.example")
                                : null,
                        alice.headers);
    }

    @AfterEach
    void stop() {
        alice.close();
        registrar.close();
    }

    private ServerTransaction take(String method) throws Exception {
        RequestEvent event = registrar.nextRequest(method);
        return event.getServerTransaction() == null
                ? registrar.provider.getNewServerTransaction(event.getRequest())
                : event.getServerTransaction();
    }

    private ServerTransaction challenge(String method, int status) throws Exception {
        ServerTransaction transaction = take(method);
        Response response = registrar.response(status, transaction.getRequest());
        server.generateChallenge(registrar.headers, response, REALM);
        transaction.sendResponse(response);
        return transaction;
    }

    private void challenge(String... challenges) throws Exception {
        ServerTransaction transaction = take(Request.REGISTER);
        Response response = registrar.response(401, transaction.getRequest());
        for (String challenge : challenges) {
            response.addHeader(registrar.headers.createHeader(WWWAuthenticateHeader.NAME, challenge));
        }
        transaction.sendResponse(response);
    }

    private ClientTransaction answer(ClientTransaction challenged, int status, int seconds) throws Exception {
        return helper.handleChallenge(alice.nextResponse(status).getResponse(), challenged, alice.provider, seconds);
    }

    private static String parameter(Request request, String name) {
        return ((AuthorizationHeader) request.getHeader(AuthorizationHeader.NAME)).getParameter(name);
    }

    @Test
    void registrationIsChallengedAndSucceeds() throws Exception {
        ClientTransaction first = alice.send(alice.request(Request.REGISTER, registrar));
        Response challenge =
                registrar.response(401, challenge(Request.REGISTER, 401).getRequest());
        assertNull(challenge.getHeader(ProxyAuthenticateHeader.NAME));

        ClientTransaction second = answer(first, 401, 0);
        second.sendRequest();

        ServerTransaction repeated = take(Request.REGISTER);
        Request request = repeated.getRequest();
        assertEquals(2, ((CSeqHeader) request.getHeader(CSeqHeader.NAME)).getSeqNumber());
        assertEquals(first.getRequest().getHeader("Call-ID"), request.getHeader("Call-ID"));
        assertTrue(server.doAuthenticatePlainTextPassword(request, "zanzibar"));
        assertTrue(server.doAuthenticateHashedPassword(request, DigestAlgorithm.MD5.secret("bob", REALM, "zanzibar")));
        assertFalse(server.doAuthenticatePlainTextPassword(request, "timbuktu"));
        assertFalse(server.doAuthenticatePlainTextPassword(first.getRequest(), "zanzibar"), "no credentials");
        registrar.answer(repeated, 200);
        alice.nextResponse(200);
    }

    @Test
    void aProxysChallengeHasHeadersOfItsOwn() throws Exception {
        ClientTransaction first = alice.send(alice.request(Request.MESSAGE, registrar));
        challenge(Request.MESSAGE, 407);
        answer(first, 407, 0).sendRequest();

        Request request = take(Request.MESSAGE).getRequest();
        assertNotNull(request.getHeader(ProxyAuthorizationHeader.NAME));
        assertNull(request.getHeader(AuthorizationHeader.NAME));
        assertTrue(server.doAuthenticatePlainTextPassword(request, "zanzibar"));
    }

    @Test
    void refusedCredentialsAreNotGivenForEver() throws Exception {
        passwords.put(REALM, "wrong");
        ClientTransaction first = alice.send(alice.request(Request.REGISTER, registrar));
        challenge(Request.REGISTER, 401);
        ClientTransaction second = answer(first, 401, 0);
        second.sendRequest();
        challenge(Request.REGISTER, 401);
        Response again = alice.nextResponse(401).getResponse();

        SipException refused =
                assertThrows(SipException.class, () -> helper.handleChallenge(again, second, alice.provider, 0));
        assertTrue(refused.getMessage().contains("refused"), refused.getMessage());

        passwords.put(REALM, "zanzibar");
        helper.handleChallenge(again, second, alice.provider, 0).sendRequest();
        assertTrue(server.doAuthenticatePlainTextPassword(take(Request.REGISTER).getRequest(), "zanzibar"));
    }

    @Test
    void aStaleNonceIsAnsweredAgain() throws Exception {
        ClientTransaction first = alice.send(alice.request(Request.REGISTER, registrar));
        challenge("Digest realm=\"" + REALM + "\", nonce=\"1\", qop=\"auth\"");
        ClientTransaction second = answer(first, 401, 0);
        second.sendRequest();
        challenge("Digest realm=\"" + REALM + "\", nonce=\"2\", qop=\"auth\", stale=true");
        answer(second, 401, 0).sendRequest();

        Request request = take(Request.REGISTER).getRequest();
        assertEquals("2", parameter(request, "nonce"));
        assertEquals("00000001", parameter(request, "nc"));
        ListIterator<?> credentials = request.getHeaders(AuthorizationHeader.NAME);
        credentials.next();
        assertFalse(credentials.hasNext(), "the old ones are replaced");
    }

    @Test
    void theFirstChallengeThatIsUnderstoodIsAnswered() throws Exception {
        ClientTransaction first = alice.send(alice.request(Request.REGISTER, registrar));
        challenge(
                "Digest realm=\"" + REALM + "\", nonce=\"1\", algorithm=SHA3-512, qop=\"auth\"",
                "Digest realm=\"" + REALM
                        + "\", nonce=\"2\", algorithm=SHA-256, qop=\"auth-int,auth\", opaque=\"o\", userhash=true",
                "Digest realm=\"" + REALM + "\", nonce=\"3\", algorithm=MD5, qop=\"auth\"");
        answer(first, 401, 0).sendRequest();

        Request request = take(Request.REGISTER).getRequest();
        assertEquals("2", parameter(request, "nonce"));
        assertEquals("SHA-256", parameter(request, "algorithm"));
        assertEquals("auth", parameter(request, "qop"));
        assertEquals("o", parameter(request, "opaque"));
        assertEquals(DigestAlgorithm.SHA_256.hash("bob:" + REALM), parameter(request, "username"));
        assertTrue(
                server.doAuthenticateHashedPassword(request, DigestAlgorithm.SHA_256.secret("bob", REALM, "zanzibar")));
    }

    @Test
    void credentialsAreGivenAgainWhileTheyAreKept() throws Exception {
        ClientTransaction first = alice.send(alice.request(Request.REGISTER, registrar));
        challenge("Digest realm=\"" + REALM + "\", nonce=\"1\", qop=\"auth\"");
        ClientTransaction second = answer(first, 401, -1);

        Request next = (Request) first.getRequest().clone();
        helper.setAuthenticationHeaders(next);
        assertEquals("00000002", parameter(next, "nc"));
        assertTrue(server.doAuthenticatePlainTextPassword(next, "zanzibar"));
        assertEquals("00000001", parameter(second.getRequest(), "nc"));

        String callId = ((CallIdHeader) next.getHeader("Call-ID")).getCallId();
        helper.removeCachedAuthenticationHeaders(callId);
        Request after = (Request) first.getRequest().clone();
        helper.setAuthenticationHeaders(after);
        assertNull(after.getHeader(AuthorizationHeader.NAME));
    }

    @Test
    void inADialogTheSequenceGoesOn() throws Exception {
        Dialog dialog = alice.send(alice.request(Request.INVITE, registrar)).getDialog();
        registrar.answer(take(Request.INVITE), 200);
        alice.nextResponse(200);
        dialog.sendAck(dialog.createAck(1));
        registrar.nextRequest(Request.ACK);
        ClientTransaction info = alice.provider.getNewClientTransaction(dialog.createRequest(Request.INFO));
        dialog.sendRequest(info);
        challenge(Request.INFO, 407);
        answer(info, 407, 0).sendRequest();

        Request request = take(Request.INFO).getRequest();
        assertEquals(3, ((CSeqHeader) request.getHeader(CSeqHeader.NAME)).getSeqNumber());
        assertEquals(3, dialog.getLocalSeqNumber());
        assertTrue(server.doAuthenticatePlainTextPassword(request, "zanzibar"));
    }

    @Test
    void hashesAnswerChallengesOfTheirLength() throws Exception {
        helper = ((SipStackExt) alice.stack)
                .getSecureAuthenticationHelper(
                        (challenged, realm) -> new Hashed(
                                "bob", "biloxi.example", DigestAlgorithm.MD5.secret("bob", realm, "zanzibar")),
                        alice.headers);
        ClientTransaction first = alice.send(alice.request(Request.REGISTER, registrar));
        challenge(
                "Digest realm=\"" + REALM + "\", nonce=\"2\", algorithm=SHA-256, qop=\"auth\"",
                "Digest realm=\"" + REALM + "\", nonce=\"3\", algorithm=MD5, qop=\"auth\"");
        answer(first, 401, 0).sendRequest();

        Request request = take(Request.REGISTER).getRequest();
        assertEquals("MD5", parameter(request, "algorithm"));
        assertTrue(server.doAuthenticatePlainTextPassword(request, "zanzibar"));
    }

    @Test
    void whatCannotBeAnsweredIsSaid() throws Exception {
        ClientTransaction first = alice.send(alice.request(Request.REGISTER, registrar));
        challenge("Digest realm=\"elsewhere\", nonce=\"1\"");
        Response response = alice.nextResponse(401).getResponse();
        SipException unknown =
                assertThrows(SipException.class, () -> helper.handleChallenge(response, first, alice.provider, 0));
        assertTrue(unknown.getMessage().contains("elsewhere"), unknown.getMessage());

        Response ok = alice.messages.createResponse(200, first.getRequest());
        assertThrows(SipException.class, () -> helper.handleChallenge(ok, first, alice.provider, 0));
    }
}
