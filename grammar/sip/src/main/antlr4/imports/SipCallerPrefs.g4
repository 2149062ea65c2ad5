// Capabilities and preferences. A feature-param as it stands in a header field is a generic-param in every respect.
parser grammar SipCallerPrefs;

// ---- Feature parameters: RFC 3840 section 9 ----

feature_value locals [int capture = RULE_quoted_string] : '"' ( tag_value_list | string_value ) '"' ;
tag_value_list : tag_value ( ',' tag_value )* ;
tag_value : '!'? ( token_nobang | numeric ) ;       // boolean is a token-nobang.
token_nobang : ( alphanum | '-' | '.' | '%' | '*' | '_' | '+' | '`' | '\'' | '~' )+ ;
numeric : '#' numeric_relation ;
numeric_relation : ( '>' '=' | '<' '=' | '=' ) number | number ':' number ;
number : ( '+' | '-' )? digit+ ( '.' digit* )? ;
string_value : '<' ( qdtext_no_abkt | quoted_pair | CR LF wsp )* '>' ;
qdtext_no_abkt : ~( '"' | '\\' | '<' | '>' | CR | LF | NUL | CTL ) ;
ftag_name : alpha ( alpha | digit | '!' | '\'' | '.' | '-' | '%' )* ;

// ---- Accept-Contact, Reject-Contact, Request-Disposition: RFC 3841 section 10 ----

ac_value locals [int capture] : star ( semi ac_params )* ;
ac_params : generic_param ;
rc_value locals [int capture] : star ( semi rc_params )* ;
rc_params : generic_param ;
directive locals [int capture]
    : P R O X Y
    | R E D I R E C T
    | C A N C E L
    | F O R K
    | R E C U R S E
    | P A R A L L E L
    | S E Q U E N T I A L
    | Q U E U E
    | N O '-' ( C A N C E L | F O R K | R E C U R S E | Q U E U E )
    ;

// ---- Feature-Caps: RFC 6809 section 6 ----

fc_value locals [int capture] : star ( semi feature_cap )* ;
feature_cap : fcap_name ( equal sws feature_value )? ;
fcap_name locals [int capture = RULE_param_name] : '+' ftag_name ;
