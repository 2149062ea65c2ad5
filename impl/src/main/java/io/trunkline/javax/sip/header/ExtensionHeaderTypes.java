package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipExtensions;
import io.trunkline.javax.sip.header.extensions.AcceptContact;
import io.trunkline.javax.sip.header.extensions.AcceptContactList;
import io.trunkline.javax.sip.header.extensions.AcceptResourcePriority;
import io.trunkline.javax.sip.header.extensions.AcceptResourcePriorityList;
import io.trunkline.javax.sip.header.extensions.AnswerMode;
import io.trunkline.javax.sip.header.extensions.ContentID;
import io.trunkline.javax.sip.header.extensions.FeatureCaps;
import io.trunkline.javax.sip.header.extensions.FeatureCapsList;
import io.trunkline.javax.sip.header.extensions.FlowTimer;
import io.trunkline.javax.sip.header.extensions.Geolocation;
import io.trunkline.javax.sip.header.extensions.GeolocationError;
import io.trunkline.javax.sip.header.extensions.GeolocationList;
import io.trunkline.javax.sip.header.extensions.GeolocationRouting;
import io.trunkline.javax.sip.header.extensions.HistoryInfo;
import io.trunkline.javax.sip.header.extensions.HistoryInfoList;
import io.trunkline.javax.sip.header.extensions.Identity;
import io.trunkline.javax.sip.header.extensions.IdentityInfo;
import io.trunkline.javax.sip.header.extensions.IdentityList;
import io.trunkline.javax.sip.header.extensions.InfoPackage;
import io.trunkline.javax.sip.header.extensions.Join;
import io.trunkline.javax.sip.header.extensions.MaxBreadth;
import io.trunkline.javax.sip.header.extensions.MinSE;
import io.trunkline.javax.sip.header.extensions.PermissionMissing;
import io.trunkline.javax.sip.header.extensions.PermissionMissingList;
import io.trunkline.javax.sip.header.extensions.PrivAnswerMode;
import io.trunkline.javax.sip.header.extensions.RecvInfo;
import io.trunkline.javax.sip.header.extensions.RecvInfoList;
import io.trunkline.javax.sip.header.extensions.ReferSub;
import io.trunkline.javax.sip.header.extensions.References;
import io.trunkline.javax.sip.header.extensions.ReferredBy;
import io.trunkline.javax.sip.header.extensions.RejectContact;
import io.trunkline.javax.sip.header.extensions.RejectContactList;
import io.trunkline.javax.sip.header.extensions.Replaces;
import io.trunkline.javax.sip.header.extensions.RequestDisposition;
import io.trunkline.javax.sip.header.extensions.RequestDispositionList;
import io.trunkline.javax.sip.header.extensions.ResourcePriority;
import io.trunkline.javax.sip.header.extensions.ResourcePriorityList;
import io.trunkline.javax.sip.header.extensions.SessionExpires;
import io.trunkline.javax.sip.header.extensions.SessionID;
import io.trunkline.javax.sip.header.extensions.SuppressIfMatch;
import io.trunkline.javax.sip.header.extensions.TargetDialog;
import io.trunkline.javax.sip.header.ims.PAccessNetworkInfo;
import io.trunkline.javax.sip.header.ims.PAccessNetworkInfoList;
import io.trunkline.javax.sip.header.ims.PAssertedIdentity;
import io.trunkline.javax.sip.header.ims.PAssertedIdentityList;
import io.trunkline.javax.sip.header.ims.PAssertedService;
import io.trunkline.javax.sip.header.ims.PAssertedServiceList;
import io.trunkline.javax.sip.header.ims.PAssociatedURI;
import io.trunkline.javax.sip.header.ims.PAssociatedURIList;
import io.trunkline.javax.sip.header.ims.PCalledPartyID;
import io.trunkline.javax.sip.header.ims.PChargingFunctionAddresses;
import io.trunkline.javax.sip.header.ims.PChargingVector;
import io.trunkline.javax.sip.header.ims.PEarlyMedia;
import io.trunkline.javax.sip.header.ims.PEarlyMediaList;
import io.trunkline.javax.sip.header.ims.PMediaAuthorization;
import io.trunkline.javax.sip.header.ims.PMediaAuthorizationList;
import io.trunkline.javax.sip.header.ims.PPreferredIdentity;
import io.trunkline.javax.sip.header.ims.PPreferredIdentityList;
import io.trunkline.javax.sip.header.ims.PPreferredService;
import io.trunkline.javax.sip.header.ims.PPreferredServiceList;
import io.trunkline.javax.sip.header.ims.PProfileKey;
import io.trunkline.javax.sip.header.ims.PServedUser;
import io.trunkline.javax.sip.header.ims.PUserDatabase;
import io.trunkline.javax.sip.header.ims.PVisitedNetworkID;
import io.trunkline.javax.sip.header.ims.PVisitedNetworkIDList;
import io.trunkline.javax.sip.header.ims.Path;
import io.trunkline.javax.sip.header.ims.PathList;
import io.trunkline.javax.sip.header.ims.Privacy;
import io.trunkline.javax.sip.header.ims.SecurityClient;
import io.trunkline.javax.sip.header.ims.SecurityClientList;
import io.trunkline.javax.sip.header.ims.SecurityServer;
import io.trunkline.javax.sip.header.ims.SecurityServerList;
import io.trunkline.javax.sip.header.ims.SecurityVerify;
import io.trunkline.javax.sip.header.ims.SecurityVerifyList;
import io.trunkline.javax.sip.header.ims.ServiceRoute;
import io.trunkline.javax.sip.header.ims.ServiceRouteList;
import io.trunkline.wire.HeaderName;
import org.jspecify.annotations.Nullable;

/** The header fields of the extension RFCs that JSR 32 has no interface for: a row for each, as in {@link StandardHeaderType}. */
final class ExtensionHeaderTypes {
    private ExtensionHeaderTypes() {}

    /** How a field is read, null when it is not of this table; asked once for each field. */
    static @Nullable HeaderType of(HeaderName name) {
        return switch (name) {
            case ACCEPT_CONTACT ->
                HeaderShapes.valueParametersList(
                        SipExtensions::accept_contact_hdr, AcceptContact::new, AcceptContactList::new);
            case ACCEPT_RESOURCE_PRIORITY ->
                HeaderShapes.values(
                        SipExtensions::accept_resource_priority_hdr,
                        AcceptResourcePriority::new,
                        AcceptResourcePriorityList::new);
            case ANSWER_MODE -> HeaderShapes.valueParameters(SipExtensions::answer_mode_hdr, AnswerMode::new);
            case CONTENT_ID -> HeaderShapes.value(SipExtensions::content_id_hdr, ContentID::new);
            case FEATURE_CAPS ->
                HeaderShapes.valueParametersList(
                        SipExtensions::feature_caps_hdr, FeatureCaps::new, FeatureCapsList::new);
            case FLOW_TIMER -> HeaderShapes.count(SipExtensions::flow_timer_hdr, FlowTimer::new);
            case GEOLOCATION ->
                HeaderShapes.addresses(SipExtensions::geolocation_hdr, Geolocation::new, GeolocationList::new);
            case GEOLOCATION_ERROR ->
                HeaderShapes.numberParameters(SipExtensions::geolocation_error_hdr, GeolocationError::new);
            case GEOLOCATION_ROUTING ->
                HeaderShapes.value(SipExtensions::geolocation_routing_hdr, GeolocationRouting::new);
            case HISTORY_INFO ->
                HeaderShapes.addresses(SipExtensions::history_info_hdr, HistoryInfo::new, HistoryInfoList::new);
            case IDENTITY ->
                HeaderShapes.valueParametersList(SipExtensions::identity_hdr, Identity::new, IdentityList::new);
            case IDENTITY_INFO -> HeaderShapes.address(SipExtensions::identity_info_hdr, IdentityInfo::new);
            case INFO_PACKAGE -> HeaderShapes.valueParameters(SipExtensions::info_package_hdr, InfoPackage::new);
            case JOIN -> HeaderShapes.valueParameters(SipExtensions::join_hdr, Join::new);
            case MAX_BREADTH -> HeaderShapes.count(SipExtensions::max_breadth_hdr, MaxBreadth::new);
            case MIN_SE -> HeaderShapes.numberParameters(SipExtensions::min_se_hdr, MinSE::new);
            case P_ACCESS_NETWORK_INFO ->
                HeaderShapes.valueParametersList(
                        SipExtensions::p_access_network_info_hdr, PAccessNetworkInfo::new, PAccessNetworkInfoList::new);
            case P_ASSERTED_IDENTITY ->
                HeaderShapes.plainAddresses(
                        SipExtensions::p_asserted_identity_hdr, PAssertedIdentity::new, PAssertedIdentityList::new);
            case P_ASSERTED_SERVICE ->
                HeaderShapes.values(
                        SipExtensions::p_asserted_service_hdr, PAssertedService::new, PAssertedServiceList::new);
            case P_ASSOCIATED_URI ->
                HeaderShapes.addresses(
                        SipExtensions::p_associated_uri_hdr, PAssociatedURI::new, PAssociatedURIList::new);
            case P_CALLED_PARTY_ID -> HeaderShapes.address(SipExtensions::p_called_party_id_hdr, PCalledPartyID::new);
            case P_CHARGING_FUNCTION_ADDRESSES ->
                HeaderShapes.parameters(
                        SipExtensions::p_charging_function_addresses_hdr, PChargingFunctionAddresses::new);
            case P_CHARGING_VECTOR ->
                HeaderShapes.parameters(SipExtensions::p_charging_vector_hdr, PChargingVector::new);
            case P_EARLY_MEDIA ->
                HeaderShapes.values(SipExtensions::p_early_media_hdr, PEarlyMedia::new, PEarlyMediaList::new);
            case P_MEDIA_AUTHORIZATION ->
                HeaderShapes.values(
                        SipExtensions::p_media_authorization_hdr,
                        PMediaAuthorization::new,
                        PMediaAuthorizationList::new);
            case P_PREFERRED_IDENTITY ->
                HeaderShapes.plainAddresses(
                        SipExtensions::p_preferred_identity_hdr, PPreferredIdentity::new, PPreferredIdentityList::new);
            case P_PREFERRED_SERVICE ->
                HeaderShapes.values(
                        SipExtensions::p_preferred_service_hdr, PPreferredService::new, PPreferredServiceList::new);
            case P_PROFILE_KEY -> HeaderShapes.address(SipExtensions::p_profile_key_hdr, PProfileKey::new);
            case P_SERVED_USER -> HeaderShapes.address(SipExtensions::p_served_user_hdr, PServedUser::new);
            case P_USER_DATABASE ->
                HeaderShapes.valueParameters(SipExtensions::p_user_database_hdr, PUserDatabase::new);
            case P_VISITED_NETWORK_ID ->
                HeaderShapes.valueParametersList(
                        SipExtensions::p_visited_network_id_hdr, PVisitedNetworkID::new, PVisitedNetworkIDList::new);
            case PATH -> HeaderShapes.addresses(SipExtensions::path_hdr, Path::new, PathList::new);
            case PERMISSION_MISSING ->
                HeaderShapes.addresses(
                        SipExtensions::permission_missing_hdr, PermissionMissing::new, PermissionMissingList::new);
            case PRIV_ANSWER_MODE ->
                HeaderShapes.valueParameters(SipExtensions::priv_answer_mode_hdr, PrivAnswerMode::new);
            case PRIVACY -> HeaderShapes.value(SipExtensions::privacy_hdr, Privacy::new);
            case RECV_INFO ->
                HeaderShapes.valueParametersList(SipExtensions::recv_info_hdr, RecvInfo::new, RecvInfoList::new);
            case REFER_SUB -> HeaderShapes.valueParameters(SipExtensions::refer_sub_hdr, ReferSub::new);
            case REFERENCES -> HeaderShapes.valueParameters(SipExtensions::references_hdr, References::new);
            case REFERRED_BY -> HeaderShapes.address(SipExtensions::referred_by_hdr, ReferredBy::new);
            case REJECT_CONTACT ->
                HeaderShapes.valueParametersList(
                        SipExtensions::reject_contact_hdr, RejectContact::new, RejectContactList::new);
            case REPLACES -> HeaderShapes.valueParameters(SipExtensions::replaces_hdr, Replaces::new);
            case REQUEST_DISPOSITION ->
                HeaderShapes.values(
                        SipExtensions::request_disposition_hdr, RequestDisposition::new, RequestDispositionList::new);
            case RESOURCE_PRIORITY ->
                HeaderShapes.values(
                        SipExtensions::resource_priority_hdr, ResourcePriority::new, ResourcePriorityList::new);
            case SECURITY_CLIENT ->
                HeaderShapes.valueParametersList(
                        SipExtensions::security_client_hdr, SecurityClient::new, SecurityClientList::new);
            case SECURITY_SERVER ->
                HeaderShapes.valueParametersList(
                        SipExtensions::security_server_hdr, SecurityServer::new, SecurityServerList::new);
            case SECURITY_VERIFY ->
                HeaderShapes.valueParametersList(
                        SipExtensions::security_verify_hdr, SecurityVerify::new, SecurityVerifyList::new);
            case SERVICE_ROUTE ->
                HeaderShapes.addresses(SipExtensions::service_route_hdr, ServiceRoute::new, ServiceRouteList::new);
            case SESSION_EXPIRES ->
                HeaderShapes.numberParameters(SipExtensions::session_expires_hdr, SessionExpires::new);
            case SESSION_ID -> HeaderShapes.valueParameters(SipExtensions::session_id_hdr, SessionID::new);
            case SUPPRESS_IF_MATCH -> HeaderShapes.value(SipExtensions::suppress_if_match_hdr, SuppressIfMatch::new);
            case TARGET_DIALOG -> HeaderShapes.valueParameters(SipExtensions::target_dialog_hdr, TargetDialog::new);
            default -> null;
        };
    }
}
