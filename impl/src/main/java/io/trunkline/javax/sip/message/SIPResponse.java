package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.HeaderReader;
import io.trunkline.javax.sip.header.StatusLine;
import io.trunkline.wire.Frame;
import io.trunkline.wire.MessageDefect;
import io.trunkline.wire.MessageKeys;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** A response (RFC 3261 section 7.2); see {@link SIPMessage} for how it is kept and written. */
public class SIPResponse extends SIPMessage implements ResponseExt {
    private static final long serialVersionUID = 1L;

    private static final VarHandle LINE;

    static {
        try {
            LINE = MethodHandles.lookup().findVarHandle(SIPResponse.class, "statusLine", StatusLine.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private transient @Nullable StatusLine statusLine;
    private transient boolean ownLine;
    private transient boolean retransmission;

    /** A response without status line or headers but for {@code Content-Length: 0}. */
    public SIPResponse() {}

    SIPResponse(Frame frame, @Nullable MessageKeys keys) {
        super(frame, keys);
    }

    SIPResponse(HeaderSlots slots) {
        super(slots);
    }

    /** Typed as a message, so that who reads a request need not know this class. */
    static SIPMessage received(Frame frame, @Nullable MessageKeys keys) {
        return new SIPResponse(frame, keys);
    }

    // ---- status line ----

    /** The status line, or null when it is malformed or was never set. */
    public @Nullable StatusLine getStatusLine() {
        StatusLine line = (StatusLine) LINE.getAcquire(this);
        Frame frame = frame();
        if (line != null || frame == null || ownLine) {
            return line;
        }
        StatusLine parsed =
                HeaderReader.readStatusLine(frame.octets(), frame.from(), frame.startLineEnd(), frame.tolerances());
        if (parsed == null) {
            return null;
        }
        StatusLine before = (StatusLine) LINE.compareAndExchange(this, null, parsed);
        return before == null ? parsed : before;
    }

    /** Replaces the status line. */
    public void setStatusLine(StatusLine sl) {
        statusLine = sl;
        ownLine = true;
    }

    private StatusLine editableLine() {
        StatusLine line = getStatusLine();
        if (line == null) {
            line = new StatusLine();
            setStatusLine(line);
        }
        return line;
    }

    @Override
    boolean isStartLineUntouched() {
        StatusLine line = (StatusLine) LINE.getAcquire(this);
        return frame() != null && !ownLine && (line == null || line.revision() == 0);
    }

    @Override
    CharSequence changedStartLine() {
        StatusLine line = getStatusLine();
        if (line == null) {
            throw new IllegalStateException("no status line");
        }
        return line.encode(new StringBuilder());
    }

    /** 100 to 699; 0 when it was never set. */
    @Override
    public int getStatusCode() {
        Frame frame = frame();
        if (frame != null && isStartLineUntouched()) {
            return frame.statusCode();
        }
        StatusLine line = getStatusLine();
        return line == null ? 0 : line.getStatusCode();
    }

    @Override
    @Nullable
    String methodOrNull() {
        return null;
    }

    @Override
    int statusCodeOrZero() {
        return getStatusCode();
    }

    /**
     * Sets the code and the reason phrase that goes with it.
     *
     * @throws ParseException when the code is not between 100 and 699
     */
    @Override
    public void setStatusCode(int statusCode) throws ParseException {
        if (statusCode < 100 || statusCode > 699) {
            throw new ParseException("not a status code: " + statusCode, 0);
        }
        StatusLine line = editableLine();
        line.setStatusCode(statusCode);
        line.setReasonPhrase(ReasonPhrases.of(statusCode));
    }

    /** The reason phrase, possibly empty; null when the status line is malformed or was never set. */
    @Override
    public @Nullable String getReasonPhrase() {
        StatusLine line = getStatusLine();
        return line == null ? null : line.getReasonPhrase();
    }

    /**
     * Sets the reason phrase.
     *
     * @throws IllegalArgumentException when it is null or has a line break
     */
    @Override
    public void setReasonPhrase(String reasonPhrase) {
        if (reasonPhrase == null || reasonPhrase.indexOf('\r') >= 0 || reasonPhrase.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("not a reason phrase: " + reasonPhrase);
        }
        editableLine().setReasonPhrase(reasonPhrase);
    }

    /** The usual reason phrase of a code; that of its class for an unknown one. */
    public static String getReasonPhrase(int rc) {
        return ReasonPhrases.of(rc);
    }

    /** Whether a code ends a transaction. */
    public static boolean isFinalResponse(int rc) {
        return rc >= 200 && rc < 700;
    }

    /** Whether this response ends its transaction. */
    public boolean isFinalResponse() {
        return isFinalResponse(getStatusCode());
    }

    @Override
    public String getSIPVersion() {
        StatusLine line = getStatusLine();
        return line == null ? StartLines.SIP_VERSION : line.getSipVersion();
    }

    /**
     * Sets the version.
     *
     * @throws IllegalArgumentException when it is none
     */
    @Override
    public void setSIPVersion(String sipVersion) {
        try {
            StartLines.requireVersion(sipVersion);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        editableLine().setSipVersion(sipVersion);
    }

    /** The status line without its line end. */
    @Override
    public String getFirstLine() {
        return firstLine();
    }

    @Override
    boolean isStartLineEqual(SIPMessage other) {
        return other instanceof SIPResponse that && getStatusCode() == that.getStatusCode();
    }

    // ---- questions ----

    /**
     * Checks that the headers are there that every response has (RFC 3261 section 8.2.6).
     *
     * @throws ParseException when one is missing or malformed
     */
    public void checkHeaders() throws ParseException {
        MessageDefect defect = keys().defect();
        if (defect != null) {
            throw new ParseException(defect.reason(), Math.max(0, defect.offset()));
        }
    }

    /** Whether the stack has given this response to the application before. */
    public boolean isRetransmission() {
        return retransmission;
    }

    /** Notes whether the stack has given this response to the application before. */
    public void setRetransmission(boolean isRetransmission) {
        retransmission = isRetransmission;
    }

    @Override
    public void cleanUp() {
        super.cleanUp();
    }

    @Override
    public Object clone() {
        SIPResponse copy = (SIPResponse) super.clone();
        StatusLine line = isStartLineUntouched() ? null : statusLine;
        copy.statusLine = line == null ? null : (StatusLine) line.clone();
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
