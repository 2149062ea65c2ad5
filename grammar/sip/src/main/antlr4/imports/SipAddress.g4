// RFC 3261 section 25.1: name-addr, and addr-spec without angle brackets.
parser grammar SipAddress;

name_addr : ( display_name sws )? laquot addr_spec raquot ;
display_name : tokens_name | quoted_string ;
// RFC 4475 section 3.1.1.6: no LWS is needed between display-name and "<". Has no name in the ABNF.
tokens_name locals [int capture] : token ( lws token )* ;

// RFC 3261 section 20: without angle brackets a URI has no comma, semicolon or question mark in it;
// what follows a semicolon is a parameter of the header field.
bare_addr_spec locals [int capture] : bare_sip_uri | bare_sips_uri | bare_absolute_uri ;
bare_sip_uri locals [int capture = RULE_sip_uri] : S I P ':' {} bare_userinfo? hostport ;
bare_sips_uri locals [int capture = RULE_sips_uri] : S I P S ':' {} bare_userinfo? hostport ;
bare_userinfo : bare_user ( ':' bare_password )? '@' ;
bare_user locals [int capture = RULE_user] : ( unreserved | escaped | '&' | '=' | '+' | '$' | '/' | '#' )+ ;
bare_password locals [int capture = RULE_password] : ( unreserved | escaped | '&' | '=' | '+' | '$' )* ;
bare_absolute_uri locals [int capture = RULE_absolute_uri] : scheme ':' bare_uric+ ;
bare_uric : unreserved | escaped | '/' | ':' | '@' | '&' | '=' | '+' | '$' ;
