package io.trunkline.sim;

import io.trunkline.core.CallCore;
import io.trunkline.core.CoreSettings;
import io.trunkline.core.ProviderProfile;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.TransactionBudget;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Any number of stacks on one network in virtual time: it jumps from wake-up to wake-up, and does the same again with the same
 * seed.
 */
public final class SimNet {

    private record Happening(long at, long order, Runnable action) implements Comparable<Happening> {

        @Override
        public int compareTo(Happening other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    /** Questions for names that begin like this are never answered. */
    static final String SILENT = "silent";

    private final long seed;
    private final Weather weather;
    private final Random random;
    private final PriorityQueue<Happening> happenings = new PriorityQueue<>();
    private final List<SimStack> stacks = new ArrayList<>();
    private final Map<InetSocketAddress, SimStack> byAddress = new HashMap<>();
    private final Map<String, SimStack> byHost = new HashMap<>();
    private final Map<String, Long> lastOnConnection = new HashMap<>();
    private final Ladder ladder = new Ladder();
    private SimWatch watch = SimWatch.NONE;
    private Sabotage sabotage = Sabotage.NONE;
    private boolean draws = true;
    private long now;
    private long order;
    private int datagrams;
    private int lost;
    private long journal;

    /**
     * An empty network at time 0.
     *
     * @param seed decides every latency, loss and identifier
     * @param weather what happens to datagrams
     */
    public SimNet(long seed, Weather weather) {
        this.seed = seed;
        this.weather = weather;
        this.random = new Random(seed);
    }

    /** Lets somebody watch. */
    void watch(SimWatch watcher) {
        watch = watcher;
    }

    SimWatch watch() {
        return watch;
    }

    /** Breaks every stack that is added from now on. */
    void sabotage(Sabotage fault) {
        sabotage = fault;
    }

    Sabotage sabotage() {
        return sabotage;
    }

    /** Keeps no ladder: a run of many calls is drawn when it is run again. */
    void drawNothing() {
        draws = false;
    }

    /** The stack of a host name or address, null for none. */
    SimStack stackAt(String host) {
        return byHost.get(host);
    }

    /**
     * Adds a stack at 192.0.2.n:5060.
     *
     * @param name its name in the ladder, and in the DNS of this network
     * @param settings of its core
     * @param profile of its only provider
     * @return the stack, which has no listener yet
     */
    public SimStack stack(String name, CoreSettings settings, ProviderProfile profile) {
        return stack(name, settings, profile, TransactionBudget.unlimited());
    }

    /**
     * Adds a stack like {@link #stack(String, CoreSettings, ProviderProfile)}, which may not hold as much as it likes.
     *
     * @param name its name in the ladder, and in the DNS of this network
     * @param settings of its core
     * @param profile of its only provider
     * @param budget its own
     * @return the stack, which has no listener yet
     */
    public SimStack stack(String name, CoreSettings settings, ProviderProfile profile, TransactionBudget budget) {
        byte[] octets = {(byte) 192, 0, 2, (byte) (stacks.size() + 1)};
        SimStack stack = new SimStack(
                this, name, octets, profile, new CallCore(settings, new SeededIds(seed * 31 + stacks.size()), budget));
        stacks.add(stack);
        byAddress.put(stack.address(), stack);
        byHost.put(name, stack);
        byHost.put(stack.address().getAddress().getHostAddress(), stack);
        return stack;
    }

    /**
     * Lets time pass until nothing is left to happen.
     *
     * @param limit virtual time after which the test fails
     */
    public void runUntilQuiet(Duration limit) {
        long end = now + limit.toNanos();
        while (nextWakeUp() != Long.MAX_VALUE) {
            if (nextWakeUp() > end) {
                throw failure("still busy after " + limit, "");
            }
            step();
        }
    }

    /**
     * Lets time pass until something is so.
     *
     * @param condition looked at after each step
     * @param limit virtual time after which the test fails
     */
    public void runUntil(BooleanSupplier condition, Duration limit) {
        long end = now + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (nextWakeUp() > end) {
                throw failure("not so after " + limit, "");
            }
            step();
        }
    }

    /**
     * Lets time pass.
     *
     * @param duration virtual time
     */
    public void run(Duration duration) {
        long end = now + duration.toNanos();
        while (nextWakeUp() <= end) {
            step();
        }
        now = end;
    }

    private void step() {
        now = Math.max(now, nextWakeUp());
        while (!happenings.isEmpty() && happenings.peek().at <= now) {
            happenings.poll().action.run();
        }
        for (SimStack stack : stacks) {
            if (stack.nextDeadline() <= now) {
                stack.onTimeout();
            }
        }
    }

    private long nextWakeUp() {
        long next = happenings.isEmpty() ? Long.MAX_VALUE : happenings.peek().at;
        for (SimStack stack : stacks) {
            next = Math.min(next, stack.nextDeadline());
        }
        return next;
    }

    /**
     * The virtual time.
     *
     * @return nanoseconds since the beginning
     */
    public long now() {
        return now;
    }

    /**
     * Does something later.
     *
     * @param delay virtual time from now
     * @param action what to do
     */
    public void later(Duration delay, Runnable action) {
        schedule(now + delay.toNanos(), action);
    }

    private void schedule(long at, Runnable action) {
        happenings.add(new Happening(at, order++, action));
    }

    void send(SimStack from, Flow flow, byte[] octets) {
        SimStack to = byAddress.get(flow.remote());
        datagrams++;
        write(Arrays.hashCode(octets));
        boolean reliable = flow.isReliable();
        if (to == null || (!reliable && random.nextDouble() < weather.loss())) {
            lost++;
            draw(from, to, flow, octets, "lost");
            if (to == null) {
                watch.sentToNobody(from, flow, octets);
            }
            return;
        }
        draw(from, to, flow, octets, "");
        arrive(from, to, flow, octets, reliable);
        if (!reliable && random.nextDouble() < weather.duplication()) {
            arrive(from, to, flow, octets, false);
        }
    }

    private void draw(SimStack from, SimStack to, Flow flow, byte[] octets, String fate) {
        if (draws) {
            ladder.sent(now, from.name(), to == null ? flow.remote().toString() : to.name(), octets, fate);
        }
    }

    void note(String who, String callId, Supplier<String> what) {
        if (draws) {
            ladder.noted(now, who, callId, what.get());
        }
    }

    /** Whatever is sent and told is part of the journal. */
    void write(int what) {
        journal = (journal * 1_000_003 + now) * 1_000_003 + what;
    }

    /** A digest of what was sent and told, and when: two runs that have the same were the same. */
    long journal() {
        return journal;
    }

    private void arrive(SimStack from, SimStack to, Flow flow, byte[] octets, boolean reliable) {
        long least = weather.leastLatency().toNanos();
        long most = weather.mostLatency().toNanos();
        long latency = least + (long) (random.nextDouble() * (most - least));
        if (!reliable && random.nextDouble() < weather.reordering()) {
            latency += (long) (random.nextDouble() * 10 * most);
        }
        long at = now + latency;
        if (reliable) {
            at = Math.max(at, lastOnConnection.getOrDefault(from.name() + '>' + to.name(), 0L));
            lastOnConnection.put(from.name() + '>' + to.name(), at);
        }
        Flow seen = new Flow(flow.transport(), flow.remote(), from.address(), reliable ? 1 : 0);
        schedule(at, () -> to.receive(octets, seen));
    }

    void resolve(SimStack asker, long questionId, String host) {
        if (host.startsWith(SILENT)) {
            return;
        }
        SimStack found = byHost.get(host);
        InetAddress address = found == null ? null : found.address().getAddress();
        later(weather.mostLatency(), () -> asker.onResolved(questionId, address));
    }

    List<SimStack> stacks() {
        return List.copyOf(stacks);
    }

    int datagrams() {
        return datagrams;
    }

    int lost() {
        return lost;
    }

    Ladder ladder() {
        return ladder;
    }

    /**
     * How many messages were sent, and how many of them got lost.
     *
     * @return for a test's report
     */
    public String toll() {
        return lost + " of " + datagrams + " datagrams lost";
    }

    /**
     * An error that shows what happened and how to see it again.
     *
     * @param problem what is wrong
     * @param callId of the call to show, empty for all
     * @return to be thrown
     */
    public AssertionError failure(String problem, String callId) {
        return new AssertionError(describe(problem, callId));
    }

    /** What happened and how to see it again. */
    String describe(String problem, String callId) {
        return problem + "\nseed " + seed + ", " + weather + ", at " + Duration.ofNanos(now) + ", " + toll() + "\n"
                + ladder.print(callId);
    }
}
