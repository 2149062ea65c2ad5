package io.trunkline.javax.sip.message;

import java.text.ParseException;
import java.util.List;
import javax.sip.address.URI;
import javax.sip.header.*;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** Skeleton with the signatures that others compile against; the real one follows. */
@SuppressWarnings("rawtypes") // JSR 32 declares them
public class MessageFactoryImpl implements MessageFactoryExt {

    /** A factory with the defaults of {@link MessageFactoryExt}. */
    public MessageFactoryImpl() {}

    @Override
    public void setDefaultUserAgentHeader(@Nullable UserAgentHeader userAgent) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setDefaultServerHeader(@Nullable ServerHeader server) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setDefaultContentEncodingCharset(String charset) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public MultipartMimeContent createMultipartMimeContent(
            ContentTypeHeader multipartMimeContentTypeHeader,
            String[] contentType,
            String[] contentSubtype,
            String[] contentBody) {
        throw new UnsupportedOperationException("being built");
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
        throw new UnsupportedOperationException("being built");
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
        throw new UnsupportedOperationException("being built");
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
            MaxForwardsHeader maxForwards)
            throws ParseException {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public SIPRequest createRequest(@Nullable String request) throws ParseException {
        throw new UnsupportedOperationException("being built");
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
        throw new UnsupportedOperationException("being built");
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
        throw new UnsupportedOperationException("being built");
    }

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
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public SIPResponse createResponse(int statusCode, Request request, ContentTypeHeader contentType, Object content)
            throws ParseException {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public SIPResponse createResponse(int statusCode, Request request, ContentTypeHeader contentType, byte[] content)
            throws ParseException {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public SIPResponse createResponse(int statusCode, Request request) throws ParseException {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public SIPResponse createResponse(@Nullable String response) throws ParseException {
        throw new UnsupportedOperationException("being built");
    }
}
