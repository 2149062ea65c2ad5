// RFC 3261 section 25.1: URIs. RFC 5954: IPv6 addresses.
parser grammar SipUri;

// A request line has blanks between its parts only.
request_uri locals [int capture = RULE_addr_spec] : request_sip_uri | request_sips_uri | tel_uri | absolute_uri ;
request_sip_uri locals [int capture = RULE_sip_uri] : S I P ':' {} userinfo? hostport request_uri_parameters headers? ;
request_sips_uri locals [int capture = RULE_sips_uri] : S I P S ':' {} userinfo? hostport request_uri_parameters headers? ;
addr_spec locals [int capture] : sip_uri | sips_uri | tel_uri | absolute_uri ;
// After "sip:" it is a SIP URI or nothing, though an absoluteURI could begin so.
sip_uri locals [int capture] : S I P ':' {} userinfo? hostport uri_parameters headers? ;
sips_uri locals [int capture] : S I P S ':' {} userinfo? hostport uri_parameters headers? ;

// ---- userinfo ----

userinfo : user ( ':' password )? '@' ;             // telephone-subscriber is a user.
user locals [int capture] : ( unreserved | escaped | user_unreserved | lenient_hash_in_user )+ ;
user_unreserved : '&' | '=' | '+' | '$' | ',' | ';' | '?' | '/' ;
lenient_hash_in_user locals [int marked] : '#' ;
password locals [int capture] : ( unreserved | escaped | '&' | '=' | '+' | '$' | ',' )* ;

// ---- host and port ----

hostport : host ( ':' port )? ;
host locals [int capture] : hostname | ipv6reference ; // Every IPv4address is a hostname, see domainlabel.
// Deviation: toplabel is a domainlabel, for domains of digits only (GB28181); left-factored.
hostname : domainlabel ( '.' domainlabel )* '.'? ;
domainlabel : label_part ( '-'+ label_part )* ;
label_part : alphanum+ underscored* | underscored+ ;
underscored : lenient_underscore_in_host alphanum* ;
lenient_underscore_in_host locals [int marked] : '_' ;
port locals [int capture] : digit+ ;

// ---- IPv6, RFC 5954 section 4.1 ----

// Deviation: left-factored; pieces are not counted, and an IPv4 address may stand at the end of either half.
ipv6reference : '[' ipv6address ']' ;
ipv6address : ipv6_pieces ipv6_elision? | ipv6_elision ;
ipv6_pieces : h16 ( ':' h16 )* ( ':' ipv4address )? ;
ipv6_elision : ':' ':' ( ipv6_pieces | ipv4address | lenient_third_colon ipv4address )? ;
lenient_third_colon locals [int marked] : ':' ;       // RFC 5118 section 4.10
h16 : hexdig hexdig? hexdig? hexdig? ;
ipv4address : dec_octet '.' dec_octet '.' dec_octet '.' dec_octet ;
dec_octet : digit digit? digit? ;

// ---- uri-parameters ----

// Deviation: transport-param, user-param, method-param, ttl-param, maddr-param and lr-param are other-params too.
uri_parameters : ( lenient_blanks_in_uri? ';' ( lenient_blanks_in_uri? spaced_uri_parameter | lenient_no_parameter ) )* ;
spaced_uri_parameter : pname ( lenient_blanks_in_uri? '=' ( lenient_blanks_in_uri? pvalue | lenient_empty_value ) )? ;
lenient_no_parameter locals [int marked = RULE_lenient_empty_parameter] : ;
lenient_blanks_in_uri locals [int marked] : lws ;
request_uri_parameters : ( ';' ( uri_parameter | lenient_no_parameter ) )* ;
uri_parameter : pname ( '=' ( pvalue | lenient_empty_value ) )? ;
pname locals [int capture] : paramchar+ ;
pvalue locals [int capture] : paramchar+ ;
paramchar : param_unreserved | unreserved | escaped ;
param_unreserved : '[' | ']' | '/' | ':' | '&' | '+' | '$' ;

// ---- headers ----

headers locals [int capture] : '?' header ( '&' header )* ;
header : hname '=' hvalue ;
hname locals [int capture] : ( hnv_unreserved | unreserved | escaped )+ ;
hvalue locals [int capture] : ( hnv_unreserved | unreserved | escaped )* ;
hnv_unreserved : '[' | ']' | '/' | '?' | ':' | '+' | '$' ;

// ---- other URIs ----

// Deviation: hier-part and opaque-part are not told apart; IPv6 brackets may stand anywhere after the scheme.
absolute_uri locals [int capture] : scheme ':' ( uric | '[' | ']' )+ ;
uric : reserved | unreserved | escaped ;
scheme : alpha ( alpha | digit | '+' | '-' | '.' )* ;
