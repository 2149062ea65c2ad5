package io.trunkline.wire;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The header field names that Trunkline knows, with their compact forms (RFC 3261 section 7.3.3 and the IANA registry) and how
 * often each may stand in a message.
 *
 * <p>Names compare without case. Everything here is constant and safe for any thread; the lookups allocate nothing.
 */
public enum HeaderName {
    ACCEPT("Accept", Kind.LIST),
    ACCEPT_CONTACT("Accept-Contact", 'a', Kind.LIST),
    ACCEPT_ENCODING("Accept-Encoding", Kind.LIST),
    ACCEPT_LANGUAGE("Accept-Language", Kind.LIST),
    ACCEPT_RESOURCE_PRIORITY("Accept-Resource-Priority", Kind.LIST),
    ALERT_INFO("Alert-Info", Kind.LIST),
    ALLOW("Allow", Kind.LIST),
    ALLOW_EVENTS("Allow-Events", 'u', Kind.LIST),
    ANSWER_MODE("Answer-Mode", Kind.SINGLE),
    AUTHENTICATION_INFO("Authentication-Info", Kind.SINGLE),
    AUTHORIZATION("Authorization", Kind.REPEATED),
    CALL_ID("Call-ID", 'i', Kind.SINGLE),
    CALL_INFO("Call-Info", Kind.LIST),
    CONTACT("Contact", 'm', Kind.LIST),
    CONTENT_DISPOSITION("Content-Disposition", Kind.SINGLE),
    CONTENT_ENCODING("Content-Encoding", 'e', Kind.LIST),
    CONTENT_ID("Content-ID", Kind.SINGLE),
    CONTENT_LANGUAGE("Content-Language", Kind.LIST),
    CONTENT_LENGTH("Content-Length", 'l', Kind.SINGLE),
    CONTENT_TYPE("Content-Type", 'c', Kind.SINGLE),
    CSEQ("CSeq", Kind.SINGLE),
    DATE("Date", Kind.SINGLE),
    ENCRYPTION("Encryption", Kind.SINGLE),
    ERROR_INFO("Error-Info", Kind.LIST),
    EVENT("Event", 'o', Kind.SINGLE),
    EXPIRES("Expires", Kind.SINGLE),
    FEATURE_CAPS("Feature-Caps", Kind.LIST),
    FLOW_TIMER("Flow-Timer", Kind.SINGLE),
    FROM("From", 'f', Kind.SINGLE),
    GEOLOCATION("Geolocation", Kind.LIST),
    GEOLOCATION_ERROR("Geolocation-Error", Kind.SINGLE),
    GEOLOCATION_ROUTING("Geolocation-Routing", Kind.SINGLE),
    HIDE("Hide", Kind.SINGLE),
    HISTORY_INFO("History-Info", Kind.LIST),
    IDENTITY("Identity", 'y', Kind.LIST),
    IDENTITY_INFO("Identity-Info", 'n', Kind.SINGLE),
    IN_REPLY_TO("In-Reply-To", Kind.LIST),
    INFO_PACKAGE("Info-Package", Kind.SINGLE),
    JOIN("Join", Kind.SINGLE),
    MAX_BREADTH("Max-Breadth", Kind.SINGLE),
    MAX_FORWARDS("Max-Forwards", Kind.SINGLE),
    MIME_VERSION("MIME-Version", Kind.SINGLE),
    MIN_EXPIRES("Min-Expires", Kind.SINGLE),
    MIN_SE("Min-SE", Kind.SINGLE),
    ORGANIZATION("Organization", Kind.SINGLE),
    P_ACCESS_NETWORK_INFO("P-Access-Network-Info", Kind.LIST),
    P_ASSERTED_IDENTITY("P-Asserted-Identity", Kind.LIST),
    P_ASSERTED_SERVICE("P-Asserted-Service", Kind.LIST),
    P_ASSOCIATED_URI("P-Associated-URI", Kind.LIST),
    P_CALLED_PARTY_ID("P-Called-Party-ID", Kind.SINGLE),
    P_CHARGING_FUNCTION_ADDRESSES("P-Charging-Function-Addresses", Kind.SINGLE),
    P_CHARGING_VECTOR("P-Charging-Vector", Kind.SINGLE),
    P_EARLY_MEDIA("P-Early-Media", Kind.LIST),
    P_MEDIA_AUTHORIZATION("P-Media-Authorization", Kind.LIST),
    P_PREFERRED_IDENTITY("P-Preferred-Identity", Kind.LIST),
    P_PREFERRED_SERVICE("P-Preferred-Service", Kind.LIST),
    P_PROFILE_KEY("P-Profile-Key", Kind.SINGLE),
    P_SERVED_USER("P-Served-User", Kind.SINGLE),
    P_USER_DATABASE("P-User-Database", Kind.SINGLE),
    P_VISITED_NETWORK_ID("P-Visited-Network-ID", Kind.LIST),
    PATH("Path", Kind.LIST),
    PERMISSION_MISSING("Permission-Missing", Kind.LIST),
    PRIORITY("Priority", Kind.SINGLE),
    PRIV_ANSWER_MODE("Priv-Answer-Mode", Kind.SINGLE),
    PRIVACY("Privacy", Kind.SINGLE),
    PROXY_AUTHENTICATE("Proxy-Authenticate", Kind.REPEATED),
    PROXY_AUTHENTICATION_INFO("Proxy-Authentication-Info", Kind.SINGLE),
    PROXY_AUTHORIZATION("Proxy-Authorization", Kind.REPEATED),
    PROXY_REQUIRE("Proxy-Require", Kind.LIST),
    RACK("RAck", Kind.SINGLE),
    REASON("Reason", Kind.LIST),
    RECORD_ROUTE("Record-Route", Kind.LIST),
    RECV_INFO("Recv-Info", Kind.LIST),
    REFER_SUB("Refer-Sub", Kind.SINGLE),
    REFER_TO("Refer-To", 'r', Kind.SINGLE),
    REFERENCES("References", Kind.SINGLE),
    REFERRED_BY("Referred-By", 'b', Kind.SINGLE),
    REJECT_CONTACT("Reject-Contact", 'j', Kind.LIST),
    REPLACES("Replaces", Kind.SINGLE),
    REPLY_TO("Reply-To", Kind.SINGLE),
    REQUEST_DISPOSITION("Request-Disposition", 'd', Kind.LIST),
    REQUIRE("Require", Kind.LIST),
    RESOURCE_PRIORITY("Resource-Priority", Kind.LIST),
    RESPONSE_KEY("Response-Key", Kind.SINGLE),
    RETRY_AFTER("Retry-After", Kind.SINGLE),
    ROUTE("Route", Kind.LIST),
    RSEQ("RSeq", Kind.SINGLE),
    SECURITY_CLIENT("Security-Client", Kind.LIST),
    SECURITY_SERVER("Security-Server", Kind.LIST),
    SECURITY_VERIFY("Security-Verify", Kind.LIST),
    SERVER("Server", Kind.SINGLE),
    SERVICE_ROUTE("Service-Route", Kind.LIST),
    SESSION_EXPIRES("Session-Expires", 'x', Kind.SINGLE),
    SESSION_ID("Session-ID", Kind.SINGLE),
    SIP_ETAG("SIP-ETag", Kind.SINGLE),
    SIP_IF_MATCH("SIP-If-Match", Kind.SINGLE),
    SUBJECT("Subject", 's', Kind.SINGLE),
    SUBSCRIPTION_STATE("Subscription-State", Kind.SINGLE),
    SUPPORTED("Supported", 'k', Kind.LIST),
    SUPPRESS_IF_MATCH("Suppress-If-Match", Kind.SINGLE),
    TARGET_DIALOG("Target-Dialog", Kind.SINGLE),
    TIMESTAMP("Timestamp", Kind.SINGLE),
    TO("To", 't', Kind.SINGLE),
    UNSUPPORTED("Unsupported", Kind.LIST),
    USER_AGENT("User-Agent", Kind.SINGLE),
    VIA("Via", 'v', Kind.LIST),
    WARNING("Warning", Kind.LIST),
    WWW_AUTHENTICATE("WWW-Authenticate", Kind.REPEATED);

    /** How many values a header field may have, and how they may be written (RFC 3261 section 7.3.1). */
    private enum Kind {
        /** One value, one line. */
        SINGLE,
        /** Values may share a line, separated by commas. */
        LIST,
        /** Several lines, but never joined into one: the challenges and credentials of RFC 3261 section 7.3.1. */
        REPEATED
    }

    /** The value of {@link #compact()} when the name has no compact form. */
    public static final char NO_COMPACT_FORM = 0;

    private static final HeaderName[] ALL = values();
    private static final NameTable TABLE = new NameTable(ALL);

    private final String canonical;
    private final char compact;
    private final Kind kind;

    HeaderName(String canonical, Kind kind) {
        this(canonical, NO_COMPACT_FORM, kind);
    }

    HeaderName(String canonical, char compact, Kind kind) {
        this.canonical = canonical;
        this.compact = compact;
        this.kind = kind;
    }

    /** The name as the RFC that defines it writes it, for example {@code Call-ID}. */
    public String canonical() {
        return canonical;
    }

    /** The compact form in lower case, or {@link #NO_COMPACT_FORM}. */
    public char compact() {
        return compact;
    }

    /** Whether a message may carry at most one value of this header field. */
    public boolean isSingleton() {
        return kind == Kind.SINGLE;
    }

    /** Whether several values may share one line, separated by commas. */
    public boolean isList() {
        return kind == Kind.LIST;
    }

    /** Whether the values describe the body and leave with it (RFC 3261 section 20, table 2; the Content fields). */
    public boolean isEntityHeader() {
        return switch (this) {
            case CONTENT_TYPE, CONTENT_LENGTH, CONTENT_ENCODING, CONTENT_DISPOSITION, CONTENT_LANGUAGE, CONTENT_ID ->
                true;
            default -> false;
        };
    }

    /** A small number for tables, from 0 up; see {@link #at}. It may differ from one version to the next. */
    @SuppressWarnings("EnumOrdinal") // the index of a message holds numbers, not references
    int index() {
        return ordinal();
    }

    /** The name with this {@link #index()}. */
    static HeaderName at(int index) {
        return ALL[index];
    }

    /**
     * The header field whose full or compact name stands in {@code octets[from, to)}.
     *
     * @return null when the name is unknown
     */
    public static @Nullable HeaderName find(byte[] octets, int from, int to) {
        int index = TABLE.find(octets, from, to);
        return index < 0 ? null : ALL[index];
    }

    /**
     * The header field with this full or compact name.
     *
     * @return null when the name is unknown
     */
    public static @Nullable HeaderName find(String name) {
        int index = TABLE.find(name);
        return index < 0 ? null : ALL[index];
    }

    /** As {@link #find(byte[], int, int)}, but the {@link #index()}, or -1; {@code words} are the same octets, little-endian. */
    static int findIndex(ByteBuffer words, byte[] octets, int from, int to) {
        return TABLE.find(words, octets, from, to);
    }
}
