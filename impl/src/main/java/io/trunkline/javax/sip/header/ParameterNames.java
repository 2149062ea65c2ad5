package io.trunkline.javax.sip.header;

/** The names of parameters of header fields, and some of their values, as applications know them from the reference implementation. */
public interface ParameterNames {
    /** The word {@code nextnonce}. */
    String NEXT_NONCE = "nextnonce";

    /** The word {@code tag}. */
    String TAG = "tag";

    /** The word {@code username}. */
    String USERNAME = "username";

    /** The word {@code uri}. */
    String URI = "uri";

    /** The word {@code domain}. */
    String DOMAIN = "domain";

    /** The word {@code cnonce}. */
    String CNONCE = "cnonce";

    /** The word {@code password}. */
    String PASSWORD = "password";

    /** The word {@code response}. */
    String RESPONSE = "response";

    /** The word {@code rspauth}. */
    String RESPONSE_AUTH = "rspauth";

    /** The word {@code opaque}. */
    String OPAQUE = "opaque";

    /** The word {@code algorithm}. */
    String ALGORITHM = "algorithm";

    /** The word {@code Digest}. */
    String DIGEST = "Digest";

    /** The word {@code signed-by}. */
    String SIGNED_BY = "signed-by";

    /** The word {@code signature}. */
    String SIGNATURE = "signature";

    /** The word {@code nonce}. */
    String NONCE = "nonce";

    /** The word {@code srand}. */
    String SRAND = "srand";

    /** The word {@code snum}. */
    String SNUM = "snum";

    /** The word {@code targetname}. */
    String TARGET_NAME = "targetname";

    /** The word {@code nc}. */
    String NONCE_COUNT = "nc";

    /** The word {@code pubkey}. */
    String PUBKEY = "pubkey";

    /** The word {@code cookie}. */
    String COOKIE = "cookie";

    /** The word {@code realm}. */
    String REALM = "realm";

    /** The word {@code version}. */
    String VERSION = "version";

    /** The word {@code stale}. */
    String STALE = "stale";

    /** The word {@code qop}. */
    String QOP = "qop";

    /** The word {@code nc}. */
    String NC = "nc";

    /** The word {@code purpose}. */
    String PURPOSE = "purpose";

    /** The word {@code card}. */
    String CARD = "card";

    /** The word {@code info}. */
    String INFO = "info";

    /** The word {@code action}. */
    String ACTION = "action";

    /** The word {@code proxy}. */
    String PROXY = "proxy";

    /** The word {@code redirect}. */
    String REDIRECT = "redirect";

    /** The word {@code expires}. */
    String EXPIRES = "expires";

    /** The word {@code q}. */
    String Q = "q";

    /** The word {@code render}. */
    String RENDER = "render";

    /** The word {@code session}. */
    String SESSION = "session";

    /** The word {@code icon}. */
    String ICON = "icon";

    /** The word {@code alert}. */
    String ALERT = "alert";

    /** The word {@code handling}. */
    String HANDLING = "handling";

    /** The word {@code required}. */
    String REQUIRED = "required";

    /** The word {@code optional}. */
    String OPTIONAL = "optional";

    /** The word {@code emergency}. */
    String EMERGENCY = "emergency";

    /** The word {@code urgent}. */
    String URGENT = "urgent";

    /** The word {@code normal}. */
    String NORMAL = "normal";

    /** The word {@code non-urgent}. */
    String NON_URGENT = "non-urgent";

    /** The word {@code duration}. */
    String DURATION = "duration";

    /** The word {@code branch}. */
    String BRANCH = "branch";

    /** The word {@code hidden}. */
    String HIDDEN = "hidden";

    /** The word {@code received}. */
    String RECEIVED = "received";

    /** The word {@code maddr}. */
    String MADDR = "maddr";

    /** The word {@code ttl}. */
    String TTL = "ttl";

    /** The word {@code transport}. */
    String TRANSPORT = "transport";

    /** The word {@code text}. */
    String TEXT = "text";

    /** The word {@code cause}. */
    String CAUSE = "cause";

    /** The word {@code id}. */
    String ID = "id";

    /** The word {@code rport}. */
    String RPORT = "rport";

    /** The word {@code to-tag}. */
    String TO_TAG = "to-tag";

    /** The word {@code from-tag}. */
    String FROM_TAG = "from-tag";

    /** The word {@code +sip.instance}. */
    String SIP_INSTANCE = "+sip.instance";

    /** The word {@code pub-gruu}. */
    String PUB_GRUU = "pub-gruu";

    /** The word {@code temp-gruu}. */
    String TEMP_GRUU = "temp-gruu";

    /** The word {@code gruu}. */
    String GRUU = "gruu";
}
