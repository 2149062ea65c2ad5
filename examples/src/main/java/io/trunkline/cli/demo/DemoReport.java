package io.trunkline.cli.demo;

import io.trunkline.cli.Terminal;
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
import java.util.List;
import java.util.Locale;

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
                .filter(change -> change.side() == side && change.subject().equals(StateChange.DIALOG))
                .map(StateChange::state)
                .toList();
    }

    void print(Terminal terminal) {
        terminal.print(new LadderRenderer(terminal.glyphs(), terminal.colours()).render(left, right, entries()));
        terminal.out().println();
        terminal.print(summary(terminal));
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
