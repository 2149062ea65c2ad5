package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.HeaderReader;
import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.javax.sip.header.SIPHeaderList;
import io.trunkline.wire.Frame;
import io.trunkline.wire.HeaderName;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The header lines of one message, in order: a table of slots.
 *
 * <pre>
 *  raw        a line of the received octets, never looked at           cell null,         line n
 *  parsed     the same, with the header that its grammar rule found    cell SIPHeader,    line n, revision 0
 *  changed    the same, after a setter of it or of a part of it        cell SIPHeader,    line n, revision &gt; 0
 *  malformed  a line that the grammar rejects, or without a colon      cell MALFORMED,    line n
 *  new        a header of the application's                            cell SIPHeader,    line -1
 *  unparsed   a line of the application's that nobody could read       cell UnparsedLine, line -1
 * </pre>
 *
 * <p>Parsing is idempotent and published by compare-and-set: any number of threads may read, and all see the same object. Adding and
 * removing is for one thread alone. The octets are never changed, so tables made from one another share them.
 */
final class HeaderSlots {
    /** A line of the application's own that is no header. */
    record UnparsedLine(String text) {}

    private static final Object MALFORMED = new Object();
    private static final int NO_LINE = -1;
    private static final Object[] NO_CELLS = {};

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final VarHandle CELLS;

    static {
        try {
            CELLS = MethodHandles.lookup().findVarHandle(HeaderSlots.class, "cells", Object[].class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final @Nullable Frame frame;
    private int size;
    /** The line of each slot; null while slot n is line n. */
    private int @Nullable [] lines;
    /** Empty until the first header is parsed. */
    private @Nullable Object[] cells = NO_CELLS;

    /** A table without headers. */
    HeaderSlots() {
        this(null, 0);
        lines = new int[16];
        cells = new Object[16];
    }

    /** All lines of a received message, none of them parsed. */
    HeaderSlots(Frame frame) {
        this(frame, frame.headerCount());
    }

    private HeaderSlots(@Nullable Frame frame, int size) {
        this.frame = frame;
        this.size = size;
    }

    /** A table without headers that takes lines of {@code other} as they are. */
    static HeaderSlots emptyOver(HeaderSlots other) {
        HeaderSlots slots = new HeaderSlots(other.frame, 0);
        slots.lines = new int[16];
        slots.cells = new Object[16];
        return slots;
    }

    /** A deep copy: what was changed or is new is cloned, everything else is raw again over the same octets. */
    HeaderSlots copy() {
        if (frame != null && isUntouched()) {
            return new HeaderSlots(frame);
        }
        HeaderSlots copy = emptyOver(this);
        for (int slot = 0; slot < size; slot++) {
            copy.takeFrom(this, slot);
        }
        return copy;
    }

    /** Appends a copy of a slot of a table over the same octets. */
    void takeFrom(HeaderSlots other, int slot) {
        Object cell = other.cell(slot);
        int line = other.line(slot);
        int at = makeRoom(size);
        int[] ownLines = ownLines();
        if (cell instanceof SIPHeader header && (line == NO_LINE || header.revision() != 0)) {
            cells[at] = header.clone();
            ownLines[at] = line;
        } else {
            cells[at] = cell == MALFORMED || cell instanceof UnparsedLine ? cell : null;
            ownLines[at] = line;
        }
    }

    // ---- reading ----

    int size() {
        return size;
    }

    @Nullable
    Frame frame() {
        return frame;
    }

    /** Whether the lines are those that arrived, in their order, and no header was changed. */
    boolean isUntouched() {
        if (lines != null) {
            return false;
        }
        for (Object cell : cells) {
            if (cell instanceof SIPHeader header && header.revision() != 0) {
                return false;
            }
        }
        return true;
    }

    /** The name of a slot's header, null when it is unknown or the slot holds no header. */
    @Nullable
    HeaderName name(int slot) {
        int line = line(slot);
        if (line != NO_LINE) {
            return base().name(line);
        }
        return cell(slot) instanceof SIPHeader header ? HeaderName.find(header.getName()) : null;
    }

    /** The name of a slot's header as text, null when the slot holds no header. */
    @Nullable
    String nameText(int slot) {
        HeaderName known = name(slot);
        if (known != null) {
            return known.canonical();
        }
        int line = line(slot);
        if (line == NO_LINE) {
            return cell(slot) instanceof SIPHeader header ? header.getName() : null;
        }
        Frame from = base();
        return from.isWellFormed(line)
                ? new String(
                        from.octets(),
                        from.lineStart(line),
                        from.nameEnd(line) - from.lineStart(line),
                        StandardCharsets.UTF_8)
                : null;
    }

    /** The first slot from {@code start} on with this header field, well-formed or not, or -1. */
    int find(HeaderName name, int start) {
        if (lines == null) {
            return base().find(name, start);
        }
        for (int slot = start; slot < size; slot++) {
            if (name(slot) == name) {
                return slot;
            }
        }
        return -1;
    }

    /** The first slot from {@code start} on with this header field in either form and any case, or -1. */
    int find(String name, int start) {
        HeaderName known = HeaderName.find(name);
        if (known != null) {
            return find(known, start);
        }
        for (int slot = start; slot < size; slot++) {
            if (name(slot) == null && name.equalsIgnoreCase(nameText(slot))) {
                return slot;
            }
        }
        return -1;
    }

    /** The last slot with this header field, or -1. */
    int findLast(String name) {
        int last = -1;
        for (int slot = find(name, 0); slot >= 0; slot = find(name, slot + 1)) {
            last = slot;
        }
        return last;
    }

    /**
     * A slot's header, parsed when nobody has asked before: a {@link SIPHeaderList} where the line may hold several values.
     *
     * @return null when the slot holds none: the line is malformed. Asking again gives the same answer
     */
    @Nullable
    SIPHeader header(int slot) {
        Object cell = cell(slot);
        if (cell == null) {
            cell = publish(slot, parse(line(slot)));
        }
        return cell instanceof SIPHeader header ? header : null;
    }

    /** Whether the slot holds a line without a colon, or one of the application's that nobody could read. */
    boolean isNoHeader(int slot) {
        int line = line(slot);
        return line == NO_LINE ? cell(slot) instanceof UnparsedLine : !base().isWellFormed(line);
    }

    /** Whether the slot is to be written as it came. */
    boolean isAsReceived(int slot) {
        return line(slot) != NO_LINE && !(cell(slot) instanceof SIPHeader header && header.revision() != 0);
    }

    /** The line of the received octets that a slot came from; only where {@link #isAsReceived}. */
    int line(int slot) {
        int[] own = lines;
        return own == null ? slot : own[slot];
    }

    /** The text of a line that is no header, without its line end; null when the slot holds a header. */
    @Nullable
    String unrecognized(int slot) {
        if (header(slot) != null) {
            return null;
        }
        if (cell(slot) instanceof UnparsedLine unparsed) {
            return unparsed.text();
        }
        Frame from = base();
        int line = line(slot);
        int start = from.lineStart(line);
        return new String(from.octets(), start, from.valueEnd(line) - start, StandardCharsets.UTF_8);
    }

    private Object parse(int line) {
        Frame from = base();
        if (!from.isWellFormed(line)) {
            return MALFORMED;
        }
        HeaderName name = from.name(line);
        SIPHeader header = name == null
                ? HeaderReader.readExtension(
                        from.octets(),
                        from.lineStart(line),
                        from.nameEnd(line),
                        from.valueStart(line),
                        from.valueEnd(line))
                : HeaderReader.read(name, from.octets(), from.valueStart(line), from.valueEnd(line), from.tolerances());
        return header == null ? MALFORMED : header;
    }

    /** Sets a cell if it is still raw; the first one wins. */
    private Object publish(int slot, Object parsed) {
        @Nullable Object[] own = cells;
        if (own.length == 0) {
            Object[] fresh = new Object[size];
            own = CELLS.compareAndSet(this, NO_CELLS, fresh) ? fresh : cellsAcquire();
        }
        Object before = CELL.compareAndExchange(own, slot, null, parsed);
        return before == null ? parsed : before;
    }

    private Object[] cellsAcquire() {
        return (Object[]) CELLS.getAcquire(this);
    }

    private @Nullable Object cell(int slot) {
        Object[] own = cellsAcquire();
        return own.length == 0 ? null : CELL.getAcquire(own, slot);
    }

    private Frame base() {
        Frame from = frame;
        if (from == null) {
            throw new IllegalStateException("no received octets");
        }
        return from;
    }

    // ---- changing: one thread alone ----

    /** Puts a new header before a slot, or at the end. */
    void insert(int slot, SIPHeader header) {
        int at = makeRoom(slot);
        cells[at] = header;
        ownLines()[at] = NO_LINE;
    }

    /** Appends a line that nobody could read. */
    void appendUnparsed(String text) {
        int at = makeRoom(size);
        cells[at] = new UnparsedLine(text);
        ownLines()[at] = NO_LINE;
    }

    /** Puts a new header in the place of a slot. */
    void replace(int slot, SIPHeader header) {
        int[] own = ownLines();
        cells[slot] = header;
        own[slot] = NO_LINE;
    }

    /** Takes a slot out. */
    void remove(int slot) {
        int[] own = ownLines();
        System.arraycopy(own, slot + 1, own, slot, size - slot - 1);
        System.arraycopy(cells, slot + 1, cells, slot, size - slot - 1);
        size--;
        cells[size] = null;
    }

    private int makeRoom(int slot) {
        int[] own = ownLines();
        if (size == own.length) {
            own = Arrays.copyOf(own, size * 2);
            lines = own;
            cells = Arrays.copyOf(cells, size * 2);
        }
        System.arraycopy(own, slot, own, slot + 1, size - slot);
        System.arraycopy(cells, slot, cells, slot + 1, size - slot);
        size++;
        return slot;
    }

    /** The lines of the slots, written down on the first change together with the cells. */
    private int[] ownLines() {
        int[] own = lines;
        if (own == null) {
            own = new int[Math.max(16, size + 4)];
            for (int slot = 0; slot < size; slot++) {
                own[slot] = slot;
            }
            cells = Arrays.copyOf(cells, own.length);
            lines = own;
        }
        return own;
    }
}
