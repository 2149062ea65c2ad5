package io.trunkline.javax.sip.address;

import io.trunkline.grammar.RecognizerPool;
import io.trunkline.grammar.Tolerances;
import io.trunkline.grammar.sip.SipRecognizer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * Reads URIs and addresses by the grammar.
 *
 * <p>Of use inside the stack only; not part of what applications may rely on.
 */
public final class AddressReader {
    private AddressReader() {}

    /**
     * Reads a Request-URI, or any other URI that stands alone.
     *
     * @param octets the message
     * @param from where the URI begins
     * @param to after its end
     * @return the URI, a {@link SipUri} if its scheme is sip or sips; null when the grammar rejects it
     */
    public static @Nullable GenericURI uri(byte[] octets, int from, int to) {
        AddressBuilder builder = new AddressBuilder();
        builder.reset(octets);
        return read(Entry.URI, octets, from, to, builder) < 0 || builder.isWrong() ? null : builder.takeUri();
    }

    /**
     * Reads a URI.
     *
     * @param text the URI with its scheme
     * @return the URI, a {@link SipUri} if its scheme is sip or sips, a {@link TelURLImpl} if it is tel
     * @throws ParseException when the grammar rejects it
     */
    public static GenericURI uri(String text) throws ParseException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        AddressBuilder builder = new AddressBuilder();
        builder.reset(octets);
        int end = read(Entry.URI, octets, 0, octets.length, builder);
        GenericURI uri = builder.takeUri();
        if (end < 0 || uri == null || builder.isWrong()) {
            throw rejection(Entry.URI, octets, end);
        }
        return requireNumber(uri, text);
    }

    /**
     * Reads an address, with or without angle brackets. Without them, what follows a semicolon belongs to the URI.
     *
     * @param text the address; not the wildcard
     * @return the address
     * @throws ParseException when the grammar rejects it
     */
    public static AddressImpl address(String text) throws ParseException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        AddressBuilder builder = new AddressBuilder();
        builder.reset(octets);
        int end = read(Entry.ADDRESS, octets, 0, octets.length, builder);
        if (end < 0 || builder.isWrong()) {
            throw rejection(Entry.ADDRESS, octets, end);
        }
        AddressImpl read = builder.takeAddress();
        requireNumber((GenericURI) read.getURI(), text);
        return read;
    }

    /** A message may hold a tel URI whose number is none, but nobody shall make one. */
    private static GenericURI requireNumber(GenericURI uri, String text) throws ParseException {
        if (!(uri instanceof TelURLImpl) && uri.getScheme().equalsIgnoreCase(GenericURI.TEL)) {
            throw new ParseException("not a telephone number: '" + text + "'", text.indexOf(':') + 1);
        }
        return uri;
    }

    private record Entry(String what, String ruleName, Syntax.Rule rule) {
        static final Entry URI = new Entry("URI", "uri_entry", SipRecognizer::uri_entry);
        static final Entry ADDRESS = new Entry("address", "name_addr_entry", SipRecognizer::name_addr_entry);
    }

    private static ParseException rejection(Entry entry, byte[] octets, int end) {
        return end < 0
                ? new RejectedText(
                        entry.what, entry.rule, entry.ruleName, octets, 0, octets.length, ~end, Tolerances.ALL)
                : new RejectedText(entry.what, "the port is out of range", octets, 0, octets.length, 0);
    }

    private static int read(Entry entry, byte[] octets, int from, int to, AddressBuilder builder) {
        SipRecognizer recognizer = RecognizerPool.acquire();
        try {
            recognizer.reset(octets, to);
            int end = entry.rule.match(recognizer, from);
            for (int i = 0; end >= 0 && i < recognizer.captureCount(); i++) {
                if (AddressBuilder.isPart(recognizer.captureRule(i))) {
                    builder.take(recognizer.tape(), i * AddressParts.STRIDE);
                }
            }
            builder.detach();
            return end;
        } finally {
            RecognizerPool.release(recognizer);
        }
    }
}
