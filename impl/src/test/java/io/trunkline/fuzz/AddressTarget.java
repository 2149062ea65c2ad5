package io.trunkline.fuzz;

import static io.trunkline.fuzz.FrameTarget.require;

import io.trunkline.javax.sip.address.AddressFactoryImpl;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import javax.sip.address.Address;
import javax.sip.address.URI;

/** Addresses and URIs as applications write them. */
public final class AddressTarget {
    private static final AddressFactoryImpl FACTORY = new AddressFactoryImpl();

    private AddressTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            URI uri = FACTORY.createURI(text);
            URI again = FACTORY.createURI(uri.toString());
            require(uri.equals(again) && uri.hashCode() == again.hashCode(), "another URI: " + uri);
            require(uri.clone().equals(uri), "a clone that is not equal: " + uri);
        } catch (ParseException e) {
            within(e, text);
        }
        try {
            Address address = FACTORY.createAddress(text);
            Address again = FACTORY.createAddress(address.toString());
            require(address.equals(again) && address.hashCode() == again.hashCode(), "another address: " + address);
        } catch (ParseException e) {
            within(e, text);
        }
    }

    private static void within(ParseException e, String text) {
        require(
                e.getErrorOffset() >= 0 && e.getErrorOffset() <= text.length(),
                "an error lies outside: " + e.getErrorOffset());
    }
}
