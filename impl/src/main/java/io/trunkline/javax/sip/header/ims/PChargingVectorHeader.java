package io.trunkline.javax.sip.header.ims;

import java.text.ParseException;
import javax.sip.header.Header;
import javax.sip.header.Parameters;
import org.jspecify.annotations.Nullable;

/** What the charging records of one session have in common (RFC 7315 section 4.6). */
public interface PChargingVectorHeader extends Header, Parameters {
    /** The name of the field. */
    String NAME = "P-Charging-Vector";

    /**
     * Sets the parameter {@code icid-value}: the identity of the session.
     *
     * @param icid the value without quotes
     * @throws ParseException when it cannot be written; nothing is changed then
     */
    void setICID(String icid) throws ParseException;

    /**
     * The parameter {@code icid-value}: the identity of the session.
     *
     * @return the value without quotes, null when absent
     */
    @Nullable
    String getICID();

    /**
     * Sets the parameter {@code icid-generated-at}: the host that made it.
     *
     * @param host the value without quotes
     * @throws ParseException when it cannot be written; nothing is changed then
     */
    void setICIDGeneratedAt(String host) throws ParseException;

    /**
     * The parameter {@code icid-generated-at}: the host that made it.
     *
     * @return the value without quotes, null when absent
     */
    @Nullable
    String getICIDGeneratedAt();

    /**
     * Sets the parameter {@code orig-ioi}: the operator of the caller.
     *
     * @param origIOI the value without quotes
     * @throws ParseException when it cannot be written; nothing is changed then
     */
    void setOriginatingIOI(String origIOI) throws ParseException;

    /**
     * The parameter {@code orig-ioi}: the operator of the caller.
     *
     * @return the value without quotes, null when absent
     */
    @Nullable
    String getOriginatingIOI();

    /**
     * Sets the parameter {@code term-ioi}: the operator of the called.
     *
     * @param termIOI the value without quotes
     * @throws ParseException when it cannot be written; nothing is changed then
     */
    void setTerminatingIOI(String termIOI) throws ParseException;

    /**
     * The parameter {@code term-ioi}: the operator of the called.
     *
     * @return the value without quotes, null when absent
     */
    @Nullable
    String getTerminatingIOI();
}
