package io.trunkline.sim;

import static org.junit.jupiter.api.Assertions.fail;

import io.trunkline.time.TimerKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each {@link Fault}, and the loss of each kind of timer, breaks a {@link Rule} in a campaign.
 *
 * <p>The list of faults was written before the first of them was tried. Those that went unnoticed then, and what was added:
 *
 * <ul>
 *   <li>REJECTED_INVITE_GOES_BACK: the rule STATE_SHOWN;
 *   <li>ACK_IS_NOT_AWAITED: the rule ACK_AWAITED;
 *   <li>BYE_ENDS_NOTHING: the rule HUNG_UP;
 *   <li>LAST_NOTIFY_ENDS_NOTHING: the rule LAST_NOTIFY;
 *   <li>GLARE_IS_NOT_SEEN, SEQUENCE_IS_NOT_CHECKED: telephones that send a re-INVITE at both ends at once, and more episodes;
 *   <li>MERGED_REQUEST_GETS_NO_ANSWER: more episodes;
 *   <li>ANSWER_CHANGES, TIMEOUT_WITHOUT_END: the faults, which met almost no message, were given more to meet;
 *   <li>the loss of LOOKUP: TIMER_ROW counts the lookups, too;
 *   <li>the loss of CALLING_ALERT and LIFETIME: telephones that want to be alerted, and one whose transactions have a shorter life.
 * </ul>
 */
class FaultsTest {

    private static final int CALLS = 50;
    private static final int EPISODES = 30;

    /** Alerts of 2xx need a UAS without dialogs; the telephones send no reliable responses, have no session timer and are no B2BUA. */
    private static final Set<TimerKind> NOT_IN_A_CAMPAIGN = EnumSet.of(
            TimerKind.RETRANSMISSION_ALERT,
            TimerKind.RELIABLE_RETRANSMISSION,
            TimerKind.PRACK_WAIT,
            TimerKind.REINVITE_WAIT,
            TimerKind.SESSION_REFRESH,
            TimerKind.SESSION_EXPIRY);

    @TestFactory
    List<DynamicTest> eachFaultIsFound() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            tests.add(DynamicTest.dynamicTest(fault.name(), () -> find(fault.name(), fault::sabotage)));
        }
        for (TimerKind kind : TimerKind.values()) {
            if (!NOT_IN_A_CAMPAIGN.contains(kind)) {
                tests.add(DynamicTest.dynamicTest(
                        kind + "_IS_LOST", () -> find(kind + "_IS_LOST", () -> Fault.losing(kind))));
            }
        }
        return tests;
    }

    private static void find(String name, Supplier<Sabotage> fault) {
        for (long seed = 1; seed <= EPISODES; seed++) {
            try {
                Campaign.run(seed, CALLS, fault.get());
            } catch (AssertionError broken) {
                return;
            }
        }
        fail(name + " was not found in " + EPISODES + " episodes of " + CALLS + " calls");
    }
}
