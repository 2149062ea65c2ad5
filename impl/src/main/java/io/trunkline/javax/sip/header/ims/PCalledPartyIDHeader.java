package io.trunkline.javax.sip.header.ims;

import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;
import javax.sip.header.Parameters;

/** The address that a request was sent to before it was replaced by a contact (RFC 7315 section 4.2). */
public interface PCalledPartyIDHeader extends HeaderAddress, Parameters, Header {
    /** The name of the field. */
    String NAME = "P-Called-Party-ID";
}
