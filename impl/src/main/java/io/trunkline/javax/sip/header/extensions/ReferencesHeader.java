package io.trunkline.javax.sip.header.extensions;

import java.text.ParseException;
import javax.sip.header.Header;
import javax.sip.header.Parameters;
import org.jspecify.annotations.Nullable;

/** A call that this one has to do with, and what (an expired draft; applications know it from the reference implementation). */
public interface ReferencesHeader extends Parameters, Header {
    /** The name of the field. */
    String NAME = "References";

    /** A relation: this call follows another in a chain. */
    String CHAIN = "chain";

    /** A relation: this call asks about another. */
    String INQUIRY = "inquiry";

    /** A relation: another call asked for this one. */
    String REFER = "refer";

    /** A relation: this call goes on where another ended. */
    String SEQUEL = "sequel";

    /** A relation: this call is a transfer of another. */
    String XFER = "xfer";

    /** The parameter with the relation. */
    String REL = "rel";

    /** A relation: this call serves another. */
    String SERVICE = "service";

    /**
     * Sets the Call-ID of the other call.
     *
     * @param callId a callid
     * @throws ParseException when it is none; nothing is changed then
     */
    void setCallId(String callId) throws ParseException;

    /**
     * The Call-ID of the other call.
     *
     * @return the Call-ID, {@code ""} for a header without a value yet
     */
    String getCallId();

    /**
     * Sets the relation.
     *
     * @param rel a token, one of the constants of this interface or another
     * @throws ParseException when it is none; nothing is changed then
     */
    void setRel(String rel) throws ParseException;

    /**
     * The relation.
     *
     * @return its name, null when absent
     */
    @Nullable
    String getRel();
}
