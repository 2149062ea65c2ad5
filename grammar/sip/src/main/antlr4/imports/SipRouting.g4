// What the way of a request has been and shall be, and who vouches for it. A parameter without a rule here is a generic-param in every respect.
parser grammar SipRouting;

// ---- History-Info: RFC 7044 section 5 ----

hi_entry locals [int capture] : name_addr ( semi hi_param )* ;
hi_param : generic_param ;

// What index, rc, mp and np have to be when an application sets them.
index_val : digit+ ( '.' digit+ )* ;

// ---- Geolocation, Geolocation-Routing, Geolocation-Error: RFC 6442 sections 4.1, 4.2 and 4.3 ----

location_value locals [int capture] : laquot addr_spec raquot ( semi geoloc_param )* ;
geoloc_param : generic_param ;
georouting_value locals [int capture] : token ( equal sws gen_value )? ; // Deviation: has no name in the ABNF.
location_error_value : location_error_code ( semi location_error_params )* ;
location_error_code locals [int capture] : digit ( digit digit? )? ;
location_error_params : generic_param ;

// ---- Resource-Priority, Accept-Resource-Priority: RFC 4412 section 3 ----

r_value locals [int capture] : namespace '.' r_priority ;
namespace : token_nodot ;
r_priority : token_nodot ;

// ---- Permission-Missing: RFC 5360 section 5.9.3 ----

per_miss_spec locals [int capture] : ( name_addr | bare_addr_spec ) ( semi generic_param )* ;

// ---- Identity: RFC 8224 section 4; Identity-Info: RFC 4474 section 9 ----

// Deviation: the value of RFC 4474, in quotes and without parameters; info need not come first.
identity locals [int capture] : signed_identity_digest ( semi ident_info_params )* ;
signed_identity_digest locals [int capture] : base64_char+ | quoted_string ;
base64_char : alphanum | '/' | '+' | '.' | '-' | '_' | '=' ; // Deviation: padding, as in the RFC's examples, and base64url.
ident_info_params : ident_info | generic_param ;
ident_info : info_name equal {} sws ident_info_uri ;
info_name locals [int capture = RULE_param_name] : I N F O ;
ident_info_uri locals [int capture = RULE_param_value] : laquot scheme ':' ( uric | '[' | ']' )+ raquot ;
identity_info locals [int capture] : laquot addr_spec raquot ( semi generic_param )* ;

// ---- Overload control in Via: RFC 7339 section 9; what its parameters have to be when an application sets them ----

oc_seq_val : oc_seconds '.' digit ( digit ( digit ( digit digit? )? )? )? ;
oc_seconds : digit+ ;
oc_algo_val : '"' algo_list ( sws ',' sws algo_list )* '"' ;
algo_list : alphanum+ ;

// ---- Content-ID: RFC 8262 section 3.2 ----

msg_id locals [int capture] : '<' dot_atom '@' ( dot_atom | no_fold_literal ) '>' ;
dot_atom : atom ( '.' atom )* ;
atom : ( alphanum | '-' | '!' | '%' | '*' | '_' | '+' | '\'' | '`' | '~' | '#' | '$' | '&' | '/' | '=' | '?' | '{' | '}' )+ ;
no_fold_literal : '[' ( alphanum | '-' | '.' | ':' )* ']' ;
