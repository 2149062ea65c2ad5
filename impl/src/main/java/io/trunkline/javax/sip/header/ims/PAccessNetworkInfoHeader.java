package io.trunkline.javax.sip.header.ims;

import java.text.ParseException;
import javax.sip.header.Header;
import javax.sip.header.Parameters;
import org.jspecify.annotations.Nullable;

/** The access network that a user agent is on (RFC 7315 section 4.4). */
public interface PAccessNetworkInfoHeader extends Parameters, Header {
    /** The name of the field. */
    String NAME = "P-Access-Network-Info";

    /** The access type {@code IEEE-802.11}. */
    String IEEE_802_11 = "IEEE-802.11";

    /** The access type {@code IEEE-802.11a}. */
    String IEEE_802_11A = "IEEE-802.11a";

    /** The access type {@code IEEE-802.11b}. */
    String IEEE_802_11B = "IEEE-802.11b";

    /** The access type {@code IEEE-802.11g}. */
    String IEEE_802_11G = "IEEE-802.11g";

    /** The access type {@code 3GPP-GERAN}. */
    String GGGPP_GERAN = "3GPP-GERAN";

    /** The access type {@code 3GPP-UTRAN-FDD}. */
    String GGGPP_UTRAN_FDD = "3GPP-UTRAN-FDD";

    /** The access type {@code 3GPP-UTRAN-TDD}. */
    String GGGPP_UTRAN_TDD = "3GPP-UTRAN-TDD";

    /** The access type {@code 3GPP-CDMA2000}. */
    String GGGPP_CDMA2000 = "3GPP-CDMA2000";

    /** The access type {@code ADSL}. */
    String ADSL = "ADSL";

    /** The access type {@code ADSL2}. */
    String ADSL2 = "ADSL2";

    /** The access type {@code ADSL2+}. */
    String ADSL2p = "ADSL2+";

    /** The access type {@code RADSL}. */
    String RADSL = "RADSL";

    /** The access type {@code SDSL}. */
    String SDSL = "SDSL";

    /** The access type {@code HDSL}. */
    String HDSL = "HDSL";

    /** The access type {@code HDSL2}. */
    String HDSL2 = "HDSL2";

    /** The access type {@code G.SHDSL}. */
    String GSHDSL = "G.SHDSL";

    /** The access type {@code VDSL}. */
    String VDSL = "VDSL";

    /** The access type {@code IDSL}. */
    String IDSL = "IDSL";

    /** The access type {@code 3GPP2-1X}. */
    String GGGPP2_1X = "3GPP2-1X";

    /** The access type {@code 3GPP2-1XHRPD}. */
    String GGGPP2_1XHRPD = "3GPP2-1XHRPD";

    /**
     * Sets the type or class of the access.
     *
     * @param accessTypeVal a token, one of the constants of this interface or another
     * @throws ParseException when it is none; nothing is changed then
     */
    void setAccessType(String accessTypeVal) throws ParseException;

    /**
     * The type or class of the access.
     *
     * @return a token; {@code ""} for a header without a value yet
     */
    String getAccessType();

    /**
     * Sets the parameter {@code cgi-3gpp}: the cell.
     *
     * @param cgi the value without quotes
     * @throws ParseException when it cannot be written; nothing is changed then
     */
    void setCGI3GPP(String cgi) throws ParseException;

    /**
     * The parameter {@code cgi-3gpp}: the cell.
     *
     * @return the value without quotes, null when absent
     */
    @Nullable
    String getCGI3GPP();

    /**
     * Sets the parameter {@code utran-cell-id-3gpp}: the cell.
     *
     * @param utranCellID the value without quotes
     * @throws ParseException when it cannot be written; nothing is changed then
     */
    void setUtranCellID3GPP(String utranCellID) throws ParseException;

    /**
     * The parameter {@code utran-cell-id-3gpp}: the cell.
     *
     * @return the value without quotes, null when absent
     */
    @Nullable
    String getUtranCellID3GPP();

    /**
     * Sets the parameter {@code dsl-location}: the line.
     *
     * @param dslLocation the value without quotes
     * @throws ParseException when it cannot be written; nothing is changed then
     */
    void setDSLLocation(String dslLocation) throws ParseException;

    /**
     * The parameter {@code dsl-location}: the line.
     *
     * @return the value without quotes, null when absent
     */
    @Nullable
    String getDSLLocation();

    /**
     * Sets the parameter {@code ci-3gpp2}: the cell.
     *
     * @param ci2Gpp2 the value without quotes
     * @throws ParseException when it cannot be written; nothing is changed then
     */
    void setCI3GPP2(String ci2Gpp2) throws ParseException;

    /**
     * The parameter {@code ci-3gpp2}: the cell.
     *
     * @return the value without quotes, null when absent
     */
    @Nullable
    String getCI3GPP2();

    /**
     * Sets what is said without the name of a parameter.
     *
     * @param extendAccessInfo written as it is when its text is a token, else in quotes
     * @throws ParseException when its text holds a line break; nothing is changed then
     */
    void setExtensionAccessInfo(Object extendAccessInfo) throws ParseException;

    /**
     * What is said without the name of a parameter.
     *
     * @return the first such text, without quotes; null when there is none. {@code network-provided} is a parameter and none of them
     */
    @Nullable
    Object getExtensionAccessInfo();
}
