package io.trunkline.sim;

import io.trunkline.core.CoreEvent.RequestArrived;
import io.trunkline.core.CoreEvent.ResponseArrived;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.ServerTransactionMachine;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The calls of a {@link Phone}: INVITE, CANCEL, re-INVITE, what is sent in a call, and how it ends. */
final class PhoneCalls {

    private static final int MOST_TALK = 20_000;

    private final Phone phone;
    private final Map<String, ServerTransactionMachine> ringing = new HashMap<>();
    private final Set<DialogMachine> talking = new HashSet<>();
    private int answered;

    PhoneCalls(Phone phone) {
        this.phone = phone;
    }

    /** How many calls were answered, at this end. */
    int answered() {
        return answered;
    }

    // ---- as caller

    void call(String callId, String host) {
        ClientTransactionMachine invite = phone.send(phone.newRequest("INVITE", callId, host, wishes(callId)));
        if (phone.oneIn(8)) {
            phone.alertAfter(invite, Duration.ofMillis(800));
        }
        if (phone.oneIn(5)) {
            phone.later(5000, () -> phone.cancel(invite));
        }
    }

    private String[] wishes(String callId) {
        if (whoHangsUp(callId) == 0 && phone.oneIn(2)) {
            return phone.sessions().wanted();
        }
        return phone.oneIn(2) ? new String[] {PhoneProvisionals.WANTED} : new String[0];
    }

    void onInviteResponse(ResponseArrived arrived) {
        int status = arrived.response().getStatusCode();
        DialogMachine dialog = arrived.dialog();
        if (status < 200) {
            phone.provisionals().onProvisional(arrived);
        } else if (status / 100 == 2 && dialog != null && dialog.isConfirmed() && !arrived.retransmission()) {
            long cseq = arrived.response().keys().cseqNumber();
            if (phone.oneIn(200)) {
                phone.excuse(arrived.callId());
            } else if (phone.oneIn(10)) {
                phone.later(2000, () -> acknowledge(dialog, cseq));
            } else {
                acknowledge(dialog, cseq);
            }
        } else if (status == 491 && dialog != null) {
            // RFC 3261 section 14.1
            phone.later(4000, () -> reinvite(dialog));
        }
    }

    private void acknowledge(DialogMachine dialog, long cseq) {
        if (dialog.isConfirmed()) {
            phone.acknowledge(dialog, cseq);
            talk(dialog);
        }
    }

    // ---- as callee

    void onInvite(RequestArrived arrived) {
        if (arrived.transaction() != null) {
            answerReinvite(arrived.transaction());
            return;
        }
        ServerTransactionMachine invite = phone.take(arrived);
        ringing.put(invite.branch(), invite);
        int dice = phone.random.nextInt(100);
        if (dice < 90) {
            phone.later(500, () -> answerIfRinging(invite, 180));
        }
        if (dice < 30) {
            phone.later(2000, () -> answerIfRinging(invite, 183));
        }
        if (dice < 3) {
            phone.excuse(arrived.callId());
        } else {
            int status = dice < 80 ? 200 : dice < 90 ? 486 : dice < 95 ? 302 : 603;
            phone.later(4000, () -> answerIfRinging(invite, status));
        }
    }

    private void answerReinvite(ServerTransactionMachine reinvite) {
        int dice = phone.random.nextInt(10);
        if (dice < 3) {
            phone.later(1500, () -> answerInvite(reinvite, 200));
        } else {
            answerInvite(reinvite, dice < 5 ? 488 : 200);
        }
    }

    private void answerIfRinging(ServerTransactionMachine invite, int status) {
        boolean rings = status < 200 ? ringing.containsKey(invite.branch()) : ringing.remove(invite.branch()) != null;
        if (rings && status >= 200 && waitsForPrack(invite)) {
            ringing.put(invite.branch(), invite);
            phone.later(4000, () -> answerIfRinging(invite, status));
        } else if (rings && status < 200) {
            phone.provisionals().ring(invite, status);
        } else if (rings) {
            answerInvite(invite, status);
        }
    }

    /** One that has told of something reliably waits until the caller knows. */
    private static boolean waitsForPrack(ServerTransactionMachine invite) {
        return invite.dialog() instanceof DialogMachine dialog && PhoneProvisionals.isWaiting(dialog);
    }

    void refuse(ServerTransactionMachine invite, int status) {
        ringing.remove(invite.branch());
        answerInvite(invite, status);
    }

    /** A call that has ended meanwhile cannot be accepted. */
    private void answerInvite(ServerTransactionMachine invite, int status) {
        DialogMachine dialog = (DialogMachine) invite.dialog();
        boolean over = dialog != null && (dialog.isEnded() || dialog.hasOvertaken(invite));
        phone.answer(invite, over ? 487 : status);
    }

    void onCancel(RequestArrived cancel) {
        phone.answer(phone.take(cancel), 200);
        ServerTransactionMachine invite =
                ringing.remove(String.valueOf(cancel.request().keys().branch()));
        if (invite != null) {
            answerInvite(invite, 487);
        }
    }

    void onAck(RequestArrived ack) {
        // RFC 3261 section 15: the callee may not hang up before the ACK has come.
        talk(ack.dialog());
    }

    // ---- both

    private void talk(DialogMachine dialog) {
        if (!talking.add(dialog)) {
            return;
        }
        answered++;
        for (int i = phone.random.nextInt(3); i > 0; i--) {
            phone.later(MOST_TALK, () -> sayAnything(dialog));
        }
        if (Math.floorMod(dialog.view().callId().hashCode(), 7) == 0) {
            // At both ends, so that they cross.
            phone.later(40, () -> reinvite(dialog));
        }
        boolean caller = !dialog.view().server();
        String callId = dialog.view().callId();
        // Both ends read from the name who hangs up: nobody, one of them, or both at the same time.
        switch (whoHangsUp(callId)) {
            case 0 -> {
                // Nobody hangs up.
            }
            case 1, 2, 3 -> phone.later(40, () -> hangUp(dialog));
            case 4, 5, 6, 7, 8 -> phone.later(MOST_TALK, () -> hangUp(dialog));
            default -> {
                if (caller == (callId.hashCode() % 2 == 0) || Campaign.isOneSided(callId)) {
                    phone.later(MOST_TALK, () -> hangUp(dialog));
                }
            }
        }
    }

    private static int whoHangsUp(String callId) {
        return Math.floorMod(callId.hashCode(), 20);
    }

    private void sayAnything(DialogMachine dialog) {
        if (!dialog.isConfirmed()) {
            return;
        }
        switch (phone.random.nextInt(8)) {
            case 0, 1, 2 -> {
                reinvite(dialog);
                if (dialog.isBackToBack()) {
                    // The second one waits for the first.
                    reinvite(dialog);
                }
            }
            case 3 -> phone.send(dialog, "UPDATE");
            case 4 -> phone.send(dialog, "MESSAGE");
            case 5, 6 -> phone.subscriptions().refer(dialog);
            default -> phone.send(dialog, "INFO");
        }
    }

    /** RFC 3261 section 14.1: one at a time. The core of a back-to-back user agent sees to that itself. */
    void reinvite(DialogMachine dialog, String... headers) {
        boolean free = dialog.isBackToBack()
                ? dialog.waitingInvite() == null
                : dialog.localInvite() == null && dialog.remoteInvite() == null;
        if (dialog.isConfirmed() && dialog.holdsCall() && free) {
            phone.send(dialog, "INVITE", headers);
        }
    }

    void hangUp(DialogMachine dialog) {
        if (dialog.isConfirmed() && dialog.holdsCall()) {
            phone.send(dialog, "BYE");
        }
    }
}
