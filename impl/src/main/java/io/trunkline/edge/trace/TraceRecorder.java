package io.trunkline.edge.trace;

import io.trunkline.spi.MessageTrace;
import io.trunkline.spi.TracedMessage;
import java.util.ArrayDeque;
import java.util.List;

/** Keeps the last messages that were on the wire, for a ladder or a test. Safe for any thread. */
public final class TraceRecorder implements MessageTrace {

    private final int capacity;

    /** Guarded by this. */
    private final ArrayDeque<TracedMessage> messages = new ArrayDeque<>();

    /**
     * Makes a recorder.
     *
     * @param capacity how many messages it keeps, at least 1; older ones are forgotten first
     */
    public TraceRecorder(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a recorder must keep at least one message: " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized void onMessage(TracedMessage message) {
        if (messages.size() == capacity) {
            messages.remove();
        }
        messages.add(message);
    }

    /**
     * What was seen, oldest first.
     *
     * @return a copy
     */
    public synchronized List<TracedMessage> messages() {
        return List.copyOf(messages);
    }
}
