package io.trunkline.javax.sip.header;

import io.trunkline.value.GenericObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of one name in a message, in their order.
 *
 * <p>A live list: iterators and sublists write through, and every change counts in {@link #revision()}.
 *
 * @param <T> the type of the header fields
 */
public abstract class SIPHeaderList<T extends SIPHeader> extends SIPHeader implements List<T> {
    private static final long serialVersionUID = 1L;

    private static volatile boolean prettyEncode;

    /** The header fields. */
    protected List<T> hlist;

    private Class<T> myClass;

    /**
     * An empty list.
     *
     * @param objclass the type of the header fields
     * @param hname their name in its long form
     */
    protected SIPHeaderList(Class<T> objclass, String hname) {
        super(hname);
        myClass = objclass;
        hlist = new HeaderRow<>();
    }

    /**
     * Chooses how all lists of the process are written.
     *
     * @param flag true for a line per header field, false for one line with commas
     */
    public static void setPrettyEncode(boolean flag) {
        prettyEncode = flag;
    }

    /** Adds a header field as the reader does: the list counts as unchanged. */
    final void addParsed(T header) {
        ((HeaderRow<T>) hlist).addParsed(header);
    }

    @Override
    public int revision() {
        int sum = super.revision() + (hlist instanceof HeaderRow<T> row ? row.revision() : 0);
        for (int i = 0; i < hlist.size(); i++) {
            sum += hlist.get(i).revision();
        }
        return sum;
    }

    @Override
    public boolean isHeaderList() {
        return true;
    }

    /** Whether these header fields may share a line; RFC 3261 section 7.3.1 forbids it for challenges and credentials. */
    boolean isJoinable() {
        return true;
    }

    @Override
    public StringBuilder encode(StringBuilder buffer) {
        if (hlist.isEmpty()) {
            return buffer.append(headerName).append(':').append(NEWLINE);
        }
        if (isJoinable() && !prettyEncode) {
            return super.encode(buffer);
        }
        for (int i = 0; i < hlist.size(); i++) {
            hlist.get(i).encode(buffer);
        }
        return buffer;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        for (int i = 0; i < hlist.size(); i++) {
            if (i > 0) {
                buffer.append(',');
            }
            hlist.get(i).encodeBody(buffer);
        }
        return buffer;
    }

    /**
     * Every header field as a line of its own.
     *
     * @return the lines, CRLF included
     */
    public List<String> getHeadersAsEncodedStrings() {
        List<String> lines = new ArrayList<>(hlist.size());
        for (T header : hlist) {
            lines.add(header.encode());
        }
        return lines;
    }

    /**
     * The type of the header fields.
     *
     * @return their class
     */
    public Class<T> getMyClass() {
        return myClass;
    }

    /**
     * Sets the type of the header fields.
     *
     * @param cl their class
     */
    protected void setMyClass(Class<T> cl) {
        myClass = cl;
    }

    /**
     * The header fields.
     *
     * @return the live list behind this one
     */
    public List<T> getHeaderList() {
        return hlist;
    }

    /**
     * The first header field.
     *
     * @return the object itself; null when there is none
     */
    public @Nullable T getFirst() {
        return hlist.isEmpty() ? null : hlist.get(0);
    }

    /**
     * The last header field.
     *
     * @return the object itself; null when there is none
     */
    public @Nullable T getLast() {
        return hlist.isEmpty() ? null : hlist.get(hlist.size() - 1);
    }

    /**
     * Adds a header field in front.
     *
     * @param obj kept and not copied
     */
    public void addFirst(T obj) {
        hlist.add(0, obj);
    }

    /**
     * Adds a header field.
     *
     * @param sipheader kept and not copied
     * @param top true for the front, false for the end
     */
    public void add(T sipheader, boolean top) {
        hlist.add(top ? 0 : hlist.size(), sipheader);
    }

    /**
     * Adds the header fields of another list.
     *
     * @param other its header fields are shared, not copied
     * @param topFlag true for the front, false for the end
     * @throws IllegalArgumentException when it is a list of other header fields
     */
    public void concatenate(SIPHeaderList<T> other, boolean topFlag) throws IllegalArgumentException {
        if (!headerName.equalsIgnoreCase(other.headerName)) {
            throw new IllegalArgumentException("a list of " + other.headerName + " cannot join one of " + headerName);
        }
        hlist.addAll(topFlag ? 0 : hlist.size(), new ArrayList<>(other.hlist));
    }

    /**
     * Removes the first header field.
     *
     * @throws NoSuchElementException when there is none
     */
    public void removeFirst() {
        requireNotEmpty();
        hlist.remove(0);
    }

    /**
     * Removes the last header field.
     *
     * @throws NoSuchElementException when there is none
     */
    public void removeLast() {
        requireNotEmpty();
        hlist.remove(hlist.size() - 1);
    }

    private void requireNotEmpty() {
        if (hlist.isEmpty()) {
            throw new NoSuchElementException("there is no " + headerName);
        }
    }

    /**
     * Where a header field stands.
     *
     * @param gobj a header field
     * @return its index, -1 when it is not there
     */
    public int indexOf(GenericObject gobj) {
        return hlist.indexOf(gobj);
    }

    /**
     * Copies header fields.
     *
     * @param hlistToClone the header fields
     * @return this list, with copies added
     */
    @SuppressWarnings("unchecked") // a clone is of the class of its original
    protected final SIPHeaderList<T> clonehlist(List<T> hlistToClone) {
        for (T header : hlistToClone) {
            hlist.add((T) header.clone());
        }
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // a clone is of the class of its original
    public Object clone() {
        SIPHeaderList<T> copy = (SIPHeaderList<T>) super.clone();
        HeaderRow<T> row = new HeaderRow<>();
        for (T header : hlist) {
            row.addParsed((T) header.clone());
        }
        row.startAt(hlist instanceof HeaderRow<T> mine ? mine.revision() : 0);
        copy.hlist = row;
        return copy;
    }

    // ---- java.util.List ----

    @Override
    public int size() {
        return hlist.size();
    }

    @Override
    public boolean isEmpty() {
        return hlist.isEmpty();
    }

    @Override
    public boolean contains(@Nullable Object header) {
        return hlist.contains(header);
    }

    @Override
    public boolean containsAll(Collection<?> collection) {
        return hlist.containsAll(collection);
    }

    @Override
    public T get(int index) {
        return hlist.get(index);
    }

    @Override
    public T set(int position, T sipHeader) {
        return hlist.set(position, sipHeader);
    }

    @Override
    public boolean add(T objectToAdd) {
        return hlist.add(objectToAdd);
    }

    @Override
    public void add(int index, T sipHeader) {
        hlist.add(index, sipHeader);
    }

    @Override
    public boolean addAll(Collection<? extends T> collection) {
        return hlist.addAll(collection);
    }

    @Override
    public boolean addAll(int index, Collection<? extends T> collection) {
        return hlist.addAll(index, collection);
    }

    @Override
    public T remove(int index) {
        return hlist.remove(index);
    }

    @Override
    public boolean remove(@Nullable Object obj) {
        return hlist.remove(obj);
    }

    @Override
    public boolean removeAll(Collection<?> collection) {
        return hlist.removeAll(collection);
    }

    @Override
    public boolean retainAll(Collection<?> collection) {
        return hlist.retainAll(collection);
    }

    @Override
    public void clear() {
        hlist.clear();
    }

    @Override
    public int indexOf(@Nullable Object obj) {
        return hlist.indexOf(obj);
    }

    @Override
    public int lastIndexOf(@Nullable Object obj) {
        return hlist.lastIndexOf(obj);
    }

    @Override
    public Iterator<T> iterator() {
        return hlist.iterator();
    }

    @Override
    public ListIterator<T> listIterator() {
        return hlist.listIterator();
    }

    @Override
    public ListIterator<T> listIterator(int position) {
        return hlist.listIterator(position);
    }

    @Override
    public List<T> subList(int fromIndex, int toIndex) {
        return hlist.subList(fromIndex, toIndex);
    }

    @Override
    public Object[] toArray() {
        return hlist.toArray();
    }

    @Override
    public <E> E[] toArray(E[] array) {
        return hlist.toArray(array);
    }

    /** As {@link List} demands: equal to any list with equal header fields in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || hlist.equals(other instanceof SIPHeaderList<?> that ? that.hlist : other);
    }

    @Override
    public int hashCode() {
        return hlist.hashCode();
    }
}
