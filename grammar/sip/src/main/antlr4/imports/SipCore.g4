// RFC 3261 section 25.1: the basic rules.
parser grammar SipCore;

alpha : A | B | C | D | E | F | G | H | I | J | K | L | M | N | O | P | Q | R | S | T | U | V | W | X | Y | Z ;
digit : D0 | D1 | D2 | D3 | D4 | D5 | D6 | D7 | D8 | D9 ;
hexdig : digit | A | B | C | D | E | F ;
alphanum : alpha | digit ;
reserved : ';' | '/' | '?' | ':' | '@' | '&' | '=' | '+' | '$' | ',' ;
mark : '-' | '_' | '.' | '!' | '~' | '*' | '\'' | '(' | ')' ;
unreserved : alphanum | mark ;
escaped : '%' hexdig hexdig ;

// ---- White space ----

wsp : SP | HTAB ;
// Deviation: several folds in a row, which the ABNF has where two rules take the same white space only.
lws : ( wsp | fold )+ ;
fold : CR LF wsp | lenient_bare_line_feed ;
lenient_bare_line_feed locals [int marked] : LF wsp ;
sws : lws? ;

// ---- Tokens and words ----

token_char : alphanum | '-' | '.' | '!' | '%' | '*' | '_' | '+' | '`' | '\'' | '~' ;
token : token_char+ ;
word_char : token_char | '(' | ')' | '<' | '>' | ':' | '\\' | '"' | '/' | '[' | ']' | '?' | '{' | '}' ;
word : word_char+ ;
// Deviation: 1*DIGIT has no name in the ABNF.
digits locals [int capture] : digit+ ;
delta_seconds locals [int capture = RULE_digits] : digit+ ;

// ---- Separators ----

star locals [int capture] : '*' ;                   // Deviation: the white space around it belongs to the entry.
slash : sws '/' sws ;
equal : sws '=' ;                                  // Deviation: SWS after it belongs to what follows, if something does.
raquot : '>' ;                                      // Deviation: SWS after it belongs to what follows.
laquot : '<' ;                                      // Deviation: SWS before it belongs to display_name.
comma : sws ',' sws ( lenient_empty_element sws )* ;
semi : sws ';' sws ( lenient_empty_parameter sws )* ;
colon : sws ':' sws ;

// What devices leave out: the parameter behind a semicolon, the element before or behind a comma, the value behind an equals sign.
lenient_empty_parameter locals [int marked] : ';' ;
lenient_empty_element locals [int marked] : ',' ;
lenient_empty_value locals [int marked] : ;
leading_commas : ( lenient_empty_element sws )* ;
list_end : sws ( lenient_empty_element sws )* ;
// The same behind parameters.
params_end : sws ( lenient_empty_parameter sws )* ;
params_comma : params_end ',' sws ( lenient_empty_element sws )* ;
params_list_end : params_end ( lenient_empty_element sws )* ;

// ---- Quoted strings and comments ----

// Deviation: SWS before it belongs to EQUAL. Any octet from 0x80 may stand in it.
quoted_string locals [int capture] : '"' ( qdtext | quoted_pair | fold )* '"' ;
qdtext : ~( '"' | '\\' | CR | LF | NUL | CTL ) ;
quoted_pair : '\\' ~( CR | LF ) ;                   // Deviation: octets from 0x80 may be escaped.
// Deviation: LWS within the parentheses belongs to ctext. Only the outermost comment goes on the tape.
comment locals [int capture] : '(' comment_text* ')' ;
nested_comment : '(' comment_text* ')' ;
comment_text : ctext | quoted_pair | fold | nested_comment ;
ctext : ~( '(' | ')' | '\\' | CR | LF | NUL | CTL ) ;

// Octets that callers put into what they make up themselves and want back as it was; not the ones that end it somewhere.
odd_octet : '@' | odd_octet_but_at ;
odd_octet_but_at : '=' | '&' | '$' | '#' | '^' | '|' | utf8_nonascii ;
odd_token_octet : odd_octet | ':' | '/' | '[' | ']' | '{' | '}' | '?' ;
// RFC 3629 section 4: well formed, so that a String of it gives the same octets again.
utf8_nonascii : utf8_2 | utf8_3 | utf8_4 ;
utf8_tail : OCTETS_80_8F | OCTETS_90_9F | OCTETS_A0_BF ;
utf8_2 : OCTETS_C2_DF utf8_tail ;
utf8_3 : OCTET_E0 OCTETS_A0_BF utf8_tail | OCTETS_E1_EF utf8_tail utf8_tail | OCTET_ED ( OCTETS_80_8F | OCTETS_90_9F ) utf8_tail ;
utf8_4
    : OCTET_F0 ( OCTETS_90_9F | OCTETS_A0_BF ) utf8_tail utf8_tail
    | OCTETS_F1_F3 utf8_tail utf8_tail utf8_tail
    | OCTET_F4 OCTETS_80_8F utf8_tail utf8_tail
    ;

// ---- Parameters ----

generic_param : param_name ( equal ( sws gen_value | lenient_empty_value ) )? ;
param_name locals [int capture] : token ;           // Deviation: has no name in the ABNF.
gen_value : param_value | quoted_string ;
param_value locals [int capture] : token | ipv6reference ; // token / host: every other host is a token.
