package io.trunkline.sim;

import static io.trunkline.sim.Breaking.dialogs;
import static io.trunkline.sim.Breaking.dialogsEver;
import static io.trunkline.sim.Breaking.ends;
import static io.trunkline.sim.Breaking.events;
import static io.trunkline.sim.Breaking.has;
import static io.trunkline.sim.Breaking.is;
import static io.trunkline.sim.Breaking.isAck;
import static io.trunkline.sim.Breaking.line;
import static io.trunkline.sim.Breaking.loses;
import static io.trunkline.sim.Breaking.replace;
import static io.trunkline.sim.Breaking.sends;
import static io.trunkline.sim.Breaking.sendsAgain;
import static io.trunkline.sim.Breaking.shows;
import static io.trunkline.sim.Breaking.starts;
import static io.trunkline.sim.Breaking.status;
import static io.trunkline.sim.Breaking.stops;
import static io.trunkline.sim.Breaking.turn;

import io.trunkline.core.CoreEvent.DialogEnded;
import io.trunkline.core.CoreEvent.RequestArrived;
import io.trunkline.core.CoreEvent.ResponseArrived;
import io.trunkline.core.CoreEvent.TransactionEnded;
import io.trunkline.core.CoreTables;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogRows;
import io.trunkline.dialog.Subscription;
import io.trunkline.time.TimerKind;
import io.trunkline.time.TimerRows;
import io.trunkline.transaction.InviteClientMachine;
import io.trunkline.transaction.InviteServerMachine;
import io.trunkline.transaction.NonInviteClientMachine;
import io.trunkline.transaction.NonInviteServerMachine;
import java.util.List;
import java.util.function.Supplier;
import javax.sip.TransactionState;

/**
 * What can be wrong in a core, at least one thing for each machine and each rule of the dialogs. The list was written before any of
 * them was tried; {@link FaultsTest} says which of them went unnoticed at first. Lost timers, one for each kind, come on top.
 */
enum Fault {

    // ---- client INVITE transaction (RFC 3261 section 17.1.1)

    INVITE_IS_NOT_SENT_AGAIN(() -> turn(stops(InviteClientMachine.class, "CALLING"))),
    REJECTED_INVITE_GOES_BACK(() -> turn(shows(InviteClientMachine.class, "COMPLETED", TransactionState.PROCEEDING))),
    FINAL_RESPONSE_IS_TOLD_TWICE(() -> events(ResponseArrived.class, e -> status(e) >= 300, Breaking::twice)),
    FINAL_RESPONSE_IS_NOT_TOLD(() -> events(ResponseArrived.class, e -> status(e) == 200, Breaking::never)),
    ACK_TO_REJECTION_IS_SKIPPED(() -> sends(t -> isAck(t) && t.owner() instanceof InviteClientMachine, null)),
    ACK_TO_REJECTION_HAS_ANOTHER_NUMBER(
            () -> sends(t -> isAck(t) && t.owner() instanceof InviteClientMachine, replace("CSeq: 1 ", "CSeq: 7 "))),
    CANCEL_HAS_ANOTHER_BRANCH(() -> sends(t -> starts(t, "CANCEL"), replace("branch=z9hG4bK", "branch=z9hG4bKx"))),

    // ---- server INVITE transaction (section 17.2.1)

    REJECTION_IS_NOT_SENT_AGAIN(() -> turn(stops(InviteServerMachine.class, "COMPLETED"))),
    ACCEPTED_INVITE_IS_LOST(() -> turn(loses(InviteServerMachine.class, "ACCEPTED"))),
    CONFIRMED_INVITE_STAYS(() -> ends(InviteServerMachine.class)),
    FINAL_RESPONSE_CHANGES(() -> sendsAgain("SIP/2.0 486", Breaking::other)),

    // ---- client non-INVITE transaction (section 17.1.2)

    REQUEST_IS_NOT_SENT_AGAIN(() -> turn(stops(NonInviteClientMachine.class, "TRYING"))),
    ANSWERED_REQUEST_IS_LOST(() -> turn(loses(NonInviteClientMachine.class, "COMPLETED"))),
    ANSWERED_REQUEST_TIMES_OUT(() -> events(ResponseArrived.class, Breaking::isFinalOfRequest, Breaking::timesOut)),
    REQUEST_IS_SENT_AGAIN_WITH_CHANGES(() -> sendsAgain("OPTIONS", replace("Max-Forwards: 70", "Max-Forwards: 69"))),

    // ---- server non-INVITE transaction (section 17.2.2)

    UNANSWERED_REQUEST_GETS_NO_100(() -> turn(stops(NonInviteServerMachine.class, "TRYING"))),
    REQUEST_IS_TOLD_TWICE(
            () -> events(RequestArrived.class, e -> e.transaction() != null && !is(e, "ACK"), Breaking::twice)),
    ANSWER_CHANGES(() -> sendsAgain("SIP/2.0 200", Breaking::otherAnswer)),
    ENDED_REQUEST_STAYS(() -> ends(NonInviteServerMachine.class)),

    // ---- all transactions

    END_IS_TOLD_TWICE(() -> events(TransactionEnded.class, e -> true, Breaking::twice)),
    END_IS_NOT_TOLD(() -> events(TransactionEnded.class, e -> true, Breaking::never)),
    TIMEOUT_WITHOUT_END(() -> events(TransactionEnded.class, Breaking::isUnanswered, Breaking::never)),

    // ---- dialogs: sequence numbers, 2xx and ACK

    SEQUENCE_IS_NOT_CHECKED(() -> dialogs((core, dialog) -> dialog.disableSequenceNumberValidation())),
    SEQUENCE_STANDS_STILL(() -> sends(t -> starts(t, "BYE") || starts(t, "INFO"), Breaking::numberOne)),
    ACK_IS_SKIPPED(() -> sends(t -> isAck(t) && t.owner() instanceof DialogMachine, null)),
    ACK_HAS_ANOTHER_NUMBER(
            () -> sends(t -> isAck(t) && t.owner() instanceof DialogMachine, replace("CSeq: 1 ", "CSeq: 7 "))),
    ACK_IS_TOLD_TWICE(() -> events(RequestArrived.class, e -> is(e, "ACK"), Breaking::copied)),
    ACK_IS_NOT_AWAITED(() -> dialogs((core, dialog) -> dialog.handshake().onAck(1))),
    SUCCESS_IS_NOT_SENT_AGAIN(() -> sendsAgain("SIP/2.0 200", null)),

    // ---- dialogs: targets, routes, glare, forks

    TARGET_IS_WRONG(() -> dialogs((core, dialog) -> dialog.refreshRemoteTarget("sip:bob@192.0.2.99"))),
    ROUTE_SET_IS_LOST(() -> sends(t -> has(t, "\r\nRoute: "), line("Route: "))),
    GLARE_IS_NOT_SEEN(() -> dialogs((core, dialog) -> dialog.localInvite(null))),
    MERGED_REQUEST_GETS_NO_ANSWER(() -> sends(t -> starts(t, "SIP/2.0 482"), null)),

    // ---- dialogs: states and end

    DIALOG_COMES_BACK(() -> dialogsEver((core, dialog) -> {
        if (dialog.isEnded()) {
            dialog.onConfirmed("x", null, List.of());
        }
    })),
    DIALOG_END_IS_TOLD_TWICE(() -> events(DialogEnded.class, e -> true, Breaking::twice)),
    DIALOG_END_IS_NOT_TOLD(() -> events(DialogEnded.class, e -> true, Breaking::never)),
    ENDED_DIALOG_STAYS(() -> dialogsEver((core, dialog) -> {
        if (dialog.isEnded() && dialog.key() != null) {
            DialogRows.keep(CoreTables.dialogs(core), dialog);
        }
    })),
    DIALOG_IS_LOST(() -> dialogs((core, dialog) -> DialogRows.lose(CoreTables.dialogs(core), dialog))),
    END_IS_NOT_REMEMBERED(() -> turn((core, now) -> DialogRows.loseEnded(CoreTables.dialogs(core)))),
    BYE_ENDS_NOTHING(() -> dialogs((core, dialog) -> dialog.terminateOnBye(false))),

    // ---- subscriptions

    LAST_NOTIFY_ENDS_NOTHING(
            () -> dialogs((core, dialog) -> dialog.subscriptions().forEach(s -> s.endsWith(null)))),
    SUBSCRIPTION_LIVES_FOR_EVER(() ->
            dialogs((core, dialog) -> dialog.subscriptions().forEach(s -> {
                s.stopWaiting();
                s.expiresAt(Long.MAX_VALUE);
            }))),
    SUBSCRIPTION_IS_LOST(() -> dialogs((core, dialog) -> List.copyOf(dialog.subscriptions()).stream()
            .filter(s -> s.role() == Subscription.Role.SUBSCRIBER)
            .forEach(dialog::remove)));

    private final Supplier<Sabotage> sabotage;

    Fault(Supplier<Sabotage> sabotage) {
        this.sabotage = sabotage;
    }

    /** A new one, which has broken nothing yet. */
    Sabotage sabotage() {
        return sabotage.get();
    }

    /** A fault that belongs to no line of the list: the timers of one kind never fire. */
    static Sabotage losing(TimerKind kind) {
        return turn((core, now) -> TimerRows.lose(CoreTables.timers(core), kind));
    }
}
