package io.trunkline.sim;

import io.trunkline.core.NextHop;
import io.trunkline.javax.sip.message.SIPRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.RouteHeader;

/** The parties of a script: what the DNS and the proxies' location services know of them. */
final class FlowDirectory {

    private final Map<String, FlowParty> byName = new LinkedHashMap<>();

    void add(FlowParty party) {
        if (byName.putIfAbsent(party.name(), party) != null) {
            throw new AssertionError("there are two parties called " + party.name());
        }
    }

    Iterable<FlowParty> parties() {
        return byName.values();
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    FlowParty party(String name) {
        return Objects.requireNonNull(byName.get(name), "there is no party called " + name);
    }

    /** RFC 3261 section 8.1.2: to the first route, else to the request's target. */
    FlowParty next(SIPRequest request) {
        RouteHeader route = (RouteHeader) request.getHeader(RouteHeader.NAME);
        return at(route == null ? request.getRequestURI() : route.getAddress().getURI());
    }

    /** Who answers for a URI: the host itself, the proxy of the domain, or the telephone whose address it is. */
    FlowParty at(URI uri) {
        String host = ((SipURI) uri).getHost();
        for (FlowParty party : byName.values()) {
            if (party.host().equals(host)) {
                return party;
            }
        }
        for (FlowParty party : byName.values()) {
            if (party.serves(host)) {
                return party;
            }
        }
        return owner(uri);
    }

    /** The telephone whose address a URI is. */
    FlowParty owner(URI uri) {
        String aor = "sip:" + ((SipURI) uri).getUser() + '@' + ((SipURI) uri).getHost();
        for (FlowParty party : byName.values()) {
            if (party.aor().equals(aor)) {
                return party;
            }
        }
        throw new AssertionError("nobody is at " + uri);
    }

    /** The parties that an address in angle brackets may mean. */
    Set<String> namesOf(String nameAddr) {
        return byName.values().stream()
                .filter(party -> !party.isProxy())
                .filter(party -> nameAddr.contains(party.aor()) || nameAddr.contains(party.contact()))
                .map(FlowParty::name)
                .collect(Collectors.toSet());
    }

    NextHop hop(FlowParty from, FlowParty to, String transport) {
        return new NextHop(
                to.address().getAddress().getHostAddress(),
                to.address().getPort(),
                transport,
                from.address(),
                from.host(),
                from.address().getPort());
    }
}
