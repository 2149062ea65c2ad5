package io.trunkline.javax.sip.header;

import io.trunkline.grammar.Tolerances;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.address.Words;
import io.trunkline.wire.HeaderName;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes typed headers of octets: the recogniser of the grammar runs once over the value, and a builder reads the captures it
 * left. Nothing is split, searched or parsed a second time.
 *
 * <p>All methods may be called from any thread. A rejected value is a null, not an exception, and costs what an accepted one
 * costs; {@link #diagnose} says why, for a caller who wants to know.
 */
public final class HeaderReader {

    // Filled when a field is first met. Two threads may both do so: they put in the same.
    private static final @Nullable HeaderType[] TYPES = new HeaderType[HeaderName.values().length];

    private HeaderReader() {}

    /** How a field is read, null when it has no type of its own. */
    @SuppressWarnings("EnumOrdinal") // the table lives as long as the enum
    static @Nullable HeaderType typeOf(HeaderName name) {
        HeaderType type = TYPES[name.ordinal()];
        if (type == null) {
            type = find(name);
            TYPES[name.ordinal()] = type;
        }
        return type;
    }

    private static @Nullable HeaderType find(HeaderName name) {
        HeaderType type = StandardHeaderType.of(name);
        return type != null ? type : ExtensionHeaderTypes.of(name);
    }

    /** Reads leniently; see {@link #read(HeaderName, byte[], int, int, Tolerances)}. */
    public static @Nullable SIPHeader read(HeaderName name, byte[] octets, int from, int to) {
        return read(name, octets, from, to, Tolerances.ALL);
    }

    /**
     * Reads the value of a header field as received.
     *
     * @param name the field
     * @param octets the message
     * @param from after the colon; white space may follow
     * @param to after the value, before the line end; folds may be within
     * @param tolerances what is taken though no RFC allows it
     * @return the header at revision 0, a {@link SIPHeaderList} for a field that may have several values, an
     *     {@link ExtensionHeaderImpl} for a field that has no type of its own; null when the value is malformed
     */
    public static @Nullable SIPHeader read(HeaderName name, byte[] octets, int from, int to, Tolerances tolerances) {
        HeaderType type = typeOf(name);
        if (type == null) {
            return ExtensionHeaderImpl.of(
                    name.canonical(), Words.unfolded(octets, from, to).trim());
        }
        Captures captures = Captures.acquire();
        try {
            return captures.run(type, octets, from, to, tolerances) < 0 ? null : type.build(captures);
        } finally {
            captures.release();
        }
    }

    /**
     * Reads a header field whose name is not known.
     *
     * @param octets the message
     * @param nameFrom where the name begins
     * @param nameTo after its end
     * @param valueFrom after the colon
     * @param valueTo after the value, before the line end
     * @return the header at revision 0; null when {@link ApplicationHeaders} knows the name and the value is malformed
     */
    public static @Nullable SIPHeader readExtension(
            byte[] octets, int nameFrom, int nameTo, int valueFrom, int valueTo) {
        ApplicationHeaders.Reader reader = ApplicationHeaders.find(octets, nameFrom, nameTo);
        if (reader != null) {
            return reader.read(octets, valueFrom, valueTo);
        }
        return ExtensionHeaderImpl.of(
                Words.text(octets, nameFrom, nameTo),
                Words.unfolded(octets, valueFrom, valueTo).trim());
    }

    /** Reads leniently; see {@link #read(String, String, Tolerances)}. */
    public static SIPHeader read(String name, String value) throws ParseException {
        return read(name, value, Tolerances.ALL);
    }

    /**
     * Reads a header field that an application wrote.
     *
     * @param name the name, long or compact, in any case
     * @param value what stands after the colon
     * @param tolerances what is taken though no RFC allows it
     * @return the header, a {@link SIPHeaderList} for a field that may have several values
     * @throws ParseException when the name is no token or the value is malformed
     */
    public static SIPHeader read(String name, String value, Tolerances tolerances) throws ParseException {
        Objects.requireNonNull(value, "value");
        Syntax.require(Syntax.TOKEN, name, "header name");
        HeaderName known = HeaderName.find(name);
        byte[] octets = value.getBytes(StandardCharsets.UTF_8);
        ApplicationHeaders.Reader reader = known == null ? ApplicationHeaders.find(name) : null;
        if (reader != null) {
            return ApplicationHeaders.read(reader, name, octets);
        }
        if (known == null || typeOf(known) == null) {
            String text = Words.unfolded(octets, 0, octets.length).trim();
            return ExtensionHeaderImpl.of(known == null ? name : known.canonical(), Syntax.requireLine(text, name));
        }
        SIPHeader header = read(known, octets, 0, octets.length, tolerances);
        if (header == null) {
            throw diagnose(known, octets, 0, octets.length, tolerances);
        }
        return header;
    }

    /** Says why a lenient read returned null; see {@link #diagnose(HeaderName, byte[], int, int, Tolerances)}. */
    public static ParseException diagnose(HeaderName name, byte[] octets, int from, int to) {
        return diagnose(name, octets, from, to, Tolerances.ALL);
    }

    /**
     * Reads one value that an application wrote.
     *
     * @param name the name, long or compact, in any case
     * @param value what stands after the colon
     * @return the header, never a list
     * @throws ParseException when the name is no token, or the value is malformed or more than one
     */
    static SIPHeader readOne(String name, String value) throws ParseException {
        SIPHeader header = read(name, value);
        if (!(header instanceof SIPHeaderList<?> list)) {
            return header;
        }
        if (list.size() != 1) {
            throw new ParseException("more than one " + list.getName() + ": '" + value + "'", 0);
        }
        return list.get(0);
    }

    /**
     * Reads one value for a header that takes over what was found.
     *
     * @param type the class of that header
     * @param name its name
     * @param value what stands after the colon
     * @return a header of the same class
     * @throws ParseException when the value is malformed or more than one, or the name belongs to another class
     */
    static <T extends SIPHeader> T readAs(Class<T> type, String name, String value) throws ParseException {
        SIPHeader header = readOne(name, value);
        if (!type.isInstance(header)) {
            throw new ParseException(name + " is not the name of a " + type.getSimpleName(), 0);
        }
        return type.cast(header);
    }

    /**
     * Says why {@link #read(HeaderName, byte[], int, int, Tolerances)} returned null.
     *
     * @param name the field
     * @param octets the message
     * @param from after the colon
     * @param to after the value
     * @param tolerances as they were when it was read
     * @return an exception whose offset counts {@code char}s from {@code from}; its message is made when it is read
     */
    public static ParseException diagnose(HeaderName name, byte[] octets, int from, int to, Tolerances tolerances) {
        return HeaderDiagnosis.of(name, octets, from, to, tolerances);
    }

    /** Reads leniently; see {@link #readRequestLine(byte[], int, int, Tolerances)}. */
    public static @Nullable RequestLine readRequestLine(byte[] octets, int from, int to) {
        return readRequestLine(octets, from, to, Tolerances.ALL);
    }

    /**
     * Reads the first line of a request.
     *
     * @param octets the message
     * @param from where the line begins
     * @param to after its end, without the line end
     * @param tolerances what is taken though no RFC allows it
     * @return the line at revision 0; null when it is malformed
     */
    public static @Nullable RequestLine readRequestLine(byte[] octets, int from, int to, Tolerances tolerances) {
        Captures captures = Captures.acquire();
        try {
            return captures.runRequestLine(octets, from, to, tolerances) < 0
                    ? null
                    : ValueBuilders.requestLine(captures);
        } finally {
            captures.release();
        }
    }

    /** Reads leniently; see {@link #readStatusLine(byte[], int, int, Tolerances)}. */
    public static @Nullable StatusLine readStatusLine(byte[] octets, int from, int to) {
        return readStatusLine(octets, from, to, Tolerances.ALL);
    }

    /**
     * Reads the first line of a response.
     *
     * @param octets the message
     * @param from where the line begins
     * @param to after its end, without the line end
     * @param tolerances what is taken though no RFC allows it
     * @return the line at revision 0; null when it is malformed
     */
    public static @Nullable StatusLine readStatusLine(byte[] octets, int from, int to, Tolerances tolerances) {
        Captures captures = Captures.acquire();
        try {
            return captures.runStatusLine(octets, from, to, tolerances) < 0 ? null : ValueBuilders.statusLine(captures);
        } finally {
            captures.release();
        }
    }
}
