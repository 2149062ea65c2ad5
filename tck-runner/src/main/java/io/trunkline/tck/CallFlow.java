package io.trunkline.tck;

import static io.trunkline.tck.Sentences.ACK_ONCE;
import static io.trunkline.tck.Sentences.BYE_ACCEPTED;
import static io.trunkline.tck.Sentences.CONFIRMED;
import static io.trunkline.tck.Sentences.DIALOG_ENDS;
import static io.trunkline.tck.Sentences.EARLY;
import static io.trunkline.tck.Sentences.IN_DIALOG;
import static io.trunkline.tck.Sentences.NOTIFY_ACCEPTED;
import static io.trunkline.tck.Sentences.NO_TRANSACTION_YET;
import static io.trunkline.tck.Sentences.SUBSCRIPTION_ENDS;

import io.trunkline.tck.contract.Callee;

/**
 * The call flows between two parties: each is run between two parties, on the same implementation or on two, and every line names the sentence it checks.
 * Provisional 100 responses are left out of the journals, because an implementation may send them or not.
 */
public enum CallFlow {

    /** REGISTER and its 200. */
    REGISTRATION {
        @Override
        void play(Meeting meeting) throws InterruptedException {
            meeting.caller().register(meeting.callee().port());
            meeting.calleeObserves("REGISTER, no transaction, no dialog", NO_TRANSACTION_YET);
            meeting.callerObserves("200 REGISTER, own transaction, no dialog", "RFC 3261, 10.3");
        }
    },

    /** OPTIONS and its 200. */
    CAPABILITIES {
        @Override
        void play(Meeting meeting) throws InterruptedException {
            meeting.caller().options(meeting.callee().port());
            meeting.calleeObserves("OPTIONS, no transaction, no dialog", NO_TRANSACTION_YET);
            meeting.callerObserves("200 OPTIONS, own transaction, no dialog", "RFC 3261, 11.2");
        }
    },

    /** INVITE, 180, 200, ACK, re-INVITE, 200, ACK, BYE, 200. */
    CALL_ENDED_BY_CALLER {
        @Override
        void play(Meeting meeting) throws InterruptedException {
            callIsUp(meeting);
            meeting.caller().reinvite();
            meeting.calleeObserves("INVITE, transaction, dialog Confirmed", IN_DIALOG);
            meeting.callerObserves("200 INVITE, own transaction, dialog Confirmed", "RFC 3261, 14.2");
            meeting.calleeObserves("ACK, dialog Confirmed", ACK_ONCE);
            meeting.caller().hangUp();
            meeting.calleeObserves("BYE, transaction, a dialog", IN_DIALOG);
            meeting.callerObserves("200 BYE, own transaction, a dialog", BYE_ACCEPTED);
            meeting.callerObserves("dialog ended", DIALOG_ENDS);
            meeting.calleeObserves("dialog ended", DIALOG_ENDS);
        }
    },

    /** INVITE, 180, 200, ACK, then BYE from the side that was called. */
    CALL_ENDED_BY_CALLEE {
        @Override
        void play(Meeting meeting) throws InterruptedException {
            callIsUp(meeting);
            meeting.callee().hangUp();
            meeting.callerObserves("BYE, transaction, a dialog", IN_DIALOG);
            meeting.calleeObserves("200 BYE, own transaction, a dialog", BYE_ACCEPTED);
            meeting.callerObserves("dialog ended", DIALOG_ENDS);
            meeting.calleeObserves("dialog ended", DIALOG_ENDS);
        }
    },

    /** INVITE, 180, CANCEL, 200, 487, ACK. */
    CALL_CANCELLED {
        @Override
        void play(Meeting meeting) throws InterruptedException {
            meeting.caller().invite(Callee.RINGS, meeting.callee().port());
            meeting.calleeIsCalled();
            meeting.callerObserves("180 INVITE, own transaction, dialog Early", EARLY);
            meeting.caller().cancel();
            meeting.calleeObserves(
                    "CANCEL, another transaction, dialog of the INVITE", "API: RequestEvent of a CANCEL");
            // Two transactions: nothing fixes which response is delivered first.
            meeting.callerObservesAll("RFC 3261, 9.2", "200 CANCEL, own transaction", "487 INVITE, own transaction");
            meeting.callerObserves("dialog ended", DIALOG_ENDS);
            meeting.calleeObserves("dialog ended", DIALOG_ENDS);
        }
    },

    /** INVITE, 486, ACK. */
    CALL_REJECTED {
        @Override
        void play(Meeting meeting) throws InterruptedException {
            meeting.caller().invite(Callee.IS_BUSY, meeting.callee().port());
            meeting.calleeIsCalled();
            meeting.callerObserves("486 INVITE, own transaction", "RFC 3261, 17.1.1.2");
        }
    },

    /** INVITE, reliable 180, PRACK, 200, 200, ACK, BYE, 200. */
    CALL_WITH_RELIABLE_RINGING {
        @Override
        void play(Meeting meeting) throws InterruptedException {
            meeting.caller().invite(Callee.RINGS_RELIABLY, meeting.callee().port());
            meeting.calleeIsCalled();
            meeting.callerObserves("180 INVITE, reliable, own transaction, dialog Early", "RFC 3262, 3");
            meeting.caller().acknowledgeRinging();
            meeting.calleeObserves("PRACK, transaction, dialog Early", "RFC 3262, 4; " + IN_DIALOG);
            meeting.callerObserves("200 PRACK, own transaction, dialog Early", "RFC 3262, 3");
            meeting.callee().answer();
            meeting.callerObserves("200 INVITE, own transaction, dialog Confirmed", CONFIRMED);
            meeting.calleeObserves("ACK, dialog Confirmed", ACK_ONCE);
            callIsOver(meeting);
        }
    },

    /** INVITE, 302, ACK, then INVITE to the Contact of the 302 and a call. */
    CALL_REDIRECTED {
        @Override
        void play(Meeting meeting) throws InterruptedException {
            meeting.caller().invite(Callee.HAS_MOVED, meeting.callee().port());
            meeting.calleeIsCalled();
            meeting.callerObserves("302 INVITE, own transaction", "RFC 3261, 8.1.3.4");
            meeting.dialogMayEnd();
            meeting.caller().followRedirection();
            callIsAnswered(meeting);
            callIsOver(meeting);
        }
    },

    /** SUBSCRIBE, 200, NOTIFY, 200, NOTIFY of the end, 200. */
    SUBSCRIPTION {
        @Override
        void play(Meeting meeting) throws InterruptedException {
            meeting.caller().subscribe(meeting.callee().port());
            meeting.calleeObserves("SUBSCRIBE, no transaction, no dialog", NO_TRANSACTION_YET);
            meeting.callerObserves("200 SUBSCRIBE, own transaction, dialog Confirmed", "RFC 6665, 4.1.2.1");
            notifications(meeting);
        }
    },

    /** REFER, 202, NOTIFY, 200, NOTIFY of the end, 200. */
    REFERRAL {
        @Override
        void play(Meeting meeting) throws InterruptedException {
            meeting.caller().refer(meeting.callee().port());
            meeting.calleeObserves("REFER, no transaction, no dialog", NO_TRANSACTION_YET);
            meeting.callerObserves("202 REFER, own transaction, dialog Confirmed", "RFC 3515, 2.4.2");
            notifications(meeting);
        }
    };

    abstract void play(Meeting meeting) throws InterruptedException;

    /**
     * Plays the flow.
     *
     * @param meeting two fresh parties
     * @throws ConformanceFailure when one of them observed something else than it has to
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public void check(Meeting meeting) throws InterruptedException {
        play(meeting);
        meeting.nothingElseHappened();
    }

    private static void notifications(Meeting meeting) throws InterruptedException {
        meeting.callee().notifyOf("active");
        meeting.callerObserves(
                "NOTIFY, transaction, a dialog without NOTIFY yet, active", "RFC 6665, 4.1.3; " + IN_DIALOG);
        meeting.calleeObserves("200 NOTIFY, own transaction, a dialog", NOTIFY_ACCEPTED);
        meeting.dialogMayEnd();
        meeting.callee().notifyOf("terminated");
        meeting.callerObserves("NOTIFY, transaction, a dialog, terminated", SUBSCRIPTION_ENDS);
        meeting.calleeObserves("200 NOTIFY, own transaction, a dialog", NOTIFY_ACCEPTED);
    }

    private static void callIsOver(Meeting meeting) throws InterruptedException {
        meeting.dialogMayEnd();
        meeting.caller().hangUp();
        meeting.calleeObserves("BYE, transaction, a dialog", IN_DIALOG);
        meeting.callerObserves("200 BYE, own transaction, a dialog", BYE_ACCEPTED);
    }

    private static void callIsUp(Meeting meeting) throws InterruptedException {
        meeting.caller().invite(Callee.ANSWERS, meeting.callee().port());
        callIsAnswered(meeting);
    }

    private static void callIsAnswered(Meeting meeting) throws InterruptedException {
        meeting.calleeIsCalled();
        meeting.callerObserves("180 INVITE, own transaction, dialog Early", EARLY);
        meeting.callee().answer();
        meeting.callerObserves("200 INVITE, own transaction, dialog Confirmed", CONFIRMED);
        meeting.calleeObserves("ACK, dialog Confirmed", ACK_ONCE);
    }
}
