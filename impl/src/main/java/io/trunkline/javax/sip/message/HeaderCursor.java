package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.SIPHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;

/**
 * Goes over the values that a name had when the cursor was made; {@code remove}, {@code set} and {@code add} change the message.
 * Changes made elsewhere meanwhile are not seen and do no harm.
 */
final class HeaderCursor implements ListIterator<SIPHeader> {
    private final MessageHeaders headers;
    /** Never changed, but replaced. */
    private List<SIPHeader> values;

    private int next;
    /** The place of the value that was returned last, -1 when it is gone or there is none. */
    private int last = -1;

    HeaderCursor(MessageHeaders headers, List<SIPHeader> values) {
        this.headers = headers;
        this.values = values;
    }

    @Override
    public boolean hasNext() {
        return next < values.size();
    }

    @Override
    public SIPHeader next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        last = next++;
        return values.get(last);
    }

    @Override
    public boolean hasPrevious() {
        return next > 0;
    }

    @Override
    public SIPHeader previous() {
        if (!hasPrevious()) {
            throw new NoSuchElementException();
        }
        last = --next;
        return values.get(last);
    }

    @Override
    public int nextIndex() {
        return next;
    }

    @Override
    public int previousIndex() {
        return next - 1;
    }

    @Override
    public void remove() {
        SIPHeader gone = last();
        List<SIPHeader> rest = new ArrayList<>(values);
        rest.remove(last);
        values = rest;
        next = Math.min(next, last);
        last = -1;
        headers.removeValue(gone);
    }

    /**
     * Puts another header in the place of the last one.
     *
     * @throws IllegalArgumentException when it has another name
     */
    @Override
    public void set(SIPHeader replacement) {
        SIPHeader gone = last();
        if (!gone.getName().equalsIgnoreCase(replacement.getName())) {
            throw new IllegalArgumentException(replacement.getName() + " cannot replace " + gone.getName());
        }
        List<SIPHeader> changed = new ArrayList<>(values);
        changed.set(last, replacement);
        values = changed;
        headers.replaceValue(gone, replacement);
    }

    /** Not offered: a message adds at the ends of a name's values only. */
    @Override
    public void add(SIPHeader header) {
        throw new UnsupportedOperationException("use addFirst or addLast of the message");
    }

    private SIPHeader last() {
        if (last < 0) {
            throw new IllegalStateException("no current header");
        }
        return values.get(last);
    }
}
