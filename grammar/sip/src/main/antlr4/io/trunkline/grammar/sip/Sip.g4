// The entries of the SIP grammar: one rule for each header field value and for the two start lines.
//
// How to read these grammars, what a commit point {} is, what goes on the tape and where they leave the ABNF of the RFCs:
// docs/grammar.md. An entry takes the value as it stands after the colon, white space around it included.
parser grammar Sip;
options { tokenVocab = SipOctets; }
import SipCore, SipUri, SipTel, SipAddress, SipHeaders;

// ---- Start lines, RFC 3261 section 25.1; without the CRLF ----

request_line : method start_space request_uri start_space sip_version lenient_start_line_blanks? EOF ;
status_line : sip_version start_space status_code ( SP reason_phrase | lenient_no_reason ) EOF ;
start_space : SP lenient_start_line_blanks? ;
lenient_start_line_blanks locals [int marked] : wsp+ ;
lenient_no_reason locals [int marked] : ;             // RFC 4475 section 3.1.1.13

// ---- Header fields, RFC 3261 section 25.1; without name and HCOLON ----

allow_hdr : sws ( method ( comma method )* sws )? EOF ;
call_id_hdr : sws callid sws EOF ;
contact_hdr : sws ( star | contact_param ( comma contact_param )* ) sws EOF ;
content_length_hdr : sws digits sws EOF ;
content_type_hdr : sws media_type sws EOF ;
cseq_hdr : sws cseq_number lws method sws EOF ;
expires_hdr : sws delta_seconds sws EOF ;
from_hdr : sws from_spec sws EOF ;
max_forwards_hdr : sws digits sws EOF ;
record_route_hdr : sws rec_route ( comma rec_route )* sws EOF ;
require_hdr : sws option_tag ( comma option_tag )* sws EOF ;
route_hdr : sws route_param ( comma route_param )* sws EOF ;
supported_hdr : sws ( option_tag ( comma option_tag )* sws )? EOF ;
to_hdr : sws to_spec sws EOF ;
user_agent_hdr : sws server_val ( lws product | sws comment )* sws EOF ;
via_hdr : sws via_parm ( comma via_parm )* sws EOF ;

// ---- What the address factory is given ----

uri_entry : sws addr_spec sws EOF ;
name_addr_entry : sws ( name_addr | addr_spec | lenient_single_named_addr ) sws EOF ;
host_entry : host EOF ;
telephone_uri_entry : telephone_uri EOF ;
telephone_subscriber_entry : telephone_subscriber EOF ;
