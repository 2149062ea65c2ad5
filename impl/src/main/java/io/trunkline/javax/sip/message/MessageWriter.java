package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.javax.sip.header.SIPHeaderList;
import io.trunkline.wire.Frame;
import io.trunkline.wire.HeaderName;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message: lines that nobody changed as they came, octet by octet, neighbours in one piece; changed and new headers
 * encoded; Content-Length always that of the body that follows.
 */
final class MessageWriter {
    /** Room for a few changed headers, so that the buffer need not grow. */
    private static final int SLACK = 512;

    private MessageWriter() {}

    /** Octets that a message over these headers is likely to need. */
    static int capacity(HeaderSlots slots, int bodyLength) {
        Frame frame = slots.frame();
        return bodyLength + SLACK + (frame == null ? 0 : frame.bodyStart() - frame.from());
    }

    /** Writes the header lines, with a Content-Length in its place or at the end. */
    static void writeHeaders(OctetBuffer out, HeaderSlots slots, int bodyLength) {
        boolean hasLength = false;
        int size = slots.size();
        StringBuilder text = new StringBuilder();
        for (int slot = 0; slot < size; ) {
            if (slots.name(slot) == HeaderName.CONTENT_LENGTH) {
                if (!hasLength) {
                    writeLength(out, slots, slot, bodyLength);
                    hasLength = true;
                }
                slot++;
            } else if (slots.isAsReceived(slot)) {
                slot = writeReceived(out, slots, slot);
            } else {
                text.setLength(0);
                out.append(line(text, slots, slot));
                slot++;
            }
        }
        if (!hasLength) {
            length(out, bodyLength);
        }
    }

    /** Writes as many lines as follow one another in the received octets; returns the slot after them. */
    private static int writeReceived(OctetBuffer out, HeaderSlots slots, int slot) {
        Frame frame = frame(slots);
        int first = slots.line(slot);
        int last = first;
        int next = slot + 1;
        while (next < slots.size()
                && slots.isAsReceived(next)
                && slots.line(next) == last + 1
                && slots.name(next) != HeaderName.CONTENT_LENGTH) {
            last++;
            next++;
        }
        out.append(frame.octets(), frame.lineStart(first), frame.lineEnd(last));
        if (!out.isAtLineStart()) {
            out.endLine();
        }
        return next;
    }

    private static CharSequence line(StringBuilder text, HeaderSlots slots, int slot) {
        SIPHeader header = slots.header(slot);
        if (header == null) {
            String unparsed = slots.unrecognized(slot);
            return unparsed == null ? "" : text.append(unparsed).append("\r\n");
        }
        return header instanceof SIPHeaderList<?> list && list.isEmpty() ? "" : header.encode(text);
    }

    /** A Content-Length that is right stays as it is, with its name and its zeros. */
    private static void writeLength(OctetBuffer out, HeaderSlots slots, int slot, int bodyLength) {
        if (slots.isAsReceived(slot) && value(slots, slot) == bodyLength) {
            Frame frame = frame(slots);
            int line = slots.line(slot);
            out.append(frame.octets(), frame.lineStart(line), frame.lineEnd(line));
            if (!out.isAtLineStart()) {
                out.endLine();
            }
        } else {
            length(out, bodyLength);
        }
    }

    private static int value(HeaderSlots slots, int slot) {
        Frame frame = frame(slots);
        int line = slots.line(slot);
        int value = 0;
        for (int at = frame.valueStart(line); at < frame.valueEnd(line); at++) {
            int digit = frame.octets()[at] - '0';
            if (digit < 0 || digit > 9 || value > 100_000_000) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static void length(OctetBuffer out, int bodyLength) {
        out.append("Content-Length: ").append(bodyLength).endLine();
    }

    private static Frame frame(HeaderSlots slots) {
        @Nullable Frame frame = slots.frame();
        if (frame == null) {
            throw new IllegalStateException("a received line without its octets");
        }
        return frame;
    }
}
