package io.trunkline.javax.sip.header.ims;

import java.text.ParseException;
import java.util.ListIterator;
import javax.sip.header.Header;
import javax.sip.header.Parameters;

/** Where to send charging information (RFC 7315 section 4.5). */
public interface PChargingFunctionAddressesHeader extends Parameters, Header {
    /** The name of the field. */
    String NAME = "P-Charging-Function-Addresses";

    /**
     * Makes an address the only one of the charging collection function.
     *
     * @param ccfAddress a host, a token or any text, without quotes
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    void setChargingCollectionFunctionAddress(String ccfAddress) throws ParseException;

    /**
     * Adds an address of the charging collection function.
     *
     * @param ccfAddress a host, a token or any text, without quotes
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    void addChargingCollectionFunctionAddress(String ccfAddress) throws ParseException;

    /**
     * Removes an address of the charging collection function.
     *
     * @param ccfAddress as it was set, without quotes; nothing happens when it is not there
     * @throws ParseException never; the interface that applications know has it
     */
    void removeChargingCollectionFunctionAddress(String ccfAddress) throws ParseException;

    /**
     * The addresses of the charging collection function.
     *
     * @return Strings without quotes, in their order; the iterator changes a copy
     */
    ListIterator<String> getChargingCollectionFunctionAddresses();

    /**
     * Makes an address the only one of the event charging function.
     *
     * @param ecfAddress a host, a token or any text, without quotes
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    void setEventChargingFunctionAddress(String ecfAddress) throws ParseException;

    /**
     * Adds an address of the event charging function.
     *
     * @param ecfAddress a host, a token or any text, without quotes
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    void addEventChargingFunctionAddress(String ecfAddress) throws ParseException;

    /**
     * Removes an address of the event charging function.
     *
     * @param ecfAddress as it was set, without quotes; nothing happens when it is not there
     * @throws ParseException never; the interface that applications know has it
     */
    void removeEventChargingFunctionAddress(String ecfAddress) throws ParseException;

    /**
     * The addresses of the event charging function.
     *
     * @return Strings without quotes, in their order; the iterator changes a copy
     */
    ListIterator<String> getEventChargingFunctionAddresses();
}
