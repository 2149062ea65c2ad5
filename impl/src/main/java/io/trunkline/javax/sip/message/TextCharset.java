package io.trunkline.javax.sip.message;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.text.ParseException;
import java.util.Locale;
import javax.sip.header.ContentTypeHeader;
import org.jspecify.annotations.Nullable;

/**
 * Which charset the text of a body is in: the one that Content-Type names, else the one of an XML declaration, else a default.
 *
 * <p>Cameras write GBK under the label GB2312, and now and then GB18030 under GBK; each is a superset of the one before that gives its
 * characters the same octets. So text under any of these labels is decoded as GB18030, and what was decoded so is encoded to the same
 * octets again.
 */
final class TextCharset {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GBK = Charset.forName("GBK");

    /** As much of a body as an XML declaration may take. */
    private static final int DECLARATION = 128;

    private TextCharset() {}

    /** The charset to decode octets by; null when the platform does not know the one that is named. */
    static @Nullable Charset ofOctets(
            byte[] octets, int from, int to, @Nullable ContentTypeHeader type, Charset byDefault) {
        Charset named = named(
                type,
                new String(octets, from, Math.min(DECLARATION, to - from), StandardCharsets.ISO_8859_1),
                byDefault);
        return named == null ? null : widened(named);
    }

    /**
     * The octets of a text that becomes a body.
     *
     * @throws ParseException when the platform does not know the charset, or it lacks a character of the text
     */
    static byte[] encode(String text, @Nullable ContentTypeHeader type, Charset byDefault) throws ParseException {
        Charset named = named(type, text.substring(0, Math.min(DECLARATION, text.length())), byDefault);
        if (named == null) {
            throw new ParseException("unknown charset: " + type, 0);
        }
        Charset label = isChinese(named) && !named.equals(GB18030) ? GBK : named;
        if (!label.equals(StandardCharsets.UTF_8) && !label.newEncoder().canEncode(text)) {
            throw new ParseException("the content has characters that " + named + " lacks", 0);
        }
        return text.getBytes(widened(named));
    }

    private static @Nullable Charset named(@Nullable ContentTypeHeader type, String beginning, Charset byDefault) {
        if (type == null) {
            return byDefault;
        }
        String name = type.getParameter("charset");
        if (name == null && isXml(type)) {
            name = declared(beginning);
        }
        if (name == null) {
            return byDefault;
        }
        try {
            return Charset.forName(unquoted(name.trim()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static String unquoted(String name) {
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1)
                : name;
    }

    private static Charset widened(Charset charset) {
        return isChinese(charset) ? GB18030 : charset;
    }

    private static boolean isChinese(Charset charset) {
        return switch (charset.name()) {
            case "GB2312", "GBK", "x-mswin-936", "GB18030" -> true;
            default -> false;
        };
    }

    /** The encoding that an XML declaration names; null when there is none. */
    private static @Nullable String declared(String beginning) {
        int start = beginning.indexOf("<?xml");
        int end = beginning.indexOf("?>");
        int name = beginning.indexOf("encoding");
        if (start < 0 || name < start || end < name || !isBlankOrMark(beginning.substring(0, start))) {
            return null;
        }
        int quote = name + "encoding".length();
        while (quote < end && beginning.charAt(quote) != '"' && beginning.charAt(quote) != '\'') {
            quote++;
        }
        int close = quote < end ? beginning.indexOf(beginning.charAt(quote), quote + 1) : -1;
        return close < 0 || close > end ? null : beginning.substring(quote + 1, close);
    }

    /** White space that should not be there, or the octets of a byte order mark. */
    private static boolean isBlankOrMark(String text) {
        return text.isBlank() || text.equals("\u00ef\u00bb\u00bf") || text.equals("\ufeff");
    }

    private static boolean isXml(ContentTypeHeader type) {
        String sub = type.getContentSubType().toLowerCase(Locale.ROOT);
        return sub.equals("xml") || sub.endsWith("+xml");
    }

    /** Whether a body of this type is for people and programs to read as text. */
    static boolean isText(ContentTypeHeader type) {
        String main = type.getContentType().toLowerCase(Locale.ROOT);
        String sub = type.getContentSubType().toLowerCase(Locale.ROOT);
        return main.equals("text")
                || (main.equals("application")
                        && (isXml(type)
                                || sub.equals("sdp")
                                || sub.equals("mansrtsp")
                                || sub.equals("json")
                                || sub.endsWith("+json")
                                || sub.equals("dtmf-relay")
                                || sub.equals("dtmf")))
                || (main.equals("message") && sub.startsWith("sipfrag"));
    }
}
