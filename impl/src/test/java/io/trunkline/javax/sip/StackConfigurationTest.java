package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.grammar.Tolerance;
import io.trunkline.grammar.Tolerances;
import io.trunkline.time.SipTimings;
import io.trunkline.value.net.AddressResolver;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import javax.sip.PeerUnavailableException;
import javax.sip.address.Hop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From properties to a configuration: names, precedence, what is refused and what is ignored. */
class StackConfigurationTest {

    private static final String INHERITED = StackProperty.INHERITED_PREFIX;

    /** A resolver that an application names. */
    public static final class NamedResolver implements AddressResolver {
        @Override
        public Hop resolveAddress(Hop hop) {
            return hop;
        }
    }

    private static Properties named(String... namesAndValues) {
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "configured");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return properties;
    }

    private static StackConfiguration read(String... namesAndValues) throws PeerUnavailableException {
        return StackConfiguration.read(named(namesAndValues));
    }

    private static String refusal(String... namesAndValues) {
        return assertThrows(PeerUnavailableException.class, () -> read(namesAndValues))
                .getMessage();
    }

    @Test
    void defaultsAreThoseOfJsr32AndTheRfcs() throws Exception {
        StackConfiguration set = read();
        assertEquals("configured", set.stackName());
        assertNull(set.ipAddress());
        assertNull(set.outboundProxy());
        assertNull(set.routerPath());
        assertTrue(set.useRouterForAllUris());
        assertEquals(Set.of(), set.extensionMethods());
        assertTrue(set.automaticDialogSupport());
        assertFalse(set.retransmissionFilter());
        assertFalse(set.reentrantListener());
        assertEquals(0, set.threadPoolSize());
        assertEquals(Duration.ofMinutes(3), set.earlyDialogTimeout());
        assertTrue(set.automaticDialogErrorHandling());
        assertTrue(set.serverLoopDetection());
        assertFalse(set.passInviteNon2xxAckToListener());
        assertFalse(set.deliverUnsolicitedNotify());
        assertFalse(set.contentLengthFromBody());
        assertNull(set.addressResolver());
        assertEquals(
                SipTimings.RFC_3261.withLifetimes(
                        Duration.ofHours(1).toNanos(), Duration.ofMinutes(5).toNanos()),
                set.timings());
    }

    @Test
    void aBuilderHasTheSameDefaults() throws Exception {
        StackConfiguration built = StackConfiguration.builder("configured").build();
        StackConfiguration read = read();
        assertEquals(read.timings(), built.timings());
        assertEquals(read.maxMessageSize(), built.maxMessageSize());
        assertEquals(read.receiveUdpBufferSize(), built.receiveUdpBufferSize());
        assertEquals(read.sendUdpBufferSize(), built.sendUdpBufferSize());
        assertEquals(read.earlyDialogTimeout(), built.earlyDialogTimeout());
    }

    @Test
    void aConfigurationDoesNotChangeWithItsBuilder() {
        StackConfiguration.Builder builder = StackConfiguration.builder("fixed").threadPoolSize(3);
        StackConfiguration built = builder.build();
        builder.threadPoolSize(4);
        assertEquals(3, built.threadPoolSize());
    }

    @Test
    void theStackNameIsMandatory() {
        PeerUnavailableException refused =
                assertThrows(PeerUnavailableException.class, () -> StackConfiguration.read(new Properties()));
        assertTrue(refused.getMessage().contains("javax.sip.STACK_NAME"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "ON", "true", "True", "1", " on "})
    void aFlagIsOn(String value) throws Exception {
        assertTrue(read("trunkline.REENTRANT_LISTENER", value).reentrantListener());
        assertTrue(read(INHERITED + "REENTRANT_LISTENER", value).reentrantListener());
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "OFF", "false", "FALSE", "0"})
    void aFlagIsOff(String value) throws Exception {
        assertFalse(read("javax.sip.AUTOMATIC_DIALOG_SUPPORT", value).automaticDialogSupport());
    }

    @Test
    void bothPrefixesLeadToAPropertyAndOursWins() throws Exception {
        assertEquals(7, read(INHERITED + "THREAD_POOL_SIZE", "7").threadPoolSize());
        assertEquals(
                8,
                read(INHERITED + "THREAD_POOL_SIZE", "7", "trunkline.THREAD_POOL_SIZE", "8")
                        .threadPoolSize());
    }

    @Test
    void aSystemPropertyWinsOverTheEntryOfTheSameName() throws Exception {
        String name = "trunkline.EARLY_DIALOG_TIMEOUT_SECONDS";
        System.setProperty(name, "20");
        try {
            assertEquals(Duration.ofSeconds(20), read(name, "10").earlyDialogTimeout());
            assertEquals(
                    Duration.ofSeconds(20),
                    read(INHERITED + "EARLY_DIALOG_TIMEOUT_SECONDS", "10").earlyDialogTimeout());
        } finally {
            System.clearProperty(name);
        }
        assertEquals(Duration.ofSeconds(10), read(name, "10").earlyDialogTimeout());
    }

    @ParameterizedTest
    @CsvSource({
        "REENTRANT_LISTENER, maybe, 'on, off, true, false, 1 or 0'",
        "THREAD_POOL_SIZE, many, whole number from -1",
        "THREAD_POOL_SIZE, -2, whole number from -1",
        "EARLY_DIALOG_TIMEOUT_SECONDS, 0, whole number from 1",
        "MAX_MESSAGE_SIZE, 4095, 0 or at least 4096",
        "RECEIVE_UDP_BUFFER_SIZE, -1, whole number from 0",
        "T1_MILLIS, 0, whole number from 1",
        "ADDRESS_RESOLVER, no.such.Resolver, AddressResolver",
        "PARSER_TOLERANCES, all -colon, no tolerance 'colon'",
        "MAX_FORK_TIME_SECONDS, soon, a whole number"
    })
    void aWrongValueOfOursIsRefusedWithNameValueAndWhatIsAllowed(String name, String value, String allowed) {
        String refusal = refusal("trunkline." + name, value);
        assertTrue(refusal.contains("trunkline." + name), refusal);
        assertTrue(refusal.contains("'" + value + "'"), refusal);
        assertTrue(refusal.contains(allowed), refusal);
    }

    @Test
    void aWrongValueUnderTheInheritedPrefixIsIgnored() throws Exception {
        StackConfiguration set = read(
                INHERITED + "REENTRANT_LISTENER", "maybe",
                INHERITED + "THREAD_POOL_SIZE", "many",
                INHERITED + "EARLY_DIALOG_TIMEOUT_SECONDS", "-1",
                INHERITED + "ADDRESS_RESOLVER", "no.such.Resolver",
                INHERITED + "MAX_FORK_TIME_SECONDS", "soon");
        assertFalse(set.reentrantListener());
        assertEquals(0, set.threadPoolSize());
        assertEquals(Duration.ofMinutes(3), set.earlyDialogTimeout());
        assertNull(set.addressResolver());
    }

    @Test
    void aTooSmallMessageSizeUnderTheInheritedPrefixBecomesTheSmallest() throws Exception {
        assertEquals(4096, read(INHERITED + "MAX_MESSAGE_SIZE", "10").maxMessageSize());
        assertEquals(
                read().maxMessageSize(),
                read(INHERITED + "MAX_MESSAGE_SIZE", "0").maxMessageSize());
        assertEquals(65536, read(INHERITED + "MAX_MESSAGE_SIZE", "65536").maxMessageSize());
    }

    @Test
    void tolerancesAreAllUnlessListed() throws Exception {
        assertEquals(Tolerances.ALL, read().tolerances());
        assertEquals(
                Tolerances.NONE, read("trunkline.PARSER_TOLERANCES", "none").tolerances());
        assertEquals(
                Tolerances.ALL.without(Tolerance.THIRD_COLON),
                read("trunkline.PARSER_TOLERANCES", "all, -third-colon").tolerances());
        assertEquals(
                Tolerances.ALL,
                read(INHERITED + "PARSER_TOLERANCES", "nonsense").tolerances());
    }

    @Test
    void unknownAndIdlePropertiesAreAccepted() throws Exception {
        assertEquals(
                "configured",
                read(
                                "trunkline.NO_SUCH_THING",
                                "1",
                                INHERITED + "TRACE_LEVEL",
                                "32",
                                INHERITED + "SERVER_LOG",
                                "server.txt",
                                "javax.sip.SOMETHING_ELSE",
                                "x",
                                "org.example.OTHER",
                                "y")
                        .stackName());
    }

    @Test
    void theNearestKnownNameIsOffered() {
        assertEquals("trunkline.THREAD_POOL_SIZE", StackProperty.nearest("trunkline.THREAD_POOLSIZE"));
        assertEquals(INHERITED + "READ_TIMEOUT", StackProperty.nearest(INHERITED + "READ_TIME_OUT"));
        assertEquals("javax.sip.STACK_NAME", StackProperty.nearest("javax.sip.STACKNAME"));
        assertNull(StackProperty.nearest("trunkline.QUITE_ANOTHER_MATTER_ALTOGETHER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVITE", "BYE", "SUBSCRIBE", "NOTIFY", "ACK", "OPTIONS", "CANCEL", "PRESENT:invite"})
    void methodsWithAMeaningOfTheirOwnAreNoExtensionMethods(String methods) {
        assertTrue(refusal("javax.sip.EXTENSION_METHODS", methods).contains("extension method"));
    }

    @Test
    void extensionMethodsAreSeparatedByColons() throws Exception {
        assertEquals(
                Set.of("PRESENT", "WATCH"),
                read("javax.sip.EXTENSION_METHODS", "PRESENT:WATCH").extensionMethods());
    }

    @Test
    void forkableEventsAreSeparatedByCommasOrBlanks() throws Exception {
        assertEquals(
                Set.of("presence", "dialog", "reg"),
                read("javax.sip.FORKABLE_EVENTS", "presence, dialog reg").forkableEvents());
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertTrue(refusal("javax.sip.IP_ADDRESS", "no host at all").contains("IP_ADDRESS"));
    }

    @Test
    void theAddressIsKeptAsItWasGiven() throws Exception {
        assertEquals("127.0.0.1", read("javax.sip.IP_ADDRESS", "127.0.0.1").ipAddress());
    }

    @Test
    void errorsAreHandledByTheStackWhereItMakesTheDialogs() throws Exception {
        String property = INHERITED + "AUTOMATIC_DIALOG_ERROR_HANDLING";
        assertTrue(read(property, "false").automaticDialogErrorHandling());
        assertFalse(read(property, "false", "javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off")
                .automaticDialogErrorHandling());
    }

    @Test
    void anAddressResolverIsMadeByItsName() throws Exception {
        assertInstanceOf(
                NamedResolver.class,
                read("trunkline.ADDRESS_RESOLVER", NamedResolver.class.getName())
                        .addressResolver());
        assertNull(read(INHERITED + "ADDRESS_RESOLVER", INHERITED + "DefaultAddressResolver")
                .addressResolver());
    }

    @Test
    void timersAreSetInMilliseconds() throws Exception {
        StackConfiguration set =
                read("trunkline.T1_MILLIS", "20", "trunkline.T2_MILLIS", "80", "trunkline.T4_MILLIS", "100");
        assertEquals(20_000_000L, set.timings().t1());
        assertEquals(80_000_000L, set.timings().t2());
        assertEquals(100_000_000L, set.timings().t4());
        assertTrue(refusal("trunkline.T1_MILLIS", "5000").contains("T2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAX_TX_LIFETIME_INVITE", "MAX_TX_LIFETIME_NON_INVITE", "MAX_LISTENER_RESPONSE_TIME"})
    void noTimeAtAllIsRefusedUnderEitherPrefix(String key) throws Exception {
        assertTrue(refusal(INHERITED + key, "0").contains(INHERITED + key + " = '0'"));
        assertTrue(refusal("trunkline." + key, "-1").contains("above 0"));
        assertEquals(read().maxInviteLifetime(), read(INHERITED + key, "soon").maxInviteLifetime());
    }

    @Test
    void noBoundIsSaidByMinusOneOrNought() throws Exception {
        assertEquals(0, read("trunkline.MAX_SERVER_TRANSACTIONS", "-1").maxServerTransactions());
        assertEquals(0, read("trunkline.MAX_CLIENT_TRANSACTIONS", "0").maxClientTransactions());
        assertNull(read("trunkline.CONGESTION_CONTROL_TIMEOUT", "0").congestionControlTimeout());
    }

    @Test
    void theProfileIsThereAndNamesKnownPropertiesOnly() {
        Properties profile = PropertiesToConfiguration.profile();
        assertEquals("false", profile.getProperty("RFC_2543_SUPPORT_ENABLED"));
        for (String name : profile.stringPropertyNames()) {
            assertTrue(StackProperty.allNames().contains("trunkline." + name), name);
        }
    }
}
