package io.trunkline.javax.sip.address;

import io.trunkline.value.NameValue;
import io.trunkline.value.NameValueList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers parameters while the captures of a header or URI go by. A name waits for its value; when the next one comes
 * first, it was a flag.
 *
 * <p>Of use inside the stack only; not part of what applications may rely on.
 */
public final class ParameterBuilder {
    private static final byte[] NOTHING = {};
    private static final int MANY = 32;

    private final String separator;
    private final boolean unique;
    private byte[] octets = NOTHING;
    private @Nullable NameValueList list;
    /** Where in the list each name is; only while there are many. */
    private @Nullable Map<String, Integer> positions;

    private @Nullable String waiting;

    /** A builder; {@link #reset} it before use. */
    ParameterBuilder(String separator, boolean unique) {
        this.separator = separator;
        this.unique = unique;
    }

    /**
     * Begins anew.
     *
     * @param message the octets that slices are of
     */
    public void reset(byte[] message) {
        octets = message;
        list = null;
        positions = null;
        waiting = null;
    }

    /**
     * A name.
     *
     * @param from where it begins
     * @param to after its end
     */
    public void name(int from, int to) {
        flushFlag();
        waiting = Words.word(octets, from, to);
    }

    /**
     * The value of the name before.
     *
     * @param from where it begins
     * @param to after its end
     */
    public void value(int from, int to) {
        String name = waiting;
        if (name != null) {
            waiting = null;
            add(parameter(name, from, to));
        }
    }

    /** A usual word is shared, any other value becomes a String when somebody asks. */
    private NameValue parameter(String name, int from, int to) {
        String usual = Words.usual(octets, from, to);
        return usual == null ? NameValue.received(name, octets, from, to) : new NameValue(name, usual);
    }

    /**
     * The quoted value of the name before.
     *
     * @param from the opening quote
     * @param to after the closing quote
     */
    public void quotedValue(int from, int to) {
        String name = waiting;
        if (name != null) {
            waiting = null;
            add(NameValue.quoted(name, Words.unfolded(octets, from + 1, to - 1)));
        }
    }

    /**
     * A value whose name the rule tells.
     *
     * @param name the name
     * @param from where the value begins
     * @param to after its end
     */
    public void named(String name, int from, int to) {
        flushFlag();
        add(parameter(name, from, to));
    }

    private void flushFlag() {
        String name = waiting;
        if (name != null) {
            waiting = null;
            add(new NameValue(name, null));
        }
    }

    private void add(NameValue parameter) {
        NameValueList known = list;
        if (known == null) {
            known = new NameValueList(separator);
            list = known;
        }
        if (!unique) {
            known.appendParsed(parameter);
        } else if (known.size() < MANY) {
            known.setParsed(parameter);
        } else {
            addToMany(known, parameter);
        }
    }

    /** Nobody has so many parameters in earnest; but looking through them for each new one would cost their square. */
    private void addToMany(NameValueList known, NameValue parameter) {
        Map<String, Integer> places = positions;
        if (places == null) {
            places = new HashMap<>();
            for (NameValue each : known.values()) {
                places.put(each.getName().toLowerCase(Locale.ROOT), places.size());
            }
            positions = places;
        }
        Integer before = places.putIfAbsent(parameter.getName().toLowerCase(Locale.ROOT), known.size());
        if (before == null) {
            known.appendParsed(parameter);
        } else {
            known.replaceParsed(before, parameter);
        }
    }

    /**
     * Hands over what was gathered and begins anew.
     *
     * @return the parameters, null when there are none
     */
    public @Nullable NameValueList take() {
        flushFlag();
        NameValueList taken = list;
        list = null;
        positions = null;
        return taken;
    }
}
