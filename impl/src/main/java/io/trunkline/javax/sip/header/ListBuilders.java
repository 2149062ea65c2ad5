package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.value.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * Makes the headers that say which way a message goes and may have several values, separated by commas. Apart from {@link TokenListBuilders},
 * because a JVM loads what a class makes when it verifies the class, and these are made first.
 */
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

    private static AssertionError unexpected(Captures captures) {
        return new AssertionError("the grammar has a capture that no builder knows: rule " + captures.rule());
    }
}
