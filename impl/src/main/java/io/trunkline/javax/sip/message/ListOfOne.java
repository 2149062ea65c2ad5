package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.Contact;
import io.trunkline.javax.sip.header.ContactList;
import io.trunkline.javax.sip.header.ErrorInfo;
import io.trunkline.javax.sip.header.ErrorInfoList;
import io.trunkline.javax.sip.header.RecordRoute;
import io.trunkline.javax.sip.header.RecordRouteList;
import io.trunkline.javax.sip.header.Route;
import io.trunkline.javax.sip.header.RouteList;
import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.javax.sip.header.SIPHeaderList;
import io.trunkline.javax.sip.header.Via;
import io.trunkline.javax.sip.header.ViaList;

/** Headers whose list can be asked for stand in a list from the beginning. Apart, for only who adds headers needs all these classes. */
final class ListOfOne {
    private ListOfOne() {}

    /** The header in a list of its own; itself when there is no such list. */
    static SIPHeader of(SIPHeader header) {
        if (header instanceof Via via) {
            return filled(new ViaList(), via);
        }
        if (header instanceof Route route) {
            return filled(new RouteList(), route);
        }
        if (header instanceof RecordRoute recordRoute) {
            return filled(new RecordRouteList(), recordRoute);
        }
        if (header instanceof Contact contact) {
            return filled(new ContactList(), contact);
        }
        if (header instanceof ErrorInfo errorInfo) {
            return filled(new ErrorInfoList(), errorInfo);
        }
        return header;
    }

    private static <T extends SIPHeader> SIPHeaderList<T> filled(SIPHeaderList<T> list, T header) {
        list.add(header);
        return list;
    }
}
