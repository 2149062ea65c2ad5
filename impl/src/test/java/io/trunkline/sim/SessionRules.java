package io.trunkline.sim;

import static io.trunkline.sim.Invariants.require;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.javax.sip.header.extensions.SessionExpires;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The rule of session timers (RFC 4028): what a 2xx agrees on is watched, {@link Rule#SESSION_WATCHED}. */
final class SessionRules {

    private final Set<SIPResponse> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<DialogMachine> agreed = new ArrayList<>();

    /** A response of a dialog was sent or is told. */
    void agreed(DialogMachine dialog, SIPResponse response, boolean again) {
        int status = response.getStatusCode();
        String method = response.keys().cseqMethod();
        boolean says = status / 100 == 2 && ("INVITE".equals(method) || "UPDATE".equals(method));
        if (says && !again && response.getHeader(SessionExpires.NAME) instanceof SessionExpires && seen.add(response)) {
            agreed.add(dialog);
        }
    }

    void turnOver(SimStack stack) {
        for (DialogMachine dialog : agreed) {
            require(
                    dialog.isEnded()
                            || (dialog.knownSessionTimer() != null
                                    && dialog.knownSessionTimer().deadline(TimerKind.SESSION_EXPIRY)
                                            != DeadlineQueue.NEVER),
                    Rule.SESSION_WATCHED,
                    dialog.view().callId(),
                    () -> stack.name() + " does not watch a session");
        }
        agreed.clear();
    }
}
