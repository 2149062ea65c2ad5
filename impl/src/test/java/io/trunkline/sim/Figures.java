package io.trunkline.sim;

import java.time.Duration;
import java.util.Locale;

/** What episodes of a campaign come to. */
record Figures(long episodes, long calls, long answered, long datagrams, long lost, long virtualNanos) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

    Figures plus(Figures other) {
        return new Figures(
                episodes + other.episodes,
                calls + other.calls,
                answered + other.answered,
                datagrams + other.datagrams,
                lost + other.lost,
                virtualNanos + other.virtualNanos);
    }

    /** As a line for a report. */
    String in(Duration realTime) {
        return String.format(
                Locale.ROOT,
                "%d calls (answered at %d ends) in %d episodes: %d datagrams, %d of them lost, %d hours of virtual time, %d s of real time",
                calls,
                answered,
                episodes,
                datagrams,
                lost,
                Duration.ofNanos(virtualNanos).toHours(),
                realTime.toSeconds());
    }
}
