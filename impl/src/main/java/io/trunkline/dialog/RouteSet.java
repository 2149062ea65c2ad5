package io.trunkline.dialog;

import io.trunkline.javax.sip.header.HeaderExt;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.Header;
import javax.sip.header.RecordRouteHeader;
import javax.sip.header.RouteHeader;

/** How a route set is taken from a message and put into a request (RFC 3261 sections 12.1 and 12.2.1.1). */
public final class RouteSet {

    private RouteSet() {}

    /**
     * The route set of a UAS: Record-Route in its order.
     *
     * @param request the request that makes the dialog
     * @return values of Route
     */
    public static List<String> ofRequest(SIPMessage request) {
        List<String> routes = new ArrayList<>();
        ListIterator<? extends Header> headers = request.getHeaders(RecordRouteHeader.NAME);
        while (headers.hasNext()) {
            routes.add(((HeaderExt) headers.next()).getValue());
        }
        return routes;
    }

    /**
     * The route set of a UAC: Record-Route in reverse order.
     *
     * @param response the response that makes the dialog
     * @return values of Route
     */
    public static List<String> ofResponse(SIPMessage response) {
        List<String> routes = ofRequest(response);
        Collections.reverse(routes);
        return routes;
    }

    /**
     * Puts the route set into a request without Route. Where the first hop is a strict router, it takes the Request-URI, and
     * what was there becomes the last Route.
     *
     * @param request its Request-URI is the remote target
     * @param routes the dialog's route set
     */
    public static void apply(SIPRequest request, List<String> routes) {
        if (routes.isEmpty()) {
            return;
        }
        List<RouteHeader> headers = new ArrayList<>(routes.size() + 1);
        for (String route : routes) {
            headers.add(AddressText.route(route));
        }
        URI firstHop = headers.get(0).getAddress().getURI();
        if (isStrict(firstHop)) {
            headers.remove(0);
            headers.add(AddressText.route('<' + request.getRequestURI().toString() + '>'));
            request.setRequestURI(asRequestUri(firstHop));
            request.setRequestUriNextHop(true);
        }
        for (RouteHeader header : headers) {
            request.addHeader(header);
        }
    }

    private static boolean isStrict(URI uri) {
        return !(uri instanceof SipURI sip) || !sip.hasLrParam();
    }

    /** Section 19.1.1, table 1: a Request-URI has neither a method parameter nor headers. */
    private static URI asRequestUri(URI uri) {
        if (!(uri instanceof SipURI sip)) {
            return uri;
        }
        sip.removeParameter("method");
        String text = sip.toString();
        Iterator<?> headers = sip.getHeaderNames();
        return headers.hasNext() ? AddressText.uri(text.substring(0, text.indexOf('?'))) : sip;
    }
}
