package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipInfo;
import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.header.OrganizationHeader;

/** Who the sender belongs to (RFC 3261 section 20.25). */
public class Organization extends TextHeader implements OrganizationHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public Organization() {
        super(ORGANIZATION, "");
    }

    /** For the reader: a value that the grammar has accepted. */
    static Organization parsed(String value) {
        Organization header = new Organization();
        header.fill(value);
        return header;
    }

    @Override
    public String getOrganization() {
        return text();
    }

    @Override
    public void setOrganization(String organization) throws ParseException {
        replaceText(checked(organization));
    }

    private static String checked(String value) throws ParseException {
        String line = Syntax.requireLine(Objects.requireNonNull(value, "organization"), "organization")
                .strip();
        return line.isEmpty() ? line : Syntax.require(SipInfo::text_utf8_trim, line, "organization");
    }
}
