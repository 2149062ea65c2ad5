package io.trunkline.javax.sip.header.ims;

import io.trunkline.value.Token;
import javax.sip.header.Header;
import javax.sip.header.Parameters;

/** A network that the user visits (RFC 7315 section 4.3). */
public interface PVisitedNetworkIDHeader extends Parameters, Header {
    /** The name of the field. */
    String NAME = "P-Visited-Network-ID";

    /**
     * Sets the name of the network; it is written in quotes.
     *
     * @param networkID without quotes
     * @throws IllegalArgumentException when it holds a line break; nothing is changed then
     */
    void setVisitedNetworkID(String networkID);

    /**
     * Sets the name of the network; it is written as it is.
     *
     * @param networkID a token
     * @throws IllegalArgumentException when it is none; nothing is changed then
     */
    void setVisitedNetworkID(Token networkID);

    /**
     * The name of the network.
     *
     * @return without quotes; {@code ""} for a header without a value yet
     */
    String getVisitedNetworkID();
}
