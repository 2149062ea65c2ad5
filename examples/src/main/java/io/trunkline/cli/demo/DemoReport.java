package io.trunkline.cli.demo;

import io.trunkline.cli.Terminal;
import io.trunkline.cli.demo.StateChange.Subject;
import io.trunkline.cli.demo.WireLog.Crossing;
import io.trunkline.cli.demo.WireLog.Crossings;
import io.trunkline.cli.ladder.Colours.Tone;
import io.trunkline.cli.ladder.LadderEntry;
import io.trunkline.cli.ladder.LadderEntry.Fate;
import io.trunkline.cli.ladder.LadderEntry.Heading;
import io.trunkline.cli.ladder.LadderRenderer;
import io.trunkline.cli.ladder.Side;
import io.trunkline.cli.ladder.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came out of the demonstration, and whether it was right.
 *
 * @param left name and address of the client
 * @param right name and address of the server
 * @param steps how each step went
 * @param planned how many steps there should have been
 * @param crossings what was on the wire
 * @param changes what dialogs and transactions became
 */
record DemoReport(
        String left,
        String right,
        List<StepResult> steps,
        int planned,
        Crossings crossings,
        List<StateChange> changes) {

    private static final List<String> LIFE_OF_A_DIALOG = List.of("Early", "Confirmed", "Terminated");

    boolean isRight() {
        return problems().isEmpty();
    }

    /** Everything that was not as it must be. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (StepResult step : steps) {
            step.problems().forEach(problem -> problems.add(step.plan().name() + ": " + problem));
        }
        if (steps.size() < planned) {
            problems.add(steps.size() + " of " + planned + " steps were reached");
        }
        if (!crossings.unexplained().isEmpty()) {
            problems.add(crossings.unexplained().size() + " messages arrived that no stack had sent");
        }
        for (Side side : Side.values()) {
            List<String> life = dialogStates(side);
            if (!life.equals(LIFE_OF_A_DIALOG)) {
                problems.add("the dialog of the " + (side == Side.LEFT ? "client" : "server") + " was " + life);
            }
        }
        return problems;
    }

    private List<String> dialogStates(Side side) {
        return changes.stream()
                .filter(change -> change.side() == side && change.subject().isDialog())
                .map(StateChange::state)
                .toList();
    }

    void print(Terminal terminal) {
        terminal.print(new LadderRenderer(terminal.glyphs(), terminal.colours()).render(left, right, entries()));
        terminal.out().println();
        terminal.print(summary(terminal));
        terminal.out().println();
        terminal.print(lives(terminal));
        terminal.out().println();
        terminal.printLine(
                "%d messages, each seen by the trace of both stacks; %d lost, %d repeated.",
                crossings.count(Fate.ARRIVED) + crossings.count(Fate.ARRIVED_AGAIN),
                crossings.count(Fate.LOST),
                crossings.count(Fate.ARRIVED_AGAIN));
        List<String> problems = problems();
        for (String problem : problems) {
            terminal.out()
                    .println(
                            terminal.colours().paint(Tone.BAD, terminal.glyphs().wrong() + " " + problem));
        }
        if (problems.isEmpty()) {
            String all = terminal.glyphs().right() + " every step was right";
            terminal.out().println(terminal.colours().paint(Tone.GOOD, all));
        }
    }

    private List<LadderEntry> entries() {
        List<LadderEntry> entries = new ArrayList<>();
        steps.forEach(
                step -> entries.add(new Heading(step.beginNanos(), step.plan().name())));
        crossings.all().stream().map(Crossing::arrow).forEach(entries::add);
        changes.stream().map(StateChange::note).forEach(entries::add);
        return entries;
    }

    /** What each transaction and each dialog went through, on both sides. */
    private List<String> lives(Terminal terminal) {
        Map<Subject, Map<Side, List<String>>> lives = new LinkedHashMap<>();
        changes.stream()
                .sorted(Comparator.comparingLong(StateChange::nanos))
                .forEach(change -> lives.computeIfAbsent(change.subject(), subject -> new EnumMap<>(Side.class))
                        .computeIfAbsent(change.side(), side -> new ArrayList<>())
                        .add(change.state()));
        Table table = new Table(terminal.glyphs(), "transaction", "at the UAC", "at the UAS");
        String arrow = " " + terminal.glyphs().change() + " ";
        lives.forEach((subject, sides) -> table.add(
                subject.isDialog() ? subject.name() : subject.name() + " " + subject.cseq(),
                String.join(arrow, sides.getOrDefault(Side.LEFT, List.of())),
                String.join(arrow, sides.getOrDefault(Side.RIGHT, List.of()))));
        return table.lines();
    }

    private List<String> summary(Terminal terminal) {
        Table table = new Table(terminal.glyphs(), "step", "on the wire", "time", "verdict");
        for (StepResult step : steps) {
            boolean right = step.problems().isEmpty();
            table.add(
                    step.plan().name(),
                    String.join("  ", StepPlan.wire(crossings.all(), step.callId(), step.cseq())),
                    String.format(Locale.ROOT, "%8.3f ms", step.millis()),
                    terminal.colours()
                            .paint(
                                    right ? Tone.GOOD : Tone.BAD,
                                    right
                                            ? terminal.glyphs().right()
                                            : terminal.glyphs().wrong()));
        }
        return table.lines();
    }
}
