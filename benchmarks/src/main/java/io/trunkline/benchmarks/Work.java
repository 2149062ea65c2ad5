package io.trunkline.benchmarks;

import java.util.function.Consumer;

/** What is measured, from octets to its result; every library does the same. */
public enum Work {
    /** The offsets of start line, header fields and body; a library without such a step parses the message. */
    FRAME {
        @Override
        Object run(Subject subject, SampleMessage message, byte[] octets, Consumer<Object> sink) throws Exception {
            return subject.frame(octets);
        }
    },

    /** {@link RoutingSet}, by typed headers. */
    ROUTING_SET {
        @Override
        Object run(Subject subject, SampleMessage message, byte[] octets, Consumer<Object> sink) throws Exception {
            return subject.routingSet(octets);
        }
    },

    /** A typed header of every value of every header field, asked for by its name. */
    EVERYTHING_TYPED {
        @Override
        Object run(Subject subject, SampleMessage message, byte[] octets, Consumer<Object> sink) throws Exception {
            subject.everythingTyped(octets, sink);
            return subject;
        }
    },

    /** Octets again, nothing changed. */
    REENCODE {
        @Override
        Object run(Subject subject, SampleMessage message, byte[] octets, Consumer<Object> sink) throws Exception {
            return subject.reencode(octets);
        }
    },

    /** Octets again, as a proxy sends a message on. */
    FORWARD {
        @Override
        Object run(Subject subject, SampleMessage message, byte[] octets, Consumer<Object> sink) throws Exception {
            return message.isRequest() ? subject.forward(octets) : subject.forwardResponse(octets);
        }
    };

    /** Does it once; headers go to the sink, everything else is the result. */
    abstract Object run(Subject subject, SampleMessage message, byte[] octets, Consumer<Object> sink) throws Exception;
}
