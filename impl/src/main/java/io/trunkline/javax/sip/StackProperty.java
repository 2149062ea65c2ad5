package io.trunkline.javax.sip;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every property that a stack knows, what its value looks like and whether it does anything yet. docs/properties.md says
 * what each means.
 */
enum StackProperty {
    // JSR 32
    STACK_NAME(Family.JSR, Kind.TEXT, Effect.HONOURED),
    IP_ADDRESS(Family.JSR, Kind.TEXT, Effect.HONOURED),
    OUTBOUND_PROXY(Family.JSR, Kind.TEXT, Effect.HONOURED),
    ROUTER_PATH(Family.JSR, Kind.TEXT, Effect.HONOURED),
    USE_ROUTER_FOR_ALL_URIS(Family.JSR, Kind.FLAG, Effect.HONOURED),
    EXTENSION_METHODS(Family.JSR, Kind.TEXT, Effect.HONOURED),
    AUTOMATIC_DIALOG_SUPPORT(Family.JSR, Kind.FLAG, Effect.HONOURED),
    FORKABLE_EVENTS(Family.JSR, Kind.TEXT, Effect.HONOURED),
    RETRANSMISSION_FILTER(Family.JSR, Kind.FLAG, Effect.HONOURED),
    STACK_PATH(Family.JSR, Kind.TEXT, Effect.NONE),

    // Threading and delivery
    REENTRANT_LISTENER(Kind.FLAG, Effect.HONOURED),
    THREAD_POOL_SIZE(Kind.NUMBER, Effect.HONOURED),
    TCP_POST_PARSING_THREAD_POOL_SIZE(Kind.NUMBER, Effect.LATER),
    MAX_LISTENER_RESPONSE_TIME(Kind.NUMBER, Effect.HONOURED),
    CONGESTION_CONTROL_TIMEOUT(Kind.NUMBER, Effect.HONOURED),
    THREAD_AUDIT_INTERVAL_IN_MILLISECS(Kind.NUMBER, Effect.LATER),
    THREAD_PRIORITY(Kind.NUMBER, Effect.NONE),
    TIMER_CLASS_NAME(Kind.TEXT, Effect.LATER),
    SCHEDULED_EXECUTOR_PURGE_DELAY("timers.SCHEDULED_EXECUTOR_PURGE_DELAY", Kind.NUMBER, Effect.NONE),
    CALL_ANALYSIS_CHECKING_INTERVAL("stack.CallAnalysisInterceptor.checkingInterval", Kind.NUMBER, Effect.LATER),
    CALL_ANALYSIS_MIN_STUCK_TIME("stack.CallAnalysisInterceptor.minStuckTIme", Kind.NUMBER, Effect.LATER),
    CALL_ANALYSIS_MIN_TIME_BETWEEN_DUMPS(
            "stack.CallAnalysisInterceptor.minTimeBetweenDumps", Kind.NUMBER, Effect.LATER),

    // Transactions and dialogs
    T1_MILLIS(Kind.NUMBER, Effect.HONOURED),
    T2_MILLIS(Kind.NUMBER, Effect.HONOURED),
    T4_MILLIS(Kind.NUMBER, Effect.HONOURED),
    AUTOMATIC_DIALOG_ERROR_HANDLING(Kind.FLAG, Effect.HONOURED),
    SERVER_LOOP_DETECTION(Kind.FLAG, Effect.HONOURED),
    IS_BACK_TO_BACK_USER_AGENT(Kind.FLAG, Effect.HONOURED),
    CANCEL_CLIENT_TRANSACTION_CHECKED(Kind.FLAG, Effect.HONOURED),
    DELIVER_UNSOLICITED_NOTIFY(Kind.FLAG, Effect.HONOURED),
    DELIVER_TERMINATED_EVENT_FOR_ACK(Kind.FLAG, Effect.HONOURED),
    DELIVER_TERMINATED_EVENT_FOR_NULL_DIALOG(Kind.FLAG, Effect.HONOURED),
    PASS_INVITE_NON_2XX_ACK_TO_LISTENER(Kind.FLAG, Effect.HONOURED),
    DELIVER_RETRANSMITTED_ACK_TO_LISTENER(Kind.FLAG, Effect.HONOURED),
    REJECT_STRAY_RESPONSES(Kind.FLAG, Effect.HONOURED),
    MAX_FORK_TIME_SECONDS(Kind.NUMBER, Effect.HONOURED),
    EARLY_DIALOG_TIMEOUT_SECONDS(Kind.NUMBER, Effect.HONOURED),
    DIALOG_TIMEOUT_FACTOR(Kind.NUMBER, Effect.HONOURED),
    MAX_TX_LIFETIME_INVITE(Kind.NUMBER, Effect.HONOURED),
    MAX_TX_LIFETIME_NON_INVITE(Kind.NUMBER, Effect.HONOURED),
    MAX_SERVER_TRANSACTIONS(Kind.NUMBER, Effect.HONOURED),
    MAX_CLIENT_TRANSACTIONS(Kind.NUMBER, Effect.HONOURED),
    LINGER_TIMER(Kind.NUMBER, Effect.LATER),
    AGGRESSIVE_CLEANUP(Kind.FLAG, Effect.NONE),
    RELEASE_REFERENCES_STRATEGY(Kind.TEXT, Effect.NONE),
    AUTO_GENERATE_TIMESTAMP(Kind.FLAG, Effect.HONOURED),
    RFC_2543_SUPPORT_ENABLED(Kind.FLAG, Effect.HONOURED),
    COMPUTE_CONTENT_LENGTH_FROM_MESSAGE_BODY(Kind.FLAG, Effect.HONOURED),

    // Transports
    MESSAGE_PROCESSOR_FACTORY(Kind.TEXT, Effect.LATER),
    NIO_BLOCKING_MODE(Kind.TEXT, Effect.NONE),
    NIO_MAX_SOCKET_IDLE_TIME(Kind.NUMBER, Effect.LATER),
    CACHE_SERVER_CONNECTIONS(Kind.FLAG, Effect.LATER),
    CACHE_CLIENT_CONNECTIONS(Kind.FLAG, Effect.LATER),
    MAX_CONNECTIONS(Kind.NUMBER, Effect.LATER),
    READ_TIMEOUT(Kind.NUMBER, Effect.LATER),
    CONNECTION_TIMEOUT(Kind.NUMBER, Effect.LATER),
    PARSER_TOLERANCES(Kind.TEXT, Effect.HONOURED),
    MAX_MESSAGE_SIZE(Kind.NUMBER, Effect.HONOURED),
    RECEIVE_UDP_BUFFER_SIZE(Kind.NUMBER, Effect.HONOURED),
    SEND_UDP_BUFFER_SIZE(Kind.NUMBER, Effect.HONOURED),
    TCP_NODELAY(Kind.FLAG, Effect.LATER),
    MIN_KEEPALIVE_TIME_SECONDS(Kind.NUMBER, Effect.LATER),
    RELIABLE_CONNECTION_KEEP_ALIVE_TIMEOUT(Kind.NUMBER, Effect.LATER),
    ALWAYS_ADD_RPORT(Kind.FLAG, Effect.LATER),
    NEVER_ADD_RECEIVED_RPORT(Kind.FLAG, Effect.LATER),
    PATCH_SIP_WEBSOCKETS_HEADERS(Kind.FLAG, Effect.LATER),
    NETWORK_LAYER(Kind.TEXT, Effect.LATER),
    ADDRESS_RESOLVER(Kind.TEXT, Effect.HONOURED),
    USE_DIRECT_BUFFERS("stack.USE_DIRECT_BUFFERS", Kind.FLAG, Effect.NONE),
    STUN_SERVER(Kind.TEXT, Effect.NONE),

    // TLS
    TLS_CLIENT_PROTOCOLS(Kind.TEXT, Effect.LATER),
    ENABLED_CIPHER_SUITES(Kind.TEXT, Effect.LATER),
    TLS_CLIENT_AUTH_TYPE(Kind.TEXT, Effect.LATER),
    TLS_SECURITY_POLICY(Kind.TEXT, Effect.LATER),
    SECURITY_MANAGER_PROVIDER(Kind.TEXT, Effect.LATER),
    SSL_HANDSHAKE_TIMEOUT(Kind.NUMBER, Effect.LATER),
    SSL_RENEGOTIATION_ENABLED(Kind.FLAG, Effect.NONE),
    USE_TLS_GATEWAY(Kind.FLAG, Effect.LATER),

    // Hooks
    SIP_MESSAGE_VALVE(Kind.TEXT, Effect.LATER),
    SIP_EVENT_INTERCEPTOR(Kind.TEXT, Effect.LATER),
    MESSAGE_PARSER_FACTORY(Kind.TEXT, Effect.LATER),
    DROP_RESPONSE_STATUS(Kind.NUMBER, Effect.LATER),

    // Logging
    STACK_LOGGER(Kind.TEXT, Effect.LATER),
    SERVER_LOGGER(Kind.TEXT, Effect.LATER),
    TRACE_LEVEL(Kind.TEXT, Effect.LATER),
    DEBUG_LOG(Kind.TEXT, Effect.LATER),
    SERVER_LOG(Kind.TEXT, Effect.LATER),
    DEBUG_LOG_OVERWRITE(Kind.FLAG, Effect.LATER),
    SERVER_LOG_OVERWRITE(Kind.FLAG, Effect.LATER),
    LOG_MESSAGE_CONTENT(Kind.FLAG, Effect.LATER),
    LOG_STACK_TRACE_ON_MESSAGE_SEND(Kind.FLAG, Effect.NONE),
    LOG_FACTORY(Kind.TEXT, Effect.NONE),
    LOG4J_LOGGER_NAME(Kind.TEXT, Effect.LATER),

    // Set by old configurations, read by nobody
    LOOSE_DIALOG_VALIDATION(Kind.TEXT, Effect.NONE),
    CONGESTION_CONTROL_ENABLED(Kind.TEXT, Effect.NONE);

    /** What a value looks like. */
    enum Kind {
        /** on, off, true, false, 1 or 0, in any case. */
        FLAG,
        /** A whole number. */
        NUMBER,
        /** Anything. */
        TEXT
    }

    /** What setting it does. */
    enum Effect {
        /** It does what it says. */
        HONOURED,
        /** It is accepted; what it asks for is not built yet. */
        LATER,
        /** It is accepted; there is nothing here that it could change. */
        NONE
    }

    /** Whose name it bears. */
    enum Family {
        /** Named by JSR 32. */
        JSR,
        /** Named by the reference implementation or by this stack; two prefixes lead to it. */
        STACK
    }

    /** The prefix of JSR 32. */
    static final String JSR_PREFIX = "javax.sip.";

    /** This stack's prefix; wins over the other one. */
    static final String PREFIX = "trunkline.";

    /** The reference implementation's prefix, put together at run time so that relocation leaves it alone. */
    static final String INHERITED_PREFIX = String.join(".", "gov", "nist", "javax", "sip", "");

    private final Family family;
    private final String key;
    private final Kind kind;
    private final Effect effect;

    StackProperty(Family family, Kind kind, Effect effect) {
        this(family, null, kind, effect);
    }

    StackProperty(Kind kind, Effect effect) {
        this(Family.STACK, null, kind, effect);
    }

    StackProperty(String key, Kind kind, Effect effect) {
        this(Family.STACK, key, kind, effect);
    }

    StackProperty(Family family, @Nullable String key, Kind kind, Effect effect) {
        this.family = family;
        this.key = key == null ? name() : key;
        this.kind = kind;
        this.effect = effect;
    }

    /** The name without its prefix. */
    String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    Effect effect() {
        return effect;
    }

    /** The whole names that lead to it, the one that wins first. */
    List<String> names() {
        return family == Family.JSR ? List.of(JSR_PREFIX + key) : List.of(PREFIX + key, INHERITED_PREFIX + key);
    }

    /** Whether a whole name has one of the prefixes that are this stack's business. */
    static boolean hasKnownPrefix(String name) {
        return name.startsWith(JSR_PREFIX) || name.startsWith(PREFIX) || name.startsWith(INHERITED_PREFIX);
    }

    /** The known name that is most like another, null where none is like it. */
    static @Nullable String nearest(String name) {
        String best = null;
        int bestDistance = Math.max(3, name.length() / 4);
        for (String known : allNames()) {
            int distance = distance(name, known);
            if (distance < bestDistance) {
                best = known;
                bestDistance = distance;
            }
        }
        return best;
    }

    static List<String> allNames() {
        List<String> names = new ArrayList<>();
        for (StackProperty property : values()) {
            names.addAll(property.names());
        }
        return names;
    }

    /** Levenshtein's distance, case ignored. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
