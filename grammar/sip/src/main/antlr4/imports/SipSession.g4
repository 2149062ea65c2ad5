// Sessions and dialogs that name each other. A parameter without a rule of its own here is a generic-param in every respect.
parser grammar SipSession;

// ---- Session-Expires, Min-SE: RFC 4028 sections 4 and 5 ----

session_expires : delta_seconds ( semi se_params )* ;
se_params : refresher_param | generic_param ;
refresher_param : refresher_name equal {} sws refresher ;
refresher_name locals [int capture = RULE_param_name] : R E F R E S H E R ;
refresher locals [int capture = RULE_param_value] : U A C | U A S ;
min_se : delta_seconds ( semi generic_param )* ;

// ---- Replaces: RFC 3891 section 6.1; Join: RFC 3911 section 7.1 ----

replaces : callid ( semi replaces_param )* ;
replaces_param : to_tag | from_tag | generic_param ;
join : callid ( semi join_param )* ;
join_param : to_tag | from_tag | generic_param ;
to_tag : to_tag_name equal {} sws dialog_tag ;
to_tag_name locals [int capture = RULE_param_name] : T O '-' T A G ;
from_tag : from_tag_name equal {} sws dialog_tag ;
from_tag_name locals [int capture = RULE_param_name] : F R O M '-' T A G ;
dialog_tag locals [int capture = RULE_param_value] : token lenient_odd_tag? | lenient_odd_tag ;

// ---- Target-Dialog: RFC 4538 section 7 ----

target_dialog : callid ( semi td_param )* ;
td_param : remote_param | local_param | generic_param ;
remote_param : remote_tag_name equal {} sws dialog_tag ;
remote_tag_name locals [int capture = RULE_param_name] : R E M O T E '-' T A G ;
local_param : local_tag_name equal {} sws dialog_tag ;
local_tag_name locals [int capture = RULE_param_name] : L O C A L '-' T A G ;

// ---- References: the expired draft that the reference implementation knows, one reference ----

reference_value : callid ( semi generic_param )* ;

// ---- Referred-By: RFC 3892 section 3 ----

referred_by locals [int capture] : referrer_uri ( semi generic_param )* ;
referrer_uri : name_addr | bare_addr_spec ;

// ---- Refer-Sub: RFC 4488 section 4 ----

refer_sub : refer_sub_value ( semi exten )* ;
refer_sub_value locals [int capture] : T R U E | F A L S E ;
exten : generic_param ;

// ---- Answer-Mode, Priv-Answer-Mode: RFC 5373 section 3 ----

answer_mode : answer_mode_value ( semi answer_mode_param )* ;
answer_mode_value locals [int capture] : token ;
answer_mode_param : generic_param ;

// ---- Suppress-If-Match: RFC 5839 section 7 ----

// entity-tag is a token, and so is "*".
suppress_if_match locals [int capture] : token ;

// ---- Info-Package, Recv-Info: RFC 6086 section 8 ----

info_package_type locals [int capture] : info_package_name ( semi info_package_param )* ;
info_package_name locals [int capture] : token ;
info_package_param : generic_param ;

// ---- Session-ID: RFC 7989 section 6.1, and RFC 7329 ----

session_id_value : sess_uuid ( semi sess_id_param )* ;
sess_uuid locals [int capture] : hexdig8 hexdig8 hexdig8 hexdig8 ; // Deviation: capital letters too.
hexdig8 : hexdig hexdig hexdig hexdig hexdig hexdig hexdig hexdig ;
sess_id_param : generic_param ;
