package io.trunkline.javax.sip;

import io.trunkline.javax.sip.header.SIPHeaderNames;

/** Constants of RFC 3261 as applications know them. */
public interface SIPConstants
        extends SIPHeaderNames,
                io.trunkline.javax.sip.address.ParameterNames,
                io.trunkline.javax.sip.header.ParameterNames {

    /** Port of UDP, TCP and SCTP. */
    int DEFAULT_PORT = 5060;

    /** Port of TLS. */
    int DEFAULT_TLS_PORT = 5061;

    /** What a branch begins with (RFC 3261 section 8.1.1.7). */
    String BRANCH_MAGIC_COOKIE = "z9hG4bK";

    /** The cookie in lower case. */
    String BRANCH_MAGIC_COOKIE_LOWER_CASE = "z9hg4bk";

    /** The cookie in upper case. */
    String BRANCH_MAGIC_COOKIE_UPPER_CASE = "Z9HG4BK";

    /** The version in start lines. */
    String SIP_VERSION_STRING = "SIP/2.0";
}
