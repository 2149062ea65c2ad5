package io.trunkline.javax.sip.message;

import javax.sip.header.ContentTypeHeader;
import javax.sip.header.ServerHeader;
import javax.sip.header.UserAgentHeader;
import javax.sip.message.MessageFactory;
import org.jspecify.annotations.Nullable;

/** A {@link MessageFactory} with defaults for the messages that it makes. The defaults belong to one factory, not to the process. */
public interface MessageFactoryExt extends MessageFactory {

    /** The User-Agent of requests made from now on; null for none. */
    void setDefaultUserAgentHeader(@Nullable UserAgentHeader userAgent);

    /** The Server of responses made from now on; null for none. */
    void setDefaultServerHeader(@Nullable ServerHeader server);

    /**
     * The charset of text bodies whose Content-Type names none, in messages made from now on; UTF-8 unless set.
     *
     * @throws NullPointerException when {@code charset} is null
     * @throws IllegalArgumentException when this platform does not know the charset
     */
    void setDefaultContentEncodingCharset(String charset);

    /**
     * A multipart body of these parts; the three arrays have one element for each part.
     *
     * @throws UnsupportedOperationException until multipart bodies are there
     */
    MultipartMimeContent createMultipartMimeContent(
            ContentTypeHeader multipartMimeContentTypeHeader,
            String[] contentType,
            String[] contentSubtype,
            String[] contentBody);
}
