package io.trunkline.javax.sip.header.ims;

/** The names of the header fields of this package that applications know as constants. */
public interface SIPHeaderNamesIms {
    /** The header field {@code Path}. */
    String PATH = "Path";

    /** The header field {@code Service-Route}. */
    String SERVICE_ROUTE = "Service-Route";

    /** The header field {@code P-Asserted-Identity}. */
    String P_ASSERTED_IDENTITY = "P-Asserted-Identity";

    /** The header field {@code P-Preferred-Identity}. */
    String P_PREFERRED_IDENTITY = "P-Preferred-Identity";

    /** The header field {@code P-Called-Party-ID}. */
    String CALLED_PARTY_ID = "P-Called-Party-ID";

    /** The header field {@code P-Visited-Network-ID}. */
    String P_VISITED_NETWORK_ID = "P-Visited-Network-ID";

    /** The header field {@code P-Charging-Function-Addresses}. */
    String P_CHARGING_FUNCTION_ADDRESSES = "P-Charging-Function-Addresses";

    /** The header field {@code P-Charging-Vector}. */
    String P_CHARGING_VECTOR = "P-Charging-Vector";

    /** The header field {@code Privacy}. */
    String PRIVACY = "Privacy";

    /** The header field {@code P-Associated-URI}. */
    String P_ASSOCIATED_URI = "P-Associated-URI";

    /** The header field {@code P-Media-Authorization}. */
    String P_MEDIA_AUTHORIZATION = "P-Media-Authorization";

    /** The header field {@code P-Access-Network-Info}. */
    String P_ACCESS_NETWORK_INFO = "P-Access-Network-Info";

    /** The header field {@code Security-Server}. */
    String SECURITY_SERVER = "Security-Server";

    /** The header field {@code Security-Client}. */
    String SECURITY_CLIENT = "Security-Client";

    /** The header field {@code Security-Verify}. */
    String SECURITY_VERIFY = "Security-Verify";

    /** The header field {@code P-User-Database}. */
    String P_USER_DATABASE = "P-User-Database";

    /** The header field {@code P-Profile-Key}. */
    String P_PROFILE_KEY = "P-Profile-Key";

    /** The header field {@code P-Served-User}. */
    String P_SERVED_USER = "P-Served-User";

    /** The header field {@code P-Preferred-Service}. */
    String P_PREFERRED_SERVICE = "P-Preferred-Service";

    /** The header field {@code P-Asserted-Service}. */
    String P_ASSERTED_SERVICE = "P-Asserted-Service";
}
