// The fields of the IP Multimedia Subsystem. A parameter without a rule of its own here is a generic-param in every respect.
parser grammar SipIms;

// ---- P-Asserted-Identity, P-Preferred-Identity: RFC 3325 section 9 ----

passertedid_value locals [int capture] : name_addr | bare_addr_spec ;
ppreferredid_value locals [int capture] : name_addr | bare_addr_spec ;

// ---- Privacy: RFC 3323 section 4.2 ----

// Deviation: white space around the semicolons.
privacy locals [int capture] : priv_value ( sws ';' sws priv_value )* ;
priv_value : token ;

// ---- Path: RFC 3327 section 4; Service-Route: RFC 3608 section 5 ----

path_value locals [int capture = RULE_route_param] : name_addr ( semi rr_param )* ;
sr_value locals [int capture = RULE_route_param] : name_addr ( semi rr_param )* ;

// ---- P-Associated-URI, P-Called-Party-ID: RFC 7315 sections 5.1 and 5.2 ----

p_aso_uri_spec locals [int capture] : name_addr ( semi ai_param )* ;
ai_param : generic_param ;
called_pty_id_spec locals [int capture] : name_addr ( semi cpid_param )* ;
cpid_param : generic_param ;

// ---- P-Visited-Network-ID: RFC 7315 section 5.3 ----

vnetwork_spec locals [int capture] : vnetwork_name ( semi vnetwork_param )* ;
vnetwork_name locals [int capture] : token | quoted_string ; // Deviation: has no name in the ABNF.
vnetwork_param : generic_param ;

// ---- P-Access-Network-Info: RFC 7315 section 5.4 ----

access_net_spec locals [int capture] : access_type ( semi access_info )* ;
access_type locals [int capture] : token ;          // access-class is a token, too.
access_info : generic_param | extension_access_info ;
// A gen-value that is no token: a parameter whose name stands in quotes or brackets.
extension_access_info locals [int capture = RULE_param_name] : ext_quoted_string | ipv6reference ;
ext_quoted_string : '"' ( qdtext | quoted_pair | CR LF wsp )* '"' ;

// ---- P-Charging-Function-Addresses, P-Charging-Vector: RFC 7315 sections 5.5 and 5.6 ----

charge_addr_params : charge_addr_param ( semi charge_addr_param )* ;
charge_addr_param locals [int capture] : generic_param ;
p_charging_vector : icid_value ( semi charge_params )* ;
icid_value : icid_value_name equal sws gen_value ;
icid_value_name locals [int capture = RULE_param_name] : I C I D '-' V A L U E ;
charge_params : generic_param ;

// ---- P-Media-Authorization: RFC 3313 section 5.1 ----

p_media_authorization_token locals [int capture] : hexdig+ ;

// ---- P-Early-Media: RFC 5009 section 8 ----

em_param locals [int capture] : token ;

// ---- P-Profile-Key: RFC 5002 section 4; P-Served-User: RFC 5502 section 6 ----

p_profile_key locals [int capture] : ( name_addr | bare_addr_spec ) ( semi generic_param )* ;
p_served_user locals [int capture] : ( name_addr | bare_addr_spec ) ( semi served_user_param )* ;
served_user_param : generic_param ;

// ---- P-User-Database: RFC 4457 section 4 ----

p_user_database locals [int capture] : laquot diameter_uri raquot ( semi generic_param )* ;
diameter_uri locals [int capture] : scheme ':' ( uric | '[' | ']' )+ ; // Deviation: not only aaa and aaas.

// ---- P-Asserted-Service, P-Preferred-Service: RFC 6050 section 4.1 ----

service_id locals [int capture] : U R N ':' U R N '-' D7 ':' urn_service_id ;
urn_service_id : service_label ( '.' service_label )* ;
service_label : ( alphanum | '-' | '_' )+ ;         // Deviation: '_', and of any length.

// ---- Security-Client, Security-Server, Security-Verify: RFC 3329 section 2.2 ----

sec_mechanism locals [int capture] : mechanism_name ( semi mech_parameters )* ;
mechanism_name locals [int capture] : token ;
mech_parameters : preference | generic_param ;
preference : q_name equal {} ( sws qvalue | lenient_empty_value ) ;
