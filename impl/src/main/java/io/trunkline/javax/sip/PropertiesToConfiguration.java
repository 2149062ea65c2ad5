package io.trunkline.javax.sip;

import io.trunkline.grammar.Tolerances;
import io.trunkline.value.net.AddressResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/** From names and texts to a {@link StackConfiguration}. */
final class PropertiesToConfiguration {

    private static final Logger LOG = LogManager.getLogger(PropertiesToConfiguration.class);
    private static final long LONGEST_MILLIS = Duration.ofHours(1).toMillis();

    private PropertiesToConfiguration() {}

    static StackConfiguration read(Properties properties) {
        return read(properties, profile());
    }

    static StackConfiguration read(Properties properties, Properties profile) {
        StackPropertyReader reader = new StackPropertyReader(properties, profile);
        String stackName = reader.text(StackProperty.STACK_NAME);
        if (stackName == null) {
            throw new IllegalArgumentException(
                    "property " + StackProperty.STACK_NAME.names().get(0) + " is missing");
        }
        StackConfiguration.Builder builder = StackConfiguration.builder(stackName);
        readJsr(reader, builder);
        readThreadsAndSizes(reader, builder);
        readRules(reader, builder);
        readTimes(reader, builder);
        readBounds(reader, builder);
        return builder.build();
    }

    private static void readJsr(StackPropertyReader reader, StackConfiguration.Builder builder) {
        builder.ipAddress(checkedAddress(reader.text(StackProperty.IP_ADDRESS)))
                .outboundProxy(reader.text(StackProperty.OUTBOUND_PROXY))
                .routerPath(reader.text(StackProperty.ROUTER_PATH))
                .useRouterForAllUris(reader.flag(StackProperty.USE_ROUTER_FOR_ALL_URIS, true))
                .extensionMethods(words(reader.text(StackProperty.EXTENSION_METHODS), ":"))
                .forkableEvents(words(reader.text(StackProperty.FORKABLE_EVENTS), "[,\\s]+"))
                .retransmissionFilter(reader.flag(StackProperty.RETRANSMISSION_FILTER, false))
                .automaticDialogSupport(reader.flag(StackProperty.AUTOMATIC_DIALOG_SUPPORT, true));
    }

    private static void readThreadsAndSizes(StackPropertyReader reader, StackConfiguration.Builder builder) {
        long threads = reader.number(StackProperty.THREAD_POOL_SIZE, -1, Integer.MAX_VALUE, 0);
        builder.reentrantListener(reader.flag(StackProperty.REENTRANT_LISTENER, false))
                .threadPoolSize((int) Math.max(0, threads));
        int receive = size(reader, StackProperty.RECEIVE_UDP_BUFFER_SIZE);
        if (receive > 0) {
            builder.receiveUdpBufferSize(receive);
        }
        int send = size(reader, StackProperty.SEND_UDP_BUFFER_SIZE);
        if (send > 0) {
            builder.sendUdpBufferSize(send);
        }
        readMaxMessageSize(reader, builder);
        builder.contentLengthFromBody(reader.flag(StackProperty.COMPUTE_CONTENT_LENGTH_FROM_MESSAGE_BODY, false))
                .tolerances(tolerances(reader))
                .addressResolver(addressResolver(reader));
    }

    private static Tolerances tolerances(StackPropertyReader reader) {
        String list = reader.text(StackProperty.PARSER_TOLERANCES);
        try {
            return list == null ? Tolerances.ALL : Tolerances.parse(list);
        } catch (IllegalArgumentException e) {
            reader.refuse(StackProperty.PARSER_TOLERANCES, "all, none or a list of tolerances: " + e.getMessage());
            return Tolerances.ALL;
        }
    }

    private static int size(StackPropertyReader reader, StackProperty property) {
        return (int) reader.number(property, 0, Integer.MAX_VALUE, 0);
    }

    /** 0 asks for no limit at all, which nobody gets: the default stands. */
    private static void readMaxMessageSize(StackPropertyReader reader, StackConfiguration.Builder builder) {
        int size = size(reader, StackProperty.MAX_MESSAGE_SIZE);
        if (size == 0) {
            return;
        }
        int least = StackConfiguration.LEAST_MAX_MESSAGE_SIZE;
        if (size < least) {
            reader.refuse(StackProperty.MAX_MESSAGE_SIZE, "0 or at least " + least);
            size = least;
        }
        builder.maxMessageSize(size);
    }

    private static void readRules(StackPropertyReader reader, StackConfiguration.Builder builder) {
        builder.automaticDialogErrorHandling(reader.flag(StackProperty.AUTOMATIC_DIALOG_ERROR_HANDLING, true))
                .serverLoopDetection(reader.flag(StackProperty.SERVER_LOOP_DETECTION, true))
                .passInviteNon2xxAckToListener(reader.flag(StackProperty.PASS_INVITE_NON_2XX_ACK_TO_LISTENER, false))
                .deliverUnsolicitedNotify(reader.flag(StackProperty.DELIVER_UNSOLICITED_NOTIFY, false))
                .backToBackUserAgent(reader.flag(StackProperty.IS_BACK_TO_BACK_USER_AGENT, false))
                .deliverTerminatedEventForNullDialog(
                        reader.flag(StackProperty.DELIVER_TERMINATED_EVENT_FOR_NULL_DIALOG, false))
                .cancelClientTransactionChecked(reader.flag(StackProperty.CANCEL_CLIENT_TRANSACTION_CHECKED, true))
                .deliverTerminatedEventForAck(reader.flag(StackProperty.DELIVER_TERMINATED_EVENT_FOR_ACK, false))
                .deliverRetransmittedAckToListener(
                        reader.flag(StackProperty.DELIVER_RETRANSMITTED_ACK_TO_LISTENER, false))
                .rejectStrayResponses(reader.flag(StackProperty.REJECT_STRAY_RESPONSES, false))
                .autoGenerateTimestamp(reader.flag(StackProperty.AUTO_GENERATE_TIMESTAMP, false))
                .rfc2543Support(reader.flag(StackProperty.RFC_2543_SUPPORT_ENABLED, false));
    }

    private static void readTimes(StackPropertyReader reader, StackConfiguration.Builder builder) {
        builder.earlyDialogTimeout(Duration.ofSeconds(
                        reader.number(StackProperty.EARLY_DIALOG_TIMEOUT_SECONDS, 1, Integer.MAX_VALUE, 180)))
                .dialogTimeoutFactor((int) reader.number(StackProperty.DIALOG_TIMEOUT_FACTOR, 1, 1 << 20, 64))
                .maxForkTime(
                        Duration.ofSeconds(reader.number(StackProperty.MAX_FORK_TIME_SECONDS, 0, Integer.MAX_VALUE, 0)))
                .t1(Duration.ofMillis(reader.number(StackProperty.T1_MILLIS, 1, LONGEST_MILLIS, 500)))
                .t2(Duration.ofMillis(reader.number(StackProperty.T2_MILLIS, 1, LONGEST_MILLIS, 4000)))
                .t4(Duration.ofMillis(reader.number(StackProperty.T4_MILLIS, 1, LONGEST_MILLIS, 5000)));
    }

    private static void readBounds(StackPropertyReader reader, StackConfiguration.Builder builder) {
        builder.maxInviteLifetime(seconds(reader, StackProperty.MAX_TX_LIFETIME_INVITE))
                .maxNonInviteLifetime(seconds(reader, StackProperty.MAX_TX_LIFETIME_NON_INVITE))
                .maxListenerResponseTime(seconds(reader, StackProperty.MAX_LISTENER_RESPONSE_TIME))
                .maxServerTransactions(count(reader, StackProperty.MAX_SERVER_TRANSACTIONS))
                .maxClientTransactions(count(reader, StackProperty.MAX_CLIENT_TRANSACTIONS));
        long patience = reader.number(StackProperty.CONGESTION_CONTROL_TIMEOUT, 0, Integer.MAX_VALUE, 8000);
        builder.congestionControlTimeout(patience == 0 ? null : Duration.ofMillis(patience));
    }

    /** -1 says that there is no bound, as the reference implementation has it; 0 says so, too. */
    private static int count(StackPropertyReader reader, StackProperty property) {
        return (int) Math.max(0, reader.number(property, -1, Integer.MAX_VALUE, 0));
    }

    /** A number of seconds that the application may leave out, but not set to nothing, under either name. */
    private static @Nullable Duration seconds(StackPropertyReader reader, StackProperty property) {
        if (reader.isNothing(property)) {
            reader.refuseAlways(property, "a whole number of seconds above 0");
        }
        long seconds = reader.number(property, 1, Integer.MAX_VALUE, -1);
        return seconds <= 0 ? null : Duration.ofSeconds(seconds);
    }

    private static @Nullable String checkedAddress(@Nullable String address) {
        if (address != null) {
            try {
                InetAddress.getByName(address);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(
                        "property " + StackProperty.IP_ADDRESS.names().get(0) + " = '" + address + "': no such host",
                        e);
            }
        }
        return address;
    }

    private static Set<String> words(@Nullable String text, String separator) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(separator, -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable AddressResolver addressResolver(StackPropertyReader reader) {
        String name = reader.text(StackProperty.ADDRESS_RESOLVER);
        if (name == null || ApplicationClass.isOurs(name, DefaultAddressResolver.class)) {
            return null;
        }
        try {
            return ApplicationClass.find(name, AddressResolver.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            reader.refuse(StackProperty.ADDRESS_RESOLVER, "the name of an AddressResolver with a public constructor");
            LOG.debug("address resolver {} cannot be made", name, e);
            return null;
        }
    }

    /** The defaults that differ between this stack and its drop-in for the reference implementation's path name. */
    static Properties profile() {
        Properties profile = new Properties();
        try (InputStream in = PropertiesToConfiguration.class.getResourceAsStream("profile.properties")) {
            if (in == null) {
                throw new IllegalStateException(
                        "profile.properties is missing beside " + PropertiesToConfiguration.class.getSimpleName());
            }
            profile.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("profile.properties cannot be read", e);
        }
        return profile;
    }
}
