package io.trunkline.javax.sip.message;

import java.util.Iterator;
import javax.sip.header.ContentTypeHeader;

/** A multipart body (RFC 2046 section 5.1, RFC 5621). */
public interface MultipartMimeContent {

    /** Appends a part and tells that the body has changed. */
    boolean add(Content content);

    /** The Content-Type of the whole, with its boundary. */
    ContentTypeHeader getContentTypeHeader();

    /** The body as it is written. */
    @Override
    String toString();

    /** Appends a part. */
    void addContent(Content content);

    /** The parts in their order. */
    Iterator<Content> getContents();

    /** The number of parts. */
    int getContentCount();
}
