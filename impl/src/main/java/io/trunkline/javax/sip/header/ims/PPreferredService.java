package io.trunkline.javax.sip.header.ims;

/** The service that the sender asks for (RFC 6050). */
public class PPreferredService extends ServiceHeader implements PPreferredServiceHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public PPreferredService() {
        super(NAME);
    }
}
