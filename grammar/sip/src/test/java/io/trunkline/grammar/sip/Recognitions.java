package io.trunkline.grammar.sip;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs rules of the direct recogniser by name, over texts in which each character is an octet. */
public final class Recognitions {

    private static final Pattern HEXADECIMAL = Pattern.compile("\\\\x([0-9a-f]{2})");

    private Recognitions() {}

    /** The end, or the complement of the offset of the octet that was not matched. */
    public static int run(SipRecognizer recognizer, String entry, String input) {
        byte[] octets = input.getBytes(StandardCharsets.ISO_8859_1);
        recognizer.reset(octets, octets.length);
        try {
            return (int) SipRecognizer.class.getMethod(entry, int.class).invoke(recognizer, 0);
        } catch (InvocationTargetException e) {
            throw new AssertionError(entry + " threw on '" + input + "'", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no entry " + entry, e);
        }
    }

    public static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Recognitions.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Reads CR, LF, HTAB and octets in hexadecimal ({@code \xe4}) that are written out. */
    static String unescape(String text) {
        String plain = text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
        return HEXADECIMAL
                .matcher(plain)
                .replaceAll(
                        octet -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(octet.group(1), 16))));
    }

    public static String escape(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    }
}
