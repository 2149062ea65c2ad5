package io.trunkline.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 4028 sections 7.2 and 10. */
class SessionTimerTest {

    private final DialogMachine dialog = new DialogMachine(DialogSamples.caller());
    private final SessionTimer timer = dialog.sessionTimer();

    @ParameterizedTest
    @CsvSource({"1800, 900, 1768", "90, 45, 60", "96, 48, 64"})
    void refreshesAtHalfAndWarnsBeforeTheEnd(long seconds, long refresh, long expiry) {
        timer.start(seconds, true, TimeUnit.SECONDS.toNanos(1000));
        assertEquals(TimeUnit.SECONDS.toNanos(1000 + refresh), timer.deadline(TimerKind.SESSION_REFRESH));
        assertEquals(TimeUnit.SECONDS.toNanos(1000 + expiry), timer.deadline(TimerKind.SESSION_EXPIRY));
        timer.onRefreshDue();
        assertEquals(DeadlineQueue.NEVER, timer.deadline(TimerKind.SESSION_REFRESH));
    }

    @Test
    void theOtherSideRefreshes() {
        timer.start(90, false, 0);
        assertEquals(DeadlineQueue.NEVER, timer.deadline(TimerKind.SESSION_REFRESH));
        assertEquals(TimeUnit.SECONDS.toNanos(60), timer.deadline(TimerKind.SESSION_EXPIRY));
    }

    @Test
    void endsWithTheCall() {
        timer.start(90, true, 0);
        dialog.endCall();
        assertEquals(DeadlineQueue.NEVER, timer.deadline(TimerKind.SESSION_EXPIRY));
    }
}
