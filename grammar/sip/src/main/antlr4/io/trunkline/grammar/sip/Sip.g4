// The entries of the SIP grammar: one rule for each header field value of JSR 32 and for the two start lines; those of extensions are in
// SipExtensions.g4, for the recogniser has a class for each file and loads it when it is needed.
//
// How to read these grammars, what a commit point {} is, what goes on the tape and where they leave the ABNF of the RFCs:
// docs/grammar.md. An entry takes the value as it stands after the colon, white space around it included.
parser grammar Sip;
options { tokenVocab = SipOctets; }
import SipCore, SipUri, SipTel, SipAddress, SipHeaders, SipAuth, SipAccept, SipEvents, SipInfo, SipSession, SipIms, SipCallerPrefs, SipRouting, SipExtensions;

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

// ---- What the address factory is given ----

uri_entry : sws addr_spec sws EOF ;
name_addr_entry : sws ( name_addr | addr_spec | lenient_single_named_addr ) sws EOF ;
host_entry : host EOF ;
telephone_uri_entry : telephone_uri EOF ;
telephone_subscriber_entry : telephone_subscriber EOF ;
