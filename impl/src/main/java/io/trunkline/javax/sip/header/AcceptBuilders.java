package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.value.NameValueList;
import org.jspecify.annotations.Nullable;

/** Makes the headers that say what a sender takes, and what the body is. */
final class AcceptBuilders {
    private AcceptBuilders() {}

    // RFC 3261 section 20.1: an empty field says that no body is taken.
    static SIPHeader accept(Captures captures) {
        AcceptList list = new AcceptList();
        String type = "";
        String subtype = "";
        while (captures.next()) {
            switch (captures.rule()) {
                case SipRecognizer.R_m_type -> type = captures.word();
                case SipRecognizer.R_m_subtype -> subtype = captures.word();
                default -> list.addParsed(new Accept(type, subtype, captures.takeParameters()));
            }
        }
        if (list.isEmpty()) {
            list.addParsed(new Accept());
        }
        return list;
    }

    // RFC 3261 section 20.2: an empty field says that no coding is taken.
    static SIPHeader acceptEncoding(Captures captures) {
        AcceptEncodingList list = new AcceptEncodingList();
        String coding = "";
        while (captures.next()) {
            if (captures.rule() == SipRecognizer.R_content_coding) {
                coding = captures.word();
            } else {
                list.addParsed(new AcceptEncoding(coding, captures.takeParameters()));
            }
        }
        if (list.isEmpty()) {
            list.addParsed(new AcceptEncoding());
        }
        return list;
    }

    static SIPHeader acceptLanguage(Captures captures) {
        AcceptLanguageList list = new AcceptLanguageList();
        String range = "";
        while (captures.next()) {
            if (captures.rule() == SipRecognizer.R_language_tag) {
                range = captures.word();
            } else {
                list.addParsed(new AcceptLanguage(range, captures.takeParameters()));
            }
        }
        if (list.isEmpty()) {
            list.addParsed(new AcceptLanguage());
        }
        return list;
    }

    static SIPHeader contentDisposition(Captures captures) {
        captures.next();
        String type = captures.word();
        captures.next();
        NameValueList parameters = captures.takeParameters();
        return new ContentDisposition(type, parameters);
    }

    static SIPHeader contentEncoding(Captures captures) {
        ContentEncodingList list = new ContentEncodingList();
        while (captures.next()) {
            list.addParsed(ContentEncoding.parsed(captures.word()));
        }
        return list;
    }

    static SIPHeader contentLanguage(Captures captures) {
        ContentLanguageList list = new ContentLanguageList();
        while (captures.next()) {
            list.addParsed(new ContentLanguage(captures.word()));
        }
        return list;
    }

    static @Nullable SIPHeader mimeVersion(Captures captures) {
        captures.next();
        long major = captures.number();
        captures.next();
        long minor = captures.number();
        return major > Integer.MAX_VALUE || minor > Integer.MAX_VALUE
                ? null
                : new MimeVersion((int) major, (int) minor);
    }
}
