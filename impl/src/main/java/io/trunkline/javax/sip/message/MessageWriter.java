package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.javax.sip.header.SIPHeaderList;
import io.trunkline.wire.Frame;
import io.trunkline.wire.HeaderName;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message: lines that nobody changed as they came, octet by octet, neighbours in one piece; changed and new headers
 * encoded; Content-Length always that of the body that follows; at the end what has no colon and so is no header at all. A header whose
 * value is malformed keeps its place, for it may be one of several whose order means something.
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
        int strays = 0;
        int size = slots.size();
        StringBuilder text = new StringBuilder();
        for (int slot = 0; slot < size; ) {
            if (slots.name(slot) == HeaderName.CONTENT_LENGTH) {
                if (!hasLength) {
                    writeLength(out, slots, slot, bodyLength);
                    hasLength = true;
                }
                slot++;
            } else if (slots.isNoHeader(slot)) {
                strays++;
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
        if (strays > 0) {
            writeStrays(out, slots);
        }
    }

    /** Lines without a colon, behind the headers. */
    private static void writeStrays(OctetBuffer out, HeaderSlots slots) {
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.isNoHeader(slot) && slots.isAsReceived(slot)) {
                writeLines(out, frame(slots), slots.line(slot), slots.line(slot));
            } else if (slots.isNoHeader(slot)) {
                out.append(line(new StringBuilder(), slots, slot));
            }
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
                && !slots.isNoHeader(next)
                && slots.name(next) != HeaderName.CONTENT_LENGTH) {
            last++;
            next++;
        }
        writeLines(out, frame, first, last);
        return next;
    }

    private static void writeLines(OctetBuffer out, Frame frame, int first, int last) {
        out.append(frame.octets(), frame.lineStart(first), frame.lineEnd(last));
        if (!out.isAtLineStart()) {
            out.endLine();
        }
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
            writeLines(out, frame(slots), slots.line(slot), slots.line(slot));
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
