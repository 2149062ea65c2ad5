// RFC 3261 section 25.1, RFC 7616, RFC 8760, RFC 8898: challenges, credentials and what follows a success.
parser grammar SipAuth;

// ---- Authorization, Proxy-Authorization, WWW-Authenticate, Proxy-Authenticate ----

// Deviation: every dig-resp, digest-cln and bearer-cln is an auth-param too and is read as one, so that no device is refused for
// its quotes; what a parameter means is the typed header's concern.
credentials : auth_scheme ( lws ( auth_data list_end | lenient_scheme_alone ) | lenient_scheme_alone ) ;
challenge : auth_scheme ( lws ( auth_data list_end | lenient_scheme_alone ) | lenient_scheme_alone ) ;
auth_scheme locals [int capture] : token ;
lenient_scheme_alone locals [int marked] : ;
auth_data : auth_param ( comma auth_param )* | token68 ;
// Deviation: RFC 7235 section 2.1; how RFC 8898 section 2.1 sends an access token.
token68 locals [int capture] : token68_char+ '='* ;
token68_char : alphanum | '-' | '.' | '_' | '~' | '+' | '/' ;
auth_param : auth_param_name equal sws ( auth_value | quoted_string ) ;
auth_param_name locals [int capture = RULE_param_name] : token ;
auth_value locals [int capture = RULE_param_value] : token lenient_auth_tail? | lenient_auth_value ;
lenient_auth_value locals [int marked] : auth_value_separator auth_value_octet* ; // A token68 ends in several "=".
lenient_auth_tail locals [int marked = RULE_lenient_auth_value] : ( auth_value_separator | '=' ) auth_value_octet* ;
auth_value_octet : token_char | auth_value_separator | '=' ;
auth_value_separator : '/' | ':' | '@' | ';' | '?' | '&' | '$' | '[' | ']' ;

// ---- Authentication-Info, Proxy-Authentication-Info ----

// Deviation: RFC 7615 section 3 allows any auth-param.
ainfo : auth_param ;
