package io.trunkline.benchmarks.held;

import io.trunkline.benchmarks.Jvm;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Places calls between two JVMs, leaves them alone for {@value #REST_SECONDS} seconds (more than 64*T1: transactions and what answers
 * retransmissions are gone by then), and asks each side for its heap after full collections; then hangs up and asks again.
 */
public final class HeldDialogs {

    private static final int REST_SECONDS = 40;
    private static final int WARM_UP = 500;

    private HeldDialogs() {}

    /** One row: an implementation with its settings, and how many calls it is given. */
    private record Subject(String name, String pathName, int calls, String heap, List<String> settings) {}

    private static List<Subject> subjects(int calls) {
        return List.of(
                new Subject("Trunkline", "io.trunkline", calls, "-Xmx2g", List.of()),
                new Subject("RI", "gov.nist", calls / 20, "-Xmx2g", List.of()),
                new Subject(
                        "RI, AGGRESSIVE_CLEANUP",
                        "gov.nist",
                        calls / 5,
                        "-Xmx2g",
                        List.of("gov.nist.javax.sip.AGGRESSIVE_CLEANUP=true")));
    }

    /**
     * Measures all and gives a table in Markdown.
     *
     * @param calls how many calls Trunkline holds; the reference implementation, which needs more heap for each, gets a part of them
     * @return the lines
     * @throws IOException when a JVM cannot be started or ends early
     * @throws InterruptedException when this one is to stop
     */
    public static List<String> table(int calls) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| heap of held dialogs | dialogs | B each, callee | B each, caller | after hang-up, callee | caller |");
        lines.add("|---|--:|--:|--:|--:|--:|");
        for (Subject subject : subjects(calls)) {
            lines.add(measure(subject));
        }
        return lines;
    }

    private static String measure(Subject subject) throws IOException, InterruptedException {
        int calleePort = freePort();
        int callerPort = freePort();
        List<String> options = List.of(subject.heap(), "-XX:+UseSerialGC");
        try (Jvm callee = Jvm.start(options, Callee.class, arguments(subject, calleePort));
                Jvm caller = Jvm.start(options, Caller.class, arguments(subject, callerPort, calleePort))) {
            callee.readLine();
            caller.readLine();
            caller.ask("call " + WARM_UP);
            caller.ask("hang-up");
            rest();
            long calleeBefore = heap(callee);
            long callerBefore = heap(caller);
            System.err.println(subject.name() + ": " + caller.ask("call " + subject.calls()));
            rest();
            long calleeHeld = heap(callee);
            long callerHeld = heap(caller);
            System.err.println(subject.name() + ": " + caller.ask("hang-up"));
            rest();
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %,d | %,d | %,d |",
                    subject.name(),
                    subject.calls(),
                    (calleeHeld - calleeBefore) / subject.calls(),
                    (callerHeld - callerBefore) / subject.calls(),
                    heap(callee) - calleeBefore,
                    heap(caller) - callerBefore);
        }
    }

    private static long heap(Jvm jvm) throws IOException {
        return Long.parseLong(jvm.ask("heap"));
    }

    /** Wall time, because what is measured are two real stacks and their timers. */
    private static void rest() throws InterruptedException {
        boolean woken = new CountDownLatch(1).await(REST_SECONDS, TimeUnit.SECONDS);
        assert !woken;
    }

    private static String[] arguments(Subject subject, int... ports) {
        List<String> arguments = new ArrayList<>();
        arguments.add(subject.pathName());
        for (int port : ports) {
            arguments.add(Integer.toString(port));
        }
        arguments.addAll(subject.settings());
        return arguments.toArray(String[]::new);
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The {@code name=value} among a party's arguments. */
    static Properties settings(String[] arguments, int from) {
        Properties settings = new Properties();
        for (int i = from; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            settings.setProperty(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
        }
        return settings;
    }
}
