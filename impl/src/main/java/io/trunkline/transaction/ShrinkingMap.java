package io.trunkline.transaction;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hash table whose room follows what is in it, down as well as up: after the busy hour of a stack its tables are small again, which a
 * {@link HashMap} by itself never is. Not thread-safe.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class ShrinkingMap<K, V> {

    /** A table that never held more is left alone. */
    private static final int LEAST = 256;

    /** It is made anew when so much less is in it than it once held; each entry that left pays for a part. */
    private static final int SHARE = 8;

    private Map<K, V> entries = new HashMap<>();
    private int most;

    /** Makes an empty table. */
    public ShrinkingMap() {}

    /**
     * Looks up.
     *
     * @param key the key
     * @return null for none
     */
    public @Nullable V get(K key) {
        return entries.get(key);
    }

    /**
     * Adds, or takes the place of the value that is there.
     *
     * @param key the key
     * @param value the value
     */
    public void put(K key, V value) {
        entries.put(key, value);
        most = Math.max(most, entries.size());
    }

    /**
     * Adds where there is none.
     *
     * @param key the key
     * @param value the value
     * @return the value that is there and stays, null where there was none
     */
    public @Nullable V putIfAbsent(K key, V value) {
        V known = entries.putIfAbsent(key, value);
        most = Math.max(most, entries.size());
        return known;
    }

    /**
     * Takes out.
     *
     * @param key the key
     * @return what was there, null for none
     */
    public @Nullable V remove(K key) {
        V removed = entries.remove(key);
        shrink();
        return removed;
    }

    /**
     * Takes out one value and leaves any other.
     *
     * @param key the key
     * @param value the value
     * @return false where it is not there
     */
    public boolean remove(K key, V value) {
        boolean removed = entries.remove(key, value);
        shrink();
        return removed;
    }

    /**
     * How many entries there are.
     *
     * @return at least 0
     */
    public int size() {
        return entries.size();
    }

    /**
     * What is in the table.
     *
     * @return a view that cannot be changed, for use before the next change
     */
    public Collection<V> values() {
        return Collections.unmodifiableCollection(entries.values());
    }

    private void shrink() {
        if (most > LEAST && entries.size() < most / SHARE) {
            entries = new HashMap<>(entries);
            most = entries.size();
        }
    }
}
