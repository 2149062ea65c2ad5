package io.trunkline.value;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parameters in the order they were added; a name occurs once and is looked up without case.
 *
 * <p>A small array, searched from the front: a SIP header has one to five parameters. As a map, its keys are the names in
 * lower case. All views are live, and their iterators can remove.
 */
public class NameValueList extends AbstractMap<String, NameValue> implements Serializable, Cloneable {
    private static final long serialVersionUID = 1L;

    private static final NameValue[] NONE = {};
    /** From here on searching from the front for each of them is not done any more: it would cost their square. */
    private static final int MANY = 32;

    // Slots from size on are null; they are never read. Null while what was received is unread.
    private volatile NameValue @Nullable [] items = NONE;
    private int size;
    private int revision;
    private String separator = ";";

    /** No parameters yet, to be written with {@code ;} between them. */
    public NameValueList() {}

    /**
     * No parameters yet.
     *
     * @param sync has no effect: lists are never synchronized; it is here for applications that pass it
     */
    public NameValueList(boolean sync) {}

    /**
     * No parameters yet.
     *
     * @param separator what is written between two parameters
     */
    public NameValueList(String separator) {
        this.separator = separator;
    }

    /**
     * Parameters that may be read later, when somebody asks for them; see {@link #received}.
     *
     * @param separator what is written between two parameters
     * @param unread true when they are still to be read
     */
    protected NameValueList(String separator, boolean unread) {
        this.separator = separator;
        if (unread) {
            items = null;
        }
    }

    /**
     * Reads what was received; asked for once.
     *
     * @return a list that nobody else has
     */
    protected NameValueList received() {
        throw new IllegalStateException("nothing was received");
    }

    /**
     * Whether what was received is still unread, and so unchanged.
     *
     * @return true if so
     */
    protected final boolean isUnread() {
        return items == null;
    }

    private NameValue[] items() {
        NameValue[] known = items;
        return known == null ? read() : known;
    }

    private synchronized NameValue[] read() {
        NameValue[] known = items;
        if (known == null) {
            NameValueList found = received();
            known = found.items();
            // Before the items, whose volatile write publishes it.
            size = found.size;
            items = known;
        }
        return known;
    }

    /**
     * Counts the changes made to the list and its parameters; see {@link GenericObject#revision()}.
     *
     * @return 0 while nothing was changed since parsing
     */
    public int revision() {
        NameValue[] known = items;
        int sum = revision;
        for (int i = 0; known != null && i < size; i++) {
            sum += known[i].revision();
        }
        return sum;
    }

    /**
     * Sets what is written between two parameters.
     *
     * @param separator usually {@code ;}
     */
    public void setSeparator(String separator) {
        this.separator = separator;
        revision++;
    }

    /**
     * The parameters as text, without a separator in front.
     *
     * @return the text
     */
    public String encode() {
        return encode(new StringBuilder()).toString();
    }

    /**
     * Appends the parameters, without a separator in front.
     *
     * @param buffer where to append
     * @return {@code buffer}
     */
    public StringBuilder encode(StringBuilder buffer) {
        return encode(buffer, separator);
    }

    /**
     * Appends the parameters, without a separator in front.
     *
     * @param buffer where to append
     * @param between what to write between two parameters, whatever this list has been told
     * @return {@code buffer}
     */
    public StringBuilder encode(StringBuilder buffer, String between) {
        NameValue[] known = items();
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                buffer.append(between);
            }
            known[i].encode(buffer);
        }
        return buffer;
    }

    @Override
    public String toString() {
        return encode();
    }

    /**
     * Puts a parameter in the place of one with the same name, or at the end.
     *
     * @param nv the parameter
     */
    public void set(NameValue nv) {
        int at = indexOf(nv.getName());
        if (at >= 0) {
            revision += items()[at].revision();
            items()[at] = nv;
        } else {
            append(nv);
        }
        revision++;
    }

    /**
     * Sets the value of a parameter, adding it when it is not there.
     *
     * @param name the name
     * @param value the value, without quotes; null makes a flag
     */
    public void set(String name, @Nullable Object value) {
        NameValue known = getNameValue(name);
        if (known == null) {
            set(new NameValue(name, value));
        } else {
            known.setValueAsObject(value);
        }
    }

    /**
     * Puts a parameter in the place of one with the same name, or at the end, as a parser does: the list counts as
     * unchanged.
     *
     * @param nv the parameter
     */
    public void setParsed(NameValue nv) {
        int at = indexOf(nv.getName());
        if (at >= 0) {
            items()[at] = nv;
        } else {
            append(nv);
        }
    }

    /**
     * Adds a parameter as a parser does, even when its name is there already: lookups find the first one.
     *
     * @param nv the parameter
     */
    public void appendParsed(NameValue nv) {
        append(nv);
    }

    /**
     * Puts a parameter in the place of another of the same name, as a parser does: the list counts as unchanged.
     *
     * @param at which one to replace, from 0
     * @param nv the parameter
     * @throws IndexOutOfBoundsException when there are not so many
     */
    public void replaceParsed(int at, NameValue nv) {
        items()[Objects.checkIndex(at, size)] = nv;
    }

    private void append(NameValue nv) {
        NameValue[] known = items();
        if (size == known.length) {
            known = Arrays.copyOf(known, Math.max(2, size * 2));
            items = known;
        }
        known[size++] = nv;
    }

    private int indexOf(String name) {
        NameValue[] known = items();
        for (int i = 0; i < size; i++) {
            if (known[i].getName().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The value of a parameter, without quotes.
     *
     * @param name the name, in any case
     * @return the value, {@code ""} for a flag, null when absent
     */
    public @Nullable Object getValue(String name) {
        return getValue(name, true);
    }

    /**
     * The value of a parameter.
     *
     * @param name the name, in any case
     * @param stripQuotes false to see a quoted value as it is written
     * @return the value, {@code ""} for a flag, null when absent
     */
    public @Nullable Object getValue(String name, boolean stripQuotes) {
        NameValue nv = getNameValue(name);
        return nv == null ? null : nv.getValueAsObject(stripQuotes);
    }

    /**
     * A parameter.
     *
     * @param name the name, in any case
     * @return the parameter itself, not a copy; null when absent
     */
    public @Nullable NameValue getNameValue(String name) {
        int at = indexOf(name);
        return at < 0 ? null : items()[at];
    }

    /**
     * Whether a parameter is there.
     *
     * @param name the name, in any case
     * @return true if so
     */
    public boolean hasNameValue(String name) {
        return indexOf(name) >= 0;
    }

    /**
     * Removes a parameter.
     *
     * @param name the name, in any case
     * @return true when it was there
     */
    public boolean delete(String name) {
        int at = indexOf(name);
        if (at >= 0) {
            removeAt(at);
        }
        return at >= 0;
    }

    private NameValue removeAt(int at) {
        NameValue[] known = items();
        NameValue gone = known[at];
        NameValue[] rest = new NameValue[size - 1];
        System.arraycopy(known, 0, rest, 0, at);
        System.arraycopy(known, at + 1, rest, at, size - at - 1);
        items = rest;
        size--;
        revision += 1 + gone.revision();
        return gone;
    }

    /**
     * The parameters in order.
     *
     * @return a live iterator that can remove
     */
    public Iterator<NameValue> iterator() {
        return new Cursor();
    }

    /**
     * The names in order, in lower case.
     *
     * @return a live iterator that can remove
     */
    public Iterator<String> getNames() {
        return keySet().iterator();
    }

    /**
     * The value of a parameter as text, without quotes.
     *
     * @param name the name, in any case
     * @return the text, {@code ""} for a flag, null when absent
     */
    public @Nullable String getParameter(String name) {
        return getParameter(name, true);
    }

    /**
     * The value of a parameter as text.
     *
     * @param name the name, in any case
     * @param stripQuotes false to see a quoted value as it is written
     * @return the text, {@code ""} for a flag, null when absent
     */
    public @Nullable String getParameter(String name, boolean stripQuotes) {
        Object value = getValue(name, stripQuotes);
        if (value == null) {
            return null;
        }
        return value instanceof GenericObject object ? object.encode() : value.toString();
    }

    @Override
    public int size() {
        items();
        return size;
    }

    @Override
    public boolean isEmpty() {
        return size() == 0;
    }

    @Override
    public void clear() {
        revision = revision() + 1;
        items = NONE;
        size = 0;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && indexOf(name) >= 0;
    }

    @Override
    public @Nullable NameValue get(@Nullable Object key) {
        return key instanceof String name ? getNameValue(name) : null;
    }

    /**
     * Puts a parameter in the place of one with the same name, or at the end.
     *
     * @param name the name of {@code nameValue}, in any case
     * @param nameValue the parameter
     * @return what was there under that name, or null
     */
    @Override
    public @Nullable NameValue put(String name, NameValue nameValue) {
        if (!name.equalsIgnoreCase(nameValue.getName())) {
            throw new IllegalArgumentException(
                    "parameter '" + nameValue.getName() + "' cannot be stored under the name '" + name + "'");
        }
        NameValue former = getNameValue(name);
        set(nameValue);
        return former;
    }

    @Override
    public @Nullable NameValue remove(@Nullable Object key) {
        int at = key instanceof String name ? indexOf(name) : -1;
        return at < 0 ? null : removeAt(at);
    }

    @Override
    public Set<Map.Entry<String, NameValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return NameValueList.this.size();
            }

            @Override
            public Iterator<Map.Entry<String, NameValue>> iterator() {
                Cursor cursor = new Cursor();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return cursor.hasNext();
                    }

                    @Override
                    public Map.Entry<String, NameValue> next() {
                        NameValue nv = cursor.next();
                        return new SimpleImmutableEntry<>(nv.getName().toLowerCase(Locale.ROOT), nv);
                    }

                    @Override
                    public void remove() {
                        cursor.remove();
                    }
                };
            }
        };
    }

    /**
     * Copies deeply.
     *
     * @return the copy, with the revision of the original
     */
    @Override
    public Object clone() {
        NameValueList copy = new NameValueList();
        NameValue[] known = items();
        NameValue[] copies = new NameValue[size];
        for (int i = 0; i < size; i++) {
            copies[i] = (NameValue) known[i].clone();
        }
        copy.items = copies;
        copy.size = size;
        copy.revision = revision;
        copy.separator = separator;
        return copy;
    }

    /**
     * The parameters by name, to look for many of them: a copy that does not search from the front where there are many.
     *
     * @return by name in lower case; this list or a copy of it, only to be read, before the next change
     */
    public Map<String, NameValue> lookup() {
        return size() < MANY ? this : new HashMap<>(this);
    }

    /** Lists are equal when they hold equal parameters, in any order. */
    @Override
    public boolean equals(@Nullable Object otherObject) {
        if (!(otherObject instanceof NameValueList that) || size() != that.size()) {
            return false;
        }
        NameValue[] mine = items();
        NameValue[] others = that.items();
        int inOrder = 0;
        while (inOrder < size && mine[inOrder].equals(others[inOrder])) {
            inOrder++;
        }
        // A name may occur twice in what was read, so lists that are alike are equal without a look at the names.
        Map<String, NameValue> theirs = inOrder < size ? that.lookup() : that;
        for (int i = inOrder; i < size; i++) {
            if (!mine[i].equals(theirs.get(mine[i].getName().toLowerCase(Locale.ROOT)))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        NameValue[] known = items();
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += known[i].hashCode();
        }
        return sum;
    }

    private final class Cursor implements Iterator<NameValue> {
        private int next;
        private boolean removable;

        @Override
        public boolean hasNext() {
            return next < size();
        }

        @Override
        public NameValue next() {
            if (next >= size()) {
                throw new NoSuchElementException();
            }
            removable = true;
            return items()[next++];
        }

        @Override
        public void remove() {
            if (!removable) {
                throw new IllegalStateException("next() has not been called since the last remove()");
            }
            removable = false;
            removeAt(--next);
        }
    }
}
