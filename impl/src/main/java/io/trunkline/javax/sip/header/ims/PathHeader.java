package io.trunkline.javax.sip.header.ims;

import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;
import javax.sip.header.Parameters;

/** A proxy that wants to stay in the path of requests to a registered contact (RFC 3327). */
public interface PathHeader extends HeaderAddress, Parameters, Header {
    /** The name of the field. */
    String NAME = "Path";
}
