package io.trunkline.sim;

import io.trunkline.core.CoreRule;
import io.trunkline.core.CoreSettings;
import io.trunkline.core.DialogSettings;
import io.trunkline.core.ProviderProfile;
import io.trunkline.core.Transmission;
import io.trunkline.time.SipTimings;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.TransactionBudget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;

/**
 * Plays a flow script: one core and what comes over the wire, or a ladder of several parties.
 *
 * <p>With one core, which is at 192.0.2.1 and has its peer at 192.0.2.2:
 *
 * <pre>
 * transport TCP                      before anything else; UDP where it is missing
 * dialogs on                         automatic dialogs; off where it is missing
 * loops passed                       merged requests are no business of the stack
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
 * <p>A ladder names its parties first. Each has a core of its own and a host whose name the others know; every message crosses when the
 * script says so, in no time.
 *
 * <pre>
 * party Alice sip:alice@atlanta.example.com [at host]    a telephone or server; its host is client.atlanta.example.com where none is named
 * proxy Proxy1 host [options]        it forwards by itself: {@link FlowProxy}
 * F1 INVITE Alice -> Bob             what the RFC calls F1: the next thing that Alice sends (a proxy: to Bob) is this, and Bob gets it;
 *                                    options of expect wire: again at has; lost: Bob does not get it
 * -- 100 Bob -> Alice                the same, for what the RFC's ladder does not show; F numbers leave no gap
 * Alice: expect ...                  expect, at one party; no need to expect ended
 * Alice: sends INVITE ...            app, at one party; Alice: refused: ...
 * Bob: moves host                    he has another address from now on
 * expect end                         everything of all parties ends by itself
 * </pre>
 *
 * <p>Options of a party's {@code sends}: {@code to=Bob} or {@code target-of=Bob} (his target in a dialog) or {@code referred} (what the last REFER wants),
 * {@code via=Proxy1} (a Route), {@code same-call} (Call-ID and tag of the last one), {@code credentials=user:password} (for all challenges so far),
 * {@code contact=uri}, {@code refer-to=Carol}, {@code replacing=Carol/Bob} (the dialog that Carol has with Bob; in the Refer-To where there is one),
 * {@code body[=sendonly]}, {@code sipfrag=100~Trying}, {@code text=hello}. Of {@code answers}: {@code challenges=realm}, which {@code expect
 * credentials user:password} looks at. A Contact is there where the RFC wants one. A script without {@code transport} is played over UDP and over TCP.
 *
 * <p>Dialogs: {@link FlowDialogs}.
 *
 * <p>A script that ends while something was sent or told that it did not expect, fails.
 */
final class FlowRunner {

    private final FlowFile file;
    private final FlowScene scene = new FlowScene();
    private final FlowDirectory directory = new FlowDirectory();
    private final Map<String, byte[]> crossed = new HashMap<>();
    private FlowParty single;
    private FlowPeer peer;
    private Transmission lastSent;
    private int lastNumber;
    private boolean dialogs;
    private boolean passesAck;
    private boolean loopDetection = true;
    private String transport;
    private SipTimings timings = SipTimings.RFC_3261;
    private TransactionBudget budget = TransactionBudget.unlimited();
    private final Set<CoreRule> rules = EnumSet.noneOf(CoreRule.class);
    private final Map<String, String> settings = new HashMap<>();

    private FlowRunner(FlowFile file, String transport) {
        this.file = file;
        this.transport = transport;
    }

    static void play(FlowFile file) {
        play(file, "UDP");
    }

    /** Over a transport, where the script does not name another. */
    static void play(FlowFile file, String transport) {
        new FlowRunner(file, transport).play();
    }

    private void play() {
        FlowFile.Line at = file.lines().get(0);
        try {
            for (FlowFile.Line line : file.lines()) {
                at = line;
                run(line.words());
                scene.settle();
            }
            parties().forEach(FlowParty::expectNothing);
        } catch (SipException | InvalidArgumentException | IOException | RuntimeException | AssertionError e) {
            throw new AssertionError(
                    file.name() + ':' + at.number() + ": " + String.join(" ", at.words()) + " (" + transport + ")\n    "
                            + file.title() + "\n    " + e + "\n" + scene.history(),
                    e);
        }
    }

    private Iterable<FlowParty> parties() {
        return single == null ? directory.parties() : List.of(single);
    }

    private void run(List<String> words) throws SipException, InvalidArgumentException, IOException {
        String first = words.get(0);
        switch (first) {
            case "transport" -> transport = words.get(1);
            case "dialogs" -> dialogs = words.get(1).equals("on");
            case "rule" -> rules.add(CoreRule.valueOf(words.get(1)));
            case "limits" ->
                budget = new TransactionBudget(Integer.parseInt(words.get(1)), Integer.parseInt(words.get(2)));
            case "lifetime" ->
                timings = timings.withLifetimes(FlowOptions.time(words.get(1)), FlowOptions.time(words.get(2)));
            case "setting" -> settings.put(words.get(1), words.size() > 2 ? words.get(2) : "");
            case "loops" -> loopDetection = !words.get(1).equals("passed");
            case "passes" -> passesAck = words.get(1).equals("ack");
            case "party" -> party(words);
            case "proxy" -> proxy(words);
            case "wire>" -> wire(words.get(1), FlowOptions.of(words, 2));
            case "expect" -> expect(words.subList(1, words.size()));
            case "app" -> single().app(words.subList(1, words.size()));
            case "refused:" -> single().refused(words.subList(2, words.size()));
            case "network" -> {
                FlowStage stage = single().stage;
                stage.core.onTransportFailed(lastSent, new IOException("unreachable"), stage.now(), stage);
            }
            case "dns" -> dns(words.get(1));
            case "advance" -> scene.advanceTo(scene.now() + FlowOptions.time(words.get(1)));
            default -> {
                if (first.equals("--") || first.matches("F[0-9]+")) {
                    cross(words);
                } else if (first.endsWith(":") && directory.has(first.substring(0, first.length() - 1))) {
                    at(directory.party(first.substring(0, first.length() - 1)), words.subList(1, words.size()));
                } else {
                    throw new AssertionError("there is no command " + first);
                }
            }
        }
    }

    private static void at(FlowParty party, List<String> words) throws SipException, InvalidArgumentException {
        switch (words.get(0)) {
            case "expect" -> party.expect(words.subList(1, words.size()));
            case "refused:" -> party.refused(words.subList(1, words.size()));
            default -> party.app(words);
        }
    }

    // ---- the parties

    private CoreSettings settings() {
        DialogSettings defaults = CoreSettings.DEFAULT.dialogs();
        Set<String> methods = new HashSet<>(DialogSettings.NATIVE_CREATING_METHODS);
        methods.addAll(listOf("extension-methods"));
        DialogSettings dialogSettings = new DialogSettings(
                methods,
                listOf("forkable-events"),
                defaults.earlyTimeoutNanos(),
                Integer.parseInt(settings.getOrDefault("ack-timeout-factor", "64")),
                FlowOptions.time(settings.getOrDefault("fork-time", "0s")),
                settings.containsKey("back-to-back"),
                settings.containsKey("unsolicited-notify"));
        return new CoreSettings(timings, dialogSettings, passesAck, rules);
    }

    private Set<String> listOf(String setting) {
        String values = settings.getOrDefault(setting, "");
        return values.isEmpty() ? Set.of() : Set.of(values.split(","));
    }

    private FlowParty single() {
        if (single == null) {
            ProviderProfile profile = new ProviderProfile(dialogs, dialogs, loopDetection, Set.of());
            FlowStage stage = new FlowStage("core", scene, settings(), profile, budget, 1);
            peer = new FlowPeer(stage);
            peer.transport = transport;
            FlowIdentity identity = new FlowPeerIdentity(peer);
            FlowParty.Card card = new FlowParty.Card("core", "", "192.0.2.1", FlowPeer.HERE, "");
            single = new FlowParty(card, stage, self -> identity, budget, true);
        }
        return single;
    }

    private void party(List<String> words) {
        String aor = words.get(2);
        String at = FlowOptions.after(words, "at");
        add(words.get(1), aor, at == null ? "client." + aor.substring(aor.indexOf('@') + 1) : at, "", true);
    }

    private void proxy(List<String> words) {
        Map<String, String> options = FlowOptions.of(words, 3);
        FlowParty party = add(words.get(1), "", words.get(2), options.getOrDefault("serves", ""), false);
        FlowProxy proxy = new FlowProxy(party, directory, transport, options);
        party.becomes(proxy);
        scene.addServant(proxy);
    }

    private FlowParty add(String name, String aor, String host, String serves, boolean withDialogs) {
        int number = 1
                + (int) StreamSupport.stream(directory.parties().spliterator(), false)
                        .count();
        FlowParty.Card card =
                new FlowParty.Card(name, aor, host, new InetSocketAddress("192.0.2." + number, 5060), serves);
        ProviderProfile profile = new ProviderProfile(withDialogs, withDialogs, loopDetection, Set.of(host + ":5060"));
        FlowStage stage = new FlowStage(name, scene, settings(), profile, budget, number);
        FlowParty party = new FlowParty(card, stage, self -> new FlowPhone(self, directory, transport), budget, false);
        directory.add(party);
        return party;
    }

    // ---- what is on the wire

    private void wire(String what, Map<String, String> options) {
        single();
        if (Character.isDigit(what.charAt(0))) {
            peer.response(Integer.parseInt(what), options);
        } else {
            peer.request(what, options);
        }
    }

    /** One arrow of a ladder. */
    private void cross(List<String> words) {
        if (!words.get(0).equals("--")) {
            FlowOptions.require("F" + ++lastNumber, words.get(0));
        }
        FlowOptions.require("->", words.get(3));
        FlowParty from = directory.party(words.get(2));
        FlowParty to = directory.party(words.get(4));
        String at = FlowOptions.after(words, "at");
        FlowStage.Sent sent = next(from, to, at);
        byte[] octets = sent.transmission().octets();
        FlowOptions.require(words.get(1), sent.label());
        FlowOptions.requireTime(at, sent.at());
        String arrow = from.name() + to.name() + Labels.full(octets);
        requireTexts(words, octets, crossed.put(arrow, octets));
        scene.note("** " + String.join(" ", words));
        if (!words.contains("lost")) {
            to.stage.receive(
                    octets, new Flow(transport, to.address(), from.address(), transport.equals("UDP") ? 0 : 1));
        }
    }

    /** What goes to different places has no order among proxies; a telephone's has to be the ladder's. */
    private FlowStage.Sent next(FlowParty from, FlowParty to, String at) {
        if (at != null) {
            from.stage.advanceToNext(from.stage.wire, FlowOptions.time(at));
        }
        FlowStage.Sent next = from.stage.wire.stream()
                .filter(sent -> !from.isProxy() || sent.to().equals(to.address()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(from.name() + " has sent nothing"));
        FlowOptions.require(to.address().toString(), next.to().toString());
        from.stage.wire.remove(next);
        return next;
    }

    private static void requireTexts(List<String> words, byte[] octets, byte[] before) {
        if (words.contains("again") && !Arrays.equals(before, octets)) {
            throw new AssertionError("it differs from what was sent before:\n" + Labels.text(octets));
        }
        for (int i = 2; i < words.size(); i++) {
            boolean has = Labels.text(octets).contains(FlowOptions.blanks(words.get(i)));
            if (words.get(i - 1).equals("has") && !has) {
                throw new AssertionError("it has no " + words.get(i) + ":\n" + Labels.text(octets));
            } else if (words.get(i - 1).equals("lacks") && has) {
                throw new AssertionError("it has " + words.get(i) + ":\n" + Labels.text(octets));
            }
        }
    }

    private void expectWire(FlowStage stage, List<String> words) {
        String at = FlowOptions.after(words, "at");
        if (at != null) {
            stage.advanceToNext(stage.wire, FlowOptions.time(at));
        }
        FlowStage.Sent sent = stage.wire.poll();
        if (sent == null) {
            throw new AssertionError("nothing was sent");
        }
        byte[] octets = sent.transmission().octets();
        FlowOptions.require(words.get(1), sent.label());
        FlowOptions.requireTime(at, sent.at());
        if (words.contains("same-tag")) {
            FlowOptions.require(peer.lastToTag(), FlowPeer.toTag(octets));
        }
        requireTexts(words, octets, peer.see(octets));
        String to = FlowOptions.after(words, "to");
        if (to != null) {
            FlowOptions.require(to, sent.to().toString().replaceAll("^[^/]*/", ""));
        }
        String routed = FlowOptions.after(words, "routed");
        if (routed != null) {
            FlowOptions.require(routed, Labels.headers(octets, "Route"));
        }
        lastSent = sent.transmission();
    }

    private void dns(String answer) throws IOException {
        FlowStage stage = single().stage;
        FlowStage.Asked asked = stage.questions.poll();
        if (asked == null) {
            throw new AssertionError("nothing was asked");
        }
        List<InetAddress> addresses = answer.equals("nothing") ? List.of() : List.of(InetAddress.getByName(answer));
        stage.core.onResolved(asked.id(), addresses, null, stage.now(), stage);
    }

    private void expect(List<String> words) {
        switch (words.get(0)) {
            case "end" -> expectEnd();
            case "empty" -> single().expectEmpty();
            case "wire" -> expectWire(single().stage, words);
            default -> single().expect(words);
        }
    }

    /** The longest wait is timer C's or a subscription's; nothing may be sent or told any more but the ends of transactions. */
    private void expectEnd() {
        parties().forEach(FlowParty::expectNothing);
        scene.advanceTo(scene.now() + 2 * timings.transactionTimeout());
        parties().forEach(FlowParty::expectEmpty);
    }
}
