package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipCore;
import io.trunkline.grammar.sip.SipRecognizer.SipRouting;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValue;
import java.text.ParseException;
import java.util.Locale;
import javax.sip.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a Via with which a server tells a client to send it less (RFC 7339 section 4). A view: what is set here is set in the
 * Via.
 */
public final class OverloadControl {
    private static final String OC = "oc";
    private static final String OC_ALGO = "oc-algo";
    private static final String OC_VALIDITY = "oc-validity";
    private static final String OC_SEQ = "oc-seq";
    private static final int HIGHEST_DIGITS = 12;

    private final Via via;

    OverloadControl(Via via) {
        this.via = via;
    }

    /**
     * Whether the client understands overload control.
     *
     * @return true when {@code oc} is there, with or without a value
     */
    public boolean isSupported() {
        return via.hasParameter(OC);
    }

    /** Says that the client understands overload control: {@code oc} without a value. */
    public void setSupported() {
        via.setFlag(OC, true);
    }

    /**
     * By how much less to send; the algorithm says what that means, percents for {@code loss}.
     *
     * @return the number, -1 when it is absent, without a value or above 2^31-1
     */
    public int getOc() {
        return via.getParameterAsInt(OC);
    }

    /**
     * Says by how much less to send.
     *
     * @param oc 0 to 2^31-1; -1 removes the parameter
     * @throws InvalidArgumentException when it is below -1; nothing is changed then
     */
    public void setOc(int oc) throws InvalidArgumentException {
        via.put(OC, number(OC, oc));
    }

    /**
     * How long that holds.
     *
     * @return milliseconds, -1 when it is absent, without a value or above 2^31-1
     */
    public int getOcValidity() {
        return via.getParameterAsInt(OC_VALIDITY);
    }

    /**
     * Says how long that holds.
     *
     * @param millis 0 to 2^31-1; -1 removes the parameter
     * @throws InvalidArgumentException when it is below -1; nothing is changed then
     */
    public void setOcValidity(int millis) throws InvalidArgumentException {
        via.put(OC_VALIDITY, number(OC_VALIDITY, millis));
    }

    private static @Nullable String number(String name, int value) throws InvalidArgumentException {
        if (value < -1) {
            throw new InvalidArgumentException(name + " " + value + " is below 0");
        }
        return value < 0 ? null : Integer.toString(value);
    }

    /**
     * What tells a newer value from an older one.
     *
     * @return for example {@code 1282321615.782}, null when absent
     */
    public @Nullable String getOcSeq() {
        return via.getParameter(OC_SEQ);
    }

    /**
     * Sets what tells a newer value from an older one.
     *
     * @param seq up to 12 digits, a dot and up to 5 digits; null removes the parameter
     * @throws ParseException when it is not of that form; nothing is changed then
     */
    public void setOcSeq(@Nullable String seq) throws ParseException {
        if (seq != null) {
            check(OC_SEQ, seq);
        }
        via.put(OC_SEQ, seq);
    }

    /**
     * The algorithms.
     *
     * @return names with commas between, for example {@code loss,rate}; null when absent
     */
    public @Nullable String getOcAlgo() {
        return via.getParameter(OC_ALGO);
    }

    /**
     * Sets the algorithms; written in quotes.
     *
     * @param algorithms names of letters and digits with commas between
     * @throws ParseException when they are not; nothing is changed then
     */
    public void setOcAlgo(String algorithms) throws ParseException {
        via.setQuotedParameter(OC_ALGO, algorithms);
    }

    /** Whether RFC 7339 wants the value of a parameter in quotes. */
    static boolean isAlwaysQuoted(String name) {
        return name.equalsIgnoreCase(OC_ALGO);
    }

    /** Refuses a value that RFC 7339 does not allow for a parameter it defines. */
    static void check(String name, String value) throws ParseException {
        switch (name.toLowerCase(Locale.ROOT)) {
            case OC, OC_VALIDITY -> {
                if (!value.isEmpty()) {
                    Syntax.require(SipCore::digits, value, name);
                }
            }
            case OC_SEQ -> {
                if (value.indexOf('.') > HIGHEST_DIGITS) {
                    throw new ParseException(name + " '" + value + "' has more than 12 digits before its dot", 12);
                }
                Syntax.require(SipRouting::oc_seq_val, value, name);
            }
            case OC_ALGO ->
                Syntax.require(
                        SipRouting::oc_algo_val,
                        NameValue.appendInQuotes(new StringBuilder(), value).toString(),
                        name);
            default -> {
                // Not of this RFC.
            }
        }
    }
}
