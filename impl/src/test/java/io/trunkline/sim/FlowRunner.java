package io.trunkline.sim;

import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreRule;
import io.trunkline.core.CoreSettings;
import io.trunkline.core.DialogSettings;
import io.trunkline.core.ProviderProfile;
import io.trunkline.core.Transmission;
import io.trunkline.time.SipTimings;
import io.trunkline.transaction.TransactionBudget;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;

/**
 * Plays a flow script against one core, which is at 192.0.2.1; the peer is at 192.0.2.2.
 *
 * <pre>
 * transport TCP                      before anything else; UDP where it is missing
 * dialogs on                         automatic dialogs; off where it is missing
 * passes ack                         the listener sees the ACK to a non-2xx
 * rule REJECT_STRAY_RESPONSES        a rule of CoreRule is on
 * limits 1000 1000                   most server and client transactions
 * lifetime 10min 1min                the longest life of INVITE transactions, and of others
 * setting NAME [value]               forkable-events and extension-methods (comma list), unsolicited-notify, ack-timeout-factor,
 *                                    fork-time, back-to-back
 * wire> INVITE [option=value ...]    a request comes: branch cseq totag fromtag callid via viaparam from without cseqmethod nocookie
 *                                    contact rr; back: in the dialog that the core's own INVITE made; Name:value: a header field, in
 *                                    which ~ is a blank and last-rseq the RSeq that was sent last; body: a session description
 * wire> 180 [option=value ...]       a response to the core's last request (first: to its first INVITE) comes: method branch sentby totag notag contact rr
 * expect wire 180 [again] [at 500ms] [to host:port] [has text] [same-tag] [routed <a>,<b>]
 *                                    this is the next thing sent; again: octet by octet what was sent before; at: time passes
 *                                    till then, and nothing was sent earlier
 * expect no wire | no listener       nothing is there
 * expect listener INVITE [at 1s]     this is the next thing the listener sees
 * expect timeout | ended | alert | failure | dialog-ended [of INVITE] [at 32s]
 * expect state ACCEPTED [of INVITE]  by the name of the diagram
 * expect jain TERMINATED [of INVITE] as JSR 32 has it
 * expect question host               the core asks for an address
 * expect refused-late | taken-late    the request waited too long for the listener, and got 503, or is told all the same
 * expect count stray-responses 1     refused-requests refused-clients late-requests stray-responses
 * expect unwanted                    the request that waited for the listener was absorbed meanwhile
 * expect transactions 1
 * expect empty                       no transaction, dialog or timer is left
 * app takes                          getNewServerTransaction
 * app answers 180 [of INVITE] [Name:value]   ServerTransaction.sendResponse
 * app sends INVITE [Name:value] [to=host] [stateless] [edits=branch|call-id] [held]
 * app sends-held                     what was held
 * app resends | cancels | terminates [of INVITE] | wants-alerts | answers-stateless 404
 * app wants-notices                  setNotifyOnRetransmit
 * app wants-alert-after 2s           alertIfStillInCallingStateBy
 * app sets T2|T4|D 1s                setTimerT2, setTimerT4, setTimerD
 * refused: app ...                   the same, but it throws SipException
 * network fails                      the last thing sent could not be
 * dns 192.0.2.2 | nothing            the answer to the question
 * advance 500ms
 * </pre>
 *
 * <p>Dialogs: {@link FlowDialogs}.
 *
 * <p>A script that ends while something was sent or told that it did not expect, fails.
 */
final class FlowRunner {

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

    private final FlowFile file;
    private FlowStage stage;
    private FlowPeer peer;
    private FlowApplication application;
    private FlowDialogs dialogCommands;
    private Transmission lastSent;
    private boolean dialogs;
    private boolean passesAck;
    private String transport = "UDP";
    private SipTimings timings = SipTimings.RFC_3261;
    private TransactionBudget budget = TransactionBudget.unlimited();
    private final Set<CoreRule> rules = EnumSet.noneOf(CoreRule.class);
    private final Map<String, String> settings = new HashMap<>();

    private FlowRunner(FlowFile file) {
        this.file = file;
    }

    static void play(FlowFile file) {
        new FlowRunner(file).play();
    }

    private void play() {
        FlowFile.Line at = file.lines().get(0);
        try {
            for (FlowFile.Line line : file.lines()) {
                at = line;
                run(line.words());
            }
            expectNothing();
        } catch (SipException | InvalidArgumentException | IOException | RuntimeException | AssertionError e) {
            throw new AssertionError(
                    file.name() + ':' + at.number() + ": " + String.join(" ", at.words()) + "\n    " + file.title()
                            + "\n    " + e + "\n" + (stage == null ? "" : stage.history()),
                    e);
        }
    }

    private void run(List<String> words) throws SipException, InvalidArgumentException, IOException {
        switch (words.get(0)) {
            case "transport" -> transport = words.get(1);
            case "dialogs" -> dialogs = words.get(1).equals("on");
            case "rule" -> rules.add(CoreRule.valueOf(words.get(1)));
            case "limits" ->
                budget = new TransactionBudget(Integer.parseInt(words.get(1)), Integer.parseInt(words.get(2)));
            case "lifetime" -> timings = timings.withLifetimes(time(words.get(1)), time(words.get(2)));
            case "setting" -> settings.put(words.get(1), words.size() > 2 ? words.get(2) : "");
            case "passes" -> passesAck = words.get(1).equals("ack");
            case "wire>" -> wire(words.get(1), options(words, 2));
            case "expect" -> expect(words.subList(1, words.size()));
            case "app" -> app(words.subList(1, words.size()));
            case "refused:" -> refused(words.subList(2, words.size()));
            case "network" ->
                stage().core.onTransportFailed(lastSent, new IOException("unreachable"), stage.now, stage);
            case "dns" -> dns(words.get(1));
            case "advance" -> stage().advanceTo(stage.now + time(words.get(1)));
            default -> throw new AssertionError("there is no command " + words.get(0));
        }
    }

    private FlowStage stage() {
        if (stage == null) {
            CoreSettings defaults = CoreSettings.DEFAULT;
            Set<String> methods = new HashSet<>(DialogSettings.NATIVE_CREATING_METHODS);
            methods.addAll(listOf("extension-methods"));
            DialogSettings dialogSettings = new DialogSettings(
                    methods,
                    listOf("forkable-events"),
                    defaults.dialogs().earlyTimeoutNanos(),
                    Integer.parseInt(settings.getOrDefault("ack-timeout-factor", "64")),
                    time(settings.getOrDefault("fork-time", "0s")),
                    settings.containsKey("back-to-back"),
                    settings.containsKey("unsolicited-notify"));
            CoreSettings core = new CoreSettings(timings, dialogSettings, passesAck, rules);
            stage = new FlowStage(core, new ProviderProfile(dialogs, dialogs, true, Set.of()), budget);
            peer = new FlowPeer(stage);
            peer.transport = transport;
            application = new FlowApplication(stage, peer);
            dialogCommands = new FlowDialogs(stage, application);
        }
        return stage;
    }

    private Set<String> listOf(String setting) {
        String values = settings.getOrDefault(setting, "");
        return values.isEmpty() ? Set.of() : Set.of(values.split(","));
    }

    private void wire(String what, Map<String, String> options) {
        stage();
        if (Character.isDigit(what.charAt(0))) {
            peer.response(Integer.parseInt(what), options);
        } else {
            peer.request(what, options);
        }
    }

    private void app(List<String> words) throws SipException, InvalidArgumentException {
        stage();
        String of = valueAfter(words, "of");
        switch (words.get(0)) {
            case "takes" -> application.takesRequest(words.contains("earlier"));
            case "answers" -> application.answers(Integer.parseInt(words.get(1)), of, options(words, 2));
            case "answers-stateless" -> application.answersStateless(Integer.parseInt(words.get(1)));
            case "sends" -> application.sends(words.get(1), options(words, 2));
            case "resends" -> application.sendsAgain();
            case "cancels" -> application.cancels();
            case "terminates" -> application.terminates(of);
            case "wants-alerts" -> application.wantsAlerts();
            case "wants-notices" -> application.wantsNotices();
            case "wants-alert-after" -> application.wantsAlertAfter(time(words.get(1)));
            case "sets" -> application.sets(words.get(1), time(words.get(2)));
            case "sends-held" -> application.sendsAgain();
            default -> dialogCommands.app(words, of, options(words, 2));
        }
    }

    private void refused(List<String> words) throws InvalidArgumentException {
        try {
            app(words);
        } catch (SipException expected) {
            stage.note("refused: " + expected.getMessage());
            return;
        }
        throw new AssertionError("it was not refused");
    }

    private void dns(String answer) throws IOException {
        FlowStage.Asked asked = stage().questions.poll();
        if (asked == null) {
            throw new AssertionError("nothing was asked");
        }
        List<InetAddress> addresses = answer.equals("nothing") ? List.of() : List.of(InetAddress.getByName(answer));
        stage.core.onResolved(asked.id(), addresses, null, stage.now, stage);
    }

    private void expect(List<String> words) {
        stage();
        String what = words.get(0);
        if (EVENTS.contains(what)) {
            expectEvent(what, words);
            return;
        }
        switch (what) {
            case "wire" -> expectWire(words);
            case "listener" -> expectEvent(words.get(1), words);
            case "no" -> expectNo(words.get(1));
            case "state" ->
                require(
                        words.get(1),
                        application.transaction(valueAfter(words, "of")).diagramState());
            case "jain" -> require(words.get(1), jainState(valueAfter(words, "of")));
            case "question" -> require(words.get(1), stage.questions.element().host());
            case "refused-late" -> require("true", Boolean.toString(application.refusesLate()));
            case "taken-late" -> require("false", Boolean.toString(application.refusesLate()));
            case "count" -> require(words.get(2), Long.toString(count(words.get(1))));
            case "unwanted" -> require("false", Boolean.toString(application.stillWants()));
            case "transactions" -> require(words.get(1), Integer.toString(stage.core.transactionCount()));
            case "empty" -> expectEmpty();
            default -> dialogCommands.expect(words, valueAfter(words, "of"));
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

    private void expectWire(List<String> words) {
        String at = valueAfter(words, "at");
        if (at != null) {
            stage.advanceToNext(stage.wire, time(at));
        }
        FlowStage.Sent sent = stage.wire.poll();
        if (sent == null) {
            throw new AssertionError("nothing was sent");
        }
        byte[] octets = sent.transmission().octets();
        require(words.get(1), sent.label());
        requireTime(at, sent.at());
        if (words.contains("same-tag")) {
            require(peer.lastToTag(), FlowPeer.toTag(octets));
        }
        byte[] before = peer.see(octets);
        if (words.contains("again") && !Arrays.equals(before, octets)) {
            throw new AssertionError("it differs from what was sent before:\n" + Labels.text(octets));
        }
        String to = valueAfter(words, "to");
        if (to != null) {
            require(to, sent.transmission().flow().remote().toString().replaceAll("^[^/]*/", ""));
        }
        for (int i = 2; i < words.size(); i++) {
            if (words.get(i - 1).equals("has") && !Labels.text(octets).contains(words.get(i))) {
                throw new AssertionError("it has no " + words.get(i) + ":\n" + Labels.text(octets));
            }
        }
        String routed = valueAfter(words, "routed");
        if (routed != null) {
            require(routed, Labels.headers(octets, "Route"));
        }
        lastSent = sent.transmission();
    }

    private void expectEvent(String what, List<String> words) {
        String at = valueAfter(words, "at");
        if (at != null) {
            stage.advanceToNext(stage.events, time(at));
        }
        FlowStage.Told told = stage.events.poll();
        if (told == null) {
            throw new AssertionError("the listener was told nothing");
        }
        require(what, FlowStage.name(told.event()));
        requireTime(at, told.at());
        String of = valueAfter(words, "of");
        if (of != null) {
            require(of, methodOf(told.event()));
        }
        application.see(told.event());
        dialogCommands.see(told.event(), words);
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

    private void expectNo(String what) {
        switch (what) {
            case "wire" ->
                require(
                        "[]",
                        stage.wire.stream().map(FlowStage.Sent::label).toList().toString());
            case "listener" ->
                require(
                        "[]",
                        stage.events.stream()
                                .map(told -> FlowStage.name(told.event()))
                                .toList()
                                .toString());
            default -> throw new AssertionError("nothing not to expect is called " + what);
        }
    }

    private void expectEmpty() {
        expectNothing();
        require("0 transactions", stage.core.transactionCount() + " transactions");
        require("0 dialogs", stage.core.dialogCount() + " dialogs");
        // Rows of ended transactions are dropped when their time comes: at most 64*T1 later, in one turn.
        stage.advanceTo(stage.now + CoreSettings.DEFAULT.timings().transactionTimeout());
        require("0 timers", stage.core.timerCount() + " timers");
    }

    private void expectNothing() {
        expectNo("wire");
        expectNo("listener");
    }

    private static void require(String expected, String actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("it is " + actual + ", not " + expected);
        }
    }

    private static void requireTime(String at, long actual) {
        if (at != null && time(at) != actual) {
            throw new AssertionError("it was at " + Duration.ofNanos(actual) + ", not " + at);
        }
    }

    private static String valueAfter(List<String> words, String keyword) {
        int i = words.indexOf(keyword);
        return i < 0 ? null : words.get(i + 1);
    }

    private static Map<String, String> options(List<String> words, int from) {
        Map<String, String> options = new HashMap<>();
        for (String word : words.subList(Math.min(from, words.size()), words.size())) {
            int equals = word.indexOf('=');
            int colon = word.indexOf(':');
            if (colon > 0 && (equals < 0 || colon < equals)) {
                options.merge(
                        FlowPeer.HEADERS, word.replaceFirst(":", ": ").replace('~', ' ') + "\r\n", String::concat);
                continue;
            }
            options.put(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
        }
        return options;
    }

    /** {@code 500ms}, {@code 3.5s} or {@code 10min}. */
    static long time(String text) {
        String unit = text.replaceAll("[0-9.]", "");
        double number = Double.parseDouble(text.substring(0, text.length() - unit.length()));
        double factor = switch (unit) {
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "min" -> 60e9;
            default -> throw new AssertionError("no time: " + text);
        };
        return Math.round(number * factor);
    }
}
