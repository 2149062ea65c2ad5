package io.trunkline.sim;

import io.trunkline.core.CoreEvent.SessionExpiring;
import io.trunkline.core.CoreEvent.SessionRefreshDue;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.javax.sip.header.extensions.SessionExpires;
import io.trunkline.transaction.ServerTransactionMachine;

/** The session timers of a {@link Phone} (RFC 4028): some calls that nobody hangs up are refreshed for a while, and then expire. */
final class PhoneSessions {

    private static final String NINETY_SECONDS = "Session-Expires: 90;refresher=";

    private final Phone phone;

    PhoneSessions(Phone phone) {
        this.phone = phone;
    }

    /** What an INVITE or UPDATE says that has a session timer. */
    String[] wanted() {
        return new String[] {"Supported: timer", NINETY_SECONDS + (phone.oneIn(2) ? "uac" : "uas")};
    }

    /** What the 2xx to such a request says, nothing for another one. */
    String[] agreed(ServerTransactionMachine request) {
        if (request.request().getHeader(SessionExpires.NAME) instanceof SessionExpires wanted) {
            return new String[] {"Require: timer", NINETY_SECONDS + wanted.getRefresher()};
        }
        return new String[0];
    }

    /** Refreshes the session, twice out of three times, or lets it expire. */
    void onRefreshDue(SessionRefreshDue event) {
        DialogMachine dialog = event.dialog();
        switch (phone.random.nextInt(3)) {
            case 0 -> phone.send(dialog, "UPDATE", wanted());
            case 1 -> phone.calls().reinvite(dialog, wanted());
            default -> {
                // It expires.
            }
        }
    }

    /** RFC 4028 section 10. */
    void onExpiring(SessionExpiring event) {
        phone.calls().hangUp(event.dialog());
    }
}
