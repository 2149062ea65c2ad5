package io.trunkline.javax.sip.message;

import io.trunkline.wire.MessageKeys;
import java.net.InetAddress;
import java.util.ListIterator;
import javax.sip.header.*;
import org.jspecify.annotations.Nullable;

/** Skeleton with the signatures that others compile against; the real one follows. */
public abstract class SIPMessage implements MessageExt {

    public MessageKeys keys() {
        throw new UnsupportedOperationException("being built");
    }

    public byte[] encodeAsBytes(@Nullable String transport) {
        throw new UnsupportedOperationException("being built");
    }

    public String encode() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void addHeader(Header header) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void addLast(Header header) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void addFirst(Header header) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void removeFirst(String headerName) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void removeLast(String headerName) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void removeHeader(String headerName) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public ListIterator<String> getHeaderNames() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public ListIterator<Header> getHeaders(String headerName) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable Header getHeader(String headerName) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public ListIterator<String> getUnrecognizedHeaders() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setHeader(Header header) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setContentLength(ContentLengthHeader contentLength) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable ContentLengthHeader getContentLength() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setContentLanguage(ContentLanguageHeader contentLanguage) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable ContentLanguageHeader getContentLanguage() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setContentEncoding(ContentEncodingHeader contentEncoding) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable ContentEncodingHeader getContentEncoding() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setContentDisposition(ContentDispositionHeader contentDisposition) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable ContentDispositionHeader getContentDisposition() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setContent(Object content, ContentTypeHeader contentType) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public byte @Nullable [] getRawContent() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable Object getContent() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void removeContent() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setExpires(ExpiresHeader expires) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable ExpiresHeader getExpires() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setSIPVersion(String version) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public String getSIPVersion() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public Object clone() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setApplicationData(@Nullable Object applicationData) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable Object getApplicationData() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable MultipartMimeContent getMultipartMimeContent() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable ViaHeader getTopmostViaHeader() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable FromHeader getFromHeader() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable ToHeader getToHeader() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable CallIdHeader getCallIdHeader() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable CSeqHeader getCSeqHeader() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable ContentTypeHeader getContentTypeHeader() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable ContentLengthHeader getContentLengthHeader() {
        throw new UnsupportedOperationException("being built");
    }

    public boolean hasHeader(String headerName) {
        throw new UnsupportedOperationException("being built");
    }

    public boolean hasContent() {
        throw new UnsupportedOperationException("being built");
    }

    public boolean hasFromTag() {
        throw new UnsupportedOperationException("being built");
    }

    public boolean hasToTag() {
        throw new UnsupportedOperationException("being built");
    }

    public @Nullable String getFromTag() {
        throw new UnsupportedOperationException("being built");
    }

    public void setFromTag(@Nullable String tag) {
        throw new UnsupportedOperationException("being built");
    }

    public @Nullable String getToTag() {
        throw new UnsupportedOperationException("being built");
    }

    public void setToTag(@Nullable String tag) {
        throw new UnsupportedOperationException("being built");
    }

    public @Nullable ViaHeader getTopmostVia() {
        throw new UnsupportedOperationException("being built");
    }

    public @Nullable FromHeader getFrom() {
        throw new UnsupportedOperationException("being built");
    }

    public void setFrom(FromHeader from) {
        throw new UnsupportedOperationException("being built");
    }

    public @Nullable ToHeader getTo() {
        throw new UnsupportedOperationException("being built");
    }

    public void setTo(ToHeader to) {
        throw new UnsupportedOperationException("being built");
    }

    public @Nullable CallIdHeader getCallId() {
        throw new UnsupportedOperationException("being built");
    }

    public void setCallId(CallIdHeader callId) {
        throw new UnsupportedOperationException("being built");
    }

    public @Nullable CSeqHeader getCSeq() {
        throw new UnsupportedOperationException("being built");
    }

    public void setCSeq(CSeqHeader cseq) {
        throw new UnsupportedOperationException("being built");
    }

    public @Nullable MaxForwardsHeader getMaxForwards() {
        throw new UnsupportedOperationException("being built");
    }

    public void setMaxForwards(MaxForwardsHeader maxForwards) {
        throw new UnsupportedOperationException("being built");
    }

    public @Nullable ContactHeader getContactHeader() {
        throw new UnsupportedOperationException("being built");
    }

    public boolean isNullRequest() {
        throw new UnsupportedOperationException("being built");
    }

    public void setNullRequest() {
        throw new UnsupportedOperationException("being built");
    }

    public @Nullable InetAddress getRemoteAddress() {
        throw new UnsupportedOperationException("being built");
    }

    public void setRemoteAddress(@Nullable InetAddress remoteAddress) {
        throw new UnsupportedOperationException("being built");
    }

    public int getRemotePort() {
        throw new UnsupportedOperationException("being built");
    }

    public void setRemotePort(int remotePort) {
        throw new UnsupportedOperationException("being built");
    }

    public @Nullable InetAddress getLocalAddress() {
        throw new UnsupportedOperationException("being built");
    }

    public void setLocalAddress(@Nullable InetAddress localAddress) {
        throw new UnsupportedOperationException("being built");
    }

    public int getLocalPort() {
        throw new UnsupportedOperationException("being built");
    }

    public void setLocalPort(int localPort) {
        throw new UnsupportedOperationException("being built");
    }

    public @Nullable InetAddress getPeerPacketSourceAddress() {
        throw new UnsupportedOperationException("being built");
    }

    public void setPeerPacketSourceAddress(@Nullable InetAddress peerPacketSourceAddress) {
        throw new UnsupportedOperationException("being built");
    }

    public int getPeerPacketSourcePort() {
        throw new UnsupportedOperationException("being built");
    }

    public void setPeerPacketSourcePort(int peerPacketSourcePort) {
        throw new UnsupportedOperationException("being built");
    }
}
