package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.wire.HeaderName;
import org.jspecify.annotations.Nullable;

/**
 * The header fields that JSR 32 has an interface for: a row for each.
 *
 * <p>A switch and not a map filled at once: a method reference costs its linkage when it is first evaluated, and most processes meet a
 * few of these fields only.
 */
final class StandardHeaderTypes {
    private StandardHeaderTypes() {}

    /** How a field is read, null when it is not of this table; asked once for each field. */
    static @Nullable HeaderType of(HeaderName name) {
        return switch (name) {
            case ACCEPT -> new HeaderType(SipRecognizer::accept_hdr, AcceptBuilders::accept);
            case ACCEPT_ENCODING -> new HeaderType(SipRecognizer::accept_encoding_hdr, AcceptBuilders::acceptEncoding);
            case ACCEPT_LANGUAGE -> new HeaderType(SipRecognizer::accept_language_hdr, AcceptBuilders::acceptLanguage);
            case ALERT_INFO -> new HeaderType(SipRecognizer::alert_info_hdr, InfoBuilders::alertInfo);
            case ALLOW -> new HeaderType(SipRecognizer::allow_hdr, ListBuilders::allow);
            case ALLOW_EVENTS -> new HeaderType(SipRecognizer::allow_events_hdr, EventBuilders::allowEvents);
            case AUTHENTICATION_INFO ->
                new HeaderType(SipRecognizer::authentication_info_hdr, AuthBuilders::authenticationInfo);
            case AUTHORIZATION -> new HeaderType(SipRecognizer::authorization_hdr, AuthBuilders::authorization);
            case CALL_ID -> new HeaderType(SipRecognizer::call_id_hdr, ValueBuilders::callId);
            case CALL_INFO -> new HeaderType(SipRecognizer::call_info_hdr, InfoBuilders::callInfo);
            case CONTACT -> new HeaderType(SipRecognizer::contact_hdr, ListBuilders::contact);
            case CONTENT_DISPOSITION ->
                new HeaderType(SipRecognizer::content_disposition_hdr, AcceptBuilders::contentDisposition);
            case CONTENT_ENCODING ->
                new HeaderType(SipRecognizer::content_encoding_hdr, AcceptBuilders::contentEncoding);
            case CONTENT_LANGUAGE ->
                new HeaderType(SipRecognizer::content_language_hdr, AcceptBuilders::contentLanguage);
            case CONTENT_LENGTH -> new HeaderType(SipRecognizer::content_length_hdr, ValueBuilders::contentLength);
            case CONTENT_TYPE -> new HeaderType(SipRecognizer::content_type_hdr, ValueBuilders::contentType);
            case CSEQ -> new HeaderType(SipRecognizer::cseq_hdr, ValueBuilders::cseq);
            case DATE -> new HeaderType(SipRecognizer::date_hdr, InfoBuilders::date);
            case ERROR_INFO -> new HeaderType(SipRecognizer::error_info_hdr, InfoBuilders::errorInfo);
            case EVENT -> new HeaderType(SipRecognizer::event_hdr, EventBuilders::event);
            case EXPIRES -> new HeaderType(SipRecognizer::expires_hdr, ValueBuilders::expires);
            case FROM -> new HeaderType(SipRecognizer::from_hdr, ValueBuilders::from);
            case IN_REPLY_TO -> new HeaderType(SipRecognizer::in_reply_to_hdr, InfoBuilders::inReplyTo);
            case MAX_FORWARDS -> new HeaderType(SipRecognizer::max_forwards_hdr, ValueBuilders::maxForwards);
            case MIME_VERSION -> new HeaderType(SipRecognizer::mime_version_hdr, AcceptBuilders::mimeVersion);
            case MIN_EXPIRES -> new HeaderType(SipRecognizer::min_expires_hdr, ValueBuilders::minExpires);
            case ORGANIZATION -> new HeaderType(SipRecognizer::organization_hdr, InfoBuilders::organization);
            case PRIORITY -> new HeaderType(SipRecognizer::priority_hdr, InfoBuilders::priority);
            case PROXY_AUTHENTICATE ->
                new HeaderType(SipRecognizer::proxy_authenticate_hdr, AuthBuilders::proxyAuthenticate);
            case PROXY_AUTHENTICATION_INFO ->
                new HeaderType(SipRecognizer::proxy_authentication_info_hdr, AuthBuilders::proxyAuthenticationInfo);
            case PROXY_AUTHORIZATION ->
                new HeaderType(SipRecognizer::proxy_authorization_hdr, AuthBuilders::proxyAuthorization);
            case PROXY_REQUIRE -> new HeaderType(SipRecognizer::proxy_require_hdr, ListBuilders::proxyRequire);
            case RACK -> new HeaderType(SipRecognizer::rack_hdr, EventBuilders::rack);
            case REASON -> new HeaderType(SipRecognizer::reason_hdr, InfoBuilders::reason);
            case RECORD_ROUTE -> new HeaderType(SipRecognizer::record_route_hdr, ListBuilders::recordRoute);
            case REFER_TO -> new HeaderType(SipRecognizer::refer_to_hdr, InfoBuilders::referTo);
            case REPLY_TO -> new HeaderType(SipRecognizer::reply_to_hdr, InfoBuilders::replyTo);
            case REQUIRE -> new HeaderType(SipRecognizer::require_hdr, ListBuilders::require);
            case RETRY_AFTER -> new HeaderType(SipRecognizer::retry_after_hdr, InfoBuilders::retryAfter);
            case ROUTE -> new HeaderType(SipRecognizer::route_hdr, ListBuilders::route);
            case RSEQ -> new HeaderType(SipRecognizer::rseq_hdr, EventBuilders::rseq);
            case SERVER -> new HeaderType(SipRecognizer::server_hdr, ValueBuilders::server);
            case SIP_ETAG -> new HeaderType(SipRecognizer::sip_etag_hdr, EventBuilders::sipETag);
            case SIP_IF_MATCH -> new HeaderType(SipRecognizer::sip_if_match_hdr, EventBuilders::sipIfMatch);
            case SUBJECT -> new HeaderType(SipRecognizer::subject_hdr, InfoBuilders::subject);
            case SUBSCRIPTION_STATE ->
                new HeaderType(SipRecognizer::subscription_state_hdr, EventBuilders::subscriptionState);
            case SUPPORTED -> new HeaderType(SipRecognizer::supported_hdr, ListBuilders::supported);
            case TIMESTAMP -> new HeaderType(SipRecognizer::timestamp_hdr, InfoBuilders::timestamp);
            case TO -> new HeaderType(SipRecognizer::to_hdr, ValueBuilders::to);
            case UNSUPPORTED -> new HeaderType(SipRecognizer::unsupported_hdr, ListBuilders::unsupported);
            case USER_AGENT -> new HeaderType(SipRecognizer::user_agent_hdr, ValueBuilders::userAgent);
            case VIA -> new HeaderType(SipRecognizer::via_hdr, ListBuilders::via);
            case WARNING -> new HeaderType(SipRecognizer::warning_hdr, InfoBuilders::warning);
            case WWW_AUTHENTICATE -> new HeaderType(SipRecognizer::www_authenticate_hdr, AuthBuilders::wwwAuthenticate);
            default -> null;
        };
    }
}
