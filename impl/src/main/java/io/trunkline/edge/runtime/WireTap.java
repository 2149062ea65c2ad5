package io.trunkline.edge.runtime;

import io.trunkline.spi.TracedMessage;
import io.trunkline.transaction.Flow;
import java.util.concurrent.atomic.LongAdder;

/** Counts what is on the wire and shows it to the trace sinks. Safe for any thread. */
final class WireTap {

    private final StackClock clock;
    private final TraceSwitch sinks = new TraceSwitch();
    private final LongAdder received = new LongAdder();
    private final LongAdder sent = new LongAdder();

    WireTap(StackClock clock) {
        this.clock = clock;
    }

    TraceSwitch sinks() {
        return sinks;
    }

    long received() {
        return received.sum();
    }

    long sent() {
        return sent.sum();
    }

    void onReceived(Flow flow, byte[] octets, int from, int to) {
        received.increment();
        if (sinks.isOn()) {
            show(false, flow, octets, from, to);
        }
    }

    void onSend(Flow flow, byte[] octets) {
        sent.increment();
        if (sinks.isOn()) {
            show(true, flow, octets, 0, octets.length);
        }
    }

    private void show(boolean outgoing, Flow flow, byte[] octets, int from, int to) {
        sinks.show(new TracedMessage(clock.now(), System.currentTimeMillis(), outgoing, flow, octets, from, to));
    }
}
