package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.value.NameValueList;
import org.jspecify.annotations.Nullable;

/** Makes the headers of one value that describe a body, a time or a product. */
final class ContentBuilders {
    static final long HIGHEST_DELTA_SECONDS = 0xFFFF_FFFFL;

    private ContentBuilders() {}

    static @Nullable SIPHeader contentLength(Captures captures) {
        captures.next();
        long length = captures.number();
        return length > Integer.MAX_VALUE ? null : new ContentLength((int) length);
    }

    static @Nullable SIPHeader contentType(Captures captures) {
        String type = "";
        String subtype = "";
        while (captures.next()) {
            if (captures.rule() == SipRecognizer.R_m_type) {
                type = captures.word();
            } else {
                subtype = captures.word();
            }
        }
        NameValueList parameters = captures.takeParameters();
        return captures.isWrong() ? null : new ContentType(type, subtype, parameters);
    }

    // RFC 3261 section 20.19 goes to 2^32-1 seconds, JSR 32 to 2^31-1: 68 years stand for more.
    static @Nullable SIPHeader expires(Captures captures) {
        captures.next();
        long seconds = captures.number();
        return seconds > HIGHEST_DELTA_SECONDS ? null : new Expires((int) Math.min(seconds, Integer.MAX_VALUE));
    }

    static @Nullable SIPHeader minExpires(Captures captures) {
        captures.next();
        long seconds = captures.number();
        return seconds > HIGHEST_DELTA_SECONDS ? null : new MinExpires((int) Math.min(seconds, Integer.MAX_VALUE));
    }

    static SIPHeader userAgent(Captures captures) {
        return products(new UserAgent(), captures);
    }

    static SIPHeader server(Captures captures) {
        return products(new Server(), captures);
    }

    private static SIPHeader products(ProductHeader header, Captures captures) {
        while (captures.next()) {
            header.addParsed(captures.unfolded());
        }
        return header;
    }
}
