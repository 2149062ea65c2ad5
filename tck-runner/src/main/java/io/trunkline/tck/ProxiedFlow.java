package io.trunkline.tck;

import static io.trunkline.tck.Sentences.ACK_ONCE;
import static io.trunkline.tck.Sentences.BYE_ACCEPTED;
import static io.trunkline.tck.Sentences.CONFIRMED;
import static io.trunkline.tck.Sentences.EARLY;
import static io.trunkline.tck.Sentences.IN_DIALOG;
import static io.trunkline.tck.Sentences.NOTIFY_ACCEPTED;
import static io.trunkline.tck.Sentences.NO_TRANSACTION_YET;
import static io.trunkline.tck.Sentences.SUBSCRIPTION_ENDS;

import io.trunkline.tck.contract.Callee;

/**
 * The call flows with a proxy between the parties: each is run between any three implementations, and every line names the sentence it checks.
 * Provisional 100 responses are left out of the journals, because an implementation may send them or not.
 */
public enum ProxiedFlow {

    /** A call through a proxy that stays in its path: INVITE, 180, 200, ACK, BYE, 200, all of them by way of the proxy. */
    RECORD_ROUTED_CALL {
        @Override
        void play(Meeting meeting) throws InterruptedException {
            meeting.proxy().forwardTo(meeting.callee().port());
            meeting.caller().invite(Callee.ANSWERS, meeting.proxy().port());
            meeting.calleeIsCalled();
            meeting.callerObserves("180 INVITE, own transaction, dialog Early", "RFC 3261, 12.1, 16.7");
            meeting.proxyObservesAll("RFC 3261, 16.6, 16.7", "INVITE forwarded", "180 INVITE returned");
            meeting.callee().answer();
            meeting.callerObserves("200 INVITE, own transaction, dialog Confirmed", "RFC 3261, 13.2.2.4, 16.7");
            meeting.calleeObserves("ACK, dialog Confirmed", ACK_ONCE);
            meeting.proxyObservesAll(IN_PATH, "200 INVITE returned", "ACK forwarded");
            meeting.dialogMayEnd();
            meeting.caller().hangUp();
            meeting.calleeObserves("BYE, transaction, a dialog", IN_DIALOG);
            meeting.callerObserves("200 BYE, own transaction, a dialog", BYE_ACCEPTED);
            meeting.proxyObservesAll(IN_PATH, "BYE forwarded", "200 BYE returned");
        }
    },

    /** A call that a proxy forks and that two answer: two dialogs, two ACKs, two BYEs. */
    FORKED_CALL {
        @Override
        void play(Meeting meeting) throws InterruptedException {
            meeting.proxy()
                    .forwardTo(meeting.callee().port(), meeting.otherCallee().port());
            meeting.caller().invite(Callee.ANSWERS, meeting.proxy().port());
            meeting.calleeIsCalled();
            meeting.otherCalleeIsCalled();
            meeting.callerObserves("180 INVITE, own transaction, dialog Early", EARLY);
            meeting.callerObserves("180 INVITE, own transaction, dialog Early", "RFC 3261, 12.1; 19.3");
            meeting.callee().answer();
            meeting.callerObserves("200 INVITE, own transaction, dialog Confirmed", CONFIRMED);
            meeting.calleeObserves("ACK, dialog Confirmed", ACK_ONCE);
            meeting.otherCallee().answer();
            meeting.callerObserves("200 INVITE, of another fork, dialog Confirmed", LATE_ANSWER);
            meeting.otherCalleeObserves("ACK, dialog Confirmed", ACK_ONCE);
            meeting.dialogMayEnd();
            meeting.dialogMayEnd();
            meeting.caller().hangUp();
            meeting.calleeObserves("BYE, transaction, a dialog", IN_DIALOG);
            meeting.otherCalleeObserves("BYE, transaction, a dialog", IN_DIALOG);
            meeting.callerObserves("200 BYE, own transaction, a dialog", BYE_ACCEPTED);
            meeting.callerObserves("200 BYE, own transaction, a dialog", BYE_ACCEPTED);
            meeting.proxyObservesAll(
                    "RFC 3261, 16.6, 16.7",
                    "INVITE forwarded",
                    "180 INVITE returned",
                    "180 INVITE returned",
                    "200 INVITE returned",
                    "ACK forwarded",
                    "200 INVITE returned",
                    "ACK forwarded",
                    "BYE forwarded",
                    "200 BYE returned",
                    "BYE forwarded",
                    "200 BYE returned");
        }
    },

    /** A subscription that a forker takes to two notifiers: one 200, and a dialog for each of the two that send NOTIFY. */
    FORKED_SUBSCRIPTION {
        @Override
        void play(Meeting meeting) throws InterruptedException {
            meeting.proxy()
                    .forwardTo(meeting.callee().port(), meeting.otherCallee().port());
            meeting.caller().subscribe(meeting.proxy().port());
            meeting.calleeObserves("SUBSCRIBE, no transaction, no dialog", NO_TRANSACTION_YET);
            meeting.otherCalleeObserves("SUBSCRIBE, no transaction, no dialog", NO_TRANSACTION_YET);
            meeting.callerObserves("200 SUBSCRIBE, own transaction, dialog Confirmed", "RFC 6665, 4.1.2.1");
            meeting.proxyObservesAll(
                    "RFC 3261, 16.7", "SUBSCRIBE forwarded", "200 SUBSCRIBE returned", "200 SUBSCRIBE kept");
            meeting.callee().notifyOf("active");
            meeting.callerObserves("NOTIFY, transaction, a dialog without NOTIFY yet, active", "RFC 6665, 4.1.4");
            meeting.calleeObserves("200 NOTIFY, own transaction, a dialog", NOTIFY_ACCEPTED);
            meeting.otherCallee().notifyOf("active");
            meeting.callerObserves("NOTIFY, transaction, a dialog without NOTIFY yet, active", FORKABLE);
            meeting.otherCalleeObserves("200 NOTIFY, own transaction, a dialog", NOTIFY_ACCEPTED);
            meeting.dialogMayEnd();
            meeting.dialogMayEnd();
            meeting.callee().notifyOf("terminated");
            meeting.callerObserves("NOTIFY, transaction, a dialog, terminated", SUBSCRIPTION_ENDS);
            meeting.calleeObserves("200 NOTIFY, own transaction, a dialog", NOTIFY_ACCEPTED);
            meeting.otherCallee().notifyOf("terminated");
            meeting.callerObserves("NOTIFY, transaction, a dialog, terminated", SUBSCRIPTION_ENDS);
            meeting.otherCalleeObserves("200 NOTIFY, own transaction, a dialog", NOTIFY_ACCEPTED);
        }
    };

    private static final String IN_PATH = "RFC 3261, 16.6 item 4, 12.2.1.1";
    private static final String LATE_ANSWER = "RFC 3261, 13.2.2.4; API: a forked response has its own dialog";
    private static final String FORKABLE = "RFC 6665, 4.4.1; API: javax.sip.FORKABLE_EVENTS";

    abstract void play(Meeting meeting) throws InterruptedException;

    /**
     * Plays the flow.
     *
     * @param meeting fresh parties with a proxy
     * @throws ConformanceFailure when one of them observed something else than it has to
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public void check(Meeting meeting) throws InterruptedException {
        play(meeting);
        meeting.nothingElseHappened();
    }
}
