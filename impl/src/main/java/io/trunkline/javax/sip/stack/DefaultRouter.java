package io.trunkline.javax.sip.stack;

import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.javax.sip.address.SipUri;
import io.trunkline.javax.sip.message.SIPRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import javax.sip.SipException;
import javax.sip.SipStack;
import javax.sip.address.Hop;
import javax.sip.address.Router;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.RouteHeader;
import javax.sip.message.Request;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The router of stacks that name no other (RFC 3261 sections 8.1.2 and 16.6, without look-ups): the topmost Route, else
 * the outbound proxy, else the Request-URI; of a URI its {@code maddr}, else its host, its port or the default port of the
 * transport that it names.
 *
 * <p>May be subclassed. Safe for any thread; a request is changed only where its topmost Route is a strict router.
 */
public class DefaultRouter implements Router {

    private static final Logger LOG = LogManager.getLogger(DefaultRouter.class);

    private final @Nullable Hop defaultRoute;

    /**
     * Makes a router.
     *
     * @param sipStack the stack; not asked for anything
     * @param defaultRoute {@code host[:port][/transport]}, null for none
     */
    public DefaultRouter(SipStack sipStack, @Nullable String defaultRoute) {
        this.defaultRoute = defaultRoute == null ? null : HopImpl.parse(defaultRoute);
    }

    /**
     * {@inheritDoc}
     *
     * @return null where neither the request nor the stack says where to
     * @throws SipException where a Route leads to no SIP URI
     */
    @Override
    public @Nullable Hop getNextHop(Request request) throws SipException {
        if (request instanceof SIPRequest own) {
            if (own.isNullRequest()) {
                return defaultRoute;
            }
            if (own.isRequestUriNextHop() && own.getRequestURI() instanceof SipURI strict) {
                return hopOf(strict);
            }
        }
        RouteHeader route = (RouteHeader) request.getHeader(RouteHeader.NAME);
        if (route != null) {
            return hopOfRoute(request, route);
        }
        if (defaultRoute != null) {
            return defaultRoute;
        }
        URI target = request.getRequestURI();
        if (target instanceof SipURI sip) {
            HopImpl hop = hopOf(sip);
            hop.setURIRouteFlag();
            return hop;
        }
        return null;
    }

    private Hop hopOfRoute(Request request, RouteHeader route) throws SipException {
        if (!(route.getAddress().getURI() instanceof SipURI first)) {
            throw new SipException("the topmost Route is no SIP URI: " + route);
        }
        HopImpl hop = hopOf(first);
        turnRoundForStrictRouter((SIPRequest) request);
        return hop;
    }

    /** Does what a router of the application's may have left out. */
    final void turnRoundForStrictRouter(SIPRequest request) {
        RouteHeader route = (RouteHeader) request.getHeader(RouteHeader.NAME);
        if (route != null
                && !request.isRequestUriNextHop()
                && route.getAddress().getURI() instanceof SipURI first
                && !first.hasLrParam()) {
            fixStrictRouting(request);
        }
    }

    /**
     * Turns a request round for a strict router (RFC 3261 section 16.6 item 6, section 12.2.1.1): its Request-URI goes to
     * the end of the Routes, the topmost Route becomes the Request-URI, without what a Request-URI may not have (section
     * 19.1.1, table 1).
     *
     * @param req the request; has a Route
     */
    public void fixStrictRouting(SIPRequest req) {
        List<RouteHeader> routes = routesOf(req);
        RouteHeader last = (RouteHeader) routes.get(0).clone();
        SipUri strict = (SipUri) routes.remove(0).getAddress().getURI().clone();
        strict.removeMethod();
        strict.removeHeaders();
        AddressImpl target = new AddressImpl();
        target.setURI(req.getRequestURI());
        last.setAddress(target);
        routes.add(last);
        req.removeHeader(RouteHeader.NAME);
        for (RouteHeader route : routes) {
            req.addHeader(route);
        }
        req.setRequestURI(strict);
        req.setRequestUriNextHop(true);
    }

    private static List<RouteHeader> routesOf(Request request) {
        List<RouteHeader> routes = new ArrayList<>();
        ListIterator<?> headers = request.getHeaders(RouteHeader.NAME);
        while (headers.hasNext()) {
            routes.add((RouteHeader) headers.next());
        }
        return routes;
    }

    private static HopImpl hopOf(SipURI uri) {
        String maddr = uri.getMAddrParam();
        String transport = transportOf(uri);
        return new HopImpl(
                maddr == null ? uri.getHost() : maddr,
                uri.getPort() > 0 ? uri.getPort() : HopImpl.defaultPort(transport),
                transport);
    }

    /** The transport to the first Route or the Request-URI, before anybody is asked about it. */
    static String transportOf(SIPRequest request) {
        RouteHeader route = (RouteHeader) request.getHeader(RouteHeader.NAME);
        URI next = route == null ? request.getRequestURI() : route.getAddress().getURI();
        return next instanceof SipURI sip ? transportOf(sip) : "UDP";
    }

    /** A sips URI names the transport below TLS (RFC 3261 section 26.2.2, RFC 5630). */
    private static String transportOf(SipURI uri) {
        String named = uri.getTransportParam();
        String transport = named == null ? "UDP" : named.toUpperCase(Locale.ROOT);
        if (!uri.isSecure()) {
            return transport;
        }
        return transport.equals("WS") || transport.equals("WSS") ? "WSS" : "TLS";
    }

    @Override
    public @Nullable Hop getOutboundProxy() {
        return defaultRoute;
    }

    /**
     * {@inheritDoc}
     *
     * @return the one hop of {@link #getNextHop}, null where there is none
     */
    @Override
    @Deprecated
    public @Nullable ListIterator<Hop> getNextHops(Request request) {
        try {
            Hop hop = getNextHop(request);
            return hop == null ? null : List.of(hop).listIterator();
        } catch (SipException e) {
            LOG.debug("no next hop for {}", request.getRequestURI(), e);
            return null;
        }
    }
}
