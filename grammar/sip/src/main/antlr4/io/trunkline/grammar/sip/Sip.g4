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

accept_encoding_hdr : sws ( leading_commas encoding ( params_comma encoding )* params_list_end )? EOF ;
accept_hdr : sws ( leading_commas accept_range ( params_comma accept_range )* params_list_end )? EOF ;
accept_language_hdr : sws ( leading_commas language ( params_comma language )* params_list_end )? EOF ;
alert_info_hdr : sws alert_param ( sws ',' sws alert_param )* params_end EOF ;
allow_events_hdr : sws leading_commas event_type ( comma event_type )* list_end EOF ;
allow_hdr : sws ( leading_commas method ( comma method )* list_end )? EOF ;
authentication_info_hdr : sws leading_commas ainfo ( comma ainfo )* list_end EOF ;
authorization_hdr : sws credentials EOF ;
call_id_hdr : sws callid sws EOF ;
call_info_hdr : sws leading_commas info ( params_comma info )* params_list_end EOF ;
contact_hdr : sws ( star sws | leading_commas contact_param ( params_comma contact_param )* params_list_end ) EOF ;
content_disposition_hdr : sws disp_type ( semi disp_param )* params_end EOF ;
content_encoding_hdr : sws leading_commas content_coding ( comma content_coding )* list_end EOF ;
content_language_hdr : sws leading_commas language_tag ( comma language_tag )* list_end EOF ;
content_length_hdr : sws digits sws EOF ;
content_type_hdr : sws media_type params_end EOF ;
cseq_hdr : sws cseq_number lws method sws EOF ;
date_hdr : sws ( sip_date | lenient_iso_date ) sws EOF ;
error_info_hdr : sws leading_commas error_uri ( params_comma error_uri )* params_list_end EOF ;
event_hdr : sws event_type ( semi event_param )* params_end EOF ;
expires_hdr : sws delta_seconds sws EOF ;
from_hdr : sws from_spec params_end EOF ;
in_reply_to_hdr : sws leading_commas callid ( comma callid )* list_end EOF ;
max_forwards_hdr : sws digits sws EOF ;
mime_version_hdr : sws mime_version sws EOF ;
min_expires_hdr : sws delta_seconds sws EOF ;
organization_hdr : sws ( text_utf8_trim sws )? EOF ;
priority_hdr : sws priority_value sws EOF ;
proxy_authenticate_hdr : sws challenge EOF ;
proxy_authentication_info_hdr : sws leading_commas ainfo ( comma ainfo )* list_end EOF ;
proxy_authorization_hdr : sws credentials EOF ;
proxy_require_hdr : sws leading_commas option_tag ( comma option_tag )* list_end EOF ;
rack_hdr : sws digits lws digits lws method sws EOF ;
reason_hdr : sws leading_commas reason_value ( params_comma reason_value )* params_list_end EOF ;
record_route_hdr : sws leading_commas rec_route ( params_comma rec_route )* params_list_end EOF ;
refer_to_hdr : sws refer_to_spec params_end EOF ;
reply_to_hdr : sws rplyto_spec params_end EOF ;
require_hdr : sws leading_commas option_tag ( comma option_tag )* list_end EOF ;
retry_after_hdr : sws delta_seconds ( sws comment )? ( semi retry_param )* params_end EOF ;
route_hdr : sws leading_commas route_param ( params_comma route_param )* params_list_end EOF ;
rseq_hdr : sws digits sws EOF ;
server_hdr : sws server_val ( lws product | sws comment )* sws EOF ;
sip_etag_hdr : sws entity_tag sws EOF ;
sip_if_match_hdr : sws entity_tag sws EOF ;
subject_hdr : sws ( text_utf8_trim sws )? EOF ;
subscription_state_hdr : sws substate_value ( semi subexp_params )* params_end EOF ;
supported_hdr : sws ( leading_commas option_tag ( comma option_tag )* list_end )? EOF ;
timestamp_hdr : sws timestamp ( lws delay )? sws EOF ;
to_hdr : sws to_spec params_end EOF ;
unsupported_hdr : sws leading_commas option_tag ( comma option_tag )* list_end EOF ;
user_agent_hdr : sws server_val ( lws product | sws comment )* sws EOF ;
via_hdr : sws leading_commas via_parm ( params_comma via_parm )* params_list_end EOF ;
warning_hdr : sws leading_commas warning_value ( comma warning_value )* list_end EOF ;
www_authenticate_hdr : sws challenge EOF ;

// ---- Header fields of extensions: the RFCs are named in the imported grammars ----

accept_contact_hdr : sws leading_commas ac_value ( params_comma ac_value )* params_list_end EOF ;
accept_resource_priority_hdr : sws ( leading_commas r_value ( comma r_value )* list_end )? EOF ;
answer_mode_hdr : sws answer_mode params_end EOF ;
content_id_hdr : sws msg_id sws EOF ;
feature_caps_hdr : sws leading_commas fc_value ( params_comma fc_value )* params_list_end EOF ;
flow_timer_hdr : sws digits sws EOF ;
geolocation_error_hdr : sws location_error_value params_end EOF ;
geolocation_hdr : sws leading_commas location_value ( params_comma location_value )* params_list_end EOF ;
geolocation_routing_hdr : sws georouting_value sws EOF ;
history_info_hdr : sws leading_commas hi_entry ( params_comma hi_entry )* params_list_end EOF ;
identity_hdr : sws leading_commas identity ( params_comma identity )* params_list_end EOF ;
identity_info_hdr : sws identity_info params_end EOF ;
info_package_hdr : sws info_package_type params_end EOF ;
join_hdr : sws join params_end EOF ;
max_breadth_hdr : sws digits sws EOF ;
min_se_hdr : sws min_se params_end EOF ;
p_access_network_info_hdr : sws leading_commas access_net_spec ( params_comma access_net_spec )* params_list_end EOF ;
p_asserted_identity_hdr : sws leading_commas passertedid_value ( comma passertedid_value )* list_end EOF ;
p_asserted_service_hdr : sws leading_commas service_id ( comma service_id )* list_end EOF ;
p_associated_uri_hdr : sws ( p_aso_uri_spec params_end )? ( ',' sws p_aso_uri_spec params_end )* EOF ;
p_called_party_id_hdr : sws called_pty_id_spec params_end EOF ;
p_charging_function_addresses_hdr : sws leading_commas charge_addr_params ( params_comma charge_addr_params )* params_list_end EOF ;
p_charging_vector_hdr : sws p_charging_vector params_end EOF ;
p_early_media_hdr : sws ( leading_commas em_param ( comma em_param )* list_end )? EOF ;
p_media_authorization_hdr : sws leading_commas p_media_authorization_token ( comma p_media_authorization_token )* list_end EOF ;
p_preferred_identity_hdr : sws leading_commas ppreferredid_value ( comma ppreferredid_value )* list_end EOF ;
p_preferred_service_hdr : sws leading_commas service_id ( comma service_id )* list_end EOF ;
p_profile_key_hdr : sws p_profile_key params_end EOF ;
p_served_user_hdr : sws p_served_user params_end EOF ;
p_user_database_hdr : sws p_user_database params_end EOF ;
p_visited_network_id_hdr : sws leading_commas vnetwork_spec ( params_comma vnetwork_spec )* params_list_end EOF ;
path_hdr : sws leading_commas path_value ( params_comma path_value )* params_list_end EOF ;
permission_missing_hdr : sws leading_commas per_miss_spec ( params_comma per_miss_spec )* params_list_end EOF ;
priv_answer_mode_hdr : sws answer_mode params_end EOF ;
privacy_hdr : sws privacy sws EOF ;
recv_info_hdr : sws ( leading_commas info_package_type ( params_comma info_package_type )* params_list_end )? EOF ;
refer_sub_hdr : sws refer_sub params_end EOF ;
references_hdr : sws reference_value params_end EOF ;
referred_by_hdr : sws referred_by params_end EOF ;
reject_contact_hdr : sws leading_commas rc_value ( params_comma rc_value )* params_list_end EOF ;
replaces_hdr : sws replaces params_end EOF ;
request_disposition_hdr : sws leading_commas directive ( comma directive )* list_end EOF ;
resource_priority_hdr : sws leading_commas r_value ( comma r_value )* list_end EOF ;
security_client_hdr : sws leading_commas sec_mechanism ( params_comma sec_mechanism )* params_list_end EOF ;
security_server_hdr : sws leading_commas sec_mechanism ( params_comma sec_mechanism )* params_list_end EOF ;
security_verify_hdr : sws leading_commas sec_mechanism ( params_comma sec_mechanism )* params_list_end EOF ;
service_route_hdr : sws leading_commas sr_value ( params_comma sr_value )* params_list_end EOF ;
session_expires_hdr : sws session_expires params_end EOF ;
session_id_hdr : sws session_id_value params_end EOF ;
suppress_if_match_hdr : sws suppress_if_match sws EOF ;
target_dialog_hdr : sws target_dialog params_end EOF ;

// ---- What the address factory is given ----

uri_entry : sws addr_spec sws EOF ;
name_addr_entry : sws ( name_addr | addr_spec | lenient_single_named_addr ) sws EOF ;
host_entry : host EOF ;
telephone_uri_entry : telephone_uri EOF ;
telephone_subscriber_entry : telephone_subscriber EOF ;
