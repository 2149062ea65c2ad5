package io.trunkline.javax.sip.header.extensions;

import io.trunkline.grammar.sip.SipRecognizer.SipCallerPrefs;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueHeader;
import java.text.ParseException;

/** How proxies shall treat this request (RFC 3841 section 9.1). */
public final class RequestDisposition extends ValueHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Request-Disposition";

    /** A header without a value yet. */
    public RequestDisposition() {
        super(NAME);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return SipCallerPrefs::directive;
    }

    /**
     * The directive.
     *
     * @return for example {@code no-fork}
     */
    public String getDirective() {
        return mainValue();
    }

    /**
     * Sets the directive.
     *
     * @param directive one that RFC 3841 knows, for example {@code no-fork}
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setDirective(String directive) throws ParseException {
        setMainValue(directive);
    }
}
