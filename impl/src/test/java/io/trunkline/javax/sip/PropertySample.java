package io.trunkline.javax.sip;

import io.trunkline.grammar.Tolerances;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property that has effect, the typed setting it leads to, and a value beside the default.
 *
 * @param property the property
 * @param setting the method of {@code StackConfiguration}, or of its builder where that has the finer grain
 * @param value what the setting says
 * @param text what an application writes
 * @param meaning what the setting says then
 */
record PropertySample(
        StackProperty property,
        String setting,
        Function<StackConfiguration, @Nullable Object> value,
        String text,
        Object meaning) {

    /** Every property that has effect but STACK_NAME. */
    static final List<PropertySample> ALL = List.of(
            of(StackProperty.IP_ADDRESS, "ipAddress", StackConfiguration::ipAddress, "127.0.0.2", "127.0.0.2"),
            of(
                    StackProperty.OUTBOUND_PROXY,
                    "outboundProxy",
                    StackConfiguration::outboundProxy,
                    "192.0.2.1:5060/udp",
                    "192.0.2.1:5060/udp"),
            of(StackProperty.ROUTER_PATH, "routerPath", StackConfiguration::routerPath, "a.Router", "a.Router"),
            of(
                    StackProperty.USE_ROUTER_FOR_ALL_URIS,
                    "useRouterForAllUris",
                    StackConfiguration::useRouterForAllUris,
                    "false",
                    false),
            of(
                    StackProperty.EXTENSION_METHODS,
                    "extensionMethods",
                    StackConfiguration::extensionMethods,
                    "CHAT",
                    Set.of("CHAT")),
            of(
                    StackProperty.FORKABLE_EVENTS,
                    "forkableEvents",
                    StackConfiguration::forkableEvents,
                    "presence, dialog",
                    Set.of("presence", "dialog")),
            of(
                    StackProperty.AUTOMATIC_DIALOG_SUPPORT,
                    "automaticDialogSupport",
                    StackConfiguration::automaticDialogSupport,
                    "off",
                    false),
            of(
                    StackProperty.RETRANSMISSION_FILTER,
                    "retransmissionFilter",
                    StackConfiguration::retransmissionFilter,
                    "on",
                    true),
            of(
                    StackProperty.REENTRANT_LISTENER,
                    "reentrantListener",
                    StackConfiguration::reentrantListener,
                    "true",
                    true),
            of(StackProperty.THREAD_POOL_SIZE, "threadPoolSize", StackConfiguration::threadPoolSize, "64", 64),
            of(
                    StackProperty.MAX_LISTENER_RESPONSE_TIME,
                    "maxListenerResponseTime",
                    StackConfiguration::maxListenerResponseTime,
                    "30",
                    Duration.ofSeconds(30)),
            of(
                    StackProperty.CONGESTION_CONTROL_TIMEOUT,
                    "congestionControlTimeout",
                    StackConfiguration::congestionControlTimeout,
                    "5000",
                    Duration.ofSeconds(5)),
            of(
                    StackProperty.T1_MILLIS,
                    "t1",
                    set -> Duration.ofNanos(set.timings().t1()),
                    "200",
                    Duration.ofMillis(200)),
            of(
                    StackProperty.T2_MILLIS,
                    "t2",
                    set -> Duration.ofNanos(set.timings().t2()),
                    "2000",
                    Duration.ofSeconds(2)),
            of(
                    StackProperty.T4_MILLIS,
                    "t4",
                    set -> Duration.ofNanos(set.timings().t4()),
                    "2500",
                    Duration.ofMillis(2500)),
            of(
                    StackProperty.AUTOMATIC_DIALOG_ERROR_HANDLING,
                    "automaticDialogErrorHandling",
                    StackConfiguration::automaticDialogErrorHandling,
                    "false",
                    false),
            of(
                    StackProperty.SERVER_LOOP_DETECTION,
                    "serverLoopDetection",
                    StackConfiguration::serverLoopDetection,
                    "off",
                    false),
            of(
                    StackProperty.CANCEL_CLIENT_TRANSACTION_CHECKED,
                    "cancelClientTransactionChecked",
                    StackConfiguration::cancelClientTransactionChecked,
                    "false",
                    false),
            of(
                    StackProperty.DELIVER_UNSOLICITED_NOTIFY,
                    "deliverUnsolicitedNotify",
                    StackConfiguration::deliverUnsolicitedNotify,
                    "true",
                    true),
            of(
                    StackProperty.IS_BACK_TO_BACK_USER_AGENT,
                    "backToBackUserAgent",
                    StackConfiguration::backToBackUserAgent,
                    "true",
                    true),
            of(
                    StackProperty.DELIVER_TERMINATED_EVENT_FOR_NULL_DIALOG,
                    "deliverTerminatedEventForNullDialog",
                    StackConfiguration::deliverTerminatedEventForNullDialog,
                    "true",
                    true),
            of(
                    StackProperty.MAX_FORK_TIME_SECONDS,
                    "maxForkTime",
                    StackConfiguration::maxForkTime,
                    "60",
                    Duration.ofMinutes(1)),
            of(
                    StackProperty.DIALOG_TIMEOUT_FACTOR,
                    "dialogTimeoutFactor",
                    StackConfiguration::dialogTimeoutFactor,
                    "128",
                    128),
            of(
                    StackProperty.DELIVER_TERMINATED_EVENT_FOR_ACK,
                    "deliverTerminatedEventForAck",
                    StackConfiguration::deliverTerminatedEventForAck,
                    "true",
                    true),
            of(
                    StackProperty.PASS_INVITE_NON_2XX_ACK_TO_LISTENER,
                    "passInviteNon2xxAckToListener",
                    StackConfiguration::passInviteNon2xxAckToListener,
                    "true",
                    true),
            of(
                    StackProperty.DELIVER_RETRANSMITTED_ACK_TO_LISTENER,
                    "deliverRetransmittedAckToListener",
                    StackConfiguration::deliverRetransmittedAckToListener,
                    "true",
                    true),
            of(
                    StackProperty.REJECT_STRAY_RESPONSES,
                    "rejectStrayResponses",
                    StackConfiguration::rejectStrayResponses,
                    "true",
                    true),
            of(
                    StackProperty.EARLY_DIALOG_TIMEOUT_SECONDS,
                    "earlyDialogTimeout",
                    StackConfiguration::earlyDialogTimeout,
                    "60",
                    Duration.ofMinutes(1)),
            of(
                    StackProperty.MAX_TX_LIFETIME_INVITE,
                    "maxInviteLifetime",
                    StackConfiguration::maxInviteLifetime,
                    "600",
                    Duration.ofMinutes(10)),
            of(
                    StackProperty.MAX_TX_LIFETIME_NON_INVITE,
                    "maxNonInviteLifetime",
                    StackConfiguration::maxNonInviteLifetime,
                    "60",
                    Duration.ofMinutes(1)),
            of(
                    StackProperty.MAX_SERVER_TRANSACTIONS,
                    "maxServerTransactions",
                    StackConfiguration::maxServerTransactions,
                    "5000",
                    5000),
            of(
                    StackProperty.MAX_CLIENT_TRANSACTIONS,
                    "maxClientTransactions",
                    StackConfiguration::maxClientTransactions,
                    "1000",
                    1000),
            of(
                    StackProperty.AUTO_GENERATE_TIMESTAMP,
                    "autoGenerateTimestamp",
                    StackConfiguration::autoGenerateTimestamp,
                    "true",
                    true),
            of(
                    StackProperty.RFC_2543_SUPPORT_ENABLED,
                    "rfc2543Support",
                    StackConfiguration::rfc2543Support,
                    "true",
                    true),
            of(
                    StackProperty.COMPUTE_CONTENT_LENGTH_FROM_MESSAGE_BODY,
                    "contentLengthFromBody",
                    StackConfiguration::contentLengthFromBody,
                    "true",
                    true),
            of(StackProperty.PARSER_TOLERANCES, "tolerances", StackConfiguration::tolerances, "none", Tolerances.NONE),
            of(StackProperty.MAX_MESSAGE_SIZE, "maxMessageSize", StackConfiguration::maxMessageSize, "8192", 8192),
            of(
                    StackProperty.RECEIVE_UDP_BUFFER_SIZE,
                    "receiveUdpBufferSize",
                    StackConfiguration::receiveUdpBufferSize,
                    "65536",
                    65536),
            of(
                    StackProperty.SEND_UDP_BUFFER_SIZE,
                    "sendUdpBufferSize",
                    StackConfiguration::sendUdpBufferSize,
                    "65536",
                    65536),
            of(
                    StackProperty.ADDRESS_RESOLVER,
                    "addressResolver",
                    set -> set.addressResolver() == null
                            ? null
                            : set.addressResolver().getClass(),
                    StackConfigurationTest.NamedResolver.class.getName(),
                    StackConfigurationTest.NamedResolver.class));

    private static PropertySample of(
            StackProperty property,
            String setting,
            Function<StackConfiguration, @Nullable Object> value,
            String text,
            Object meaning) {
        return new PropertySample(property, setting, value, text, meaning);
    }

    @Override
    public String toString() {
        return property.name();
    }
}
