package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.address.Words;
import io.trunkline.wire.HeaderName;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Header fields that an application brings along: under their names messages and the header factory give what the application's reader
 * makes, and no longer an {@link ExtensionHeaderImpl}.
 *
 * <p>One table for the whole process, as header factories have no state. Names compare without case. All methods may be called from any
 * thread; a message that was received earlier keeps what it has read already. How to write the grammar and the class is described in
 * {@code docs/grammar.md}.
 */
public final class ApplicationHeaders {

    /** Makes a header of its octets. Called from any thread, several at a time. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Reads the value of one header line.
         *
         * @param octets a message or a text; must not be changed
         * @param from after the colon; white space may follow
         * @param to after the value, before the line end; folds may be within
         * @return a header that nobody else has, at revision 0, a {@link SIPHeaderList} where a line may hold several; null when the value is
         *     malformed: the line then counts as unrecognized
         */
        @Nullable
        SIPHeader read(byte[] octets, int from, int to);
    }

    // Copied on write: readers of messages look into it without a lock.
    private static volatile Map<String, Reader> readers = Map.of();

    private ApplicationHeaders() {}

    /**
     * Brings a header field along.
     *
     * @param name its name, a token; one that the stack does not know
     * @param reader makes headers of that name
     * @throws IllegalArgumentException when the name is no token, or one of the stack's own, long or compact
     * @throws IllegalStateException when the name has a reader already
     */
    public static synchronized void register(String name, Reader reader) {
        Objects.requireNonNull(reader, "reader");
        if (!Syntax.matches(Syntax.TOKEN, name)) {
            throw new IllegalArgumentException("not the name of a header field: '" + name + "'");
        }
        if (HeaderName.find(name) != null) {
            throw new IllegalArgumentException(name + " is a header field of the stack's own");
        }
        Map<String, Reader> next = new HashMap<>(readers);
        if (next.putIfAbsent(name.toLowerCase(Locale.ROOT), reader) != null) {
            throw new IllegalStateException(name + " has a reader already");
        }
        readers = next;
    }

    /**
     * Takes a header field away again.
     *
     * @param name its name, in any case
     * @return false when it was not there
     */
    public static synchronized boolean unregister(String name) {
        Map<String, Reader> next = new HashMap<>(readers);
        boolean known = next.remove(name.toLowerCase(Locale.ROOT)) != null;
        readers = next;
        return known;
    }

    /** The reader of a name, null when there is none. */
    static @Nullable Reader find(String name) {
        Map<String, Reader> known = readers;
        return known.isEmpty() ? null : known.get(name.toLowerCase(Locale.ROOT));
    }

    /** The reader of a name in a message, null when there is none. */
    static @Nullable Reader find(byte[] octets, int from, int to) {
        return readers.isEmpty() ? null : find(Words.text(octets, from, to));
    }

    /** What a reader makes of a text. */
    static SIPHeader read(Reader reader, String name, byte[] octets) throws ParseException {
        SIPHeader header = reader.read(octets, 0, octets.length);
        if (header == null) {
            throw new ParseException("not a valid " + name + ": '" + Words.text(octets, 0, octets.length) + "'", 0);
        }
        return header;
    }
}
