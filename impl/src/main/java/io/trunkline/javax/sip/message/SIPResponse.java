package io.trunkline.javax.sip.message;

import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Skeleton with the signatures that others compile against; the real one follows. */
public class SIPResponse extends SIPMessage implements ResponseExt {

    @Override
    public String getFirstLine() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public int getStatusCode() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setStatusCode(int statusCode) throws ParseException {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable String getReasonPhrase() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void setReasonPhrase(@Nullable String reasonPhrase) {
        throw new UnsupportedOperationException("being built");
    }

    public static boolean isFinalResponse(int statusCode) {
        return statusCode >= 200;
    }

    public boolean isFinalResponse() {
        throw new UnsupportedOperationException("being built");
    }

    public boolean isRetransmission() {
        throw new UnsupportedOperationException("being built");
    }

    public void setRetransmission(boolean retransmission) {
        throw new UnsupportedOperationException("being built");
    }
}
