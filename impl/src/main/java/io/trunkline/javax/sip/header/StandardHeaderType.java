package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.wire.HeaderName;
import org.jspecify.annotations.Nullable;

/**
 * The header fields that JSR 32 has an interface for: a row for each in two switches, its entry in the grammar and its builder.
 *
 * <p>Switches and not method references, each of which costs its linkage when it is first evaluated, and the first of a process costs more than
 * all else that the first message needs: a process pays for the fields that it meets.
 */
final class StandardHeaderType implements HeaderType {
    private final HeaderName name;

    private StandardHeaderType(HeaderName name) {
        this.name = name;
    }

    /** How a field is read, null when it is not of this table; asked once for each field. */
    static @Nullable HeaderType of(HeaderName name) {
        return switch (name) {
            case ACCEPT,
                    ACCEPT_ENCODING,
                    ACCEPT_LANGUAGE,
                    ALERT_INFO,
                    ALLOW,
                    ALLOW_EVENTS,
                    AUTHENTICATION_INFO,
                    AUTHORIZATION,
                    CALL_ID,
                    CALL_INFO,
                    CONTACT,
                    CONTENT_DISPOSITION,
                    CONTENT_ENCODING,
                    CONTENT_LANGUAGE,
                    CONTENT_LENGTH,
                    CONTENT_TYPE,
                    CSEQ,
                    DATE,
                    ERROR_INFO,
                    EVENT,
                    EXPIRES,
                    FROM,
                    IN_REPLY_TO,
                    MAX_FORWARDS,
                    MIME_VERSION,
                    MIN_EXPIRES,
                    ORGANIZATION,
                    PRIORITY,
                    PROXY_AUTHENTICATE,
                    PROXY_AUTHENTICATION_INFO,
                    PROXY_AUTHORIZATION,
                    PROXY_REQUIRE,
                    RACK,
                    REASON,
                    RECORD_ROUTE,
                    REFER_TO,
                    REPLY_TO,
                    REQUIRE,
                    RETRY_AFTER,
                    ROUTE,
                    RSEQ,
                    SERVER,
                    SIP_ETAG,
                    SIP_IF_MATCH,
                    SUBJECT,
                    SUBSCRIPTION_STATE,
                    SUPPORTED,
                    TIMESTAMP,
                    TO,
                    UNSUPPORTED,
                    USER_AGENT,
                    VIA,
                    WARNING,
                    WWW_AUTHENTICATE -> new StandardHeaderType(name);
            default -> null;
        };
    }

    @Override
    public int match(SipRecognizer recognizer, int from) {
        return switch (name) {
            case ACCEPT -> recognizer.accept_hdr(from);
            case ACCEPT_ENCODING -> recognizer.accept_encoding_hdr(from);
            case ACCEPT_LANGUAGE -> recognizer.accept_language_hdr(from);
            case ALERT_INFO -> recognizer.alert_info_hdr(from);
            case ALLOW -> recognizer.allow_hdr(from);
            case ALLOW_EVENTS -> recognizer.allow_events_hdr(from);
            case AUTHENTICATION_INFO -> recognizer.authentication_info_hdr(from);
            case AUTHORIZATION -> recognizer.authorization_hdr(from);
            case CALL_ID -> recognizer.call_id_hdr(from);
            case CALL_INFO -> recognizer.call_info_hdr(from);
            case CONTACT -> recognizer.contact_hdr(from);
            case CONTENT_DISPOSITION -> recognizer.content_disposition_hdr(from);
            case CONTENT_ENCODING -> recognizer.content_encoding_hdr(from);
            case CONTENT_LANGUAGE -> recognizer.content_language_hdr(from);
            case CONTENT_LENGTH -> recognizer.content_length_hdr(from);
            case CONTENT_TYPE -> recognizer.content_type_hdr(from);
            case CSEQ -> recognizer.cseq_hdr(from);
            case DATE -> recognizer.date_hdr(from);
            case ERROR_INFO -> recognizer.error_info_hdr(from);
            case EVENT -> recognizer.event_hdr(from);
            case EXPIRES -> recognizer.expires_hdr(from);
            case FROM -> recognizer.from_hdr(from);
            case IN_REPLY_TO -> recognizer.in_reply_to_hdr(from);
            case MAX_FORWARDS -> recognizer.max_forwards_hdr(from);
            case MIME_VERSION -> recognizer.mime_version_hdr(from);
            case MIN_EXPIRES -> recognizer.min_expires_hdr(from);
            case ORGANIZATION -> recognizer.organization_hdr(from);
            case PRIORITY -> recognizer.priority_hdr(from);
            case PROXY_AUTHENTICATE -> recognizer.proxy_authenticate_hdr(from);
            case PROXY_AUTHENTICATION_INFO -> recognizer.proxy_authentication_info_hdr(from);
            case PROXY_AUTHORIZATION -> recognizer.proxy_authorization_hdr(from);
            case PROXY_REQUIRE -> recognizer.proxy_require_hdr(from);
            case RACK -> recognizer.rack_hdr(from);
            case REASON -> recognizer.reason_hdr(from);
            case RECORD_ROUTE -> recognizer.record_route_hdr(from);
            case REFER_TO -> recognizer.refer_to_hdr(from);
            case REPLY_TO -> recognizer.reply_to_hdr(from);
            case REQUIRE -> recognizer.require_hdr(from);
            case RETRY_AFTER -> recognizer.retry_after_hdr(from);
            case ROUTE -> recognizer.route_hdr(from);
            case RSEQ -> recognizer.rseq_hdr(from);
            case SERVER -> recognizer.server_hdr(from);
            case SIP_ETAG -> recognizer.sip_etag_hdr(from);
            case SIP_IF_MATCH -> recognizer.sip_if_match_hdr(from);
            case SUBJECT -> recognizer.subject_hdr(from);
            case SUBSCRIPTION_STATE -> recognizer.subscription_state_hdr(from);
            case SUPPORTED -> recognizer.supported_hdr(from);
            case TIMESTAMP -> recognizer.timestamp_hdr(from);
            case TO -> recognizer.to_hdr(from);
            case UNSUPPORTED -> recognizer.unsupported_hdr(from);
            case USER_AGENT -> recognizer.user_agent_hdr(from);
            case VIA -> recognizer.via_hdr(from);
            case WARNING -> recognizer.warning_hdr(from);
            case WWW_AUTHENTICATE -> recognizer.www_authenticate_hdr(from);
            default -> throw unknown();
        };
    }

    @Override
    public @Nullable SIPHeader build(Captures captures) {
        return switch (name) {
            case ACCEPT -> AcceptBuilders.accept(captures);
            case ACCEPT_ENCODING -> AcceptBuilders.acceptEncoding(captures);
            case ACCEPT_LANGUAGE -> AcceptBuilders.acceptLanguage(captures);
            case ALERT_INFO -> InfoBuilders.alertInfo(captures);
            case ALLOW -> TokenListBuilders.allow(captures);
            case ALLOW_EVENTS -> EventBuilders.allowEvents(captures);
            case AUTHENTICATION_INFO -> AuthBuilders.authenticationInfo(captures);
            case AUTHORIZATION -> AuthBuilders.authorization(captures);
            case CALL_ID -> ValueBuilders.callId(captures);
            case CALL_INFO -> InfoBuilders.callInfo(captures);
            case CONTACT -> ListBuilders.contact(captures);
            case CONTENT_DISPOSITION -> AcceptBuilders.contentDisposition(captures);
            case CONTENT_ENCODING -> AcceptBuilders.contentEncoding(captures);
            case CONTENT_LANGUAGE -> AcceptBuilders.contentLanguage(captures);
            case CONTENT_LENGTH -> ContentBuilders.contentLength(captures);
            case CONTENT_TYPE -> ContentBuilders.contentType(captures);
            case CSEQ -> ValueBuilders.cseq(captures);
            case DATE -> InfoBuilders.date(captures);
            case ERROR_INFO -> InfoBuilders.errorInfo(captures);
            case EVENT -> EventBuilders.event(captures);
            case EXPIRES -> ContentBuilders.expires(captures);
            case FROM -> ValueBuilders.from(captures);
            case IN_REPLY_TO -> InfoBuilders.inReplyTo(captures);
            case MAX_FORWARDS -> ValueBuilders.maxForwards(captures);
            case MIME_VERSION -> AcceptBuilders.mimeVersion(captures);
            case MIN_EXPIRES -> ContentBuilders.minExpires(captures);
            case ORGANIZATION -> InfoBuilders.organization(captures);
            case PRIORITY -> InfoBuilders.priority(captures);
            case PROXY_AUTHENTICATE -> AuthBuilders.proxyAuthenticate(captures);
            case PROXY_AUTHENTICATION_INFO -> AuthBuilders.proxyAuthenticationInfo(captures);
            case PROXY_AUTHORIZATION -> AuthBuilders.proxyAuthorization(captures);
            case PROXY_REQUIRE -> TokenListBuilders.proxyRequire(captures);
            case RACK -> EventBuilders.rack(captures);
            case REASON -> InfoBuilders.reason(captures);
            case RECORD_ROUTE -> InfoBuilders.recordRoute(captures);
            case REFER_TO -> InfoBuilders.referTo(captures);
            case REPLY_TO -> InfoBuilders.replyTo(captures);
            case REQUIRE -> TokenListBuilders.require(captures);
            case RETRY_AFTER -> InfoBuilders.retryAfter(captures);
            case ROUTE -> ListBuilders.route(captures);
            case RSEQ -> EventBuilders.rseq(captures);
            case SERVER -> ContentBuilders.server(captures);
            case SIP_ETAG -> EventBuilders.sipETag(captures);
            case SIP_IF_MATCH -> EventBuilders.sipIfMatch(captures);
            case SUBJECT -> InfoBuilders.subject(captures);
            case SUBSCRIPTION_STATE -> EventBuilders.subscriptionState(captures);
            case SUPPORTED -> TokenListBuilders.supported(captures);
            case TIMESTAMP -> InfoBuilders.timestamp(captures);
            case TO -> ValueBuilders.to(captures);
            case UNSUPPORTED -> TokenListBuilders.unsupported(captures);
            case USER_AGENT -> ContentBuilders.userAgent(captures);
            case VIA -> ListBuilders.via(captures);
            case WARNING -> InfoBuilders.warning(captures);
            case WWW_AUTHENTICATE -> AuthBuilders.wwwAuthenticate(captures);
            default -> throw unknown();
        };
    }

    private AssertionError unknown() {
        return new AssertionError(name + " is no field of JSR 32");
    }
}
