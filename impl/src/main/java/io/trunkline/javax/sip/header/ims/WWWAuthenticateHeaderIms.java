package io.trunkline.javax.sip.header.ims;

import java.text.ParseException;
import javax.sip.header.WWWAuthenticateHeader;
import org.jspecify.annotations.Nullable;

/** A challenge with the keys that an S-CSCF hands to the P-CSCF (3GPP TS 24.229 section 7.2A.1). */
public interface WWWAuthenticateHeaderIms extends WWWAuthenticateHeader {
    /** The parameter with the integrity key. */
    String IK = "ik";

    /** The parameter with the cipher key. */
    String CK = "ck";

    /**
     * Sets the integrity key.
     *
     * @param ik hexadecimal digits, without quotes
     * @throws ParseException when it cannot be written; nothing is changed then
     */
    void setIK(String ik) throws ParseException;

    /**
     * The integrity key.
     *
     * @return its value without quotes, null when absent
     */
    @Nullable
    String getIK();

    /**
     * Sets the cipher key.
     *
     * @param ck hexadecimal digits, without quotes
     * @throws ParseException when it cannot be written; nothing is changed then
     */
    void setCK(String ck) throws ParseException;

    /**
     * The cipher key.
     *
     * @return its value without quotes, null when absent
     */
    @Nullable
    String getCK();
}
