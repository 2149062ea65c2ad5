package io.trunkline.edge.runtime;

import io.trunkline.spi.MessageTrace;
import io.trunkline.spi.TracedMessage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** The sinks of one stack. Free when there are none: one read of an array's length. Safe for any thread. */
public final class TraceSwitch {

    private static final Logger LOG = LogManager.getLogger(TraceSwitch.class);

    private final CopyOnWriteArrayList<MessageTrace> sinks = new CopyOnWriteArrayList<>();

    /**
     * Adds a sink; it sees what comes after.
     *
     * @param sink the sink
     */
    public void add(MessageTrace sink) {
        sinks.addIfAbsent(sink);
    }

    /**
     * Removes a sink; nothing happens where it is not there.
     *
     * @param sink the sink
     */
    public void remove(MessageTrace sink) {
        sinks.remove(sink);
    }

    /**
     * Tells whether anybody looks.
     *
     * @return true where there is a sink
     */
    public boolean isOn() {
        return !sinks.isEmpty();
    }

    /**
     * Shows a message to every sink.
     *
     * @param message the message
     */
    public void show(TracedMessage message) {
        for (MessageTrace sink : sinks) {
            try {
                sink.onMessage(message);
            } catch (RuntimeException e) {
                sinks.remove(sink);
                LOG.error("message trace {} threw and is removed", sink, e);
            }
        }
    }
}
