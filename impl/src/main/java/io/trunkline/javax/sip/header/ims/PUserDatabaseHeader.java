package io.trunkline.javax.sip.header.ims;

import javax.sip.header.Header;
import javax.sip.header.Parameters;

/** The database that knows the user (RFC 4457). */
public interface PUserDatabaseHeader extends Parameters, Header {
    /** The name of the field. */
    String NAME = "P-User-Database";

    /**
     * The address of the database.
     *
     * @return a Diameter URI without angle brackets; {@code ""} for a header without a value yet
     */
    String getDatabaseName();

    /**
     * Sets the address of the database.
     *
     * @param name a Diameter URI without angle brackets
     * @throws IllegalArgumentException when it is no URI; nothing is changed then
     */
    void setDatabaseName(String name);
}
