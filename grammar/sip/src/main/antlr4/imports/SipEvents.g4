// RFC 6665 section 8.4: Event, Allow-Events, Subscription-State. RFC 3903 section 11.3: entity tags. RFC 3262 section 7: RAck, RSeq.
parser grammar SipEvents;

event_type locals [int capture] : token_nodot ( '.' token_nodot )* ;
token_nodot : nodot_char+ ;
nodot_char : alphanum | '-' | '!' | '%' | '*' | '_' | '+' | '`' | '\'' | '~' ;
event_param : generic_param ;

substate_value locals [int capture] : token ;
subexp_params : substate_expires | substate_retry_after | generic_param ;
substate_expires : expires_name equal {} sws expires_value ;
substate_retry_after : retry_after_name equal {} sws expires_value ;
retry_after_name locals [int capture = RULE_param_name] : R E T R Y '-' A F T E R ;

entity_tag locals [int capture] : token ;
