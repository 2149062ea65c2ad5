package io.trunkline.tck;

import io.trunkline.tck.contract.Callee;
import io.trunkline.tck.contract.Caller;
import io.trunkline.tck.contract.Journal;
import io.trunkline.tck.contract.Party;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Two parties that meet for one flow.
 *
 * @param caller the asking party
 * @param callee the answering party
 * @param limit how long to wait for anything that has to happen
 */
public record Meeting(Caller caller, Callee callee, Duration limit) implements AutoCloseable {

    private static final String DIALOG_ENDED = "dialog ended";

    /**
     * Starts two parties.
     *
     * @param calling the implementation that the caller runs on
     * @param called the implementation that the callee runs on
     * @param limit how long to wait for anything that has to happen
     * @return the parties, which have to be closed
     */
    public static Meeting between(LoadedImplementation calling, LoadedImplementation called, Duration limit) {
        Callee callee = called.callee();
        try {
            return new Meeting(calling.caller(), callee, limit);
        } catch (RuntimeException | Error e) {
            callee.close();
            throw e;
        }
    }

    /**
     * The next thing that the caller observes has to be this.
     *
     * @param observation what its journal has to say
     * @param sentence what asks for it
     */
    void callerObserves(String observation, String sentence) throws InterruptedException {
        expect("caller", caller, observation, sentence);
    }

    /**
     * The next two things that the caller observes have to be these, in whichever order.
     *
     * @param one what its journal has to say
     * @param other what its journal has to say, too
     * @param sentence what asks for it
     */
    void callerObservesBoth(String one, String other, String sentence) throws InterruptedException {
        Set<String> seen = Set.copyOf(
                List.of(caller.journal().next(limit), caller.journal().next(limit)));
        if (!seen.equals(Set.of(one, other))) {
            throw new ConformanceFailure("the caller must observe '" + one + "' and '" + other + "' (" + sentence
                    + ") but observed " + seen + journals());
        }
    }

    /**
     * The next thing that the callee observes has to be this.
     *
     * @param observation what its journal has to say
     * @param sentence what asks for it
     */
    void calleeObserves(String observation, String sentence) throws InterruptedException {
        expect("callee", callee, observation, sentence);
    }

    /**
     * At the end of a flow nothing may be left over: no event came twice, and none that no sentence asks for. But for the end of a dialog that a
     * final response kept from beginning, which the API neither asks for nor forbids.
     */
    void nothingElseHappened() {
        expectNoMore("caller", caller);
        expectNoMore("callee", callee);
    }

    private static void expectNoMore(String role, Party party) {
        List<String> unread = party.journal().unread();
        boolean dialogEndsOnce = unread.equals(List.of(DIALOG_ENDED))
                && Collections.frequency(party.journal().all(), DIALOG_ENDED) == 1;
        if (!unread.isEmpty() && !dialogEndsOnce) {
            throw new ConformanceFailure("the " + role + " must observe no more, but observed " + unread);
        }
    }

    @Override
    public void close() {
        try {
            caller.close();
        } finally {
            callee.close();
        }
    }

    private void expect(String role, Party party, String observation, String sentence) throws InterruptedException {
        String seen = party.journal().next(limit);
        if (!seen.equals(observation)) {
            throw new ConformanceFailure("the " + role + " must observe '" + observation + "' (" + sentence + ") but "
                    + (seen.isEmpty() ? "observed nothing within " + Journal.inWords(limit) : "observed '" + seen + "'")
                    + journals());
        }
    }

    private String journals() {
        return "\n  caller: " + caller.journal().all() + "\n  callee: "
                + callee.journal().all();
    }
}
