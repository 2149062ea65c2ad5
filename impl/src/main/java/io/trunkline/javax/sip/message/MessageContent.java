package io.trunkline.javax.sip.message;

import io.trunkline.wire.Frame;
import java.nio.charset.Charset;
import java.text.ParseException;
import java.util.Arrays;
import javax.sip.header.ContentTypeHeader;
import org.jspecify.annotations.Nullable;

/**
 * A message's body: octets as they were received, or an object of the application's that becomes octets when it is written.
 *
 * <p>Text is decoded and encoded by {@link TextCharset}.
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

    /** The multipart that was set, null when something else was. */
    @Nullable
    MultipartMimeContent multipart() {
        return object instanceof MultipartMimeContent multipart ? multipart : null;
    }

    /**
     * What {@code Message.getContent} gives: the object that was set, else a String for text, else octets.
     *
     * @param coded whether the octets are those of a content coding and so no text
     */
    @Nullable
    Object toObject(@Nullable ContentTypeHeader type, Charset byDefault, boolean coded) {
        if (object != null || received == null) {
            return object;
        }
        Charset charset = type != null && !coded && TextCharset.isText(type) ? charset(type, byDefault) : null;
        return charset == null ? toOctets(type, byDefault) : text(charset);
    }

    /** The body as text; null when the platform does not know its charset. */
    @Nullable
    String toText(@Nullable ContentTypeHeader type, Charset byDefault) {
        if (object != null && !(object instanceof byte[])) {
            return object.toString();
        }
        Charset charset = charset(type, byDefault);
        return charset == null ? null : text(charset);
    }

    private String text(Charset charset) {
        Frame frame = received;
        if (frame != null) {
            return new String(frame.octets(), frame.bodyStart(), frame.to() - frame.bodyStart(), charset);
        }
        return object instanceof byte[] octets ? new String(octets, charset) : "";
    }

    private @Nullable Charset charset(@Nullable ContentTypeHeader type, Charset byDefault) {
        Frame frame = received;
        if (frame != null) {
            return TextCharset.ofOctets(frame.octets(), frame.bodyStart(), frame.to(), type, byDefault);
        }
        byte[] octets = object instanceof byte[] set ? set : NOTHING;
        return TextCharset.ofOctets(octets, 0, octets.length, type, byDefault);
    }

    /** The body as it is written; an array of the caller's own unless the application set one. */
    byte[] toOctets(@Nullable ContentTypeHeader type, Charset byDefault) {
        if (received != null) {
            return Arrays.copyOfRange(received.octets(), received.bodyStart(), received.to());
        }
        if (object == null) {
            return NOTHING;
        }
        try {
            return octetsOf(object, type, byDefault);
        } catch (ParseException changed) {
            // It could be written when it was set; the object or the type has changed since then.
            throw new IllegalStateException("the body cannot be written: " + changed.getMessage(), changed);
        }
    }

    /**
     * The octets of an object of the application's.
     *
     * @throws ParseException when it is text that the charset of its type cannot hold
     */
    static byte[] octetsOf(Object object, @Nullable ContentTypeHeader type, Charset byDefault) throws ParseException {
        if (object instanceof byte[] octets) {
            return octets;
        }
        if (object instanceof MultipartMimeContentImpl multipart) {
            return multipart.toOctets();
        }
        return TextCharset.encode(object.toString(), type, byDefault);
    }

    MessageContent copy() {
        if (object == null || object instanceof String) {
            return this;
        }
        return of(object instanceof byte[] octets ? octets.clone() : PublicClone.of(object));
    }
}
