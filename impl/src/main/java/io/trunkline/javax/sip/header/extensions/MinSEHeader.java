package io.trunkline.javax.sip.header.extensions;

import javax.sip.header.Header;
import javax.sip.header.Parameters;

/** The shortest session interval that is acceptable (RFC 4028). */
public interface MinSEHeader extends Parameters, Header {
    /** The name of the field. */
    String NAME = "Min-SE";
}
