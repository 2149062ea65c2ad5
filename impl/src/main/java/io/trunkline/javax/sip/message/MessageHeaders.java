package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.javax.sip.header.SIPHeaderList;
import io.trunkline.wire.HeaderName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@code javax.sip.message.Message} over a table of {@link HeaderSlots}: one object for each value although a line may
 * hold several, values of one name in their order, singletons once.
 *
 * <p>Reading is safe for any number of threads, changing is for one thread alone.
 */
final class MessageHeaders {
    /**
     * A list that was handed out and has to stay in step with the message. While {@code merged} it gathers the values of several
     * lines, which stay as they are until somebody changes the list; afterwards it is the one slot of its name.
     */
    private record Shared(SIPHeaderList<?> list, boolean merged) {}

    /** Words of a set of known names. */
    private static final int KNOWN_NAMES = (HeaderName.values().length + Long.SIZE - 1) / Long.SIZE;

    private final HeaderSlots slots;
    private volatile @Nullable Map<HeaderName, Shared> shared;

    MessageHeaders(HeaderSlots slots) {
        this.slots = slots;
    }

    MessageHeaders copy() {
        settleAll();
        return new MessageHeaders(slots.copy());
    }

    /** The table, in step with all lists that were handed out. */
    HeaderSlots settled() {
        settleAll();
        return slots;
    }

    // ---- reading ----

    @Nullable
    SIPHeader first(HeaderName name) {
        settle(name);
        for (int slot = slots.find(name, 0); slot >= 0; slot = slots.find(name, slot + 1)) {
            SIPHeader value = firstValue(slots.header(slot));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @Nullable
    SIPHeader first(String name) {
        HeaderName known = HeaderName.find(name);
        if (known != null) {
            return first(known);
        }
        for (int slot = slots.find(name, 0); slot >= 0; slot = slots.find(name, slot + 1)) {
            SIPHeader value = firstValue(slots.header(slot));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Whether a line of this name is there that its grammar rejects. */
    boolean isMalformed(HeaderName name) {
        for (int slot = slots.find(name, 0); slot >= 0; slot = slots.find(name, slot + 1)) {
            if (slots.header(slot) == null) {
                return true;
            }
        }
        return false;
    }

    /** The values of a name in their order: a list that stays as it is and that nobody may change. */
    List<SIPHeader> values(String name) {
        HeaderName known = HeaderName.find(name);
        settle(known);
        return known == null ? valuesOf(name) : valuesOf(known);
    }

    private List<SIPHeader> valuesOf(HeaderName name) {
        int slot = slots.find(name, 0);
        int next = slot < 0 ? -1 : slots.find(name, slot + 1);
        if (next < 0) {
            return slot < 0 ? List.of() : valuesIn(slots.header(slot));
        }
        List<SIPHeader> values = new ArrayList<>();
        for (int at = slot; at >= 0; at = slots.find(name, at + 1)) {
            values.addAll(valuesIn(slots.header(at)));
        }
        return values;
    }

    private List<SIPHeader> valuesOf(String unknown) {
        List<SIPHeader> values = new ArrayList<>();
        for (int slot = slots.find(unknown, 0); slot >= 0; slot = slots.find(unknown, slot + 1)) {
            values.addAll(valuesIn(slots.header(slot)));
        }
        return values;
    }

    private static List<SIPHeader> valuesIn(@Nullable SIPHeader header) {
        if (header instanceof SIPHeaderList<?> list) {
            return list.size() == 1 ? List.of(list.get(0)) : List.copyOf(list);
        }
        return header == null ? List.of() : List.of(header);
    }

    /** The headers of all lines in their order, a list for a line that may hold several. */
    List<SIPHeader> lines() {
        settleAll();
        List<SIPHeader> lines = new ArrayList<>(slots.size());
        for (int slot = 0; slot < slots.size(); slot++) {
            SIPHeader header = slots.header(slot);
            if (header != null && firstValue(header) != null) {
                lines.add(header);
            }
        }
        return lines;
    }

    /** The names in the message, each once, in their order. */
    List<String> names() {
        settleAll();
        long[] known = new long[KNOWN_NAMES];
        Set<String> unknown = Set.of();
        List<String> names = new ArrayList<>(slots.size());
        for (int slot = 0; slot < slots.size(); slot++) {
            if (firstValue(slots.header(slot)) == null) {
                continue;
            }
            HeaderName name = slots.name(slot);
            String text = name == null ? slots.nameText(slot) : name.canonical();
            if (name == null && unknown.isEmpty()) {
                unknown = new HashSet<>();
            }
            if (text != null && (name == null ? unknown.add(text.toLowerCase(Locale.ROOT)) : isFirst(known, name))) {
                names.add(text);
            }
        }
        return names;
    }

    @SuppressWarnings("EnumOrdinal") // the set lives as long as a call
    private static boolean isFirst(long[] names, HeaderName name) {
        int word = name.ordinal() >> 6;
        long before = names[word];
        names[word] = before | 1L << name.ordinal();
        return names[word] != before;
    }

    /** Whether both have the same values of the same names, in any order of the names, and the same lines that are no headers. */
    boolean sameAs(MessageHeaders other) {
        Set<String> names = comparedNames();
        return names.equals(other.comparedNames())
                && names.stream().allMatch(name -> values(name).equals(other.values(name)))
                && unrecognized().equals(other.unrecognized());
    }

    private Set<String> comparedNames() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(names());
        names.remove(HeaderName.CONTENT_LENGTH.canonical());
        return names;
    }

    /** The lines that are no headers. */
    List<String> unrecognized() {
        List<String> lines = new ArrayList<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            String line = slots.unrecognized(slot);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** All values of a name as one live list, or null when there are none. */
    @Nullable
    SIPHeaderList<?> list(HeaderName name) {
        settle(name);
        synchronized (this) {
            Map<HeaderName, Shared> known = shared;
            Shared before = known == null ? null : known.get(name);
            if (before != null) {
                return before.list().isEmpty() ? null : before.list();
            }
            SIPHeaderList<?> only = null;
            int lines = 0;
            for (int slot = slots.find(name, 0); slot >= 0; slot = slots.find(name, slot + 1)) {
                if (slots.header(slot) instanceof SIPHeaderList<?> list && !list.isEmpty()) {
                    only = list;
                    lines++;
                }
            }
            if (only == null) {
                return null;
            }
            SIPHeaderList<?> list = lines == 1 ? only : merged(only, valuesOf(name));
            share(name, new Shared(list, lines > 1));
            return list;
        }
    }

    private static <T extends SIPHeader> SIPHeaderList<T> merged(SIPHeaderList<T> pattern, List<SIPHeader> values) {
        @SuppressWarnings("unchecked") // a clone is of the class of its original
        SIPHeaderList<T> list = (SIPHeaderList<T>) pattern.clone();
        list.clear();
        for (SIPHeader value : values) {
            list.add(pattern.getMyClass().cast(value));
        }
        return list;
    }

    private void share(HeaderName name, Shared list) {
        Map<HeaderName, Shared> known = shared;
        Map<HeaderName, Shared> next = known == null ? new EnumMap<>(HeaderName.class) : new EnumMap<>(known);
        next.put(name, list);
        shared = next;
    }

    private static @Nullable SIPHeader firstValue(@Nullable SIPHeader header) {
        return header instanceof SIPHeaderList<?> list ? list.getFirst() : header;
    }

    // ---- keeping in step with lists that were handed out ----

    private void settleAll() {
        Map<HeaderName, Shared> known = shared;
        if (known != null) {
            for (HeaderName name : known.keySet()) {
                settle(name);
            }
        }
    }

    private void settle(@Nullable HeaderName name) {
        Shared list = sharedList(name);
        if (name != null && list != null && list.merged() && !holds(list.list(), valuesOf(name))) {
            consolidate(name, list);
        }
    }

    private @Nullable Shared sharedList(@Nullable HeaderName name) {
        Map<HeaderName, Shared> known = shared;
        return known == null || name == null ? null : known.get(name);
    }

    private static boolean holds(SIPHeaderList<?> list, List<SIPHeader> values) {
        if (list.size() != values.size()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!isSame(list.get(i), values.get(i))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // which object it is matters, not what it says
    private static boolean isSame(SIPHeader one, SIPHeader other) {
        return one == other;
    }

    /** Makes a merged list the one slot of its name. */
    private void consolidate(HeaderName name, Shared list) {
        int first = slots.find(name, 0);
        if (first >= 0) {
            removeSlots(name.canonical(), first + 1);
            slots.replace(first, list.list());
        } else {
            insertNew(list.list(), name);
        }
        share(name, new Shared(list.list(), false));
    }

    /** The live list that changes of this name have to go to, or null when none was handed out. */
    @SuppressWarnings("unchecked") // only values of the list's own class are added, see addTo
    private @Nullable SIPHeaderList<SIPHeader> editableList(@Nullable HeaderName name) {
        settle(name);
        Shared list = sharedList(name);
        if (name == null || list == null) {
            return null;
        }
        if (list.merged() || slots.find(name, 0) < 0) {
            consolidate(name, list);
        }
        return (SIPHeaderList<SIPHeader>) list.list();
    }

    // ---- changing ----

    /** Puts a value before the others of its name. */
    void addFirst(SIPHeader header) {
        add(header, true);
    }

    /** Puts a value behind the others of its name. */
    void addLast(SIPHeader header) {
        add(header, false);
    }

    private void add(SIPHeader header, boolean top) {
        HeaderName known = HeaderName.find(header.getName());
        SIPHeaderList<SIPHeader> list = editableList(known);
        if (list != null && list.getMyClass().isInstance(header)) {
            list.add(top ? 0 : list.size(), header);
            return;
        }
        int slot = top ? slots.find(header.getName(), 0) : slots.findLast(header.getName());
        if (slot < 0) {
            insertNew(ListOfOne.of(header), known);
        } else {
            slots.insert(top ? slot : slot + 1, ListOfOne.of(header));
        }
    }

    /** A name's first line: Via on top of the message (RFC 3261 section 7.3.1 likes it there), others at its end. */
    private void insertNew(SIPHeader header, @Nullable HeaderName known) {
        slots.insert(known == HeaderName.VIA ? 0 : endBeforeLength(), header);
    }

    /** The end, or the place of a Content-Length of our own making that stands there. */
    private int endBeforeLength() {
        int last = slots.size() - 1;
        return last >= 0 && slots.name(last) == HeaderName.CONTENT_LENGTH && !slots.isAsReceived(last)
                ? last
                : slots.size();
    }

    /** Puts a header in the place of the first line of its name and takes the other lines away; appends when there is none. */
    void set(SIPHeader header) {
        HeaderName known = HeaderName.find(header.getName());
        SIPHeaderList<SIPHeader> list = editableList(known);
        if (list != null && list.getMyClass().isInstance(header)) {
            list.clear();
            list.add(header);
            return;
        }
        forget(known);
        int first = slots.find(header.getName(), 0);
        if (first < 0) {
            insertNew(ListOfOne.of(header), known);
        } else {
            removeSlots(header.getName(), first + 1);
            slots.replace(first, ListOfOne.of(header));
        }
    }

    /** Takes all lines of a name away, malformed ones too. */
    void remove(String name) {
        forget(HeaderName.find(name));
        removeSlots(name, 0);
    }

    private void removeSlots(String name, int start) {
        for (int slot = slots.find(name, start); slot >= 0; slot = slots.find(name, slot)) {
            slots.remove(slot);
        }
    }

    private void forget(@Nullable HeaderName name) {
        Map<HeaderName, Shared> known = shared;
        if (known != null && name != null && known.containsKey(name)) {
            Map<HeaderName, Shared> next = new EnumMap<>(known);
            next.remove(name);
            shared = next.isEmpty() ? null : next;
        }
    }

    /** Takes one value away: the first or the last of its name. */
    void removeEnd(String name, boolean top) {
        List<SIPHeader> values = values(name);
        if (!values.isEmpty()) {
            removeValue(values.get(top ? 0 : values.size() - 1));
        }
    }

    /** Takes this very object out of the message. */
    boolean removeValue(SIPHeader value) {
        editableList(HeaderName.find(value.getName()));
        for (int slot = slots.find(value.getName(), 0); slot >= 0; slot = slots.find(value.getName(), slot + 1)) {
            SIPHeader header = slots.header(slot);
            if (header instanceof SIPHeaderList<?> list) {
                int at = indexOfSame(list, value);
                if (at >= 0) {
                    list.remove(at);
                    return true;
                }
            }
            if (header != null && isSame(header, value)) {
                slots.remove(slot);
                return true;
            }
        }
        return false;
    }

    /** Puts another header of the same name in the place of this very object. */
    boolean replaceValue(SIPHeader value, SIPHeader replacement) {
        editableList(HeaderName.find(value.getName()));
        for (int slot = slots.find(value.getName(), 0); slot >= 0; slot = slots.find(value.getName(), slot + 1)) {
            SIPHeader header = slots.header(slot);
            if (header instanceof SIPHeaderList<?> list) {
                int at = indexOfSame(list, value);
                if (at >= 0) {
                    setCast(list, at, replacement);
                    return true;
                }
            }
            if (header != null && isSame(header, value)) {
                slots.replace(slot, ListOfOne.of(replacement));
                return true;
            }
        }
        return false;
    }

    private static <T extends SIPHeader> void setCast(SIPHeaderList<T> list, int at, SIPHeader value) {
        list.set(at, list.getMyClass().cast(value));
    }

    private static int indexOfSame(SIPHeaderList<?> list, SIPHeader value) {
        for (int i = 0; i < list.size(); i++) {
            if (isSame(list.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    void appendUnparsed(String line) {
        slots.appendUnparsed(line);
    }
}
