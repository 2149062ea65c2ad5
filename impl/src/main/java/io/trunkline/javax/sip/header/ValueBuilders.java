package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.javax.sip.address.GenericURI;
import io.trunkline.value.NameValueList;
import org.jspecify.annotations.Nullable;

/** Makes the headers that have one value. */
final class ValueBuilders {
    private static final int HIGHEST_MAX_FORWARDS = 255;
    static final long HIGHEST_DELTA_SECONDS = 0xFFFF_FFFFL;

    private ValueBuilders() {}

    static SIPHeader callId(Captures captures) {
        captures.next();
        return CallID.parsed(captures.text());
    }

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

    static @Nullable SIPHeader cseq(Captures captures) {
        captures.next();
        long number = captures.number();
        captures.next();
        return number > CSeq.HIGHEST ? null : CSeq.parsed(number, captures.word());
    }

    // RFC 3261 section 20.19 goes to 2^32-1 seconds, JSR 32 to 2^31-1: 68 years stand for more.
    static @Nullable SIPHeader expires(Captures captures) {
        captures.next();
        long seconds = captures.number();
        return seconds > HIGHEST_DELTA_SECONDS ? null : new Expires((int) Math.min(seconds, Integer.MAX_VALUE));
    }

    static @Nullable SIPHeader from(Captures captures) {
        captures.next();
        AddressImpl address = captures.takeAddress();
        NameValueList parameters = captures.takeParameters();
        return captures.isWrong() ? null : new From(address, parameters);
    }

    static @Nullable SIPHeader to(Captures captures) {
        captures.next();
        AddressImpl address = captures.takeAddress();
        NameValueList parameters = captures.takeParameters();
        return captures.isWrong() ? null : new To(address, parameters);
    }

    static @Nullable SIPHeader maxForwards(Captures captures) {
        captures.next();
        long number = captures.number();
        return number > HIGHEST_MAX_FORWARDS ? null : MaxForwards.parsed((int) number);
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

    static @Nullable RequestLine requestLine(Captures captures) {
        captures.next();
        String method = captures.word();
        captures.next();
        GenericURI uri = captures.address().takeUri();
        return uri == null || captures.isWrong() ? null : new RequestLine(uri, method, captures.word());
    }

    static @Nullable StatusLine statusLine(Captures captures) {
        captures.next();
        String version = captures.word();
        captures.next();
        int code = (int) captures.number();
        String phrase = captures.next() ? captures.text() : "";
        return code < 100 || code > 699 ? null : new StatusLine(version, code, phrase);
    }
}
