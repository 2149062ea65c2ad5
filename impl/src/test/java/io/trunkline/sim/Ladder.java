package io.trunkline.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happened, in order, as a ladder. */
final class Ladder {

    private static final int LAST_LINES = 400;

    private record Line(long at, String callId, String text) {}

    private final List<Line> lines = new ArrayList<>();

    void sent(long at, String from, String to, byte[] octets, String fate) {
        lines.add(new Line(
                at,
                Labels.header(octets, "Call-ID"),
                String.format(Locale.ROOT, "%-8s --%-14s--> %-8s %s", from, Labels.full(octets), to, fate)));
    }

    void noted(long at, String who, String callId, String what) {
        lines.add(new Line(at, callId, String.format(Locale.ROOT, "%-8s %s", who, what)));
    }

    /** The lines of one call, or the last ones of all where none is named. */
    String print(String callId) {
        List<Line> shown = lines.stream()
                .filter(line -> callId.isEmpty() || line.callId.equals(callId))
                .toList();
        StringBuilder text = new StringBuilder();
        for (Line line : shown.subList(Math.max(0, shown.size() - LAST_LINES), shown.size())) {
            text.append(String.format(Locale.ROOT, "%10.3f ", line.at / 1e9))
                    .append(line.text)
                    .append('\n');
        }
        return text.toString();
    }

    /** Everything, for comparing two runs. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
