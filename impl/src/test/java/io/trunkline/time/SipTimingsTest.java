package io.trunkline.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SipTimingsTest {

    @Test
    void followFromT1T2AndT4() {
        SipTimings timings = SipTimings.RFC_3261;
        assertEquals(Duration.ofSeconds(32).toNanos(), timings.transactionTimeout());
        assertEquals(Duration.ofSeconds(32).toNanos(), timings.timerD());
        assertEquals(Duration.ofMillis(3500).toNanos(), timings.untilTimerEIsT2());
    }

    @Test
    void timerDIsNeverBelow32Seconds() {
        SipTimings fast = new SipTimings(1_000_000, 8_000_000, 10_000_000);
        assertEquals(64_000_000, fast.transactionTimeout());
        assertEquals(Duration.ofSeconds(32).toNanos(), fast.timerD());
        assertEquals(7_000_000, fast.untilTimerEIsT2());
    }

    @Test
    void mustMakeSense() {
        assertThrows(IllegalArgumentException.class, () -> new SipTimings(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new SipTimings(2, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new SipTimings(1, 1, 0));
    }
}
