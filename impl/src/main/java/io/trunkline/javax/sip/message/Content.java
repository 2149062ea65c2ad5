package io.trunkline.javax.sip.message;

import java.util.Iterator;
import javax.sip.header.ContentDispositionHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.Header;
import org.jspecify.annotations.Nullable;

/** One part of a multipart body (RFC 2046 section 5.1). */
public interface Content {

    /** Replaces what the part holds. */
    void setContent(Object content);

    /** What the part holds: a String for a text format, a {@link MultipartMimeContent} for a multipart, else octets. */
    Object getContent();

    /** The part's own Content-Type. */
    ContentTypeHeader getContentTypeHeader();

    /** The part's own Content-Disposition, or null. */
    @Nullable
    ContentDispositionHeader getContentDispositionHeader();

    /** The part's other header fields. */
    Iterator<Header> getExtensionHeaders();

    /** The part as it stands in the body, without its boundary. */
    @Override
    String toString();
}
