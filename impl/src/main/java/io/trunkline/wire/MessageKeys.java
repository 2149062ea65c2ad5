package io.trunkline.wire;

import org.jspecify.annotations.Nullable;

/**
 * What matching needs of a message, taken once (RFC 3261 sections 12.1, 17.1.3 and 17.2.3), so that an application that edits a
 * header later does not break matching.
 *
 * <p>What is absent is null (or -1); what is present but wrong is null too and described by {@link #defect()}. Strings are as on
 * the wire, without unescaping; the methods known to {@code javax.sip.message.Request} are always the same String objects, but
 * compare with {@code equals}. Immutable.
 *
 * @param method the request's method, null for a response
 * @param statusCode the response's code, 100 to 699, 0 for a request
 * @param branch the branch parameter of the topmost Via
 * @param sentByHost the host of the topmost Via's sent-by
 * @param sentByPort the port of the topmost Via's sent-by, -1 when there is none
 * @param transport the transport of the topmost Via in upper case
 * @param callId the Call-ID, compared octet by octet
 * @param cseqNumber the sequence number, 0 to 2^31-1, -1 when absent or wrong
 * @param cseqMethod the method in CSeq
 * @param fromTag the tag of From
 * @param toTag the tag of To
 * @param defect the first thing wrong with a header that matching needs, null when all is well
 */
public record MessageKeys(
        @Nullable String method,
        int statusCode,
        @Nullable String branch,
        @Nullable String sentByHost,
        int sentByPort,
        @Nullable String transport,
        @Nullable String callId,
        long cseqNumber,
        @Nullable String cseqMethod,
        @Nullable String fromTag,
        @Nullable String toTag,
        @Nullable MessageDefect defect) {

    /** The seven octets that begin a branch made by RFC 3261 (section 8.1.1.7). */
    public static final String MAGIC_COOKIE = "z9hG4bK";

    /** Whether these are the keys of a request. */
    public boolean isRequest() {
        return statusCode == 0;
    }

    /** Whether the branch begins with the magic cookie and goes on after it; the cookie is compared without case. */
    public boolean hasMagicCookie() {
        return branch != null
                && branch.length() > MAGIC_COOKIE.length()
                && branch.regionMatches(true, 0, MAGIC_COOKIE, 0, MAGIC_COOKIE.length());
    }
}
