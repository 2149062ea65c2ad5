package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.SIPHeader;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the values that a name had when the cursor was made; {@code remove}, {@code set} and {@code add} change the message.
 * Changes made elsewhere meanwhile are not seen and do no harm.
 */
final class HeaderCursor implements ListIterator<SIPHeader> {
    private final MessageHeaders headers;
    private final ListIterator<SIPHeader> values;
    private @Nullable SIPHeader current;

    HeaderCursor(MessageHeaders headers, List<SIPHeader> values) {
        this.headers = headers;
        this.values = values.listIterator();
    }

    @Override
    public boolean hasNext() {
        return values.hasNext();
    }

    @Override
    public SIPHeader next() {
        SIPHeader next = values.next();
        current = next;
        return next;
    }

    @Override
    public boolean hasPrevious() {
        return values.hasPrevious();
    }

    @Override
    public SIPHeader previous() {
        SIPHeader previous = values.previous();
        current = previous;
        return previous;
    }

    @Override
    public int nextIndex() {
        return values.nextIndex();
    }

    @Override
    public int previousIndex() {
        return values.previousIndex();
    }

    @Override
    public void remove() {
        SIPHeader gone = last();
        values.remove();
        headers.removeValue(gone);
        current = null;
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
        values.set(replacement);
        headers.replaceValue(gone, replacement);
        current = replacement;
    }

    /** Not offered: a message adds at the ends of a name's values only. */
    @Override
    public void add(SIPHeader header) {
        throw new UnsupportedOperationException("use addFirst or addLast of the message");
    }

    private SIPHeader last() {
        return Objects.requireNonNullElseGet(current, () -> {
            throw new IllegalStateException("no current header");
        });
    }
}
