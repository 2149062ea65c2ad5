// RFC 3966 section 3: tel URIs.
parser grammar SipTel;

// Deviation: within a message a tel URI is any text after its scheme, '#' too; whoever wants to know reads it by telephone_uri_entry.
// So an address with a number that is none stays readable.
tel_uri locals [int capture] : T E L ':' {} tel_char+ ;
tel_char : uric | '[' | ']' | '#' ;
// RFC 3261 section 20: without angle brackets no comma, semicolon or question mark.
bare_tel_uri locals [int capture = RULE_tel_uri] : T E L ':' {} bare_tel_char+ ;
bare_tel_char : bare_uric | '[' | ']' | '#' ;

telephone_uri : T E L ':' {} telephone_subscriber ;
telephone_subscriber : global_number | local_number ;
global_number : global_number_digits tel_par* ;
local_number : local_number_digits tel_par* ;       // Deviation: phone-context may be missing.
global_number_digits locals [int capture] : '+' visual_separator* digit phonedigit* ;
local_number_digits locals [int capture] : visual_separator* tel_hex_char phonedigit_hex* ;
phonedigit : digit | visual_separator ;
phonedigit_hex : tel_hex_char | visual_separator ;
tel_hex_char : hexdig | '*' | '#' ;
visual_separator : '-' | '.' | '(' | ')' ;

// ---- parameters; known names have one syntax ----

tel_par : ';' ( phone_context | isdn_subaddress | extension | tel_parameter ) ;
phone_context : context_name '=' {} descriptor ;
isdn_subaddress : isub_name '=' {} isub_value ;
extension : ext_name '=' {} ext_value ;
tel_parameter : tel_pname ( '=' pvalue )? ;
context_name locals [int capture = RULE_pname] : P H O N E '-' C O N T E X T ;
isub_name locals [int capture = RULE_pname] : I S U B ;
ext_name locals [int capture = RULE_pname] : E X T ;
tel_pname locals [int capture = RULE_pname] : ( alphanum | '-' )+ ;
descriptor locals [int capture = RULE_pvalue] : hostname | '+' visual_separator* digit phonedigit* ;
// Deviation: ';' begins the next parameter, though uric has it.
isub_value locals [int capture = RULE_pvalue] : isub_char+ ;
isub_char : unreserved | escaped | '/' | '?' | ':' | '@' | '&' | '=' | '+' | '$' | ',' ;
ext_value locals [int capture = RULE_pvalue] : phonedigit+ ;
