package io.trunkline.javax.sip.header.ims;

import java.text.ParseException;
import javax.sip.header.Header;

/** What the sender wants to be hidden (RFC 3323). */
public interface PrivacyHeader extends Header {
    /** The name of the field. */
    String NAME = "Privacy";

    /**
     * Sets all values.
     *
     * @param privacy one token, or several with semicolons between, for example {@code id;critical}
     * @throws ParseException when it is neither; nothing is changed then
     */
    void setPrivacy(String privacy) throws ParseException;

    /**
     * All values.
     *
     * @return as they are written: one token, or several with semicolons between; {@code ""} for a header without a value yet
     */
    String getPrivacy();
}
