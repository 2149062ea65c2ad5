// The entries of the SIP grammar: one rule for each header field value and for the two start lines.
//
// How to read these grammars, what a commit point {} is, what goes on the tape and where they leave the ABNF of the RFCs:
// docs/grammar.md. An entry takes the value as it stands after the colon, white space around it included.
parser grammar Sip;
options { tokenVocab = SipOctets; }
import SipCore, SipUri, SipTel, SipAddress, SipHeaders, SipAuth, SipAccept, SipEvents, SipInfo, SipSession, SipIms, SipCallerPrefs, SipRouting;

// ---- Start lines, RFC 3261 section 25.1; without the CRLF ----

request_line : method start_space request_uri start_space sip_version lenient_start_line_blanks? EOF ;
status_line : sip_version start_space status_code ( SP reason_phrase | lenient_no_reason ) EOF ;
start_space : SP lenient_start_line_blanks? ;
lenient_start_line_blanks locals [int marked] : wsp+ ;
lenient_no_reason locals [int marked] : ;             // RFC 4475 section 3.1.1.13

// ---- Header fields, RFC 3261 section 25.1; without name and HCOLON ----

accept_encoding_hdr : sws ( encoding ( comma encoding )* sws )? EOF ;
accept_hdr : sws ( accept_range ( comma accept_range )* sws )? EOF ;
accept_language_hdr : sws ( language ( comma language )* sws )? EOF ;
alert_info_hdr : sws alert_param ( comma alert_param )* sws EOF ;
allow_events_hdr : sws event_type ( comma event_type )* sws EOF ;
allow_hdr : sws ( method ( comma method )* sws )? EOF ;
authentication_info_hdr : sws ainfo ( comma ainfo )* sws EOF ;
authorization_hdr : sws credentials EOF ;
call_id_hdr : sws callid sws EOF ;
call_info_hdr : sws info ( comma info )* sws EOF ;
contact_hdr : sws ( star | contact_param ( comma contact_param )* ) sws EOF ;
content_disposition_hdr : sws disp_type ( semi disp_param )* sws EOF ;
content_encoding_hdr : sws content_coding ( comma content_coding )* sws EOF ;
content_language_hdr : sws language_tag ( comma language_tag )* sws EOF ;
content_length_hdr : sws digits sws EOF ;
content_type_hdr : sws media_type sws EOF ;
cseq_hdr : sws cseq_number lws method sws EOF ;
date_hdr : sws ( sip_date | lenient_iso_date ) sws EOF ;
error_info_hdr : sws error_uri ( comma error_uri )* sws EOF ;
event_hdr : sws event_type ( semi event_param )* sws EOF ;
expires_hdr : sws delta_seconds sws EOF ;
from_hdr : sws from_spec sws EOF ;
in_reply_to_hdr : sws callid ( comma callid )* sws EOF ;
max_forwards_hdr : sws digits sws EOF ;
mime_version_hdr : sws mime_version sws EOF ;
min_expires_hdr : sws delta_seconds sws EOF ;
organization_hdr : sws ( text_utf8_trim sws )? EOF ;
priority_hdr : sws priority_value sws EOF ;
proxy_authenticate_hdr : sws challenge EOF ;
proxy_authentication_info_hdr : sws ainfo ( comma ainfo )* sws EOF ;
proxy_authorization_hdr : sws credentials EOF ;
proxy_require_hdr : sws option_tag ( comma option_tag )* sws EOF ;
rack_hdr : sws digits lws digits lws method sws EOF ;
reason_hdr : sws reason_value ( comma reason_value )* sws EOF ;
record_route_hdr : sws rec_route ( comma rec_route )* sws EOF ;
refer_to_hdr : sws refer_to_spec sws EOF ;
reply_to_hdr : sws rplyto_spec sws EOF ;
require_hdr : sws option_tag ( comma option_tag )* sws EOF ;
retry_after_hdr : sws delta_seconds ( sws comment )? ( semi retry_param )* sws EOF ;
route_hdr : sws route_param ( comma route_param )* sws EOF ;
rseq_hdr : sws digits sws EOF ;
server_hdr : sws server_val ( lws product | sws comment )* sws EOF ;
sip_etag_hdr : sws entity_tag sws EOF ;
sip_if_match_hdr : sws entity_tag sws EOF ;
subject_hdr : sws ( text_utf8_trim sws )? EOF ;
subscription_state_hdr : sws substate_value ( semi subexp_params )* sws EOF ;
supported_hdr : sws ( option_tag ( comma option_tag )* sws )? EOF ;
timestamp_hdr : sws timestamp ( lws delay )? sws EOF ;
to_hdr : sws to_spec sws EOF ;
unsupported_hdr : sws option_tag ( comma option_tag )* sws EOF ;
user_agent_hdr : sws server_val ( lws product | sws comment )* sws EOF ;
via_hdr : sws via_parm ( comma via_parm )* sws EOF ;
warning_hdr : sws warning_value ( comma warning_value )* sws EOF ;
www_authenticate_hdr : sws challenge EOF ;

// ---- Header fields of extensions: the RFCs are named in the imported grammars ----

accept_contact_hdr : sws ac_value ( comma ac_value )* sws EOF ;
accept_resource_priority_hdr : sws ( r_value ( comma r_value )* sws )? EOF ;
answer_mode_hdr : sws answer_mode sws EOF ;
content_id_hdr : sws msg_id sws EOF ;
feature_caps_hdr : sws fc_value ( comma fc_value )* sws EOF ;
flow_timer_hdr : sws digits sws EOF ;
geolocation_error_hdr : sws location_error_value sws EOF ;
geolocation_hdr : sws location_value ( comma location_value )* sws EOF ;
geolocation_routing_hdr : sws georouting_value sws EOF ;
history_info_hdr : sws hi_entry ( comma hi_entry )* sws EOF ;
identity_hdr : sws identity ( comma identity )* sws EOF ;
identity_info_hdr : sws identity_info sws EOF ;
info_package_hdr : sws info_package_type sws EOF ;
join_hdr : sws join sws EOF ;
max_breadth_hdr : sws digits sws EOF ;
min_se_hdr : sws min_se sws EOF ;
p_access_network_info_hdr : sws access_net_spec ( comma access_net_spec )* sws EOF ;
p_asserted_identity_hdr : sws passertedid_value ( comma passertedid_value )* sws EOF ;
p_asserted_service_hdr : sws service_id ( comma service_id )* sws EOF ;
p_associated_uri_hdr : sws ( p_aso_uri_spec sws )? ( ',' sws p_aso_uri_spec sws )* EOF ;
p_called_party_id_hdr : sws called_pty_id_spec sws EOF ;
p_charging_function_addresses_hdr : sws charge_addr_params ( comma charge_addr_params )* sws EOF ;
p_charging_vector_hdr : sws p_charging_vector sws EOF ;
p_early_media_hdr : sws ( em_param ( comma em_param )* sws )? EOF ;
p_media_authorization_hdr : sws p_media_authorization_token ( comma p_media_authorization_token )* sws EOF ;
p_preferred_identity_hdr : sws ppreferredid_value ( comma ppreferredid_value )* sws EOF ;
p_preferred_service_hdr : sws service_id ( comma service_id )* sws EOF ;
p_profile_key_hdr : sws p_profile_key sws EOF ;
p_served_user_hdr : sws p_served_user sws EOF ;
p_user_database_hdr : sws p_user_database sws EOF ;
p_visited_network_id_hdr : sws vnetwork_spec ( comma vnetwork_spec )* sws EOF ;
path_hdr : sws path_value ( comma path_value )* sws EOF ;
permission_missing_hdr : sws per_miss_spec ( comma per_miss_spec )* sws EOF ;
priv_answer_mode_hdr : sws answer_mode sws EOF ;
privacy_hdr : sws privacy sws EOF ;
recv_info_hdr : sws ( info_package_type ( comma info_package_type )* sws )? EOF ;
refer_sub_hdr : sws refer_sub sws EOF ;
references_hdr : sws reference_value sws EOF ;
referred_by_hdr : sws referred_by sws EOF ;
reject_contact_hdr : sws rc_value ( comma rc_value )* sws EOF ;
replaces_hdr : sws replaces sws EOF ;
request_disposition_hdr : sws directive ( comma directive )* sws EOF ;
resource_priority_hdr : sws r_value ( comma r_value )* sws EOF ;
security_client_hdr : sws sec_mechanism ( comma sec_mechanism )* sws EOF ;
security_server_hdr : sws sec_mechanism ( comma sec_mechanism )* sws EOF ;
security_verify_hdr : sws sec_mechanism ( comma sec_mechanism )* sws EOF ;
service_route_hdr : sws sr_value ( comma sr_value )* sws EOF ;
session_expires_hdr : sws session_expires sws EOF ;
session_id_hdr : sws session_id_value sws EOF ;
suppress_if_match_hdr : sws suppress_if_match sws EOF ;
target_dialog_hdr : sws target_dialog sws EOF ;

// ---- What the address factory is given ----

uri_entry : sws addr_spec sws EOF ;
name_addr_entry : sws ( name_addr | addr_spec | lenient_single_named_addr ) sws EOF ;
host_entry : host EOF ;
telephone_uri_entry : telephone_uri EOF ;
telephone_subscriber_entry : telephone_subscriber EOF ;
