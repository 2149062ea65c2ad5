package io.trunkline.javax.sip;

import io.trunkline.grammar.Tolerances;
import io.trunkline.time.SipTimings;
import io.trunkline.value.net.AddressResolver;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import javax.sip.PeerUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set of a stack. Immutable; read once when the stack is made.
 *
 * <p>An application that knows JSR 32 only gives {@link Properties} to {@code SipFactory}, which come here by
 * {@link #read}. Everybody else may build one: {@code StackConfiguration.builder("uas").t1(Duration.ofMillis(200)).build()}.
 */
public final class StackConfiguration {

    /** Smallest value of MAX_MESSAGE_SIZE that is taken, in octets; what RFC 3261 lets a peer send over UDP and more. */
    public static final int LEAST_MAX_MESSAGE_SIZE = 4096;

    private final Builder values;

    private StackConfiguration(Builder values) {
        this.values = new Builder(values);
    }

    /**
     * Starts a configuration with the native defaults.
     *
     * @param stackName what {@code SipStack.getStackName()} returns; names threads, too
     * @return a new builder
     */
    public static Builder builder(String stackName) {
        return new Builder(stackName);
    }

    /**
     * Reads properties: the ones of JSR 32, and those under the prefixes {@code trunkline.} and the one of the reference
     * implementation. System properties win.
     *
     * @param properties what the application has set; not kept
     * @return the configuration
     * @throws PeerUnavailableException where STACK_NAME is missing, or a value is wrong that may not be
     */
    public static StackConfiguration read(Properties properties) throws PeerUnavailableException {
        try {
            return PropertiesToConfiguration.read(properties);
        } catch (IllegalArgumentException e) {
            throw new PeerUnavailableException(e.getMessage(), e);
        }
    }

    /**
     * The name of the stack.
     *
     * @return the name
     */
    public String stackName() {
        return values.stackName;
    }

    /**
     * The default address of listening points (deprecated by JSR 32).
     *
     * @return the address as it was given, null where there is none
     */
    public @Nullable String ipAddress() {
        return values.ipAddress;
    }

    /**
     * Where requests go that have no Route.
     *
     * @return {@code host[:port][/transport]}, null for nowhere in particular
     */
    public @Nullable String outboundProxy() {
        return values.outboundProxy;
    }

    /**
     * The class of the application's router.
     *
     * @return a class name, null for {@code DefaultRouter}
     */
    public @Nullable String routerPath() {
        return values.routerPath;
    }

    /**
     * Whether the router is asked for every request, or for those to other than SIP URIs only.
     *
     * @return true by default
     */
    public boolean useRouterForAllUris() {
        return values.useRouterForAllUris;
    }

    /**
     * Methods that make dialogs, beside INVITE, SUBSCRIBE and REFER.
     *
     * @return the methods
     */
    public Set<String> extensionMethods() {
        return values.extensionMethods;
    }

    /**
     * Whether the stack makes and keeps dialogs.
     *
     * @return true by default
     */
    public boolean automaticDialogSupport() {
        return values.automaticDialogSupport;
    }

    /**
     * Event packages whose SUBSCRIBE may fork into several dialogs.
     *
     * @return the packages
     */
    public Set<String> forkableEvents() {
        return values.forkableEvents;
    }

    /**
     * What {@code SipStack.isRetransmissionFilterActive()} returns; JSR 32 has deprecated it.
     *
     * @return false by default
     */
    public boolean retransmissionFilter() {
        return values.retransmissionFilter;
    }

    /**
     * Whether the listener may be called for several calls at once. Within a call events always come in order.
     *
     * @return false by default: one callback at a time
     */
    public boolean reentrantListener() {
        return values.reentrantListener;
    }

    /**
     * How many threads may call a re-entrant listener.
     *
     * @return the number, 0 (the default) for as many as there is work for
     */
    public int threadPoolSize() {
        return values.threadPoolSize;
    }

    /**
     * SO_RCVBUF of UDP sockets.
     *
     * @return octets, 0 for the system's default
     */
    public int receiveUdpBufferSize() {
        return values.receiveUdpBufferSize;
    }

    /**
     * SO_SNDBUF of UDP sockets.
     *
     * @return octets, 0 for the system's default
     */
    public int sendUdpBufferSize() {
        return values.sendUdpBufferSize;
    }

    /**
     * The largest message that is taken.
     *
     * @return octets
     */
    public int maxMessageSize() {
        return values.maxMessageSize;
    }

    /**
     * Whether a datagram's body is everything behind the headers, whatever Content-Length says.
     *
     * @return false by default
     */
    public boolean contentLengthFromBody() {
        return values.contentLengthFromBody;
    }

    /**
     * What is taken in received messages though no RFC allows it.
     *
     * @return {@link Tolerances#ALL} by default
     */
    public Tolerances tolerances() {
        return values.tolerances;
    }

    /**
     * The longest time a dialog may be early.
     *
     * @return 180 s by default
     */
    public Duration earlyDialogTimeout() {
        return values.earlyDialogTimeout;
    }

    /**
     * Whether the stack answers 481, 491 and 500 by itself where RFC 3261 fixes them.
     *
     * @return true where {@link #automaticDialogSupport()} is, whatever was set
     */
    public boolean automaticDialogErrorHandling() {
        return values.automaticDialogErrorHandling || values.automaticDialogSupport;
    }

    /**
     * Whether merged requests are answered with 482 (RFC 3261 section 8.2.2.2).
     *
     * @return true by default
     */
    public boolean serverLoopDetection() {
        return values.serverLoopDetection;
    }

    /**
     * Whether the listener sees the ACK to a non-2xx final response.
     *
     * @return false by default
     */
    public boolean passInviteNon2xxAckToListener() {
        return values.passInviteNon2xxAckToListener;
    }

    /**
     * Whether the listener sees a NOTIFY of no known subscription.
     *
     * @return false by default: it is answered with 481
     */
    public boolean deliverUnsolicitedNotify() {
        return values.deliverUnsolicitedNotify;
    }

    /**
     * How long the ACK to a 2xx may take, in multiples of T1.
     *
     * @return 64 by default
     */
    public int dialogTimeoutFactor() {
        return values.dialogTimeoutFactor;
    }

    /**
     * How long an INVITE is remembered from its sending on, so that late forked responses are told with its transaction.
     *
     * @return zero by default: as long as the transaction
     */
    public Duration maxForkTime() {
        return values.maxForkTime;
    }

    /**
     * Whether dialogs are those of a back-to-back user agent: re-INVITEs wait for each other, and a dialog whose 2xx nobody acknowledged
     * is ended by a BYE.
     *
     * @return false by default
     */
    public boolean backToBackUserAgent() {
        return values.backToBackUserAgent;
    }

    /**
     * Whether the listener is told of the end of a dialog that never had a state.
     *
     * @return false by default
     */
    public boolean deliverTerminatedEventForNullDialog() {
        return values.deliverTerminatedEventForNullDialog;
    }

    /**
     * Who finds the address of a hop before the stack does.
     *
     * @return null for nobody
     */
    public @Nullable AddressResolver addressResolver() {
        return values.addressResolver;
    }

    /**
     * The longest life of an INVITE transaction, whatever its own timers still allow; without a final response it ends in a
     * {@code TimeoutEvent}.
     *
     * @return one hour by default, null where its own timers decide alone
     */
    public @Nullable Duration maxInviteLifetime() {
        return values.maxInviteLifetime;
    }

    /**
     * The longest life of any other transaction.
     *
     * @return five minutes by default, null where its own timers decide alone
     */
    public @Nullable Duration maxNonInviteLifetime() {
        return values.maxNonInviteLifetime;
    }

    /**
     * How many server transactions there may be. Above that new requests get 503 with Retry-After; requests of dialogs have an
     * eighth more, and a BYE always gets in.
     *
     * @return 0 (the default) for as many as come
     */
    public int maxServerTransactions() {
        return values.maxServerTransactions;
    }

    /**
     * How many client transactions there may be. Above that {@code getNewClientTransaction} and {@code sendRequest} throw
     * {@code TransactionUnavailableException}; nobody is made to wait. BYE and CANCEL are always allowed.
     *
     * @return 0 (the default) for as many as there are
     */
    public int maxClientTransactions() {
        return values.maxClientTransactions;
    }

    /**
     * How long a request that no transaction holds may wait for the listener before it gets 503 with Retry-After.
     *
     * @return 8 s by default, null for ever
     */
    public @Nullable Duration congestionControlTimeout() {
        return values.congestionControlTimeout;
    }

    /**
     * How long a request in a transaction may wait for the listener, which is busy with another event, before it gets 503 with
     * Retry-After. ACK, CANCEL, BYE, PRACK and responses are told however late it is.
     *
     * @return null (the default) for ever
     */
    public @Nullable Duration maxListenerResponseTime() {
        return values.maxListenerResponseTime;
    }

    /**
     * Whether a CANCEL needs a client transaction of an INVITE in this stack.
     *
     * @return true by default
     */
    public boolean cancelClientTransactionChecked() {
        return values.cancelClientTransactionChecked;
    }

    /**
     * Whether the listener hears of the end of the transaction that JSR 32 gives the ACK to a 2xx.
     *
     * @return false by default
     */
    public boolean deliverTerminatedEventForAck() {
        return values.deliverTerminatedEventForAck;
    }

    /**
     * Whether the listener sees an ACK to a 2xx each time it comes.
     *
     * @return false by default
     */
    public boolean deliverRetransmittedAckToListener() {
        return values.deliverRetransmittedAckToListener;
    }

    /**
     * Whether branches are signed, and responses dropped whose branch is not this stack's. A response to a request that was
     * sent without transaction under a branch of the application's own is dropped, too.
     *
     * @return false by default
     */
    public boolean rejectStrayResponses() {
        return values.rejectStrayResponses;
    }

    /**
     * Whether the Timestamp of a request, where it has one, is brought up to date when the request is sent again.
     *
     * @return false by default
     */
    public boolean autoGenerateTimestamp() {
        return values.autoGenerateTimestamp;
    }

    /**
     * Whether requests of RFC 2543 are taken: without From tag, or with a Via that has no branch of RFC 3261. Where they are
     * not, they get 400.
     *
     * @return false by default; true for the path name of the reference implementation
     */
    public boolean rfc2543Support() {
        return values.rfc2543Support;
    }

    /**
     * T1, T2 and T4 of RFC 3261 section 17, and the longest lives of transactions.
     *
     * @return the timings
     */
    public SipTimings timings() {
        return new SipTimings(values.t1.toNanos(), values.t2.toNanos(), values.t4.toNanos())
                .withLifetimes(lifetime(values.maxInviteLifetime), lifetime(values.maxNonInviteLifetime));
    }

    private static long lifetime(@Nullable Duration longest) {
        return longest == null ? SipTimings.UNLIMITED : longest.toNanos();
    }

    /** Collects values; not safe for several threads. */
    public static final class Builder {

        /** What may not be an extension method, because it has a meaning of its own that a dialog would spoil. */
        private static final Set<String> REFUSED_METHODS =
                Set.of("INVITE", "SUBSCRIBE", "NOTIFY", "ACK", "BYE", "CANCEL", "OPTIONS");

        private final String stackName;
        private @Nullable String ipAddress;
        private @Nullable String outboundProxy;
        private @Nullable String routerPath;
        private boolean useRouterForAllUris = true;
        private Set<String> extensionMethods = Set.of();
        private boolean automaticDialogSupport = true;
        private Set<String> forkableEvents = Set.of();
        private boolean retransmissionFilter;
        private boolean reentrantListener;
        private int threadPoolSize;
        private int receiveUdpBufferSize = 4 << 20;
        private int sendUdpBufferSize = 1 << 20;
        private int maxMessageSize = 1 << 20;
        private boolean contentLengthFromBody;
        private Tolerances tolerances = Tolerances.ALL;
        private Duration earlyDialogTimeout = Duration.ofMinutes(3);
        private boolean automaticDialogErrorHandling = true;
        private boolean serverLoopDetection = true;
        private boolean passInviteNon2xxAckToListener;
        private boolean deliverUnsolicitedNotify;
        private int dialogTimeoutFactor = 64;
        private Duration maxForkTime = Duration.ZERO;
        private boolean backToBackUserAgent;
        private boolean deliverTerminatedEventForNullDialog;
        private @Nullable AddressResolver addressResolver;
        private @Nullable Duration maxInviteLifetime = Duration.ofHours(1);
        private @Nullable Duration maxNonInviteLifetime = Duration.ofMinutes(5);
        private int maxServerTransactions;
        private int maxClientTransactions;
        private @Nullable Duration congestionControlTimeout = Duration.ofSeconds(8);
        private @Nullable Duration maxListenerResponseTime;
        private boolean cancelClientTransactionChecked = true;
        private boolean deliverTerminatedEventForAck;
        private boolean deliverRetransmittedAckToListener;
        private boolean rejectStrayResponses;
        private boolean autoGenerateTimestamp;
        private boolean rfc2543Support;
        private Duration t1 = Duration.ofMillis(500);
        private Duration t2 = Duration.ofSeconds(4);
        private Duration t4 = Duration.ofSeconds(5);

        private Builder(String stackName) {
            this.stackName = Objects.requireNonNull(stackName, "stackName");
            if (stackName.isBlank()) {
                throw new IllegalArgumentException("the stack's name is empty");
            }
        }

        private Builder(Builder from) {
            this.stackName = from.stackName;
            this.ipAddress = from.ipAddress;
            this.outboundProxy = from.outboundProxy;
            this.routerPath = from.routerPath;
            this.useRouterForAllUris = from.useRouterForAllUris;
            this.extensionMethods = from.extensionMethods;
            this.automaticDialogSupport = from.automaticDialogSupport;
            this.forkableEvents = from.forkableEvents;
            this.retransmissionFilter = from.retransmissionFilter;
            this.reentrantListener = from.reentrantListener;
            this.threadPoolSize = from.threadPoolSize;
            this.receiveUdpBufferSize = from.receiveUdpBufferSize;
            this.sendUdpBufferSize = from.sendUdpBufferSize;
            this.maxMessageSize = from.maxMessageSize;
            this.contentLengthFromBody = from.contentLengthFromBody;
            this.tolerances = from.tolerances;
            this.earlyDialogTimeout = from.earlyDialogTimeout;
            this.automaticDialogErrorHandling = from.automaticDialogErrorHandling;
            this.serverLoopDetection = from.serverLoopDetection;
            this.passInviteNon2xxAckToListener = from.passInviteNon2xxAckToListener;
            this.deliverUnsolicitedNotify = from.deliverUnsolicitedNotify;
            this.dialogTimeoutFactor = from.dialogTimeoutFactor;
            this.maxForkTime = from.maxForkTime;
            this.backToBackUserAgent = from.backToBackUserAgent;
            this.deliverTerminatedEventForNullDialog = from.deliverTerminatedEventForNullDialog;
            this.addressResolver = from.addressResolver;
            this.maxInviteLifetime = from.maxInviteLifetime;
            this.maxNonInviteLifetime = from.maxNonInviteLifetime;
            this.maxServerTransactions = from.maxServerTransactions;
            this.maxClientTransactions = from.maxClientTransactions;
            this.congestionControlTimeout = from.congestionControlTimeout;
            this.maxListenerResponseTime = from.maxListenerResponseTime;
            this.cancelClientTransactionChecked = from.cancelClientTransactionChecked;
            this.deliverTerminatedEventForAck = from.deliverTerminatedEventForAck;
            this.deliverRetransmittedAckToListener = from.deliverRetransmittedAckToListener;
            this.rejectStrayResponses = from.rejectStrayResponses;
            this.autoGenerateTimestamp = from.autoGenerateTimestamp;
            this.rfc2543Support = from.rfc2543Support;
            this.t1 = from.t1;
            this.t2 = from.t2;
            this.t4 = from.t4;
        }

        /** {@link StackConfiguration#ipAddress()}: an IP literal or a name, null for none. */
        public Builder ipAddress(@Nullable String value) {
            ipAddress = value;
            return this;
        }

        /** {@link StackConfiguration#outboundProxy()}: {@code host[:port][/transport]}, null for none. */
        public Builder outboundProxy(@Nullable String value) {
            outboundProxy = value;
            return this;
        }

        /** {@link StackConfiguration#routerPath()}: a class with a constructor (SipStack, String), null for the default. */
        public Builder routerPath(@Nullable String value) {
            routerPath = value;
            return this;
        }

        /** {@link StackConfiguration#useRouterForAllUris()}. */
        public Builder useRouterForAllUris(boolean value) {
            useRouterForAllUris = value;
            return this;
        }

        /**
         * {@link StackConfiguration#extensionMethods()}.
         *
         * @throws IllegalArgumentException for a method that RFC 3261 or 6665 gives a meaning
         */
        public Builder extensionMethods(Set<String> value) {
            for (String method : value) {
                if (method.isEmpty() || REFUSED_METHODS.contains(method.toUpperCase(java.util.Locale.ROOT))) {
                    throw new IllegalArgumentException("'" + method + "' cannot be an extension method");
                }
            }
            extensionMethods = Set.copyOf(value);
            return this;
        }

        /** {@link StackConfiguration#automaticDialogSupport()}. */
        public Builder automaticDialogSupport(boolean value) {
            automaticDialogSupport = value;
            return this;
        }

        /** {@link StackConfiguration#forkableEvents()}. */
        public Builder forkableEvents(Set<String> value) {
            forkableEvents = Set.copyOf(value);
            return this;
        }

        /** {@link StackConfiguration#retransmissionFilter()}. */
        public Builder retransmissionFilter(boolean value) {
            retransmissionFilter = value;
            return this;
        }

        /** {@link StackConfiguration#reentrantListener()}. */
        public Builder reentrantListener(boolean value) {
            reentrantListener = value;
            return this;
        }

        /** {@link StackConfiguration#threadPoolSize()}: 0 for no limit. */
        public Builder threadPoolSize(int value) {
            threadPoolSize = atLeast(0, value, "threadPoolSize");
            return this;
        }

        /** {@link StackConfiguration#receiveUdpBufferSize()}: octets, 0 for the system's default. */
        public Builder receiveUdpBufferSize(int value) {
            receiveUdpBufferSize = atLeast(0, value, "receiveUdpBufferSize");
            return this;
        }

        /** {@link StackConfiguration#sendUdpBufferSize()}: octets, 0 for the system's default. */
        public Builder sendUdpBufferSize(int value) {
            sendUdpBufferSize = atLeast(0, value, "sendUdpBufferSize");
            return this;
        }

        /** {@link StackConfiguration#maxMessageSize()}: octets, at least {@link #LEAST_MAX_MESSAGE_SIZE}. */
        public Builder maxMessageSize(int value) {
            maxMessageSize = atLeast(LEAST_MAX_MESSAGE_SIZE, value, "maxMessageSize");
            return this;
        }

        /** {@link StackConfiguration#contentLengthFromBody()}. */
        public Builder contentLengthFromBody(boolean value) {
            contentLengthFromBody = value;
            return this;
        }

        /** {@link StackConfiguration#tolerances()}. */
        public Builder tolerances(Tolerances value) {
            tolerances = Objects.requireNonNull(value, "tolerances");
            return this;
        }

        /** {@link StackConfiguration#earlyDialogTimeout()}: above 0. */
        public Builder earlyDialogTimeout(Duration value) {
            earlyDialogTimeout = positive(value, "earlyDialogTimeout");
            return this;
        }

        /** {@link StackConfiguration#automaticDialogErrorHandling()}. */
        public Builder automaticDialogErrorHandling(boolean value) {
            automaticDialogErrorHandling = value;
            return this;
        }

        /** {@link StackConfiguration#serverLoopDetection()}. */
        public Builder serverLoopDetection(boolean value) {
            serverLoopDetection = value;
            return this;
        }

        /** {@link StackConfiguration#passInviteNon2xxAckToListener()}. */
        public Builder passInviteNon2xxAckToListener(boolean value) {
            passInviteNon2xxAckToListener = value;
            return this;
        }

        /** {@link StackConfiguration#dialogTimeoutFactor()}: above 0. */
        public Builder dialogTimeoutFactor(int value) {
            if (value <= 0) {
                throw new IllegalArgumentException("dialogTimeoutFactor must be above 0: " + value);
            }
            dialogTimeoutFactor = value;
            return this;
        }

        /** {@link StackConfiguration#maxForkTime()}: 0 or above. */
        public Builder maxForkTime(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("maxForkTime must not be below 0: " + value);
            }
            maxForkTime = value;
            return this;
        }

        /** {@link StackConfiguration#backToBackUserAgent()}. */
        public Builder backToBackUserAgent(boolean value) {
            backToBackUserAgent = value;
            return this;
        }

        /** {@link StackConfiguration#deliverTerminatedEventForNullDialog()}. */
        public Builder deliverTerminatedEventForNullDialog(boolean value) {
            deliverTerminatedEventForNullDialog = value;
            return this;
        }

        /** {@link StackConfiguration#deliverUnsolicitedNotify()}. */
        public Builder deliverUnsolicitedNotify(boolean value) {
            deliverUnsolicitedNotify = value;
            return this;
        }

        /** {@link StackConfiguration#addressResolver()}. */
        public Builder addressResolver(@Nullable AddressResolver value) {
            addressResolver = value;
            return this;
        }

        /** {@link StackConfiguration#maxInviteLifetime()}: above 0, null for no bound. */
        public Builder maxInviteLifetime(@Nullable Duration value) {
            maxInviteLifetime = value == null ? null : positive(value, "maxInviteLifetime");
            return this;
        }

        /** {@link StackConfiguration#maxNonInviteLifetime()}: above 0, null for no bound. */
        public Builder maxNonInviteLifetime(@Nullable Duration value) {
            maxNonInviteLifetime = value == null ? null : positive(value, "maxNonInviteLifetime");
            return this;
        }

        /** {@link StackConfiguration#maxServerTransactions()}: 0 for no bound. */
        public Builder maxServerTransactions(int value) {
            maxServerTransactions = atLeast(0, value, "maxServerTransactions");
            return this;
        }

        /** {@link StackConfiguration#maxClientTransactions()}: 0 for no bound. */
        public Builder maxClientTransactions(int value) {
            maxClientTransactions = atLeast(0, value, "maxClientTransactions");
            return this;
        }

        /** {@link StackConfiguration#congestionControlTimeout()}: above 0, null for no bound. */
        public Builder congestionControlTimeout(@Nullable Duration value) {
            congestionControlTimeout = value == null ? null : positive(value, "congestionControlTimeout");
            return this;
        }

        /** {@link StackConfiguration#maxListenerResponseTime()}: above 0, null for no bound. */
        public Builder maxListenerResponseTime(@Nullable Duration value) {
            maxListenerResponseTime = value == null ? null : positive(value, "maxListenerResponseTime");
            return this;
        }

        /** {@link StackConfiguration#cancelClientTransactionChecked()}. */
        public Builder cancelClientTransactionChecked(boolean value) {
            cancelClientTransactionChecked = value;
            return this;
        }

        /** {@link StackConfiguration#deliverTerminatedEventForAck()}. */
        public Builder deliverTerminatedEventForAck(boolean value) {
            deliverTerminatedEventForAck = value;
            return this;
        }

        /** {@link StackConfiguration#deliverRetransmittedAckToListener()}. */
        public Builder deliverRetransmittedAckToListener(boolean value) {
            deliverRetransmittedAckToListener = value;
            return this;
        }

        /** {@link StackConfiguration#rejectStrayResponses()}. */
        public Builder rejectStrayResponses(boolean value) {
            rejectStrayResponses = value;
            return this;
        }

        /** {@link StackConfiguration#autoGenerateTimestamp()}. */
        public Builder autoGenerateTimestamp(boolean value) {
            autoGenerateTimestamp = value;
            return this;
        }

        /** {@link StackConfiguration#rfc2543Support()}. */
        public Builder rfc2543Support(boolean value) {
            rfc2543Support = value;
            return this;
        }

        /** T1: above 0 and at most T2; 500 ms by default. */
        public Builder t1(Duration value) {
            t1 = positive(value, "t1");
            return this;
        }

        /** T2: at least T1; 4 s by default. */
        public Builder t2(Duration value) {
            t2 = positive(value, "t2");
            return this;
        }

        /** T4: above 0; 5 s by default. */
        public Builder t4(Duration value) {
            t4 = positive(value, "t4");
            return this;
        }

        /**
         * Makes the configuration; the builder may be used on.
         *
         * @return the configuration
         * @throws IllegalArgumentException where T2 is below T1
         */
        public StackConfiguration build() {
            if (t2.compareTo(t1) < 0) {
                throw new IllegalArgumentException(
                        "T2 (" + t2.toMillis() + " ms) is below T1 (" + t1.toMillis() + " ms)");
            }
            return new StackConfiguration(this);
        }

        private static int atLeast(int least, int value, String name) {
            if (value < least) {
                throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
            }
            return value;
        }

        private static Duration positive(Duration value, String name) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(name + " must be above 0: " + value);
            }
            return value;
        }
    }
}
