package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.Via;
import io.trunkline.wire.HeaderName;
import io.trunkline.wire.MessageDefect;
import io.trunkline.wire.MessageKeys;
import java.util.Locale;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import org.jspecify.annotations.Nullable;

/** Takes the keys of a message from its headers: for messages of the application's and for changed ones. */
final class HeaderKeys {
    private HeaderKeys() {}

    static MessageKeys of(SIPMessage message) {
        Via via = message.getTopmostVia();
        CallIdHeader callId = message.getCallId();
        CSeqHeader cseq = message.getCSeq();
        return new MessageKeys(
                message.methodOrNull(),
                message.statusCodeOrZero(),
                via == null ? null : via.getBranch(),
                via == null ? null : via.getHost(),
                via == null ? -1 : via.getPort(),
                via == null ? null : via.getTransport().toUpperCase(Locale.ROOT),
                callId == null ? null : callId.getCallId(),
                cseq == null ? -1 : cseq.getSeqNumber(),
                cseq == null ? null : cseq.getMethod(),
                message.getFromTag(),
                message.getToTag(),
                defect(message, cseq));
    }

    private static @Nullable MessageDefect defect(SIPMessage message, @Nullable CSeqHeader cseq) {
        HeaderName missing = missing(message, cseq);
        if (missing != null) {
            return new MessageDefect(missing, -1, 400, "Missing " + missing.canonical());
        }
        String method = message.methodOrNull();
        return method != null && cseq != null && !method.equals(cseq.getMethod())
                ? new MessageDefect(HeaderName.CSEQ, -1, 400, "CSeq method does not match")
                : null;
    }

    private static @Nullable HeaderName missing(SIPMessage message, @Nullable CSeqHeader cseq) {
        if (message.getTopmostVia() == null) {
            return HeaderName.VIA;
        }
        if (message.from() == null) {
            return HeaderName.FROM;
        }
        if (message.to() == null) {
            return HeaderName.TO;
        }
        if (message.getCallId() == null) {
            return HeaderName.CALL_ID;
        }
        return cseq == null ? HeaderName.CSEQ : null;
    }

    /** See {@link SIPMessage#getTransactionId()}. */
    static String transactionId(MessageKeys keys) {
        String method = keys.cseqMethod();
        String end = "CANCEL".equals(method) ? ":cancel" : "";
        String id = keys.hasMagicCookie()
                ? keys.branch() + ":" + keys.sentByHost() + ":" + keys.sentByPort()
                : keys.fromTag() + ":" + keys.toTag() + ":" + keys.callId() + ":" + keys.cseqNumber();
        return (id + end).toLowerCase(Locale.ROOT);
    }

    static boolean isRequestOnly(@Nullable HeaderName name) {
        if (name == null) {
            return false;
        }
        return switch (name) {
            case AUTHORIZATION,
                    EVENT,
                    IN_REPLY_TO,
                    JOIN,
                    MAX_FORWARDS,
                    PRIORITY,
                    PROXY_AUTHORIZATION,
                    PROXY_REQUIRE,
                    RACK,
                    REFER_TO,
                    REPLACES,
                    ROUTE,
                    SIP_IF_MATCH,
                    SUBJECT,
                    SUBSCRIPTION_STATE -> true;
            default -> false;
        };
    }

    static boolean isResponseOnly(@Nullable HeaderName name) {
        if (name == null) {
            return false;
        }
        return switch (name) {
            case AUTHENTICATION_INFO,
                    ERROR_INFO,
                    MIN_EXPIRES,
                    PROXY_AUTHENTICATE,
                    RETRY_AFTER,
                    RSEQ,
                    SERVER,
                    SIP_ETAG,
                    UNSUPPORTED,
                    WARNING,
                    WWW_AUTHENTICATE -> true;
            default -> false;
        };
    }
}
