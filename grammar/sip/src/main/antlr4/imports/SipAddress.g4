// RFC 3261 section 25.1: name-addr, and addr-spec without angle brackets.
parser grammar SipAddress;

name_addr : ( tokens_name sws )? angle_addr | quoted_string sws ( angle_addr | lenient_no_brackets ) ; // display-name is left-factored.
angle_addr : laquot lenient_blanks_in_brackets? addr_spec lenient_blanks_in_brackets? raquot ;
lenient_blanks_in_brackets locals [int marked] : lws ;
lenient_no_brackets locals [int marked] : bare_addr_spec ;
// RFC 4475 section 3.1.1.6: no LWS is needed between display-name and "<". Has no name in the ABNF.
tokens_name locals [int capture] : token ( lws token )* ;

// An unquoted display name with other than token characters. In lists it has no comma; nowhere has it a colon, so that the
// scheme of a URI without brackets is known by its end.
lenient_named_addr : lenient_unquoted_name angle_addr ;
lenient_unquoted_name locals [int marked] : unquoted_name ;
unquoted_name locals [int capture = RULE_tokens_name] : unquoted_start ( unquoted_start | wsp )* ;
unquoted_start : ~( '<' | '>' | '"' | ':' | ';' | ',' | SP | HTAB | CR | LF | NUL | CTL ) ;
lenient_single_named_addr : lenient_single_unquoted_name angle_addr ;
lenient_single_unquoted_name locals [int marked = RULE_lenient_unquoted_name] : single_unquoted_name ;
single_unquoted_name locals [int capture = RULE_tokens_name] : unquoted_start ( unquoted_start | ',' | wsp )* ;

// RFC 3261 section 20: without angle brackets a URI has no comma, semicolon or question mark in it;
// what follows a semicolon is a parameter of the header field.
bare_addr_spec locals [int capture] : bare_sip_uri | bare_sips_uri | bare_tel_uri | bare_absolute_uri ;
bare_sip_uri locals [int capture = RULE_sip_uri] : S I P ':' {} bare_userinfo? hostport lenient_bare_headers? ;
bare_sips_uri locals [int capture = RULE_sips_uri] : S I P S ':' {} bare_userinfo? hostport lenient_bare_headers? ;
bare_userinfo : bare_user ( ':' bare_password )? '@' ;
bare_user locals [int capture = RULE_user] : ( unreserved | escaped | '&' | '=' | '+' | '$' | '/' | lenient_hash_in_user )+ ;
bare_password locals [int capture = RULE_password] : ( unreserved | escaped | '&' | '=' | '+' | '$' )* ;
bare_absolute_uri locals [int capture = RULE_absolute_uri] : scheme ':' ( bare_uric | '[' | ']' )+ ;
bare_uric : unreserved | escaped | '/' | ':' | '@' | '&' | '=' | '+' | '$' ;
lenient_bare_headers locals [int marked] : headers ;

// Where the RFC wants angle brackets always, what follows a semicolon can belong to the URI only.
lenient_bare_route locals [int marked] : bare_route ;
bare_route locals [int capture = RULE_addr_spec] : bare_route_sip | bare_route_sips | bare_route_tel | bare_route_other ;
bare_route_sip locals [int capture = RULE_sip_uri] : S I P ':' {} bare_userinfo? hostport ( semi uri_parameter )* ;
bare_route_sips locals [int capture = RULE_sips_uri] : S I P S ':' {} bare_userinfo? hostport ( semi uri_parameter )* ;
bare_route_tel locals [int capture = RULE_tel_uri] : T E L ':' {} bare_tel_char+ ( ';' bare_tel_char+ )* ;
bare_route_other locals [int capture = RULE_absolute_uri] : scheme ':' bare_route_char+ ( ';' bare_route_char+ )* ;
bare_route_char : bare_uric | '[' | ']' ;
