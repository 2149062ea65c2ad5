package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.address.RouterExt;
import io.trunkline.javax.sip.stack.HopImpl;
import java.util.List;
import java.util.ListIterator;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipStack;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionUnavailableException;
import javax.sip.address.Address;
import javax.sip.address.Hop;
import javax.sip.address.SipURI;
import javax.sip.header.RecordRouteHeader;
import javax.sip.header.RouteHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is asked for the next hop, when, and what becomes of the answer. */
class RoutingTest {

    /** Does as the test says; every stack has one of its own. */
    public static final class ScriptedRouter implements RouterExt {
        private final List<String> asked = new CopyOnWriteArrayList<>();
        private final List<Hop> timedOut = new CopyOnWriteArrayList<>();
        private volatile Function<Request, Hop> script = request -> null;

        public ScriptedRouter(SipStack stack, String outboundProxy) {}

        @Override
        public Hop getOutboundProxy() {
            return null;
        }

        @Override
        @Deprecated
        public ListIterator<Hop> getNextHops(Request request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Hop getNextHop(Request request) {
            asked.add(request.getMethod());
            return script.apply(request);
        }

        @Override
        public void transactionTimeout(Hop hop) {
            timedOut.add(hop);
        }
    }

    private static final String ROUTER = ScriptedRouter.class.getName();

    private UserAgent bob;
    private UserAgent alice;

    @BeforeEach
    void start() throws Exception {
        bob = new UserAgent("bob");
    }

    @AfterEach
    void stop() {
        bob.close();
        if (alice != null) {
            alice.close();
        }
    }

    private ScriptedRouter scripted(String... properties) throws Exception {
        String[] all = new String[properties.length + 2];
        all[0] = "javax.sip.ROUTER_PATH";
        all[1] = ROUTER;
        System.arraycopy(properties, 0, all, 2, properties.length);
        alice = new UserAgent("alice", all);
        return assertInstanceOf(ScriptedRouter.class, alice.stack.getRouter());
    }

    private Hop hopTo(UserAgent agent) {
        return new HopImpl("127.0.0.1", agent.point.getPort(), "udp");
    }

    private SipURI elsewhere() throws Exception {
        return alice.addresses.createSipURI("nobody", "elsewhere.invalid");
    }

    @Test
    void theRouterIsAskedOnceForARequestThatDoesNotChange() throws Exception {
        ScriptedRouter router = scripted();
        router.script = request -> hopTo(bob);
        ClientTransaction asked = alice.send(alice.request(Request.OPTIONS, elsewhere()));
        bob.nextRequest(Request.OPTIONS);
        assertEquals(List.of(Request.OPTIONS), router.asked);
        assertEquals(hopTo(bob), ((ClientTransactionExt) asked).getNextHop());
    }

    @Test
    void aRequestThatWasChangedIsRoutedAgain() throws Exception {
        alice = new UserAgent("alice");
        Request request = alice.request(Request.OPTIONS, elsewhere());
        ClientTransaction asked = alice.provider.getNewClientTransaction(request);
        request.setRequestURI(bob.uri());
        asked.sendRequest();
        bob.nextRequest(Request.OPTIONS);
    }

    @Test
    void aRouterThatKnowsNothingSendsNothing() throws Exception {
        scripted();
        Request request = alice.request(Request.OPTIONS, bob);
        assertThrows(TransactionUnavailableException.class, () -> alice.provider.getNewClientTransaction(request));
        assertThrows(SipException.class, () -> alice.provider.sendRequest(request));
    }

    @Test
    void aRouterThatThrowsIsASipException() throws Exception {
        ScriptedRouter router = scripted();
        router.script = request -> {
            throw new IllegalStateException("on purpose");
        };
        Request request = alice.request(Request.OPTIONS, bob);
        SipException refused = assertThrows(SipException.class, () -> alice.provider.sendRequest(request));
        assertInstanceOf(IllegalStateException.class, refused.getCause());
    }

    @Test
    void aRequestWithRoutesGoesOnWithoutTheRouter() throws Exception {
        scripted();
        Request request = alice.request(Request.OPTIONS, elsewhere());
        request.addHeader(routeTo(bob, true));
        alice.send(request);
        assertEquals(
                "sip:nobody@elsewhere.invalid",
                bob.nextRequest(Request.OPTIONS).getRequest().getRequestURI().toString());
    }

    private RouteHeader routeTo(UserAgent agent, boolean loose) throws Exception {
        SipURI uri = agent.uri();
        if (loose) {
            uri.setLrParam();
        }
        return alice.headers.createRouteHeader(alice.addresses.createAddress(uri));
    }

    @Test
    void aStrictRouterFindsItselfInTheRequestUri() throws Exception {
        alice = new UserAgent("alice");
        Request request = alice.request(Request.OPTIONS, elsewhere());
        request.addHeader(routeTo(bob, false));
        alice.send(request);
        Request arrived = bob.nextRequest(Request.OPTIONS).getRequest();
        assertEquals(bob.uri(), arrived.getRequestURI());
        assertEquals(
                "sip:nobody@elsewhere.invalid",
                ((RouteHeader) arrived.getHeader(RouteHeader.NAME))
                        .getAddress()
                        .getURI()
                        .toString());
    }

    @Test
    void sipUrisDoNotNeedTheRouterWhereItIsForOthers() throws Exception {
        ScriptedRouter router = scripted("javax.sip.USE_ROUTER_FOR_ALL_URIS", "false");
        router.script = request -> hopTo(bob);
        alice.send(alice.request(Request.OPTIONS, bob));
        bob.nextRequest(Request.OPTIONS);
        assertEquals(List.of(), router.asked);
        Request tel = alice.request(Request.MESSAGE, bob);
        tel.setRequestURI(alice.addresses.createURI("tel:+15551234"));
        alice.send(tel);
        bob.nextRequest(Request.MESSAGE);
        assertEquals(List.of(Request.MESSAGE), router.asked);
    }

    @Test
    void theOutboundProxyGetsWhatHasNoRoute() throws Exception {
        alice = new UserAgent("alice", "javax.sip.OUTBOUND_PROXY", "127.0.0.1:" + bob.point.getPort() + "/udp");
        alice.send(alice.request(Request.OPTIONS, elsewhere()));
        bob.nextRequest(Request.OPTIONS);
    }

    @Test
    void theAddressResolverHasTheLastWord() throws Exception {
        alice = new UserAgent("alice");
        ((SipStackExt) alice.stack).setAddressResolver(hop -> hopTo(bob));
        alice.send(alice.request(Request.OPTIONS, elsewhere()));
        bob.nextRequest(Request.OPTIONS);
    }

    @Test
    void theRouterHearsOfTimeouts() throws Exception {
        ScriptedRouter router =
                scripted("trunkline.T1_MILLIS", "10", "trunkline.T2_MILLIS", "40", "trunkline.T4_MILLIS", "50");
        router.script = request -> hopTo(bob);
        alice.send(alice.request(Request.OPTIONS, bob));
        alice.next(TimeoutEvent.class);
        assertEquals(List.of(hopTo(bob)), router.timedOut);
    }

    @Test
    void theViaShowsWhatSentBySays() throws Exception {
        alice = new UserAgent("alice");
        alice.point.setSentBy("sip.example.com:5099");
        ClientTransaction asked = alice.send(alice.request(Request.OPTIONS, bob));
        RequestEvent arrived = bob.nextRequest(Request.OPTIONS);
        ViaHeader via = (ViaHeader) arrived.getRequest().getHeader(ViaHeader.NAME);
        assertEquals("sip.example.com", via.getHost());
        assertEquals(5099, via.getPort());
        assertEquals("127.0.0.1", via.getReceived());
        assertEquals(asked.getBranchId(), via.getBranch());
    }

    @Test
    void requestsOfADialogFollowItsStrictRouter() throws Exception {
        UserAgent proxy = new UserAgent("proxy", "javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
        try {
            alice = new UserAgent("alice");
            alice.send(alice.request(Request.INVITE, bob));
            ServerTransaction answered = bob.provider.getNewServerTransaction(
                    bob.nextRequest(Request.INVITE).getRequest());
            Response ok = bob.response(200, answered.getRequest());
            Address strict = bob.addresses.createAddress(proxy.uri());
            RecordRouteHeader recorded = bob.headers.createRecordRouteHeader(strict);
            ok.addHeader(recorded);
            answered.sendResponse(ok);
            ResponseEvent accepted = alice.nextResponse(200);
            Dialog dialog = accepted.getDialog();
            dialog.sendAck(dialog.createAck(1));
            assertArrivedStrictly(proxy, Request.ACK);
            dialog.sendRequest(alice.provider.getNewClientTransaction(dialog.createRequest(Request.BYE)));
            assertArrivedStrictly(proxy, Request.BYE);
        } finally {
            proxy.close();
        }
    }

    private void assertArrivedStrictly(UserAgent proxy, String method) throws Exception {
        Request arrived = proxy.nextRequest(method).getRequest();
        assertEquals(proxy.uri(), arrived.getRequestURI());
        RouteHeader last = (RouteHeader) arrived.getHeader(RouteHeader.NAME);
        assertNotNull(last);
        assertTrue(last.toString().contains(String.valueOf(bob.point.getPort())), last::toString);
    }
}
