package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.javax.sip.address.AddressImpl;
import org.jspecify.annotations.Nullable;

/**
 * Makes the headers that say which way a message goes and may have several values, separated by commas. Apart from {@link TokenListBuilders},
 * because a JVM loads what a class makes when it verifies the class, and these are made first.
 */
final class ListBuilders {
    private ListBuilders() {}

    static @Nullable SIPHeader via(Captures captures) {
        ViaList list = new ViaList();
        while (captures.next()) {
            if (captures.rule() == SipRecognizer.R_via_parm) {
                list.addParsed(captures.takeVia());
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
}
