package io.trunkline.sim;

import static io.trunkline.sim.Invariants.require;

import io.trunkline.core.CoreSettings;
import io.trunkline.core.DialogSettings;
import io.trunkline.core.ProviderProfile;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.time.SipTimings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * One episode of a campaign: some calls between four telephones, directly and by way of a forking proxy, decided by one number. It can be
 * run again, and is drawn then.
 */
final class Campaign {

    /** Nothing gets lost, but comes twice, late, and in another order. */
    private static final Weather GUSTS = new Weather(0, 0.1, 0.1, Duration.ofMillis(5), Duration.ofMillis(60));

    private static final ProviderProfile PROXY = new ProviderProfile(false, false, false, Set.of());
    /** One telephone has bounds on the life of its transactions. */
    private static final CoreSettings SHORT_LIVED =
            CoreSettings.DEFAULT.withTimings(SipTimings.RFC_3261.withLifetimes(100_000_000_000L, 35_000_000_000L));

    /** And one is a back-to-back user agent, whose re-INVITEs wait for each other. */
    private static final CoreSettings BACK_TO_BACK = backToBack();

    private static final Duration LONGEST_LIFE = Duration.ofHours(2);
    private static final String MACHINE = "machine";
    private static final List<String> NAMES = List.of("alice", "bob", "carol", "dave");

    private final long seed;
    private final int calls;
    private final boolean fair;
    private final Random random;
    private final SimNet net;
    private final Invariants invariants;
    private final List<Phone> phones = new ArrayList<>();
    private final SimStack proxy;
    private final SimStack machine;

    /**
     * Sets an episode up.
     *
     * @param seed decides everything; the weather is fair where it is even
     * @param calls how many
     * @param sabotage what is wrong with the stacks
     * @param draws whether the ladder is kept, which takes time
     */
    Campaign(long seed, int calls, Sabotage sabotage, boolean draws) {
        this.seed = seed;
        this.calls = calls;
        this.random = new Random(seed);
        this.fair = seed % 2 == 0;
        this.net = new SimNet(seed, fair ? GUSTS : Weather.STORM);
        this.invariants = new Invariants(fair);
        net.watch(invariants);
        net.sabotage(sabotage);
        if (!draws) {
            net.drawNothing();
        }
        for (String name : NAMES) {
            CoreSettings settings = switch (name) {
                case "carol" -> BACK_TO_BACK;
                case "dave" -> SHORT_LIVED;
                default -> CoreSettings.DEFAULT;
            };
            SimStack stack = net.stack(name, settings, ProviderProfile.DEFAULT);
            Phone phone = new Phone(stack, random, invariants);
            stack.listen(phone, Duration.ofMillis(1));
            phones.add(phone);
        }
        proxy = net.stack("proxy", CoreSettings.DEFAULT, PROXY);
        proxy.listen(new ForkingProxy(proxy, random, NAMES.subList(1, 4)), Duration.ofMillis(1));
        machine = net.stack(MACHINE, CoreSettings.DEFAULT, AnsweringMachine.PROFILE);
        machine.listen(new AnsweringMachine(machine), Duration.ofMillis(1));
    }

    private static CoreSettings backToBack() {
        DialogSettings dialogs = DialogSettings.DEFAULT;
        DialogSettings changed = new DialogSettings(
                dialogs.creatingMethods(),
                dialogs.forkableEvents(),
                dialogs.earlyTimeoutNanos(),
                dialogs.ackTimeoutFactor(),
                dialogs.forkTimeNanos(),
                true,
                dialogs.passUnsolicitedNotify());
        return new CoreSettings(SipTimings.RFC_3261, changed, false, Set.of());
    }

    /** Whether the callee has no dialogs, and so nothing of a call that is left. */
    static boolean isOneSided(String callId) {
        return callId.contains(MACHINE);
    }

    /** What happened, with the ladder of a call where it was drawn. */
    String describe(Throwable failure) {
        String callId = failure instanceof RuleBroken broken ? broken.callId() : "";
        return net.describe(String.valueOf(failure.getMessage()), callId);
    }

    /** See {@link SimNet#journal}. */
    long journal() {
        return net.journal();
    }

    Figures figures() {
        return new Figures(1, calls, answered(), net.datagrams(), net.lost(), net.now());
    }

    /** Runs the episode; {@link RuleBroken} where something does not hold. */
    void play() {
        for (int i = 0; i < calls; i++) {
            String callId = seed + "-" + i + (random.nextInt(12) == 0 ? "-" + MACHINE : "")
                    + (random.nextInt(6) == 0 ? "-tcp" : "");
            net.later(Duration.ofMillis(300L * i), () -> begin(callId));
        }
        net.runUntilQuiet(LONGEST_LIFE);
        net.stacks().forEach(invariants::atRest);
        requireQuiet();
        invariants.requireNothingWaits();
        phones.forEach(Phone::deleteEverything);
        net.runUntilQuiet(LONGEST_LIFE);
        net.stacks().forEach(invariants::atRest);
        for (Phone phone : phones) {
            requireEmpty(phone.stack());
        }
        requireEmpty(proxy);
        requireEmpty(machine);
        require(
                answered() > calls / 5,
                Rule.PROGRESS,
                "",
                () -> "only " + answered() + " calls of " + calls + " were answered");
    }

    private void begin(String callId) {
        int from = random.nextInt(phones.size());
        Phone phone = phones.get(from);
        String peer = isOneSided(callId)
                ? MACHINE
                : NAMES.get((from + 1 + random.nextInt(phones.size() - 1)) % phones.size());
        boolean forked = from == 0 && random.nextInt(2) == 0 && !isOneSided(callId);
        String host = forked ? "proxy" : peer;
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> phone.subscriptions().subscribe(callId, host);
            case 3 -> phone.subscriptions().refer(callId, peer);
            case 4, 5 -> phone.send(phone.newRequest("OPTIONS", callId, host));
            case 6 -> phone.send(phone.newRequest("MESSAGE", callId, host));
            default -> phone.calls().call(callId, host);
        }
    }

    // ---- the end

    /** What is left are calls that nobody hung up, at both ends. */
    private void requireQuiet() {
        Map<String, String> halves = new HashMap<>();
        for (Phone phone : phones) {
            SimStack stack = phone.stack();
            require(
                    stack.core().transactionCount() == 0 && stack.core().timerCount() == 0,
                    Rule.QUIET,
                    "",
                    () -> stack.name() + " has " + stack.core().transactionCount() + " transactions, "
                            + stack.core().timerCount() + " timers");
            for (DialogMachine dialog : stack.core().dialogs()) {
                String callId = dialog.view().callId();
                require(
                        dialog.isConfirmed() && dialog.holdsCall(),
                        Rule.QUIET,
                        callId,
                        () -> stack.name() + " has a dialog " + dialog.view());
                String ends = callId + dialog.view().localTag() + dialog.view().remoteTag();
                String otherWay =
                        callId + dialog.view().remoteTag() + dialog.view().localTag();
                require(
                        !invariants.isHungUp(stack, dialog),
                        Rule.HUNG_UP,
                        callId,
                        () -> stack.name() + " has a call that was hung up");
                if (halves.remove(otherWay) == null) {
                    halves.put(ends, callId);
                }
            }
        }
        if (fair) {
            halves.values()
                    .forEach(callId -> require(
                            invariants.isExcused(callId) || isOneSided(callId),
                            Rule.BOTH_ENDS,
                            callId,
                            () -> callId + " is left at one end"));
        }
    }

    private static void requireEmpty(SimStack stack) {
        require(
                stack.core().transactionCount()
                                + stack.core().dialogCount()
                                + stack.core().timerCount()
                        == 0,
                Rule.EMPTY,
                "",
                () -> stack.name() + " still has " + stack.core().transactionCount() + " transactions, "
                        + stack.core().dialogCount() + " dialogs, "
                        + stack.core().timerCount() + " timers");
    }

    private int answered() {
        return phones.stream().mapToInt(phone -> phone.calls().answered()).sum();
    }
}
