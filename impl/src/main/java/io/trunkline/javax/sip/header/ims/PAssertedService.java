package io.trunkline.javax.sip.header.ims;

/** The service of a request, as somebody trusted found out (RFC 6050). */
public class PAssertedService extends ServiceHeader implements PAssertedServiceHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public PAssertedService() {
        super(NAME);
    }
}
