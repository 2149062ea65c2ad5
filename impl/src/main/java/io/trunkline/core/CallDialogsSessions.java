package io.trunkline.core;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.SessionTimer;
import io.trunkline.javax.sip.header.extensions.SessionExpires;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.TimerKind;
import java.util.concurrent.TimeUnit;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/**
 * The session timers (RFC 4028): what the 2xx to INVITE and UPDATE agree on is watched, and the application is told when something is due. It
 * puts Session-Expires, Min-SE and Supported into its messages and refreshes by itself.
 */
final class CallDialogsSessions {

    private static final String UAC = "uac";

    /** So that a duration of 2^32-1 seconds is no overflow. */
    private static final long MOST_SECONDS = TimeUnit.DAYS.toSeconds(3650);

    /**
     * A 2xx in a dialog was sent or received.
     *
     * @param request what it answers
     * @param isUac this side has sent the request
     */
    void onSuccess(DialogMachine dialog, SIPRequest request, SIPResponse response, boolean isUac, Turn turn) {
        boolean agrees = Request.INVITE.equals(request.getMethod()) || Request.UPDATE.equals(request.getMethod());
        if (!agrees || dialog.isEnded()) {
            // A BYE may have crossed the refresh.
            return;
        }
        SessionExpires agreed = sessionExpires(response);
        // Section 7.2: the UAS does not know session timers: a UAC that asked for one refreshes.
        SessionExpires wanted = agreed == null && isUac ? sessionExpires(request) : agreed;
        SessionTimer known = dialog.knownSessionTimer();
        if (wanted == null || wanted.getExpires() <= 0) {
            if (known != null) {
                known.stop();
            }
            return;
        }
        boolean uacRefreshes = agreed == null || UAC.equalsIgnoreCase(agreed.getRefresher());
        SessionTimer timer = dialog.sessionTimer();
        timer.start(Math.min(wanted.getExpires(), MOST_SECONDS), uacRefreshes == isUac, turn.now());
        arm(timer, turn);
    }

    void arm(SessionTimer timer, Turn turn) {
        turn.arm(timer, TimerKind.SESSION_REFRESH, timer.deadline(TimerKind.SESSION_REFRESH));
        turn.arm(timer, TimerKind.SESSION_EXPIRY, timer.deadline(TimerKind.SESSION_EXPIRY));
    }

    private static @Nullable SessionExpires sessionExpires(SIPMessage message) {
        return message.getHeader(SessionExpires.NAME) instanceof SessionExpires header ? header : null;
    }

    void onTimer(SessionTimer timer, TimerKind kind, Turn turn) {
        String callId = timer.dialog().view().callId();
        if (kind == TimerKind.SESSION_REFRESH) {
            timer.onRefreshDue();
            turn.deliver(new CoreEvent.SessionRefreshDue(callId, timer.dialog()));
        } else {
            timer.stop();
            turn.deliver(new CoreEvent.SessionExpiring(callId, timer.dialog()));
        }
    }
}
