package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.SIPHeader;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** A second header of a kind that a message may carry only once (RFC 3261 section 7.3.1). */
public class SIPDuplicateHeaderException extends ParseException {
    private static final long serialVersionUID = 1L;

    private @Nullable SIPHeader header;

    /** Says what was refused. */
    public SIPDuplicateHeaderException(String message) {
        super(message, 0);
    }

    /** Refuses a header. Here and not where it is found out, for who throws an exception makes a JVM load its class before it runs. */
    static void refuse(SIPHeader second) throws SIPDuplicateHeaderException {
        SIPDuplicateHeaderException refused = new SIPDuplicateHeaderException("a second " + second.getName());
        refused.setSIPHeader(second);
        throw refused;
    }

    /** The header that was refused, or null when nobody said. */
    public @Nullable SIPHeader getSIPHeader() {
        return header;
    }

    /** Names the header that was refused. */
    public void setSIPHeader(SIPHeader refused) {
        header = refused;
    }
}
