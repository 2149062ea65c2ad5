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
     * @param multipartMimeContentTypeHeader the type of the whole, kept and not copied; a boundary is added where it has none
     * @param contentType of each part, for example {@code application}
     * @param contentSubtype of each part, for example {@code sdp}
     * @param contentBody what each part holds, written as UTF-8
     * @return a multipart to be given to {@code setContent} together with its own Content-Type
     * @throws IllegalArgumentException when the arrays are not alike in length, the type of the whole is no multipart, or a type is no token
     */
    MultipartMimeContent createMultipartMimeContent(
            ContentTypeHeader multipartMimeContentTypeHeader,
            String[] contentType,
            String[] contentSubtype,
            String[] contentBody);
}
