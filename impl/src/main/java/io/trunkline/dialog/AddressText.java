package io.trunkline.dialog;

import io.trunkline.javax.sip.address.AddressFactoryImpl;
import io.trunkline.javax.sip.header.HeaderFactoryImpl;
import java.text.ParseException;
import javax.sip.address.Address;
import javax.sip.address.URI;
import javax.sip.header.RouteHeader;

/**
 * Turns the text that dialogs keep back into the objects of JSR 32. The text was written by such objects, so it can be read
 * again; where it cannot, the two disagree, and that is a defect of the stack.
 */
public final class AddressText {

    private static final AddressFactoryImpl ADDRESSES = new AddressFactoryImpl();
    private static final HeaderFactoryImpl HEADERS = new HeaderFactoryImpl();

    private AddressText() {}

    /**
     * Reads a name-addr.
     *
     * @param text as {@code Address.toString} wrote it
     * @return a new object
     */
    public static Address address(String text) {
        try {
            return ADDRESSES.createAddress(text);
        } catch (ParseException e) {
            throw unreadable(text, e);
        }
    }

    /**
     * Reads a URI.
     *
     * @param text as {@code URI.toString} wrote it
     * @return a new object
     */
    public static URI uri(String text) {
        try {
            return ADDRESSES.createURI(text);
        } catch (ParseException e) {
            throw unreadable(text, e);
        }
    }

    /**
     * Reads one value of Route.
     *
     * @param text what stands after the colon
     * @return a new object
     */
    public static RouteHeader route(String text) {
        try {
            return (RouteHeader) HEADERS.createHeader(RouteHeader.NAME, text);
        } catch (ParseException e) {
            throw unreadable(text, e);
        }
    }

    private static IllegalStateException unreadable(String text, ParseException cause) {
        return new IllegalStateException("cannot read again what was written before: " + text, cause);
    }
}
