package io.trunkline.sim;

import static io.trunkline.sim.Breaking.dialogs;
import static io.trunkline.sim.Breaking.dialogsEver;
import static io.trunkline.sim.Breaking.ends;
import static io.trunkline.sim.Breaking.events;
import static io.trunkline.sim.Breaking.has;
import static io.trunkline.sim.Breaking.is;
import static io.trunkline.sim.Breaking.isAck;
import static io.trunkline.sim.Breaking.isReliable;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sip.TransactionState;

/**
 * Something that can be wrong in a core, and the rules one of which has to find it. The lists have at least one fault for each machine,
 * each rule of the dialogs and each kind of timer. They were written, with the expected rules, before the campaign was run on them; what
 * went unnoticed then, or was noticed by another rule, says so with {@code missed}, and what was added or changed.
 *
 * @param name what is wrong
 * @param rules the first rule that is broken is one of these
 * @param sabotages makes it wrong, in a network that knows of no other fault
 * @param missed what happened at first instead, and what was added; empty where it was found as expected
 */
record Fault(String name, Set<Rule> rules, Supplier<Sabotage> sabotages, String missed) {

    /** Kinds of timers that no stack of a campaign has: there is no store of dialogs in it ({@code DialogStoreTest} has one). */
    private static final Set<TimerKind> NOT_IN_A_CAMPAIGN = EnumSet.of(TimerKind.RECALL);

    /** Its stacks send ACKs to refusals with a wrong number. */
    static final Fault WRONG_ACK = new Fault(
            "ACK_TO_REJECTION_HAS_ANOTHER_NUMBER",
            EnumSet.of(Rule.FOLLOWS_INVITE),
            () -> sends(t -> isAck(t) && t.owner() instanceof InviteClientMachine, replace("CSeq: 1 ", "CSeq: 7 ")),
            "");

    Sabotage sabotage() {
        return sabotages.get();
    }

    private static Fault of(String name, Supplier<Sabotage> sabotages, Rule... rules) {
        return new Fault(name, EnumSet.copyOf(Arrays.asList(rules)), sabotages, "");
    }

    /** It was not found as expected at first. */
    private Fault missed(String what) {
        return new Fault(name, rules, sabotages, what);
    }

    /** Another rule than those expected finds it, and that is right. */
    private Fault missed(String what, Rule instead) {
        Set<Rule> all = EnumSet.of(instead);
        all.addAll(rules);
        return new Fault(name, all, sabotages, what);
    }

    /** All of them. */
    static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        all.addAll(ofInvites());
        all.addAll(ofRequests());
        all.addAll(ofTransactions());
        all.addAll(ofHandshakes());
        all.addAll(ofProvisionals());
        all.addAll(ofDialogs());
        all.addAll(ofUsages());
        for (TimerKind kind : TimerKind.values()) {
            if (!NOT_IN_A_CAMPAIGN.contains(kind)) {
                all.add(lost(kind).missed(missedAtFirst(kind)));
            }
        }
        return all;
    }

    private static Fault lost(TimerKind kind) {
        return of(
                kind + "_IS_LOST",
                () -> turn((core, now) -> TimerRows.lose(CoreTables.timers(core), kind)),
                Rule.TIMER_ROW);
    }

    private static String missedAtFirst(TimerKind kind) {
        return switch (kind) {
            case LOOKUP -> "not found: TIMER_ROW counts the look-ups, too";
            case CALLING_ALERT -> "not found: telephones that want to be alerted";
            case LIFETIME -> "not found: a telephone whose transactions have a shorter life";
            case REINVITE_WAIT ->
                "found in one episode of many: a back-to-back user agent sends two re-INVITEs at once";
            case ENDED_DIALOG -> "found by EMPTY: TIMER_ROW looks at what is kept of ended dialogs";
            case FORK_WINDOW ->
                "found by EMPTY: TIMER_ROW looks at requests that may make more dialogs, and at the end, too";
            default -> "";
        };
    }

    /** INVITE transactions (RFC 3261 sections 9.1, 17.1.1 and 17.2.1, RFC 6026). */
    private static List<Fault> ofInvites() {
        return List.of(
                of(
                        "INVITE_IS_NOT_SENT_AGAIN",
                        () -> turn(stops(InviteClientMachine.class, "CALLING")),
                        Rule.STATE_TIMERS),
                of(
                                "REJECTED_INVITE_GOES_BACK",
                                () -> turn(shows(InviteClientMachine.class, "COMPLETED", TransactionState.PROCEEDING)),
                                Rule.STATE_SHOWN)
                        .missed("not found: the rule STATE_SHOWN"),
                of(
                        "FINAL_RESPONSE_IS_TOLD_TWICE",
                        () -> events(ResponseArrived.class, e -> status(e) >= 300, Breaking::twice),
                        Rule.ONE_FINAL),
                of(
                        "FINAL_RESPONSE_IS_NOT_TOLD",
                        () -> events(ResponseArrived.class, e -> status(e) == 200, Breaking::never),
                        Rule.FAIR_WEATHER,
                        Rule.PROGRESS),
                of(
                        "ACK_TO_REJECTION_IS_SKIPPED",
                        () -> sends(t -> isAck(t) && t.owner() instanceof InviteClientMachine, null),
                        Rule.FAIR_WEATHER),
                WRONG_ACK,
                of(
                                "CANCEL_HAS_ANOTHER_BRANCH",
                                () -> sends(t -> starts(t, "CANCEL"), replace("branch=z9hG4bK", "branch=z9hG4bKx")),
                                Rule.FOLLOWS_INVITE)
                        .missed("found by RESENT: FOLLOWS_INVITE compares the branches, too, and looks at proxies"),
                of(
                        "REJECTION_IS_NOT_SENT_AGAIN",
                        () -> turn(stops(InviteServerMachine.class, "COMPLETED")),
                        Rule.STATE_TIMERS),
                of(
                        "ACCEPTED_INVITE_IS_LOST",
                        () -> turn(loses(InviteServerMachine.class, "ACCEPTED")),
                        Rule.TRANSACTION_TABLE),
                of("CONFIRMED_INVITE_STAYS", () -> ends(InviteServerMachine.class), Rule.TRANSACTION_TABLE),
                of("FINAL_RESPONSE_CHANGES", () -> sendsAgain("SIP/2.0 486", Breaking::other), Rule.ONE_FINAL));
    }

    /** Other transactions (sections 17.1.2 and 17.2.2, RFC 4320). */
    private static List<Fault> ofRequests() {
        return List.of(
                of(
                        "REQUEST_IS_NOT_SENT_AGAIN",
                        () -> turn(stops(NonInviteClientMachine.class, "TRYING")),
                        Rule.STATE_TIMERS),
                of(
                        "ANSWERED_REQUEST_IS_LOST",
                        () -> turn(loses(NonInviteClientMachine.class, "COMPLETED")),
                        Rule.TRANSACTION_TABLE),
                of(
                                "ANSWERED_REQUEST_TIMES_OUT",
                                () -> events(ResponseArrived.class, Breaking::isFinalOfRequest, Breaking::timesOut),
                                Rule.TIMEOUT)
                        .missed("found by RESENT, which looked before TIMEOUT: the other way round"),
                of(
                        "REQUEST_IS_SENT_AGAIN_WITH_CHANGES",
                        () -> sendsAgain("OPTIONS", replace("Max-Forwards: 70", "Max-Forwards: 69")),
                        Rule.SAME_OCTETS),
                of("REQUEST_NEVER_LEAVES", () -> sends(t -> starts(t, "BYE"), null), Rule.RESENT),
                of(
                        "UNANSWERED_REQUEST_GETS_NO_100",
                        () -> turn(stops(NonInviteServerMachine.class, "TRYING")),
                        Rule.STATE_TIMERS),
                of(
                        "REQUEST_IS_TOLD_TWICE",
                        () -> events(
                                RequestArrived.class, e -> e.transaction() != null && !is(e, "ACK"), Breaking::twice),
                        Rule.TOLD_ONCE),
                of("ANSWER_CHANGES", () -> sendsAgain("SIP/2.0 200", Breaking::otherAnswer), Rule.ONE_FINAL)
                        .missed("not found: the fault met almost no message, and was given more to meet"),
                of("ENDED_REQUEST_STAYS", () -> ends(NonInviteServerMachine.class), Rule.TRANSACTION_TABLE));
    }

    /** All transactions. */
    private static List<Fault> ofTransactions() {
        return List.of(
                of(
                        "END_IS_TOLD_TWICE",
                        () -> events(TransactionEnded.class, e -> true, Breaking::twice),
                        Rule.DEAD_TRANSACTION),
                of(
                        "END_IS_NOT_TOLD",
                        () -> events(TransactionEnded.class, e -> true, Breaking::never),
                        Rule.TRANSACTION_TABLE),
                of(
                                "TIMEOUT_WITHOUT_END",
                                () -> events(TransactionEnded.class, Breaking::isUnanswered, Breaking::never),
                                Rule.TIMEOUT)
                        .missed("not found: the fault met almost no message, and was given more to meet"),
                of("MESSAGE_IS_CUT", () -> sends(t -> starts(t, "INFO"), line("CSeq: ")), Rule.PARSES),
                of(
                        "ANSWER_GOES_ASTRAY",
                        () -> sends(t -> starts(t, "SIP/2.0 202"), replace("branch=z9hG4bK", "branch=z9hG4bKx")),
                        Rule.MATCHED));
    }

    /** 2xx, ACK and sequence numbers of dialogs (sections 12.2, 13.2.2.4 and 13.3.1.4). */
    private static List<Fault> ofHandshakes() {
        return List.of(
                of(
                                "SEQUENCE_IS_NOT_CHECKED",
                                () -> dialogs((core, dialog) -> dialog.disableSequenceNumberValidation()),
                                Rule.CSEQ_IN)
                        .missed("not found: telephones that send a re-INVITE at both ends at once, and more episodes"),
                of(
                        "SEQUENCE_STANDS_STILL",
                        () -> sends(t -> starts(t, "BYE") || starts(t, "INFO"), Breaking::numberOne),
                        Rule.CSEQ_OUT),
                of(
                        "ACK_IS_SKIPPED",
                        () -> sends(t -> isAck(t) && t.owner() instanceof DialogMachine, null),
                        Rule.FAIR_WEATHER),
                of(
                        "ACK_HAS_ANOTHER_NUMBER",
                        () -> sends(
                                t -> isAck(t) && t.owner() instanceof DialogMachine, replace("CSeq: 1 ", "CSeq: 7 ")),
                        Rule.FOLLOWS_INVITE),
                of(
                        "ACK_IS_TOLD_TWICE",
                        () -> events(RequestArrived.class, e -> is(e, "ACK"), Breaking::copied),
                        Rule.ACK_ONCE),
                of(
                                "ACK_IS_NOT_AWAITED",
                                () -> dialogs(
                                        (core, dialog) -> dialog.handshake().onAck(1)),
                                Rule.ACK_AWAITED)
                        .missed("not found: the rule ACK_AWAITED"),
                of("SUCCESS_IS_NOT_SENT_AGAIN", () -> sendsAgain("SIP/2.0 200", null), Rule.RESENT),
                of("MERGED_REQUEST_GETS_NO_ANSWER", () -> sends(t -> starts(t, "SIP/2.0 482"), null), Rule.FAIR_WEATHER)
                        .missed("not found: more episodes"));
    }

    /** Reliable provisional responses (RFC 3262). */
    private static List<Fault> ofProvisionals() {
        return List.of(
                of(
                                "RELIABLE_RESPONSE_IS_NOT_SENT_AGAIN",
                                () -> sends(t -> isReliable(t) && t.owner() instanceof DialogMachine, null),
                                Rule.RESENT)
                        .missed(
                                "not found, all calls were answered before it was given up: callees that wait for the PRACK first"),
                of(
                        "RELIABLE_RESPONSE_IS_TOLD_TWICE",
                        () -> events(ResponseArrived.class, Breaking::isReliable, Breaking::twice),
                        Rule.RELIABLE_ORDER),
                of("PRACK_STOPS_NOTHING", Breaking::repeatsAfterPrack, Rule.PRACK_STOPS),
                of(
                                "RELIABLE_RESPONSE_HAS_ANOTHER_NUMBER",
                                () -> sends(Breaking::isReliable, Breaking::otherNumber),
                                Rule.FAIR_WEATHER)
                        .missed(
                                "found by CSEQ_OUT, in a dialog that came back after the 481 to its PRACK: the rule PRACK_ACCEPTED",
                                Rule.PRACK_ACCEPTED),
                of(
                        "RELIABLE_RESPONSES_DO_NOT_WAIT",
                        () -> dialogs((core, dialog) -> {
                            if (dialog.knownReliable() != null) {
                                dialog.knownReliable().stop();
                            }
                        }),
                        Rule.RELIABLE_ONE),
                of(
                                "PRACK_IS_NOT_TOLD",
                                () -> events(RequestArrived.class, e -> is(e, "PRACK"), Breaking::never),
                                Rule.FAIR_WEATHER)
                        .missed(
                                "found by RELIABLE_ONE, which goes by the PRACKs that were told and is right, too",
                                Rule.RELIABLE_ONE));
    }

    /** Targets, routes, glare, states and the end of dialogs (sections 12.1, 12.2, 12.3, 14 and 15). */
    private static List<Fault> ofDialogs() {
        return List.of(
                of(
                        "TARGET_IS_WRONG",
                        () -> dialogs((core, dialog) -> dialog.refreshRemoteTarget("sip:bob@192.0.2.99")),
                        Rule.REACHES),
                of("ROUTE_SET_IS_LOST", () -> sends(t -> has(t, "\r\nRoute: "), line("Route: ")), Rule.ROUTED),
                of("GLARE_IS_NOT_SEEN", () -> dialogs((core, dialog) -> dialog.localInvite(null)), Rule.GLARE)
                        .missed("not found: telephones that send a re-INVITE at both ends at once, and more episodes"),
                of("WAITING_REINVITE_IS_LOST", () -> dialogs((core, dialog) -> dialog.waitingInvite(null)), Rule.LEAVES)
                        .missed("found in one episode of many: a back-to-back user agent sends two re-INVITEs at once"),
                of(
                        "DIALOG_COMES_BACK",
                        () -> dialogsEver((core, dialog) -> {
                            if (dialog.isEnded()) {
                                dialog.onConfirmed("x", null, List.of());
                            }
                        }),
                        Rule.DIALOG_FORWARD),
                of(
                        "DIALOG_END_IS_TOLD_TWICE",
                        () -> events(DialogEnded.class, e -> true, Breaking::twice),
                        Rule.DEAD_DIALOG),
                of(
                        "DIALOG_END_IS_NOT_TOLD",
                        () -> events(DialogEnded.class, e -> true, Breaking::never),
                        Rule.DIALOG_TABLE),
                of(
                        "ENDED_DIALOG_STAYS",
                        () -> dialogsEver((core, dialog) -> {
                            if (dialog.isEnded() && dialog.key() != null) {
                                DialogRows.keep(CoreTables.dialogs(core), dialog);
                            }
                        }),
                        Rule.DIALOG_TABLE),
                of(
                        "DIALOG_IS_LOST",
                        () -> dialogs((core, dialog) -> DialogRows.lose(CoreTables.dialogs(core), dialog)),
                        Rule.DIALOG_TABLE),
                of(
                        "END_IS_NOT_REMEMBERED",
                        () -> turn((core, now) -> DialogRows.loseEnded(CoreTables.dialogs(core))),
                        Rule.TIMER_OWNER,
                        Rule.MATCHED),
                of("BYE_ENDS_NOTHING", () -> dialogs((core, dialog) -> dialog.terminateOnBye(false)), Rule.HUNG_UP)
                        .missed("not found: the rule HUNG_UP"));
    }

    /** Subscriptions (RFC 6665) and sessions (RFC 4028). */
    private static List<Fault> ofUsages() {
        return List.of(
                of(
                                "LAST_NOTIFY_ENDS_NOTHING",
                                () -> dialogs(
                                        (core, dialog) -> dialog.subscriptions().forEach(s -> s.endsWith(null))),
                                Rule.LAST_NOTIFY)
                        .missed("not found: the rule LAST_NOTIFY"),
                of(
                        "SUBSCRIPTION_LIVES_FOR_EVER",
                        () -> dialogs((core, dialog) -> dialog.subscriptions().forEach(s -> {
                            s.stopWaiting();
                            s.expiresAt(Long.MAX_VALUE);
                        })),
                        Rule.STATE_TIMERS),
                of(
                                "SUBSCRIPTION_IS_LOST",
                                () -> dialogs((core, dialog) -> List.copyOf(dialog.subscriptions()).stream()
                                        .filter(s -> s.role() == Subscription.Role.SUBSCRIBER)
                                        .forEach(dialog::remove)),
                                Rule.TIMER_OWNER)
                        .missed(
                                "found by QUIET, a dialog stays that nothing holds: that is right, its timers know that they are over",
                                Rule.QUIET),
                of(
                        "SESSION_IS_NOT_WATCHED",
                        () -> dialogs((core, dialog) -> {
                            if (dialog.knownSessionTimer() != null) {
                                dialog.knownSessionTimer().stop();
                            }
                        }),
                        Rule.SESSION_WATCHED));
    }
}
