package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.ContentType;
import io.trunkline.wire.MessageLimits;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import javax.sip.address.URI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.ServerHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.UserAgentHeader;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests and responses. Headers that are passed in are kept and not copied, but those of a request that is answered are.
 *
 * <p>The defaults are of one factory, not of the process. All methods may be called from any thread.
 */
@SuppressWarnings("rawtypes") // JSR 32 declares lists without their elements
public class MessageFactoryImpl implements MessageFactoryExt {
    private volatile @Nullable UserAgentHeader defaultUserAgent;
    private volatile @Nullable ServerHeader defaultServer;
    private volatile Charset defaultCharset = StandardCharsets.UTF_8;

    /** A factory without default headers; text is UTF-8. */
    public MessageFactoryImpl() {}

    // ---- defaults ----

    @Override
    public void setDefaultUserAgentHeader(@Nullable UserAgentHeader userAgent) {
        defaultUserAgent = userAgent;
    }

    @Override
    public void setDefaultServerHeader(@Nullable ServerHeader server) {
        defaultServer = server;
    }

    @Override
    public void setDefaultContentEncodingCharset(String charset) {
        try {
            defaultCharset = Charset.forName(Objects.requireNonNull(charset, "charset"));
        } catch (IllegalCharsetNameException e) {
            throw new IllegalArgumentException("no charset: " + charset, e);
        }
    }

    // ---- requests ----

    @Override
    public SIPRequest createRequest(
            URI requestURI,
            String method,
            CallIdHeader callId,
            CSeqHeader cSeq,
            FromHeader from,
            ToHeader to,
            List via,
            MaxForwardsHeader maxForwards)
            throws ParseException {
        SIPRequest request = new SIPRequest();
        request.setDefaultCharset(defaultCharset);
        if (!StartLines.isToken(Objects.requireNonNull(method, "method"))) {
            throw new ParseException("not a method: " + method, 0);
        }
        request.setMethod(method);
        request.setRequestURI(Objects.requireNonNull(requestURI, "requestURI"));
        fill(request, callId, cSeq, from, to, via);
        request.setMaxForwards(Objects.requireNonNull(maxForwards, "maxForwards"));
        addCopy(request, defaultUserAgent);
        return request;
    }

    @Override
    public SIPRequest createRequest(
            URI requestURI,
            String method,
            CallIdHeader callId,
            CSeqHeader cSeq,
            FromHeader from,
            ToHeader to,
            List via,
            MaxForwardsHeader maxForwards,
            ContentTypeHeader contentType,
            Object content)
            throws ParseException {
        SIPRequest request = createRequest(requestURI, method, callId, cSeq, from, to, via, maxForwards);
        request.setContent(content, contentType);
        return request;
    }

    @Override
    public SIPRequest createRequest(
            URI requestURI,
            String method,
            CallIdHeader callId,
            CSeqHeader cSeq,
            FromHeader from,
            ToHeader to,
            List via,
            MaxForwardsHeader maxForwards,
            ContentTypeHeader contentType,
            byte[] content)
            throws ParseException {
        return createRequest(
                requestURI, method, callId, cSeq, from, to, via, maxForwards, contentType, (Object) content);
    }

    /** As the overload of JSR 32, with content and type in the order that old applications use. */
    public SIPRequest createRequest(
            URI requestURI,
            String method,
            CallIdHeader callId,
            CSeqHeader cSeq,
            FromHeader from,
            ToHeader to,
            List via,
            MaxForwardsHeader maxForwards,
            byte[] content,
            ContentTypeHeader contentType)
            throws ParseException {
        return createRequest(
                requestURI, method, callId, cSeq, from, to, via, maxForwards, contentType, (Object) content);
    }

    /**
     * Reads start line and headers from text; a body does not belong to it.
     *
     * @param request null or empty for the empty request that keeps a connection open
     * @throws ParseException when the text is no request, or a header that every request has is malformed
     */
    @Override
    public SIPRequest createRequest(@Nullable String request) throws ParseException {
        if (request == null || request.isEmpty()) {
            SIPRequest keepAlive = new SIPRequest();
            keepAlive.setNullRequest();
            return keepAlive;
        }
        if (read(request) instanceof SIPRequest read) {
            return read;
        }
        throw new ParseException("a response, not a request", 0);
    }

    // ---- responses ----

    @Override
    public SIPResponse createResponse(
            int statusCode,
            CallIdHeader callId,
            CSeqHeader cSeq,
            FromHeader from,
            ToHeader to,
            List via,
            MaxForwardsHeader maxForwards)
            throws ParseException {
        SIPResponse response = new SIPResponse();
        response.setDefaultCharset(defaultCharset);
        response.setStatusCode(statusCode);
        fill(response, callId, cSeq, from, to, via);
        if (maxForwards != null) {
            response.setMaxForwards(maxForwards);
        }
        addCopy(response, defaultServer);
        return response;
    }

    @Override
    public SIPResponse createResponse(
            int statusCode,
            CallIdHeader callId,
            CSeqHeader cSeq,
            FromHeader from,
            ToHeader to,
            List via,
            MaxForwardsHeader maxForwards,
            ContentTypeHeader contentType,
            Object content)
            throws ParseException {
        SIPResponse response = createResponse(statusCode, callId, cSeq, from, to, via, maxForwards);
        response.setContent(content, contentType);
        return response;
    }

    @Override
    public SIPResponse createResponse(
            int statusCode,
            CallIdHeader callId,
            CSeqHeader cSeq,
            FromHeader from,
            ToHeader to,
            List via,
            MaxForwardsHeader maxForwards,
            ContentTypeHeader contentType,
            byte[] content)
            throws ParseException {
        return createResponse(statusCode, callId, cSeq, from, to, via, maxForwards, contentType, (Object) content);
    }

    /** As the overload of JSR 32, with content and type in the order that old applications use. */
    public SIPResponse createResponse(
            int statusCode,
            CallIdHeader callId,
            CSeqHeader cSeq,
            FromHeader from,
            ToHeader to,
            List via,
            MaxForwardsHeader maxForwards,
            byte[] content,
            ContentTypeHeader contentType)
            throws ParseException {
        return createResponse(statusCode, callId, cSeq, from, to, via, maxForwards, contentType, (Object) content);
    }

    /** As the overload of JSR 32, with content and type in the order that old applications use. */
    public SIPResponse createResponse(
            int statusCode,
            CallIdHeader callId,
            CSeqHeader cSeq,
            FromHeader from,
            ToHeader to,
            List via,
            MaxForwardsHeader maxForwards,
            Object content,
            ContentTypeHeader contentType)
            throws ParseException {
        return createResponse(statusCode, callId, cSeq, from, to, via, maxForwards, contentType, content);
    }

    @Override
    public SIPResponse createResponse(int statusCode, Request request, ContentTypeHeader contentType, Object content)
            throws ParseException {
        SIPResponse response = createResponse(statusCode, request);
        response.setContent(content, contentType);
        return response;
    }

    @Override
    public SIPResponse createResponse(int statusCode, Request request, ContentTypeHeader contentType, byte[] content)
            throws ParseException {
        return createResponse(statusCode, request, contentType, (Object) content);
    }

    @Override
    public SIPResponse createResponse(int statusCode, Request request) throws ParseException {
        Objects.requireNonNull(request, "request");
        if (!(request instanceof SIPRequest received)) {
            throw new IllegalArgumentException("a request of another implementation: " + request.getClass());
        }
        if (statusCode < 100 || statusCode > 699) {
            throw new ParseException("not a status code: " + statusCode, 0);
        }
        SIPResponse response = received.createResponse(statusCode);
        response.setDefaultCharset(defaultCharset);
        addCopy(response, defaultServer);
        return response;
    }

    /**
     * Reads status line and headers from text; a body does not belong to it.
     *
     * @param response null or empty for an empty response
     * @throws ParseException when the text is no response, or a header that every response has is malformed
     */
    @Override
    public SIPResponse createResponse(@Nullable String response) throws ParseException {
        if (response == null || response.isEmpty()) {
            return new SIPResponse();
        }
        if (read(response) instanceof SIPResponse read) {
            return read;
        }
        throw new ParseException("a request, not a response", 0);
    }

    // ---- multipart ----

    @Override
    public MultipartMimeContent createMultipartMimeContent(
            ContentTypeHeader multipartMimeContentTypeHeader,
            String[] contentType,
            String[] contentSubtype,
            String[] contentBody) {
        int count = contentType.length;
        if (contentSubtype.length != count || contentBody.length != count) {
            throw new IllegalArgumentException("types, subtypes and bodies are not alike in number: " + count + ", "
                    + contentSubtype.length + ", " + contentBody.length);
        }
        MultipartMimeContentImpl multipart = new MultipartMimeContentImpl(multipartMimeContentTypeHeader);
        for (int i = 0; i < count; i++) {
            multipart.addContent(new ContentImpl(contentBody[i], type(contentType[i], contentSubtype[i])));
        }
        return multipart;
    }

    private static ContentType type(String type, String subtype) {
        try {
            ContentType header = new ContentType();
            header.setContentType(type);
            header.setContentSubType(subtype);
            return header;
        } catch (ParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    // ---- what all of them share ----

    private static void fill(
            SIPMessage message, CallIdHeader callId, CSeqHeader cSeq, FromHeader from, ToHeader to, List via) {
        if (!via.isEmpty()) {
            message.setVia(via);
        }
        message.setFrom(Objects.requireNonNull(from, "from"));
        message.setTo(Objects.requireNonNull(to, "to"));
        message.setCallId(Objects.requireNonNull(callId, "callId"));
        message.setCSeq(Objects.requireNonNull(cSeq, "cSeq"));
    }

    private static void addCopy(SIPMessage message, @Nullable Header header) {
        if (header != null) {
            message.setHeader((Header) header.clone());
        }
    }

    private SIPMessage read(String text) throws ParseException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        SIPMessage message = MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT);
        message.setDefaultCharset(defaultCharset);
        return message;
    }
}
