package io.trunkline.javax.sip.header;

/** The names of header fields, as constants that every typed header inherits. */
public interface SIPHeaderNames {
    /** The header field {@code Min-Expires}. */
    String MIN_EXPIRES = "Min-Expires";

    /** The header field {@code Error-Info}. */
    String ERROR_INFO = "Error-Info";

    /** The header field {@code MIME-Version}. */
    String MIME_VERSION = "MIME-Version";

    /** The header field {@code In-Reply-To}. */
    String IN_REPLY_TO = "In-Reply-To";

    /** The header field {@code Allow}. */
    String ALLOW = "Allow";

    /** The header field {@code Content-Language}. */
    String CONTENT_LANGUAGE = "Content-Language";

    /** The header field {@code Call-Info}. */
    String CALL_INFO = "Call-Info";

    /** The header field {@code CSeq}. */
    String CSEQ = "CSeq";

    /** The header field {@code Alert-Info}. */
    String ALERT_INFO = "Alert-Info";

    /** The header field {@code Accept-Encoding}. */
    String ACCEPT_ENCODING = "Accept-Encoding";

    /** The header field {@code Accept}. */
    String ACCEPT = "Accept";

    /** The header field {@code Accept-Language}. */
    String ACCEPT_LANGUAGE = "Accept-Language";

    /** The header field {@code Record-Route}. */
    String RECORD_ROUTE = "Record-Route";

    /** The header field {@code Timestamp}. */
    String TIMESTAMP = "Timestamp";

    /** The header field {@code To}. */
    String TO = "To";

    /** The header field {@code Via}. */
    String VIA = "Via";

    /** The header field {@code From}. */
    String FROM = "From";

    /** The header field {@code Call-ID}. */
    String CALL_ID = "Call-ID";

    /** The header field {@code Authorization}. */
    String AUTHORIZATION = "Authorization";

    /** The header field {@code Proxy-Authenticate}. */
    String PROXY_AUTHENTICATE = "Proxy-Authenticate";

    /** The header field {@code Server}. */
    String SERVER = "Server";

    /** The header field {@code Unsupported}. */
    String UNSUPPORTED = "Unsupported";

    /** The header field {@code Retry-After}. */
    String RETRY_AFTER = "Retry-After";

    /** The header field {@code Content-Type}. */
    String CONTENT_TYPE = "Content-Type";

    /** The header field {@code Content-Encoding}. */
    String CONTENT_ENCODING = "Content-Encoding";

    /** The header field {@code Content-Length}. */
    String CONTENT_LENGTH = "Content-Length";

    /** The header field {@code Route}. */
    String ROUTE = "Route";

    /** The header field {@code Contact}. */
    String CONTACT = "Contact";

    /** The header field {@code WWW-Authenticate}. */
    String WWW_AUTHENTICATE = "WWW-Authenticate";

    /** The header field {@code Max-Forwards}. */
    String MAX_FORWARDS = "Max-Forwards";

    /** The header field {@code Organization}. */
    String ORGANIZATION = "Organization";

    /** The header field {@code Proxy-Authorization}. */
    String PROXY_AUTHORIZATION = "Proxy-Authorization";

    /** The header field {@code Proxy-Require}. */
    String PROXY_REQUIRE = "Proxy-Require";

    /** The header field {@code Require}. */
    String REQUIRE = "Require";

    /** The header field {@code Content-Disposition}. */
    String CONTENT_DISPOSITION = "Content-Disposition";

    /** The header field {@code Subject}. */
    String SUBJECT = "Subject";

    /** The header field {@code User-Agent}. */
    String USER_AGENT = "User-Agent";

    /** The header field {@code Warning}. */
    String WARNING = "Warning";

    /** The header field {@code Priority}. */
    String PRIORITY = "Priority";

    /** The header field {@code Date}. */
    String DATE = "Date";

    /** The header field {@code Expires}. */
    String EXPIRES = "Expires";

    /** The header field {@code Supported}. */
    String SUPPORTED = "Supported";

    /** The header field {@code Authentication-Info}. */
    String AUTHENTICATION_INFO = "Authentication-Info";

    /** The header field {@code Reply-To}. */
    String REPLY_TO = "Reply-To";

    /** The header field {@code RAck}. */
    String RACK = "RAck";

    /** The header field {@code RSeq}. */
    String RSEQ = "RSeq";

    /** The header field {@code Reason}. */
    String REASON = "Reason";

    /** The header field {@code Subscription-State}. */
    String SUBSCRIPTION_STATE = "Subscription-State";

    /** The header field {@code Event}. */
    String EVENT = "Event";

    /** The header field {@code Allow-Events}. */
    String ALLOW_EVENTS = "Allow-Events";

    /** The header field {@code SIP-ETag}. */
    String SIP_ETAG = "SIP-ETag";

    /** The header field {@code SIP-If-Match}. */
    String SIP_IF_MATCH = "SIP-If-Match";

    /** The header field {@code Referred-By}. */
    String REFERRED_BY = "Referred-By";

    /** The header field {@code Session-Expires}. */
    String SESSION_EXPIRES = "Session-Expires";

    /** The header field {@code Min-SE}. */
    String MIN_SE = "Min-SE";

    /** The header field {@code Replaces}. */
    String REPLACES = "Replaces";

    /** The header field {@code Join}. */
    String JOIN = "Join";
}
