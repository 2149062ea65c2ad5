// RFC 3261 section 25.1: what a sender takes, and what the body is.
parser grammar SipAccept;

// ---- Accept, Accept-Encoding, Accept-Language ----

// Every m-parameter is a generic-param, and "*" is a token.
accept_range locals [int capture] : m_type slash m_subtype ( semi accept_param )* ;
accept_param : c_p_q | generic_param ;
encoding locals [int capture] : codings ( semi accept_param )* ;
codings : content_coding ;
content_coding locals [int capture] : token ;
language locals [int capture] : language_range ( semi accept_param )* ;
language_range : language_tag | any_language ;
any_language locals [int capture = RULE_language_tag] : '*' ;
language_tag locals [int capture] : primary_tag ( '-' subtag )* ;
primary_tag : alpha alpha? alpha? alpha? alpha? alpha? alpha? alpha? ;
// Deviation: digits, RFC 5646 section 2.1 ("es-419").
subtag : alphanum alphanum? alphanum? alphanum? alphanum? alphanum? alphanum? alphanum? ;

// ---- Content-Disposition, MIME-Version ----

disp_type locals [int capture] : token ;
disp_param : generic_param ;
mime_version locals [int capture] : digits '.' digits ;
