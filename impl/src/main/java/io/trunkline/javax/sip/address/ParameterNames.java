package io.trunkline.javax.sip.address;

/** Words of URIs as applications know them from the reference implementation. */
public interface ParameterNames {
    /** The scheme of SIP URIs. */
    String SIP_URI_SCHEME = "sip";

    /** The scheme of SIPS URIs. */
    String SIPS_URI_SCHEME = "sips";

    /** The scheme of telephone numbers. */
    String TEL_URI_SCHEME = "tel";

    /** The parameter with what to dial after the connection stands (RFC 2806). */
    String POSTDIAL = "postdial";

    /** The parameter with the context of a local number, by the name the reference implementation gives it. */
    String PHONE_CONTEXT_TAG = "context-tag";

    /** The parameter with an ISDN subaddress. */
    String ISUB = "isub";

    /** The parameter with a provider. */
    String PROVIDER_TAG = "provider-tag";

    /** A transport. */
    String UDP = "udp";

    /** A transport. */
    String TCP = "tcp";

    /** A transport. */
    String TLS = "tls";
}
