package io.trunkline.tck;

import io.trunkline.tck.contract.Callee;
import io.trunkline.tck.contract.Caller;
import io.trunkline.tck.contract.Journal;
import io.trunkline.tck.contract.Party;
import io.trunkline.tck.contract.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The parties that meet for one flow: a caller, one callee or more, and a proxy between them where the flow has one. */
public final class Meeting implements AutoCloseable {

    private static final String DIALOG_ENDED = "dialog ended";

    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final Caller caller;
    private final List<Callee> callees = new ArrayList<>();
    private final Duration limit;
    private final Map<String, Integer> lateEnds = new HashMap<>();
    private int dialogs = 1;

    private final String transport;

    private Meeting(LoadedImplementation calling, String transport, Duration limit) {
        this.transport = transport;
        this.caller = calling.caller(transport);
        this.limit = limit;
        parties.put("caller", caller);
    }

    /**
     * Starts two parties.
     *
     * @param calling the implementation that the caller runs on
     * @param called the implementation that the callee runs on
     * @param transport what they speak: udp or tcp
     * @param limit how long to wait for anything that has to happen
     * @return the parties, which have to be closed
     */
    public static Meeting between(
            LoadedImplementation calling, LoadedImplementation called, String transport, Duration limit) {
        Meeting meeting = new Meeting(calling, transport, limit);
        meeting.open(() -> meeting.addCallee("callee", called));
        return meeting;
    }

    /**
     * Starts a caller, a proxy that forwards to all callees, and two callees.
     *
     * @param calling the implementation that the caller runs on
     * @param between the implementation that the proxy runs on
     * @param called the implementation that the callees run on
     * @param transport what they speak: udp or tcp
     * @param limit how long to wait for anything that has to happen
     * @return the parties, which have to be closed
     */
    public static Meeting through(
            LoadedImplementation calling,
            LoadedImplementation between,
            LoadedImplementation called,
            String transport,
            Duration limit) {
        Meeting meeting = new Meeting(calling, transport, limit);
        meeting.open(() -> {
            meeting.parties.put("proxy", between.proxy(transport));
            meeting.addCallee("callee", called);
            meeting.addCallee("other callee", called);
        });
        return meeting;
    }

    private void addCallee(String role, LoadedImplementation called) {
        Callee callee = called.callee(transport);
        callees.add(callee);
        parties.put(role, callee);
    }

    private void open(Runnable starting) {
        try {
            starting.run();
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    Caller caller() {
        return caller;
    }

    /** The one that is called, where there is one, or the first one. */
    Callee callee() {
        return callees.get(0);
    }

    /** The second one that is called. */
    Callee otherCallee() {
        return callees.get(1);
    }

    Proxy proxy() {
        return (Proxy) Objects.requireNonNull(parties.get("proxy"), "this meeting has no proxy");
    }

    /**
     * From now on one more dialog of each party may end whenever it likes: how long after the BYE, or after the final response that kept it from beginning, the
     * API does not say.
     */
    void dialogMayEnd() {
        dialogs++;
        parties.keySet().forEach(role -> lateEnds.merge(role, 1, Integer::sum));
    }

    /**
     * The next thing that the caller observes has to be this.
     *
     * @param observation what its journal has to say
     * @param sentence what asks for it
     */
    void callerObserves(String observation, String sentence) throws InterruptedException {
        expect("caller", observation, sentence);
    }

    /**
     * The next things that the caller observes have to be these, in whichever order.
     *
     * @param sentence what asks for it
     * @param observations what its journal has to say
     */
    void callerObservesAll(String sentence, String... observations) throws InterruptedException {
        expectAll("caller", sentence, observations);
    }

    /**
     * The next thing that the callee observes has to be this.
     *
     * @param observation what its journal has to say
     * @param sentence what asks for it
     */
    void calleeObserves(String observation, String sentence) throws InterruptedException {
        expect("callee", observation, sentence);
    }

    /** A call begins at the callee: the request comes without a transaction, and gets one with a dialog. */
    void calleeIsCalled() throws InterruptedException {
        isCalled("callee");
    }

    /** The same at the second callee. */
    void otherCalleeIsCalled() throws InterruptedException {
        isCalled("other callee");
    }

    private void isCalled(String role) throws InterruptedException {
        expect(role, "INVITE, no transaction, no dialog", Sentences.NO_TRANSACTION_YET);
        expect(role, "INVITE transaction Proceeding, dialog without state", Sentences.SERVER_PROCEEDS);
    }

    /**
     * The next thing that the second callee observes has to be this.
     *
     * @param observation what its journal has to say
     * @param sentence what asks for it
     */
    void otherCalleeObserves(String observation, String sentence) throws InterruptedException {
        expect("other callee", observation, sentence);
    }

    /**
     * The next things that the proxy observes have to be these, in whichever order.
     *
     * @param sentence what asks for it
     * @param observations what its journal has to say
     */
    void proxyObservesAll(String sentence, String... observations) throws InterruptedException {
        expectAll("proxy", sentence, observations);
    }

    /**
     * At the end of a flow nothing may be left over: no event came twice, and none that no sentence asks for. But for the end of a dialog, which may come late, and
     * which the API neither asks for nor forbids where a final response kept the dialog from beginning.
     */
    void nothingElseHappened() {
        parties.forEach((role, party) -> {
            List<String> unread = party.journal().unread();
            int ended = Collections.frequency(party.journal().all(), DIALOG_ENDED);
            if (ended > dialogs || !unread.stream().allMatch(DIALOG_ENDED::equals)) {
                throw new ConformanceFailure(
                        "the " + role + " must observe no more, but observed " + unread + journals());
            }
        });
    }

    @Override
    public void close() {
        List<Party> open = new ArrayList<>(parties.values());
        Collections.reverse(open);
        for (Party party : open) {
            party.close();
        }
    }

    private String next(String role, boolean awaitsEnd) throws InterruptedException {
        Journal journal = Objects.requireNonNull(parties.get(role), role).journal();
        String seen = journal.next(limit);
        while (!awaitsEnd && seen.equals(DIALOG_ENDED) && lateEnds.getOrDefault(role, 0) > 0) {
            lateEnds.merge(role, -1, Integer::sum);
            seen = journal.next(limit);
        }
        return seen;
    }

    private void expect(String role, String observation, String sentence) throws InterruptedException {
        String seen = next(role, observation.equals(DIALOG_ENDED));
        if (!seen.equals(observation)) {
            throw new ConformanceFailure("the " + role + " must observe '" + observation + "' (" + sentence + ") but "
                    + (seen.isEmpty() ? "observed nothing within " + Journal.inWords(limit) : "observed '" + seen + "'")
                    + journals());
        }
    }

    private void expectAll(String role, String sentence, String... observations) throws InterruptedException {
        List<String> awaited = new ArrayList<>(List.of(observations));
        while (!awaited.isEmpty()) {
            String seen = next(role, awaited.contains(DIALOG_ENDED));
            if (!awaited.remove(seen)) {
                throw new ConformanceFailure("the " + role + " must observe " + awaited + " (" + sentence + ") but "
                        + (seen.isEmpty()
                                ? "observed nothing within " + Journal.inWords(limit)
                                : "observed '" + seen + "'")
                        + journals());
            }
        }
    }

    private String journals() {
        StringBuilder text = new StringBuilder();
        parties.forEach((role, party) -> text.append("\n  ")
                .append(role)
                .append(": ")
                .append(party.journal().all()));
        return text.toString();
    }
}
