package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipInfo;
import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.header.SubjectHeader;

/** What a call is about (RFC 3261 section 20.36). */
public class Subject extends TextHeader implements SubjectHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public Subject() {
        super(SUBJECT, "");
    }

    /** For the reader: a value that the grammar has accepted. */
    static Subject parsed(String value) {
        Subject header = new Subject();
        header.fill(value);
        return header;
    }

    @Override
    public String getSubject() {
        return text();
    }

    @Override
    public void setSubject(String subject) throws ParseException {
        replaceText(checked(subject));
    }

    private static String checked(String value) throws ParseException {
        String line = Syntax.requireLine(Objects.requireNonNull(value, "subject"), "subject")
                .strip();
        return line.isEmpty() ? line : Syntax.require(SipInfo::text_utf8_trim, line, "subject");
    }
}
