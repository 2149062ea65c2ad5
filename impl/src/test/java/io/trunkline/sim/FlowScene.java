package io.trunkline.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** The time of a flow script, which all its cores share, and what has happened so far. */
final class FlowScene {

    private final List<FlowStage> stages = new ArrayList<>();
    private final List<Runnable> servants = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private long now;

    long now() {
        return now;
    }

    void add(FlowStage stage) {
        stages.add(stage);
    }

    /** Somebody who acts by himself, as soon as something has happened. */
    void addServant(Runnable servant) {
        servants.add(servant);
    }

    /** Something has happened: whoever acts by himself does so. */
    void settle() {
        servants.forEach(Runnable::run);
    }

    /** Lets time pass; every timer fires at its own time. */
    void advanceTo(long end) {
        while (nextDeadline() <= end) {
            step();
        }
        now = end;
    }

    /** Lets time pass until something is so, at most to the end. */
    void advanceUntil(BooleanSupplier condition, long end) {
        while (!condition.getAsBoolean() && nextDeadline() <= end) {
            step();
        }
        if (!condition.getAsBoolean()) {
            now = end;
        }
    }

    private long nextDeadline() {
        return stages.stream()
                .mapToLong(stage -> stage.core.nextDeadlineNanos())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void step() {
        now = Math.max(now, nextDeadline());
        for (FlowStage stage : stages) {
            if (stage.core.nextDeadlineNanos() <= now) {
                stage.core.onTimeout(now, stage);
            }
        }
        settle();
    }

    void note(String what) {
        history.add(String.format(Locale.ROOT, "%10.3f %s", now / 1e9, what));
    }

    String history() {
        return String.join("\n", history);
    }
}
