package io.trunkline.cli.parse;

import io.trunkline.cli.capture.Capture;
import io.trunkline.cli.capture.Flow;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.Framed;
import io.trunkline.wire.FramingError;
import io.trunkline.wire.ParsingRules;
import io.trunkline.wire.StreamFramer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The SIP messages among what a capture carried. */
final class CaptureMessages implements Capture.Sink {
    private final String file;
    private final ParsingRules rules;
    private final Consumer<Found> sink;
    private final DatagramFramer datagrams;
    private final Map<Flow, Connection> connections = new HashMap<>();

    CaptureMessages(String file, ParsingRules rules, Consumer<Found> sink) {
        this.file = file;
        this.rules = rules;
        this.sink = sink;
        this.datagrams = new DatagramFramer(rules);
    }

    @Override
    public void datagram(Flow flow, int packet, Instant time, byte[] octets) {
        if (SipLooks.isSip(flow, octets)) {
            found(MessageFinder.place(file, packet, flow), datagrams.frame(octets, 0, octets.length), octets.length);
        }
    }

    @Override
    public void stream(Flow flow, int packet, Instant time, byte[] octets) {
        connections.computeIfAbsent(flow, Connection::new).take(packet, octets);
    }

    @Override
    public void gap(Flow flow) {
        Connection connection = connections.get(flow);
        if (connection != null) {
            connection.lost();
        }
    }

    /** The capture is over. */
    void end() {
        connections.values().forEach(Connection::lost);
    }

    private void found(String place, Framed framed, int length) {
        if (framed instanceof Frame frame) {
            sink.accept(new Found.Message(place, frame));
        } else if (framed instanceof FramingError error) {
            sink.accept(new Found.Broken(place, error, length));
        }
    }

    /**
     * One direction of a connection. It may have begun before the capture, and octets may be missing: messages are then looked for
     * anew where a packet begins with one.
     */
    private final class Connection {
        private final Flow flow;
        private @Nullable StreamFramer framer;
        private int length;
        private int packet;

        Connection(Flow flow) {
            this.flow = flow;
        }

        void take(int packet, byte[] octets) {
            this.packet = packet;
            length = octets.length;
            StreamFramer current = framer;
            if (current == null || current.hasFailed()) {
                if (!SipLooks.beginsMessage(octets, 0)) {
                    return;
                }
                current = new StreamFramer(rules, this::framed);
                framer = current;
            }
            current.onOctets(octets, 0, octets.length);
        }

        private void framed(Framed framed) {
            found(MessageFinder.place(file, packet, flow), framed, length);
        }

        void lost() {
            StreamFramer current = framer;
            framer = null;
            if (current != null && !current.hasFailed() && !current.isBetweenMessages()) {
                sink.accept(new Found.Unreadable(
                        MessageFinder.place(file, packet, flow), "the capture lacks the end of this message"));
            }
        }
    }
}
