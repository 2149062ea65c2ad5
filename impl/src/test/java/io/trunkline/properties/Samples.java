package io.trunkline.properties;

import io.trunkline.javax.sip.address.AddressFactoryImpl;
import io.trunkline.javax.sip.header.HeaderReader;
import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.javax.sip.header.SIPHeaderList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import javax.sip.address.Address;
import javax.sip.address.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Headers to begin with, and arguments for their setters, sound ones and others. */
final class Samples {
    static final AddressFactoryImpl ADDRESSES = new AddressFactoryImpl();

    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "\"",
            "\\",
            "a b",
            "a;b=c",
            "a,b",
            "<sip:a>",
            "a\r\nX: y",
            "\u0000",
            "ü",
            "日本",
            "\"quoted\"",
            "\"half",
            "(comment)",
            "a@b",
            "sip:a@b",
            "%zz",
            "%41",
            "[::1]",
            "192.0.2.1",
            "*",
            "0",
            "-1",
            "99999999999",
            "1.5");

    private Samples() {}

    /** The lines of a resource that hold something. */
    static List<String> lines(String resource) {
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header of a line, the first where there are several. */
    static SIPHeader header(String line) {
        int colon = line.indexOf(':');
        try {
            SIPHeader header = HeaderReader.read(
                    line.substring(0, colon), line.substring(colon + 1).trim());
            return header instanceof SIPHeaderList<?> list ? (SIPHeader) list.getFirst() : header;
        } catch (ParseException e) {
            throw new AssertionError(line, e);
        }
    }

    static Arbitrary<SIPHeader> header() {
        return Arbitraries.of(lines("headers.txt")).map(Samples::header);
    }

    /** Whether there are arguments of a type. */
    static boolean has(Class<?> type) {
        return argument(type, new Random(0)) != null;
    }

    /** An argument of a setter's type, sound or not; null when there is none of that type. */
    static @Nullable Object argument(Class<?> type, Random random) {
        if (type == String.class) {
            return text(random);
        } else if (type == int.class) {
            return random.nextBoolean() ? random.nextInt() : random.nextInt(800) - 50;
        } else if (type == long.class) {
            return random.nextBoolean() ? random.nextLong() : random.nextInt(800) - 50L;
        } else if (type == float.class) {
            return pick(
                    random, 0f, 1f, 0.5f, 0.333f, random.nextFloat(), -1f, 1e20f, Float.NaN, Float.POSITIVE_INFINITY);
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == Locale.class) {
            return pick(random, Locale.ENGLISH, Locale.UK, Locale.ROOT, Locale.SIMPLIFIED_CHINESE);
        } else if (type == Calendar.class) {
            return date(random.nextInt() & 0xFFFF_FFFFL);
        } else if (type == Address.class) {
            return address(pick(random, "<sip:x@y>", "\"A, B\" <sips:x@y;lr>", "<tel:+1>", "*"));
        } else if (type == URI.class) {
            return uri(pick(random, "sip:x@y;lr", "tel:+1", "http://a/b;c?d"));
        }
        return null;
    }

    /** Texts: names that fit nearly everywhere, texts that fit nowhere, and what comes. */
    private static String text(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> word(random, "abcXYZ019-_.!~*");
            case 1 -> ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
            case 2 -> word(random, "\"\\;,<>()@:/[]?={} \tab%41");
            default -> word(random, "\u0000\r\n\u007f\u00e9\u65e5\ud83d\ude00a");
        };
    }

    private static String word(Random random, String characters) {
        int[] choices = characters.codePoints().toArray();
        return random.ints(1 + random.nextInt(8), 0, choices.length)
                .mapToObj(i -> Character.toString(choices[i]))
                .collect(Collectors.joining());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static Calendar date(long seconds) {
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("GMT"), Locale.ROOT);
        date.setTimeInMillis(seconds * 1000);
        return date;
    }

    private static Address address(String text) {
        try {
            return ADDRESSES.createAddress(text);
        } catch (ParseException e) {
            throw new AssertionError(text, e);
        }
    }

    private static URI uri(String text) {
        try {
            return ADDRESSES.createURI(text);
        } catch (ParseException e) {
            throw new AssertionError(text, e);
        }
    }
}
