package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.Authorization;
import io.trunkline.javax.sip.header.Contact;
import io.trunkline.javax.sip.header.ContactList;
import io.trunkline.javax.sip.header.ContentLength;
import io.trunkline.javax.sip.header.ContentType;
import io.trunkline.javax.sip.header.ErrorInfoList;
import io.trunkline.javax.sip.header.RecordRouteList;
import io.trunkline.javax.sip.header.RouteList;
import io.trunkline.javax.sip.header.SIPHeaderList;
import io.trunkline.wire.HeaderName;
import javax.sip.header.ContentDispositionHeader;
import javax.sip.header.ContentEncodingHeader;
import javax.sip.header.ContentLanguageHeader;
import javax.sip.header.ContentLengthHeader;
import javax.sip.header.ExpiresHeader;
import org.jspecify.annotations.Nullable;

/**
 * Getters and setters for header fields that not every message has. They stand apart from {@link SIPMessage} so that both can be read in one
 * sitting; applications see them as methods of {@code SIPMessage}.
 */
abstract class OptionalHeaders extends MessageSurroundings {
    private static final long serialVersionUID = 1L;

    /** The first header of a field by its type, null when there is none. */
    abstract <T> @Nullable T typed(HeaderName name, Class<T> type);

    /** All headers of a field that may have several, null when there is none. */
    abstract @Nullable SIPHeaderList<?> listOf(HeaderName name);

    /** The first Contact, or null. */
    public @Nullable Contact getContactHeader() {
        return typed(HeaderName.CONTACT, Contact.class);
    }

    /** All Contact headers as one live list, or null when there are none. */
    public @Nullable ContactList getContactHeaders() {
        return (ContactList) listOf(HeaderName.CONTACT);
    }

    /** All Route headers as one live list, or null when there are none. */
    public @Nullable RouteList getRouteHeaders() {
        return (RouteList) listOf(HeaderName.ROUTE);
    }

    /** All Record-Route headers as one live list, or null when there are none. */
    public @Nullable RecordRouteList getRecordRouteHeaders() {
        return (RecordRouteList) listOf(HeaderName.RECORD_ROUTE);
    }

    /** All Error-Info headers as one live list, or null when there are none. */
    public @Nullable ErrorInfoList getErrorInfoHeaders() {
        return (ErrorInfoList) listOf(HeaderName.ERROR_INFO);
    }

    /** The first Authorization, or null. */
    public @Nullable Authorization getAuthorization() {
        return typed(HeaderName.AUTHORIZATION, Authorization.class);
    }

    @Override
    public @Nullable ExpiresHeader getExpires() {
        return typed(HeaderName.EXPIRES, ExpiresHeader.class);
    }

    @Override
    public void setExpires(ExpiresHeader expiresHeader) {
        setHeader(expiresHeader);
    }

    @Override
    public @Nullable ContentType getContentTypeHeader() {
        return typed(HeaderName.CONTENT_TYPE, ContentType.class);
    }

    @Override
    public @Nullable ContentLengthHeader getContentLengthHeader() {
        return getContentLength();
    }

    @Override
    public @Nullable ContentLengthHeader getContentLength() {
        return typed(HeaderName.CONTENT_LENGTH, ContentLength.class);
    }

    /** Replaces Content-Length; on writing it is that of the body all the same. */
    @Override
    public void setContentLength(ContentLengthHeader contentLength) {
        setHeader(contentLength);
    }

    @Override
    public @Nullable ContentDispositionHeader getContentDisposition() {
        return typed(HeaderName.CONTENT_DISPOSITION, ContentDispositionHeader.class);
    }

    @Override
    public void setContentDisposition(ContentDispositionHeader contentDispositionHeader) {
        setHeader(contentDispositionHeader);
    }

    @Override
    public @Nullable ContentEncodingHeader getContentEncoding() {
        return typed(HeaderName.CONTENT_ENCODING, ContentEncodingHeader.class);
    }

    @Override
    public void setContentEncoding(ContentEncodingHeader contentEncodingHeader) {
        setHeader(contentEncodingHeader);
    }

    @Override
    public @Nullable ContentLanguageHeader getContentLanguage() {
        return typed(HeaderName.CONTENT_LANGUAGE, ContentLanguageHeader.class);
    }

    @Override
    public void setContentLanguage(ContentLanguageHeader contentLanguageHeader) {
        setHeader(contentLanguageHeader);
    }
}
