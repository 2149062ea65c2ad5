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
equal : sws '=' sws ;
raquot : '>' ;                                      // Deviation: SWS after it belongs to what follows.
laquot : '<' ;                                      // Deviation: SWS before it belongs to display_name.
comma : sws ',' sws ;
semi : sws ';' sws ;
colon : sws ':' sws ;

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

// ---- Parameters ----

generic_param : param_name ( equal gen_value )? ;
param_name locals [int capture] : token ;           // Deviation: has no name in the ABNF.
gen_value : param_value | quoted_string ;
param_value locals [int capture] : token | ipv6reference ; // token / host: every other host is a token.
