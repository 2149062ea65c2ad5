package io.trunkline.sim;

import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreSettings;
import io.trunkline.core.ProviderProfile;
import io.trunkline.dialog.DialogView;
import io.trunkline.transaction.TransactionBudget;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;

/** A core in a flow script, its application, and where both are. */
final class FlowParty {

    /** How far a party moves: from 192.0.2.n to 192.0.2.(100 + n). */
    private static final int MOVED = 100;

    private static final Set<String> EVENTS = Set.of(
            "timeout",
            "ended",
            "alert",
            "failure",
            "dialog-ended",
            "dialog-timeout",
            "no-prack",
            "refresh-due",
            "session-expiring");

    /**
     * Who a party is.
     *
     * @param name in the script
     * @param aor its address of record, empty for a proxy
     * @param host the name of its host
     * @param address of its host
     * @param serves the domains that a proxy answers for, with commas between them, empty for none
     */
    record Card(String name, String aor, String host, InetSocketAddress address, String serves) {}

    final FlowStage stage;
    final FlowApplication application;
    final FlowDialogs dialogs;
    private Card card;
    private final TransactionBudget budget;
    private final FlowIdentity identity;
    private final boolean tellsEnds;
    private FlowProxy proxy;

    /**
     * A party.
     *
     * @param card who it is
     * @param stage its core
     * @param identity whose messages its application sends
     * @param budget of its core
     * @param tellsEnds whether the script has to expect the end of each transaction
     */
    FlowParty(
            Card card,
            FlowStage stage,
            Function<FlowParty, FlowIdentity> identity,
            TransactionBudget budget,
            boolean tellsEnds) {
        this.card = card;
        this.stage = stage;
        this.budget = budget;
        this.tellsEnds = tellsEnds;
        this.identity = identity.apply(this);
        application = new FlowApplication(stage, this.identity);
        dialogs = new FlowDialogs(stage, application, this.identity);
    }

    void becomes(FlowProxy itsProxy) {
        proxy = itsProxy;
    }

    boolean isProxy() {
        return proxy != null;
    }

    String name() {
        return card.name();
    }

    String aor() {
        return card.aor();
    }

    String host() {
        return card.host();
    }

    String contact() {
        return card.aor().substring(0, card.aor().indexOf('@') + 1) + card.host();
    }

    InetSocketAddress address() {
        return card.address();
    }

    boolean serves(String domain) {
        return List.of(card.serves().split(",")).contains(domain);
    }

    DialogView dialogOf(String peer) {
        return dialogs.dialog(peer).view();
    }

    /** Has another address from now on; what is on its way to the old one is for this party still. */
    private void moves(String host) {
        InetSocketAddress old = card.address();
        byte[] octets = old.getAddress().getAddress();
        octets[3] = (byte) (octets[3] + MOVED);
        try {
            InetSocketAddress moved = new InetSocketAddress(InetAddress.getByAddress(octets), old.getPort());
            card = new Card(card.name(), card.aor(), host, moved, card.serves());
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
        Set<String> sentBy = new HashSet<>(stage.profile.sentBy());
        sentBy.add(host + ":5060");
        stage.profile = new ProviderProfile(
                stage.profile.automaticDialogs(),
                stage.profile.automaticDialogErrors(),
                stage.profile.loopDetection(),
                sentBy);
    }

    // ---- what the application does

    void app(List<String> words) throws SipException, InvalidArgumentException {
        String of = FlowOptions.after(words, "of");
        Map<String, String> options = FlowOptions.of(words, 1);
        if (proxy != null) {
            proxy.does(words.get(0));
            return;
        }
        switch (words.get(0)) {
            case "moves" -> moves(words.get(1));
            case "takes" -> application.takesRequest(words.contains("earlier"));
            case "answers" -> application.answers(Integer.parseInt(words.get(1)), of, options);
            case "answers-stateless" -> application.answersStateless(Integer.parseInt(words.get(1)));
            case "sends" -> application.sends(words.get(1), options);
            case "resends", "sends-held" -> application.sendsAgain();
            case "cancels" -> application.cancels();
            case "terminates" -> application.terminates(of);
            case "wants-alerts" -> application.wantsAlerts();
            case "wants-notices" -> application.wantsNotices();
            case "wants-alert-after" -> application.wantsAlertAfter(FlowOptions.time(words.get(1)));
            case "sets" -> application.sets(words.get(1), FlowOptions.time(words.get(2)));
            default -> dialogs.app(words, of, options);
        }
    }

    void refused(List<String> words) throws InvalidArgumentException {
        try {
            app(words);
        } catch (SipException expected) {
            stage.note("refused: " + expected.getMessage());
            return;
        }
        throw new AssertionError("it was not refused");
    }

    // ---- what is to be so

    void expect(List<String> words) {
        String what = words.get(0);
        String of = FlowOptions.after(words, "of");
        if (EVENTS.contains(what)) {
            expectEvent(what, words);
            return;
        }
        switch (what) {
            case "listener" -> expectEvent(words.get(1), words);
            case "no" -> expectNo(words.get(1));
            case "state" ->
                FlowOptions.require(words.get(1), application.transaction(of).diagramState());
            case "jain" -> FlowOptions.require(words.get(1), jainState(of));
            case "question" ->
                FlowOptions.require(words.get(1), stage.questions.element().host());
            case "refused-late" -> FlowOptions.require("true", Boolean.toString(application.refusesLate()));
            case "taken-late" -> FlowOptions.require("false", Boolean.toString(application.refusesLate()));
            case "count" -> FlowOptions.require(words.get(2), Long.toString(count(words.get(1))));
            case "unwanted" -> FlowOptions.require("false", Boolean.toString(application.stillWants()));
            case "transactions" -> FlowOptions.require(words.get(1), Integer.toString(stage.core.transactionCount()));
            case "credentials", "wrong-credentials" ->
                FlowOptions.require(
                        what.equals("credentials") ? "right" : "wrong",
                        ((FlowPhone) identity).judge(application.arrived().request(), words.get(1)));
            default -> dialogs.expect(words, of);
        }
    }

    private long count(String of) {
        return switch (of) {
            case "refused-requests" -> budget.refusedRequests();
            case "refused-clients" -> budget.refusedClients();
            case "late-requests" -> stage.core.lateRequests();
            case "stray-responses" -> stage.core.strayResponses();
            default -> throw new AssertionError("nothing is counted as " + of);
        };
    }

    /** The JSR's name of a state: PROCEEDING, where its class says Proceeding Transaction. */
    private String jainState(String method) {
        String text = String.valueOf(application.transaction(method).state());
        return text.replace(" Transaction", "").toUpperCase(Locale.ROOT);
    }

    private void expectEvent(String what, List<String> words) {
        String at = FlowOptions.after(words, "at");
        BooleanSupplier somethingIsTold = () -> {
            passOverEnds(what);
            return !stage.events.isEmpty();
        };
        if (at != null) {
            stage.scene.advanceUntil(somethingIsTold, FlowOptions.time(at));
        }
        passOverEnds(what);
        FlowStage.Told told = stage.events.poll();
        if (told == null) {
            throw new AssertionError("the listener was told nothing");
        }
        FlowOptions.require(what, FlowStage.name(told.event()));
        FlowOptions.requireTime(at, told.at());
        String of = FlowOptions.after(words, "of");
        if (of != null) {
            FlowOptions.require(of, methodOf(told.event()));
        }
        identity.see(told.event());
        application.see(told.event());
        dialogs.see(told.event(), words);
    }

    private static String methodOf(CoreEvent event) {
        if (event instanceof CoreEvent.TransactionEnded ended) {
            return ended.transaction().method();
        } else if (event instanceof CoreEvent.TransactionTimedOut timedOut) {
            return timedOut.transaction().method();
        } else if (event instanceof CoreEvent.ResponseArrived arrived) {
            return arrived.transaction() == null
                    ? "none"
                    : arrived.transaction().method();
        } else if (event instanceof CoreEvent.RequestArrived arrived) {
            return arrived.transaction() == null
                    ? "none"
                    : arrived.transaction().method();
        }
        return "";
    }

    private void passOverEnds(String expected) {
        if (!tellsEnds && !expected.equals("ended")) {
            stage.events.removeIf(told -> told.event() instanceof CoreEvent.TransactionEnded);
        }
    }

    private void expectNo(String what) {
        passOverEnds(what);
        switch (what) {
            case "wire" ->
                FlowOptions.require(
                        "[]",
                        stage.wire.stream().map(FlowStage.Sent::label).toList().toString());
            case "listener" ->
                FlowOptions.require(
                        "[]",
                        stage.events.stream()
                                .map(told -> FlowStage.name(told.event()))
                                .toList()
                                .toString());
            default -> throw new AssertionError("nothing not to expect is called " + what);
        }
    }

    void expectNothing() {
        expectNo("wire");
        expectNo("listener");
    }

    /** Nothing is left, not even a timer; rows of ended transactions are dropped when their time comes. */
    void expectEmpty() {
        expectNothing();
        FlowOptions.require("0 transactions", stage.core.transactionCount() + " transactions");
        FlowOptions.require("0 dialogs", stage.core.dialogCount() + " dialogs");
        stage.scene.advanceTo(stage.now() + CoreSettings.DEFAULT.timings().transactionTimeout());
        FlowOptions.require("0 timers", stage.core.timerCount() + " timers");
    }
}
