package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.ContentType;
import io.trunkline.wire.Frame;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message's body: octets as they were received, or an object of the application's that becomes octets when it is written.
 *
 * <p>Text is decoded and encoded by the charset of Content-Type; where it names none, by the message's default.
 */
final class MessageContent {
    private static final byte[] NOTHING = new byte[0];

    private final @Nullable Frame received;
    private final @Nullable Object object;

    private MessageContent(@Nullable Frame received, @Nullable Object object) {
        this.received = received;
        this.object = object;
    }

    static final MessageContent NONE = new MessageContent(null, null);

    static MessageContent received(Frame frame) {
        return frame.bodyStart() == frame.to() ? NONE : new MessageContent(frame, null);
    }

    static MessageContent of(Object object) {
        return new MessageContent(null, object);
    }

    boolean isEmpty() {
        return received == null && object == null;
    }

    /** Whether the body is the one of this frame. */
    @SuppressWarnings("ReferenceEquality") // a frame is its octets
    boolean isOf(Frame frame) {
        return received == frame || (isEmpty() && frame.bodyStart() == frame.to());
    }

    /** What {@code Message.getContent} gives: the object that was set, else a String for text, else octets. */
    @Nullable
    Object toObject(@Nullable ContentType type, Charset byDefault) {
        if (object != null || received == null) {
            return object;
        }
        Charset charset = type != null && isText(type) ? charset(type, byDefault) : null;
        return charset == null ? toOctets(type, byDefault) : text(charset);
    }

    /** The body as text. */
    @Nullable
    String toText(Charset charset) {
        return received != null ? text(charset) : object == null ? null : asText(object, charset);
    }

    private static String asText(Object object, Charset charset) {
        return object instanceof byte[] octets ? new String(octets, charset) : object.toString();
    }

    private String text(Charset charset) {
        Frame frame = received;
        return frame == null
                ? ""
                : new String(frame.octets(), frame.bodyStart(), frame.to() - frame.bodyStart(), charset);
    }

    /** The body as it is written; an array of the caller's own unless the application set one. */
    byte[] toOctets(@Nullable ContentType type, Charset byDefault) {
        if (received != null) {
            return Arrays.copyOfRange(received.octets(), received.bodyStart(), received.to());
        }
        if (object == null) {
            return NOTHING;
        }
        if (object instanceof byte[] octets) {
            return octets;
        }
        Charset charset = charset(type, byDefault);
        return object.toString().getBytes(charset == null ? byDefault : charset);
    }

    void appendTo(OctetBuffer buffer, byte[] octets) {
        buffer.append(octets);
    }

    MessageContent copy() {
        if (object == null || object instanceof String) {
            return this;
        }
        return of(object instanceof byte[] octets ? octets.clone() : PublicClone.of(object));
    }

    // ---- charsets ----

    /**
     * Checks that text can be written in the charset of its type.
     *
     * @throws ParseException when this platform does not know the charset, or the charset lacks a character of the text
     */
    static void requireEncodable(Object content, @Nullable ContentType type, Charset byDefault) throws ParseException {
        if (content instanceof byte[]) {
            return;
        }
        Charset charset = charset(type, byDefault);
        if (charset == null) {
            throw new ParseException("unknown charset in Content-Type", 0);
        }
        if (content instanceof String text
                && !charset.equals(StandardCharsets.UTF_8)
                && !charset.newEncoder().canEncode(text)) {
            throw new ParseException("the content has characters that " + charset + " lacks", 0);
        }
    }

    /** The charset of a type; null when this platform does not know it. */
    static @Nullable Charset charset(@Nullable ContentType type, Charset byDefault) {
        String name = type == null ? null : type.getCharset();
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

    /** Whether a body of this type is for people and programs to read as text. */
    private static boolean isText(ContentType type) {
        String main = type.getContentType().toLowerCase(Locale.ROOT);
        String sub = type.getContentSubType().toLowerCase(Locale.ROOT);
        return main.equals("text")
                || (main.equals("application")
                        && (sub.equals("sdp")
                                || sub.equals("xml")
                                || sub.endsWith("+xml")
                                || sub.equals("json")
                                || sub.endsWith("+json")
                                || sub.equals("dtmf-relay")
                                || sub.equals("dtmf")))
                || (main.equals("message") && sub.startsWith("sipfrag"));
    }
}
