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
     * Who finds the address of a hop before the stack does.
     *
     * @return null for nobody
     */
    public @Nullable AddressResolver addressResolver() {
        return values.addressResolver;
    }

    /**
     * T1, T2 and T4 of RFC 3261 section 17.
     *
     * @return the timings
     */
    public SipTimings timings() {
        return new SipTimings(values.t1.toNanos(), values.t2.toNanos(), values.t4.toNanos());
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
        private @Nullable AddressResolver addressResolver;
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
            this.addressResolver = from.addressResolver;
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
