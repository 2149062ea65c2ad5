package io.trunkline.javax.sip.header;

import javax.sip.header.Header;

/** A header with what JSR 32 left out. */
public interface HeaderExt extends Header {
    /**
     * What stands after the colon.
     *
     * @return the value without white space at its ends
     */
    String getValue();
}
