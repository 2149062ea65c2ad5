package io.trunkline.grammar.sip;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs rules of the direct recogniser by name, over texts in which each character is an octet. */
public final class Recognitions {

    private static final Pattern HEXADECIMAL = Pattern.compile("\\\\x([0-9a-f]{2})");
    /** The rules by their names: methods of the recogniser, or static methods of its nested classes. */
    private static final Map<String, Method> RULES = rules();

    private Recognitions() {}

    private static Map<String, Method> rules() {
        Map<String, Method> rules = new HashMap<>();
        for (Method method : SipRecognizer.class.getMethods()) {
            if (Arrays.equals(method.getParameterTypes(), new Class<?>[] {int.class})) {
                rules.put(method.getName(), method);
            }
        }
        for (Class<?> imported : SipRecognizer.class.getClasses()) {
            for (Method method : imported.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())) {
                    rules.put(method.getName(), method);
                }
            }
        }
        return rules;
    }

    /** The entries of the grammar for header field values. */
    public static Set<String> headerEntries() {
        return RULES.keySet().stream().filter(rule -> rule.endsWith("_hdr")).collect(Collectors.toSet());
    }

    /** The end, or the complement of the offset of the octet that was not matched. */
    public static int run(SipRecognizer recognizer, String entry, String input) {
        byte[] octets = input.getBytes(StandardCharsets.ISO_8859_1);
        recognizer.reset(octets, octets.length);
        Method rule = Objects.requireNonNull(RULES.get(entry), entry);
        try {
            return (int)
                    (rule.getParameterCount() == 1 ? rule.invoke(recognizer, 0) : rule.invoke(null, recognizer, 0));
        } catch (InvocationTargetException e) {
            throw new AssertionError(entry + " threw on '" + input + "'", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("entry " + entry, e);
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
