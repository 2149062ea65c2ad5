package io.trunkline.javax.sip.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.SipStackImpl;
import io.trunkline.javax.sip.StackConfiguration;
import io.trunkline.javax.sip.message.MessageFactoryImpl;
import io.trunkline.javax.sip.message.SIPRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import javax.sip.PeerUnavailableException;
import javax.sip.SipException;
import javax.sip.address.Hop;
import javax.sip.header.RouteHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 3261 sections 8.1.2, 12.2.1.1 and 16.6, without look-ups. */
class DefaultRouterTest {

    private final SipStackImpl stack;

    DefaultRouterTest() throws PeerUnavailableException {
        stack = new SipStackImpl(StackConfiguration.builder("router").build());
    }

    private DefaultRouter router(String outboundProxy) {
        return new DefaultRouter(stack, outboundProxy);
    }

    private static SIPRequest request(String uri, String... routes) throws Exception {
        StringBuilder text = new StringBuilder("OPTIONS " + uri + " SIP/2.0\r\n");
        for (String route : routes) {
            text.append("Route: ").append(route).append("\r\n");
        }
        text.append("Via: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK1\r\nMax-Forwards: 70\r\nFrom: <sip:a@a>;tag=1\r\n")
                .append("To: <sip:b@b>\r\nCall-ID: 1@a\r\nCSeq: 1 OPTIONS\r\n\r\n");
        return new MessageFactoryImpl().createRequest(text.toString());
    }

    private static List<String> routesOf(SIPRequest request) {
        List<String> routes = new ArrayList<>();
        ListIterator<?> headers = request.getHeaders(RouteHeader.NAME);
        while (headers.hasNext()) {
            routes.add(((RouteHeader) headers.next()).getAddress().getURI().toString());
        }
        return routes;
    }

    @ParameterizedTest
    @CsvSource({
        "sip:bob@example.com, example.com:5060/UDP",
        "sip:bob@example.com:5080, example.com:5080/UDP",
        "sip:bob@example.com;transport=tcp, example.com:5060/TCP",
        "sip:bob@example.com;transport=TLS, example.com:5061/TLS",
        "sip:bob@example.com;transport=ws, example.com:80/WS",
        "sips:bob@example.com, example.com:5061/TLS",
        "sips:bob@example.com;transport=tcp, example.com:5061/TLS",
        "sips:bob@example.com;transport=ws, example.com:443/WSS",
        "sip:bob@example.com;maddr=192.0.2.7, 192.0.2.7:5060/UDP",
        "sip:bob@example.com:5080;maddr=192.0.2.7;transport=tcp, 192.0.2.7:5080/TCP",
        "sip:bob@[2001:db8::1]:5070, [2001:db8::1]:5070/UDP"
    })
    void withoutRouteAndProxyTheRequestUriSays(String uri, String hop) throws Exception {
        Hop found = router(null).getNextHop(request(uri));
        assertNotNull(found);
        assertEquals(hop, found.toString());
    }

    @Test
    void theOutboundProxyComesBeforeTheRequestUri() throws Exception {
        DefaultRouter router = router("proxy.example.com:5090/tcp");
        assertEquals("proxy.example.com:5090/TCP", String.valueOf(router.getNextHop(request("sip:bob@example.com"))));
        assertEquals("proxy.example.com:5090/TCP", String.valueOf(router.getNextHop(request("tel:+15551234"))));
        assertEquals("proxy.example.com:5090/TCP", String.valueOf(router.getOutboundProxy()));
    }

    @Test
    void aRouteComesBeforeTheOutboundProxy() throws Exception {
        SIPRequest request = request("sip:bob@example.com", "<sip:p1.example.com;lr>", "<sip:p2.example.com;lr>");
        assertEquals("p1.example.com:5060/UDP", String.valueOf(router("proxy").getNextHop(request)));
        assertEquals("sip:bob@example.com", request.getRequestURI().toString());
        assertEquals(List.of("sip:p1.example.com;lr", "sip:p2.example.com;lr"), routesOf(request));
    }

    @Test
    void aStrictRouterTakesTheRequestUri() throws Exception {
        SIPRequest request = request(
                "sip:bob@example.com", "<sip:p1.example.com:5070;method=INVITE?Subject=x>", "<sip:p2.example.com>");
        DefaultRouter router = router(null);
        assertEquals("p1.example.com:5070/UDP", String.valueOf(router.getNextHop(request)));
        assertEquals("sip:p1.example.com:5070", request.getRequestURI().toString());
        assertEquals(List.of("sip:p2.example.com", "sip:bob@example.com"), routesOf(request));
        assertTrue(request.isRequestUriNextHop());
        // asked again, it gives the same answer and leaves the request alone
        assertEquals("p1.example.com:5070/UDP", String.valueOf(router.getNextHop(request)));
        assertEquals(List.of("sip:p2.example.com", "sip:bob@example.com"), routesOf(request));
        assertTrue(((SIPRequest) request.clone()).isRequestUriNextHop());
    }

    @Test
    void nothingToGoByIsNoHop() throws Exception {
        assertNull(router(null).getNextHop(request("tel:+15551234")));
        assertNull(nextHops(router(null), request("tel:+15551234")));
        assertNull(router(null).getOutboundProxy());
    }

    @Test
    void aRouteThatIsNoSipUriIsRefused() throws Exception {
        SIPRequest request = request("sip:bob@example.com", "<tel:+15551234>");
        assertThrows(SipException.class, () -> router(null).getNextHop(request));
    }

    @Test
    void theListOfHopsHasOne() throws Exception {
        ListIterator<Hop> hops = nextHops(router(null), request("sip:bob@example.com"));
        assertNotNull(hops);
        assertEquals("example.com:5060/UDP", hops.next().toString());
        assertFalse(hops.hasNext());
    }

    @SuppressWarnings("deprecation") // deprecated by JSR 32, still to be right
    private static ListIterator<Hop> nextHops(DefaultRouter router, SIPRequest request) {
        return router.getNextHops(request);
    }
}
