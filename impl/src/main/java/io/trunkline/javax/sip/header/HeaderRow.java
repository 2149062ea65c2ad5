package io.trunkline.javax.sip.header;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list that counts its changes, iterators and sublists included; one header field needs no array. */
final class HeaderRow<T extends SIPHeader> extends AbstractList<T> implements RandomAccess, Serializable {
    private static final long serialVersionUID = 1L;

    private static final SIPHeader[] NONE = {};

    /** The only header field, so that a row of one needs no array; null when there is none, or several. */
    private @Nullable SIPHeader only;

    private SIPHeader[] headers = NONE;
    private int size;
    private int revision;

    /** Counts the changes of the row itself, with what removed header fields had counted. */
    int revision() {
        return revision;
    }

    void startAt(int revision) {
        this.revision = revision;
    }

    void addParsed(T header) {
        insert(size, header);
    }

    private void insert(int index, T header) {
        if (size == 0) {
            only = header;
        } else {
            SIPHeader[] several = withRoom();
            System.arraycopy(several, index, several, index + 1, size - index);
            several[index] = header;
        }
        size++;
    }

    private SIPHeader[] withRoom() {
        if (only != null) {
            headers = new SIPHeader[3];
            headers[0] = only;
            only = null;
        } else if (size == headers.length) {
            headers = Arrays.copyOf(headers, size * 2);
        }
        return headers;
    }

    @Override
    @SuppressWarnings("unchecked") // only T is ever put in
    public T get(int index) {
        Objects.checkIndex(index, size);
        SIPHeader alone = only;
        return (T) (alone == null ? headers[index] : alone);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public T set(int index, T header) {
        Objects.requireNonNull(header, "header");
        T former = get(index);
        if (only == null) {
            headers[index] = header;
        } else {
            only = header;
        }
        revision += 1 + former.revision();
        return former;
    }

    @Override
    public void add(int index, T header) {
        Objects.requireNonNull(header, "header");
        Objects.checkIndex(index, size + 1);
        insert(index, header);
        revision++;
        modCount++;
    }

    @Override
    public T remove(int index) {
        T former = get(index);
        // A new array, for a slot left behind would keep the header field from being collected.
        SIPHeader[] rest = size == 1 ? NONE : new SIPHeader[size - 1];
        if (size > 1) {
            System.arraycopy(headers, 0, rest, 0, index);
            System.arraycopy(headers, index + 1, rest, index, size - index - 1);
        }
        only = null;
        headers = rest;
        size--;
        revision += 1 + former.revision();
        modCount++;
        return former;
    }
}
