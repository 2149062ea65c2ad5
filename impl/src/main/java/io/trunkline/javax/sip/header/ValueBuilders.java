package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.javax.sip.address.GenericURI;
import io.trunkline.value.NameValueList;
import org.jspecify.annotations.Nullable;

/** Makes the start lines, and the headers of one value that every message has; see {@link ListBuilders} for why they stand apart. */
final class ValueBuilders {
    private static final int HIGHEST_MAX_FORWARDS = 255;

    private ValueBuilders() {}

    static SIPHeader callId(Captures captures) {
        captures.next();
        return CallID.parsed(captures.text());
    }

    static @Nullable SIPHeader cseq(Captures captures) {
        captures.next();
        long number = captures.number();
        captures.next();
        return number > CSeq.HIGHEST ? null : CSeq.parsed(number, captures.word());
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

    static @Nullable RequestLine requestLine(Captures captures) {
        captures.next();
        String method = captures.word();
        captures.next();
        GenericURI uri = captures.takeUri();
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
