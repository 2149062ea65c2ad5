package io.trunkline.javax.sip.message;

import java.text.ParseException;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContentLengthHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;
import org.jspecify.annotations.Nullable;

/** What every message offers beyond {@link Message}: the mandatory headers by name, and a place for the application's own data. */
public interface MessageExt extends Message {

    /** Keeps an object of the application's with this message; it is neither copied by {@code clone} nor written. */
    void setApplicationData(@Nullable Object applicationData);

    /** What {@link #setApplicationData} was given last, or null. */
    @Nullable
    Object getApplicationData();

    /**
     * The body as a multipart (RFC 2046 section 5.1, RFC 5621), or null when the message has no multipart body.
     *
     * @throws ParseException when the body does not follow its boundary
     */
    @Nullable
    MultipartMimeContent getMultipartMimeContent() throws ParseException;

    /** The topmost Via, or null when there is none or it is malformed. */
    @Nullable
    ViaHeader getTopmostViaHeader();

    /** From, or null when it is missing or malformed. */
    @Nullable
    FromHeader getFromHeader();

    /** To, or null when it is missing or malformed. */
    @Nullable
    ToHeader getToHeader();

    /** Call-ID, or null when it is missing or malformed. */
    @Nullable
    CallIdHeader getCallIdHeader();

    /** CSeq, or null when it is missing or malformed. */
    @Nullable
    CSeqHeader getCSeqHeader();

    /** Content-Type, or null. */
    @Nullable
    ContentTypeHeader getContentTypeHeader();

    /** Content-Length as it stands in the message, or null; on writing it is computed from the body. */
    @Nullable
    ContentLengthHeader getContentLengthHeader();

    /** The request line or status line without its line end. */
    String getFirstLine();
}
