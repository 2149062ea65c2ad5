// The entries of the SIP grammar: one rule for each header field value and for the two start lines.
//
// How to read these grammars, what a commit point {} is, what goes on the tape and where they leave the ABNF of the RFCs:
// docs/grammar.md. An entry takes the value as it stands after the colon, white space around it included.
parser grammar Sip;
options { tokenVocab = SipOctets; }
import SipCore, SipUri, SipTel, SipAddress, SipHeaders, SipAuth, SipAccept, SipEvents, SipInfo;

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

// ---- What the address factory is given ----

uri_entry : sws addr_spec sws EOF ;
name_addr_entry : sws ( name_addr | addr_spec | lenient_single_named_addr ) sws EOF ;
host_entry : host EOF ;
telephone_uri_entry : telephone_uri EOF ;
telephone_subscriber_entry : telephone_subscriber EOF ;
