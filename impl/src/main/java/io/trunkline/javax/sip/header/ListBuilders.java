package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.value.HostPort;
import org.jspecify.annotations.Nullable;

/** Makes the headers that may have several values, separated by commas. */
final class ListBuilders {
    private ListBuilders() {}

    static @Nullable SIPHeader via(Captures captures) {
        ViaList list = new ViaList();
        String name = "";
        String version = "";
        String transport = "";
        while (captures.next()) {
            switch (captures.rule()) {
                case SipRecognizer.R_protocol_name -> name = captures.word();
                case SipRecognizer.R_protocol_version -> version = captures.word();
                case SipRecognizer.R_transport -> transport = captures.word();
                case SipRecognizer.R_via_parm -> {
                    HostPort sentBy = captures.address().takeHostPort();
                    Via via = new Via(name, version, transport, sentBy, captures.takeParameters());
                    list.addParsed(via);
                }
                default -> throw unexpected(captures);
            }
        }
        return captures.isWrong() ? null : list;
    }

    static @Nullable SIPHeader contact(Captures captures) {
        ContactList list = new ContactList();
        while (captures.next()) {
            boolean star = captures.rule() == SipRecognizer.R_star;
            AddressImpl address = star ? AddressImpl.wildcard() : captures.takeAddress();
            list.addParsed(new Contact(address, captures.takeParameters()));
        }
        return captures.isWrong() ? null : list;
    }

    static @Nullable SIPHeader route(Captures captures) {
        RouteList list = new RouteList();
        while (captures.next()) {
            list.addParsed(new Route(captures.takeAddress(), captures.takeParameters()));
        }
        return captures.isWrong() ? null : list;
    }

    static @Nullable SIPHeader recordRoute(Captures captures) {
        RecordRouteList list = new RecordRouteList();
        while (captures.next()) {
            list.addParsed(new RecordRoute(captures.takeAddress(), captures.takeParameters()));
        }
        return captures.isWrong() ? null : list;
    }

    // RFC 3261 section 20.5: a field without a method is not the same as no field.
    static SIPHeader allow(Captures captures) {
        AllowList list = new AllowList();
        while (captures.next()) {
            list.addParsed(new Allow(captures.word()));
        }
        if (list.isEmpty()) {
            list.addParsed(new Allow());
        }
        return list;
    }

    // RFC 3261 section 20.37: an empty field says that there is no extension.
    static SIPHeader supported(Captures captures) {
        SupportedList list = new SupportedList();
        while (captures.next()) {
            list.addParsed(new Supported(captures.word()));
        }
        if (list.isEmpty()) {
            list.addParsed(new Supported());
        }
        return list;
    }

    static SIPHeader require(Captures captures) {
        RequireList list = new RequireList();
        while (captures.next()) {
            list.addParsed(new Require(captures.word()));
        }
        return list;
    }

    static SIPHeader proxyRequire(Captures captures) {
        ProxyRequireList list = new ProxyRequireList();
        while (captures.next()) {
            list.addParsed(new ProxyRequire(captures.word()));
        }
        return list;
    }

    static SIPHeader unsupported(Captures captures) {
        UnsupportedList list = new UnsupportedList();
        while (captures.next()) {
            list.addParsed(new Unsupported(captures.word()));
        }
        return list;
    }

    private static AssertionError unexpected(Captures captures) {
        return new AssertionError("the grammar has a capture that no builder knows: rule " + captures.rule());
    }
}
