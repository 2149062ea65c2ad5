package io.trunkline.javax.sip.stack;

import io.trunkline.core.NextHop;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.value.net.AddressResolver;
import java.util.ListIterator;
import java.util.Locale;
import javax.sip.SipException;
import javax.sip.address.Hop;
import javax.sip.address.Router;
import javax.sip.address.SipURI;
import javax.sip.header.RouteHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/**
 * Where messages go. Asks the application's router and address resolver, so it runs on the calling thread, outside every
 * shard. Safe for any thread.
 */
final class Routing {

    /**
     * A request with its next hop.
     *
     * @param target Request-URI and Routes as they were when the hop was found
     * @param hop what the router said
     * @param next the same for the core
     */
    record Routed(String target, Hop hop, NextHop next) {}

    private final Router router;
    private final DefaultRouter rules;
    private final boolean routerForAllUris;
    private volatile AddressResolver resolver;

    /**
     * Takes the application's choices.
     *
     * @param router the stack's router
     * @param rules what holds where the router is not asked
     * @param routerForAllUris USE_ROUTER_FOR_ALL_URIS
     * @param resolver fills in or replaces the place of a hop
     */
    Routing(Router router, DefaultRouter rules, boolean routerForAllUris, AddressResolver resolver) {
        this.router = router;
        this.rules = rules;
        this.routerForAllUris = routerForAllUris;
        this.resolver = resolver;
    }

    Router router() {
        return router;
    }

    void setResolver(AddressResolver resolver) {
        this.resolver = resolver;
    }

    /** Finds the next hop of a request; a strict router at the top of its Routes turns it round. */
    Routed route(SIPRequest request, CallDesk desk) throws SipException {
        if (request.isNullRequest()) {
            return routeKeepAlive(desk);
        }
        if (request.getRequestLine() == null) {
            throw new SipException("the request has no Request-URI");
        }
        Hop hop = hopOf(request);
        if (hop == null) {
            throw new SipException("no next hop for " + request.getMethod() + " " + request.getRequestURI()
                    + ": no Route, no outbound proxy, and the router knows none");
        }
        Hop place = resolved(hop);
        return new Routed(targetOf(request), place, nextHop(place, desk));
    }

    /** A keep-alive says nothing of where it goes. */
    private Routed routeKeepAlive(CallDesk desk) throws SipException {
        Hop proxy = router.getOutboundProxy();
        if (proxy == null) {
            throw new SipException("a keep-alive goes to the outbound proxy, and there is none");
        }
        Hop place = resolved(proxy);
        return new Routed("", place, nextHop(place, desk));
    }

    /** The next hop of a request that was routed before: the same one, unless its target was changed since. */
    Routed routeAgain(SIPRequest request, Routed before, CallDesk desk) throws SipException {
        return before.target().equals(targetOf(request)) ? before : route(request, desk);
    }

    private @Nullable Hop hopOf(SIPRequest request) throws SipException {
        boolean routed = request.getHeader(RouteHeader.NAME) != null;
        boolean askRouter = routerForAllUris || (!routed && !(request.getRequestURI() instanceof SipURI));
        if (!askRouter || request.isRequestUriNextHop()) {
            return rules.getNextHop(request);
        }
        Hop hop = ask(request);
        if (hop == null) {
            return routed ? rules.getNextHop(request) : null;
        }
        rules.turnRoundForStrictRouter(request);
        return hop;
    }

    private @Nullable Hop ask(Request request) throws SipException {
        try {
            return router.getNextHop(request);
        } catch (RuntimeException e) {
            throw new SipException("the router failed for " + request.getRequestURI(), e);
        }
    }

    private Hop resolved(Hop hop) throws SipException {
        try {
            return resolver.resolveAddress(hop);
        } catch (RuntimeException e) {
            throw new SipException("the address resolver failed for " + hop, e);
        }
    }

    /** Where a response goes that no transaction sends (RFC 3261 section 18.2.2, RFC 3581 section 4). */
    NextHop routeResponse(SIPResponse response, CallDesk desk) throws SipException {
        ViaHeader via = (ViaHeader) response.getHeader(ViaHeader.NAME);
        if (via == null) {
            throw new SipException("the response has no Via");
        }
        String transport = via.getTransport().toUpperCase(Locale.ROOT);
        return nextHop(resolved(new HopImpl(hostOf(via), portOf(via, transport), transport)), desk);
    }

    private static String hostOf(ViaHeader via) {
        if (via.getMAddr() != null) {
            return via.getMAddr();
        }
        return via.getReceived() == null ? via.getHost() : via.getReceived();
    }

    private static int portOf(ViaHeader via, String transport) {
        if (via.getMAddr() == null && via.getRPort() > 0) {
            return via.getRPort();
        }
        return via.getPort() > 0 ? via.getPort() : HopImpl.defaultPort(transport);
    }

    private static NextHop nextHop(Hop hop, CallDesk desk) throws SipException {
        String transport = hop.getTransport() == null ? "UDP" : hop.getTransport();
        ListeningAddress from = desk.listeningAddress(transport);
        if (from == null) {
            throw new SipException("no open listening point for " + transport + ", which " + hop + " needs");
        }
        int port = hop.getPort() > 0 ? hop.getPort() : HopImpl.defaultPort(transport);
        try {
            return new NextHop(
                    withoutBrackets(hop.getHost()),
                    port,
                    transport,
                    from.local(),
                    from.sentByHost(),
                    from.sentByPort());
        } catch (IllegalArgumentException e) {
            throw new SipException("the router's hop " + hop + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static String targetOf(SIPRequest request) {
        StringBuilder target = new StringBuilder().append(request.getRequestURI());
        ListIterator<?> routes = request.getHeaders(RouteHeader.NAME);
        while (routes.hasNext()) {
            target.append('\n').append(routes.next());
        }
        return target.toString();
    }
}
