// RFC 3261 section 25.1: the header fields, without name and HCOLON. RFC 3581: rport.
parser grammar SipHeaders;

// ---- Start lines ----

method locals [int capture] : token ;
sip_version locals [int capture] : S I P '/' digit+ '.' digit+ ;
status_code locals [int capture] : digit digit digit ;
reason_phrase locals [int capture] : ~( CR | LF | NUL )* ; // Deviation: what people write, quotes and '%' too.

// ---- Call-ID ----

callid locals [int capture] : word ( '@' ( word | lenient_no_host ) lenient_odd_call_id? | lenient_odd_word )? | lenient_odd_call_id ;
lenient_no_host locals [int marked = RULE_lenient_odd_call_id] : ;
lenient_odd_word locals [int marked = RULE_lenient_odd_call_id] : odd_octet_but_at ( odd_octet | word_char )* ;
lenient_odd_call_id locals [int marked] : odd_octet ( odd_octet | word_char )* ;

// ---- Contact ----

contact_param locals [int capture] : ( name_addr | bare_addr_spec | lenient_named_addr ) ( semi contact_params )* ;
contact_params : c_p_q | c_p_expires | contact_extension ;
c_p_q : q_name equal {} ( sws qvalue | lenient_empty_value ) ;
q_name locals [int capture = RULE_param_name] : Q ;
qvalue locals [int capture = RULE_param_value] : D0 ( '.' q_digits )? | D1 ( '.' q_zeros )? ;
q_digits : ( digit ( digit digit? )? )? ;
q_zeros : ( D0 ( D0 D0? )? )? ;
// No commit point: section 20.10 wants a malformed value to be read as 3600, so it must pass as an extension.
c_p_expires : expires_name equal sws expires_value ;
expires_name locals [int capture = RULE_param_name] : E X P I R E S ;
expires_value locals [int capture = RULE_param_value] : digit+ ;
contact_extension : generic_param ;

// ---- Content-Type ----

media_type : m_type slash m_subtype ( semi m_parameter )* ;
m_type locals [int capture] : token ;
m_subtype locals [int capture] : token ;
m_parameter : m_attribute equal sws m_value ;
m_attribute locals [int capture = RULE_param_name] : token ;
m_value : m_token | quoted_string ;
m_token locals [int capture = RULE_param_value] : token ;

// ---- CSeq ----

cseq_number locals [int capture] : digit+ ;

// ---- From, To ----

from_spec : ( name_addr | bare_addr_spec | lenient_single_named_addr ) ( semi from_param )* ;
from_param : tag_param | generic_param ;
to_spec : ( name_addr | bare_addr_spec | lenient_single_named_addr ) ( semi to_param )* ;
to_param : tag_param | generic_param ;
tag_param : T A G equal {} ( sws tag | lenient_empty_value ) ;
tag locals [int capture] : token lenient_odd_tag? | lenient_odd_tag ;
lenient_odd_tag locals [int marked] : odd_token_octet ( odd_token_octet | token_char )* ;

// ---- Require, Supported ----

option_tag locals [int capture] : token ;

// ---- Route, Record-Route ----

route_param locals [int capture] : name_addr ( semi rr_param )* | lenient_bare_route ;
rec_route locals [int capture = RULE_route_param] : name_addr ( semi rr_param )* | lenient_bare_route ;
rr_param : generic_param ;

// ---- User-Agent ----

server_val : product | comment ;
product locals [int capture] : token ( slash product_version )* ; // Deviation: more than one version.
product_version : token ;

// ---- Via ----

via_parm locals [int capture] : sent_protocol lws sent_by ( semi via_params )* ( sws lenient_via_comment )? ;
lenient_via_comment locals [int marked] : nested_comment ; // RFC 2543 section 6.40.5
sent_protocol : protocol_name slash protocol_version slash transport ;
protocol_name locals [int capture] : token ;
protocol_version locals [int capture] : token ;
transport locals [int capture] : token ;
sent_by : host ( colon port )? ;
via_params : via_ttl | via_maddr | via_received | via_branch | response_port | via_extension ;
via_ttl : T T L equal {} sws ttl ;
via_maddr : M A D D R equal {} ( sws maddr | lenient_empty_value ) ;
via_received : R E C E I V E D equal {} ( sws received | lenient_empty_value ) ;
via_branch : B R A N C H equal {} ( sws branch | lenient_empty_value ) ;
via_extension : generic_param ;
ttl locals [int capture] : digit digit? digit? ;
maddr locals [int capture] : hostname | ipv6reference ;
received locals [int capture] : ipv4address | ipv6address | lenient_received ;
lenient_received locals [int marked] : hostname | ipv6reference ; // RFC 5118 section 4.5
branch locals [int capture] : token lenient_odd_branch? | lenient_odd_branch ;
lenient_odd_branch locals [int marked] : odd_token_octet ( odd_token_octet | token_char )* ;
// RFC 3581 section 3
response_port : rport_name ( equal {} ( sws rport | lenient_empty_value ) )? ;
rport_name locals [int capture = RULE_param_name] : R P O R T ;
rport locals [int capture = RULE_param_value] : digit+ ;
