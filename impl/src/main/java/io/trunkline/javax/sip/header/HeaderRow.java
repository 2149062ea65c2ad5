package io.trunkline.javax.sip.header;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/** A list that counts its changes, iterators and sublists included; room for one header field to begin with. */
final class HeaderRow<T extends SIPHeader> extends AbstractList<T> implements RandomAccess, Serializable {
    private static final long serialVersionUID = 1L;

    private SIPHeader[] headers = new SIPHeader[1];
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
        if (size == headers.length) {
            headers = Arrays.copyOf(headers, size + Math.max(2, size));
        }
        System.arraycopy(headers, index, headers, index + 1, size - index);
        headers[index] = header;
        size++;
    }

    @Override
    @SuppressWarnings("unchecked") // only T is ever put in
    public T get(int index) {
        return (T) headers[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public T set(int index, T header) {
        Objects.requireNonNull(header, "header");
        T former = get(index);
        headers[index] = header;
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
        SIPHeader[] rest = new SIPHeader[size - 1];
        System.arraycopy(headers, 0, rest, 0, index);
        System.arraycopy(headers, index + 1, rest, index, size - index - 1);
        headers = rest;
        size--;
        revision += 1 + former.revision();
        modCount++;
        return former;
    }
}
