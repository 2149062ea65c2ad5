// RFC 3261 section 25.1: the header fields that say something to people or point to something. RFC 3326: Reason.
parser grammar SipInfo;

// ---- Alert-Info, Call-Info, Error-Info ----

// Deviation: after "<sip:" comes a SIP URI or nothing, as everywhere.
alert_param locals [int capture] : ( info_uri | lenient_alert_text ) ( semi generic_param )* ;
info locals [int capture] : ( info_uri | lenient_bare_info ) ( semi generic_param )* ;
error_uri locals [int capture] : ( info_uri | lenient_bare_info ) ( semi generic_param )* ;
info_uri : angle_addr ;
lenient_bare_info locals [int marked] : bare_addr_spec ;
// The name of a ring tone, with or without a URI about it.
lenient_alert_text locals [int marked] : alert_text ;
alert_text locals [int capture] : ( alert_word ( lws alert_word )* )? ;
alert_word : alert_char+ ;
alert_char : ~( '<' | '>' | '"' | ',' | ';' | SP | HTAB | CR | LF | NUL | CTL ) ;

// ---- Date ----

sip_date locals [int capture] : rfc1123_date ;
rfc1123_date : wkday ',' SP date1 SP time SP G M T ;
date1 : ( two_digits | lenient_short_day ) SP month SP four_digits ;
lenient_short_day locals [int marked] : one_digit ;
time : two_digits ':' two_digits ':' two_digits ;
wkday : M O N | T U E | W E D | T H U | F R I | S A T | S U N ;
month locals [int capture] : J A N | F E B | M A R | A P R | M A Y | J U N | J U L | A U G | S E P | O C T | N O V | D E C ;
one_digit locals [int capture = RULE_digits] : digit ;
two_digits locals [int capture = RULE_digits] : digit digit ;
four_digits locals [int capture = RULE_digits] : digit digit digit digit ;
// What GB/T 28181 prescribes to cameras: local time with milliseconds.
lenient_iso_date locals [int marked] : iso_date ;
iso_date locals [int capture] : four_digits '-' two_digits '-' two_digits ( T | SP ) time ( '.' digit+ )? ;

// ---- Organization, Subject, Priority, In-Reply-To ----

// Deviation: UTF-8 is not checked here.
text_utf8_trim locals [int capture] : text_word ( lws text_word )* ;
text_word : text_utf8char+ ;
text_utf8char : ~( SP | HTAB | CR | LF | NUL | CTL ) ;
priority_value locals [int capture] : token ;

// ---- Reason, RFC 3326 section 2 ----

reason_value locals [int capture] : protocol ( semi reason_params )* ;
protocol locals [int capture] : token ;
reason_params : generic_param ;

// ---- Retry-After ----

retry_param : retry_duration | generic_param ;
retry_duration : duration_name equal {} sws duration_value ;
duration_name locals [int capture = RULE_param_name] : D U R A T I O N ;
duration_value locals [int capture = RULE_param_value] : digit+ ;

// ---- Timestamp ----

timestamp locals [int capture] : digit+ ( '.' digit* )? ;
delay locals [int capture] : digit+ ( '.' digit* )? | '.' digit* ;

// ---- Warning ----

warning_value locals [int capture] : warn_code SP warn_agent SP sws warn_text ;
warn_code locals [int capture] : digit digit digit ;
// Deviation: a pseudonym may have a port; every host name is a token.
warn_agent locals [int capture] : ( token | ipv6reference ) ( ':' digit+ )? ;
warn_text locals [int capture] : '"' ( qdtext | quoted_pair | fold )* '"' ; // A quoted-string that is no parameter.

// ---- Refer-To (RFC 3515), Reply-To ----

refer_to_spec : ( name_addr | bare_addr_spec | lenient_single_named_addr ) ( semi generic_param )* ;
rplyto_spec : ( name_addr | bare_addr_spec | lenient_single_named_addr ) ( semi rplyto_param )* ;
rplyto_param : generic_param ;
