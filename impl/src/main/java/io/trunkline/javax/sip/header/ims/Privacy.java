package io.trunkline.javax.sip.header.ims;

import io.trunkline.grammar.sip.SipRecognizer.SipIms;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueHeader;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

/** What the sender wants to be hidden (RFC 3323 section 4.2). One header field holds all values. */
public class Privacy extends ValueHeader implements PrivacyHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public Privacy() {
        super(NAME);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return SipIms::privacy;
    }

    @Override
    public String getPrivacy() {
        return mainValue();
    }

    @Override
    public void setPrivacy(String privacy) throws ParseException {
        setMainValue(privacy);
    }

    /**
     * The values one by one.
     *
     * @return tokens, in their order
     */
    public List<String> getPrivacyValues() {
        List<String> values = new ArrayList<>();
        String all = mainValue();
        int from = 0;
        while (from < all.length()) {
            int semicolon = all.indexOf(';', from);
            int to = semicolon < 0 ? all.length() : semicolon;
            values.add(all.substring(from, to).strip());
            from = to + 1;
        }
        return values;
    }
}
