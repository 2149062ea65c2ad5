package io.trunkline.javax.sip.message;

import javax.sip.SipException;
import javax.sip.address.URI;
import javax.sip.header.ToHeader;
import org.jspecify.annotations.Nullable;

/** Skeleton with the signatures that others compile against; the real one follows. */
public class SIPRequest extends SIPMessage implements RequestExt {

    @Override
    public String getFirstLine() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public String getMethod() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setMethod(String method) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public URI getRequestURI() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setRequestURI(URI uri) {
        throw new UnsupportedOperationException("being built");
    }

    public SIPResponse createResponse(int statusCode) {
        throw new UnsupportedOperationException("being built");
    }

    public SIPResponse createResponse(int statusCode, @Nullable String reasonPhrase) {
        throw new UnsupportedOperationException("being built");
    }

    public SIPRequest createCancelRequest() throws SipException {
        throw new UnsupportedOperationException("being built");
    }

    public SIPRequest createAckRequest(ToHeader responseToHeader) {
        throw new UnsupportedOperationException("being built");
    }

    public SIPRequest createErrorAck(ToHeader responseToHeader) throws SipException {
        throw new UnsupportedOperationException("being built");
    }

    public @Nullable String getViaHost() {
        throw new UnsupportedOperationException("being built");
    }

    public int getViaPort() {
        throw new UnsupportedOperationException("being built");
    }

    public static boolean isTargetRefresh(String method) {
        return switch (method) {
            case INVITE, UPDATE, SUBSCRIBE, NOTIFY, REFER -> true;
            default -> false;
        };
    }

    public static boolean isDialogCreating(String method) {
        return switch (method) {
            case INVITE, SUBSCRIBE, REFER -> true;
            default -> false;
        };
    }

    public @Nullable Object getMessageChannel() {
        throw new UnsupportedOperationException("being built");
    }

    public void setMessageChannel(@Nullable Object messageChannel) {
        throw new UnsupportedOperationException("being built");
    }

    private @Nullable Object transaction;

    public @Nullable Object getTransaction() {
        return transaction;
    }

    public void setTransaction(@Nullable Object transaction) {
        this.transaction = transaction;
    }
}
