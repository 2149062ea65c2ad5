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
            case ALLOW -> new HeaderType(SipRecognizer::allow_hdr, ListBuilders::allow);
            case AUTHENTICATION_INFO ->
                new HeaderType(SipRecognizer::authentication_info_hdr, AuthBuilders::authenticationInfo);
            case AUTHORIZATION -> new HeaderType(SipRecognizer::authorization_hdr, AuthBuilders::authorization);
            case CALL_ID -> new HeaderType(SipRecognizer::call_id_hdr, ValueBuilders::callId);
            case CONTACT -> new HeaderType(SipRecognizer::contact_hdr, ListBuilders::contact);
            case CONTENT_LENGTH -> new HeaderType(SipRecognizer::content_length_hdr, ValueBuilders::contentLength);
            case CONTENT_TYPE -> new HeaderType(SipRecognizer::content_type_hdr, ValueBuilders::contentType);
            case CSEQ -> new HeaderType(SipRecognizer::cseq_hdr, ValueBuilders::cseq);
            case EXPIRES -> new HeaderType(SipRecognizer::expires_hdr, ValueBuilders::expires);
            case FROM -> new HeaderType(SipRecognizer::from_hdr, ValueBuilders::from);
            case MAX_FORWARDS -> new HeaderType(SipRecognizer::max_forwards_hdr, ValueBuilders::maxForwards);
            case PROXY_AUTHENTICATE ->
                new HeaderType(SipRecognizer::proxy_authenticate_hdr, AuthBuilders::proxyAuthenticate);
            case PROXY_AUTHENTICATION_INFO ->
                new HeaderType(SipRecognizer::proxy_authentication_info_hdr, AuthBuilders::proxyAuthenticationInfo);
            case PROXY_AUTHORIZATION ->
                new HeaderType(SipRecognizer::proxy_authorization_hdr, AuthBuilders::proxyAuthorization);
            case RECORD_ROUTE -> new HeaderType(SipRecognizer::record_route_hdr, ListBuilders::recordRoute);
            case REQUIRE -> new HeaderType(SipRecognizer::require_hdr, ListBuilders::require);
            case ROUTE -> new HeaderType(SipRecognizer::route_hdr, ListBuilders::route);
            case SUPPORTED -> new HeaderType(SipRecognizer::supported_hdr, ListBuilders::supported);
            case TO -> new HeaderType(SipRecognizer::to_hdr, ValueBuilders::to);
            case USER_AGENT -> new HeaderType(SipRecognizer::user_agent_hdr, ValueBuilders::userAgent);
            case VIA -> new HeaderType(SipRecognizer::via_hdr, ListBuilders::via);
            case WWW_AUTHENTICATE -> new HeaderType(SipRecognizer::www_authenticate_hdr, AuthBuilders::wwwAuthenticate);
            default -> null;
        };
    }
}
