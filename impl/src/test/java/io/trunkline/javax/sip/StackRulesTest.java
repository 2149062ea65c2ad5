package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.stack.DefaultRouter;
import io.trunkline.javax.sip.stack.HopImpl;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.Iterator;
import java.util.ListIterator;
import java.util.Properties;
import java.util.TooManyListenersException;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.ObjectInUseException;
import javax.sip.PeerUnavailableException;
import javax.sip.SipFactory;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.TransactionUnavailableException;
import javax.sip.TransportAlreadySupportedException;
import javax.sip.TransportNotSupportedException;
import javax.sip.address.Hop;
import javax.sip.address.Router;
import javax.sip.header.CallIdHeader;
import javax.sip.message.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What JSR 32 says of SipStack, ListeningPoint and SipProvider, where no message has to be on the wire. */
class StackRulesTest {

    private static final String LOOPBACK = "127.0.0.1";

    private final SipStackImpl stack;

    StackRulesTest() throws PeerUnavailableException {
        stack = new SipStackImpl(StackConfiguration.builder("rules").build());
    }

    @AfterEach
    void stop() {
        stack.stop();
    }

    private ListeningPoint udp() throws Exception {
        return stack.createListeningPoint(LOOPBACK, 0, "udp");
    }

    /** Routes everything to one place. */
    public static final class NamedRouter implements Router {
        private final String outboundProxy;

        public NamedRouter(SipStack stack, String outboundProxy) {
            this.outboundProxy = outboundProxy;
        }

        @Override
        public Hop getOutboundProxy() {
            return HopImpl.parse(outboundProxy);
        }

        @Override
        @Deprecated
        public ListIterator<Hop> getNextHops(Request request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Hop getNextHop(Request request) {
            return getOutboundProxy();
        }
    }

    /** Cannot be made. */
    public static final class BrokenRouter extends DefaultRouter {
        public BrokenRouter(SipStack stack, String outboundProxy) {
            super(stack, outboundProxy);
            throw new IllegalStateException("broken on purpose");
        }
    }

    // ---- the stack

    @Test
    void sipFactoryMakesTheStack() throws Exception {
        SipFactory factory = SipFactory.getInstance();
        factory.setPathName(SipStackImpl.class.getPackageName().replace(".javax.sip", ""));
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "by-factory");
        SipStack made = factory.createSipStack(properties);
        try {
            assertInstanceOf(SipStackImpl.class, made);
            assertEquals("by-factory", made.getStackName());
            assertNull(ipAddressOf(made));
            assertSame(made, factory.createSipStack(properties));
        } finally {
            made.stop();
            factory.resetFactory();
        }
    }

    @SuppressWarnings("deprecation") // deprecated by JSR 32, still to be right
    private static String ipAddressOf(SipStack stack) {
        return stack.getIPAddress();
    }

    @Test
    void propertiesAreReadAtCreationOnly() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "copied");
        properties.setProperty("javax.sip.RETRANSMISSION_FILTER", "on");
        SipStackImpl made = new SipStackImpl(properties);
        properties.setProperty("javax.sip.RETRANSMISSION_FILTER", "off");
        assertTrue(made.getConfiguration().retransmissionFilter());
        assertEquals("on", made.getConfigurationProperties().getProperty("javax.sip.RETRANSMISSION_FILTER"));
    }

    @Test
    void theRouterIsMadeByItsName() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "routed");
        properties.setProperty("javax.sip.ROUTER_PATH", NamedRouter.class.getName());
        properties.setProperty("javax.sip.OUTBOUND_PROXY", "127.0.0.1:5090/udp");
        Router router = new SipStackImpl(properties).getRouter();
        assertInstanceOf(NamedRouter.class, router);
        assertEquals(new HopImpl(LOOPBACK, 5090, "udp"), router.getOutboundProxy());
    }

    @Test
    void theDefaultRouterHasTwoNames() throws Exception {
        for (String name :
                new String[] {DefaultRouter.class.getName(), StackProperty.INHERITED_PREFIX + "stack.DefaultRouter"}) {
            Properties properties = new Properties();
            properties.setProperty("javax.sip.STACK_NAME", "default-router");
            properties.setProperty("javax.sip.ROUTER_PATH", name);
            assertSame(
                    DefaultRouter.class,
                    new SipStackImpl(properties).getRouter().getClass());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no.such.Router", "java.lang.String", "io.trunkline.javax.sip.StackRulesTest$BrokenRouter"})
    void aRouterThatCannotBeMadeMakesNoStack(String name) {
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "unrouted");
        properties.setProperty("javax.sip.ROUTER_PATH", name);
        PeerUnavailableException refused =
                assertThrows(PeerUnavailableException.class, () -> new SipStackImpl(properties));
        assertTrue(refused.getMessage().contains(name), refused.getMessage());
    }

    @Test
    void anOutboundProxyThatIsNoneMakesNoStack() {
        assertThrows(
                PeerUnavailableException.class,
                () -> new SipStackImpl(StackConfiguration.builder("unproxied")
                        .outboundProxy("host:port")
                        .build()));
    }

    @Test
    void aNewStackHasNothingAndRunsNothing() {
        assertFalse(stack.getListeningPoints().hasNext());
        assertFalse(stack.getSipProviders().hasNext());
        assertFalse(stack.isAlive());
    }

    // ---- listening points of the stack

    @Test
    void aListeningPointReceivesAtOnce() throws Exception {
        ListeningPoint point = udp();
        assertTrue(stack.isAlive());
        assertTrue(point.getPort() > 0);
        assertEquals("UDP", point.getTransport());
        assertEquals(LOOPBACK, point.getIPAddress());
        assertSame(point, stack.getListeningPoints().next());
    }

    @Test
    void theSamePlaceGivesTheSameListeningPoint() throws Exception {
        ListeningPoint point = udp();
        assertSame(point, stack.createListeningPoint(LOOPBACK, point.getPort(), "UDP"));
        assertNotSame(point, udp());
    }

    @Test
    void anUnknownTransportIsNotSupported() {
        assertThrows(
                TransportNotSupportedException.class,
                () -> stack.createListeningPoint(LOOPBACK, 5060, "carrier-pigeon"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536, Integer.MIN_VALUE})
    void aBadPortIsAnInvalidArgument(int port) {
        assertThrows(InvalidArgumentException.class, () -> stack.createListeningPoint(LOOPBACK, port, "udp"));
    }

    @Test
    void aPortThatIsTakenIsAnInvalidArgument() throws Exception {
        try (DatagramSocket taken = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            assertThrows(
                    InvalidArgumentException.class,
                    () -> stack.createListeningPoint(LOOPBACK, taken.getLocalPort(), "udp"));
        }
        assertFalse(stack.getListeningPoints().hasNext());
        assertFalse(stack.isAlive());
    }

    @Test
    @SuppressWarnings("deprecation") // deprecated by JSR 32, still to be right
    void theDeprecatedMethodNeedsAnIpAddress() throws Exception {
        assertThrows(TransportNotSupportedException.class, () -> stack.createListeningPoint(5060, "udp"));
        SipStackImpl addressed = new SipStackImpl(
                StackConfiguration.builder("addressed").ipAddress(LOOPBACK).build());
        try {
            assertEquals(LOOPBACK, addressed.getIPAddress());
            assertEquals(LOOPBACK, addressed.createListeningPoint(0, "udp").getIPAddress());
        } finally {
            addressed.stop();
        }
    }

    @Test
    void aListeningPointInUseCannotBeDeleted() throws Exception {
        ListeningPoint point = udp();
        SipProvider provider = stack.createSipProvider(point);
        assertThrows(ObjectInUseException.class, () -> stack.deleteListeningPoint(point));
        stack.deleteSipProvider(provider);
        stack.deleteListeningPoint(point);
        assertFalse(stack.getListeningPoints().hasNext());
        assertPortIsFree(point.getPort());
    }

    private static void assertPortIsFree(int port) throws Exception {
        try (DatagramSocket free = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            assertEquals(port, free.getLocalPort());
        }
    }

    // ---- the listening point itself

    @Test
    void listeningPointsAreEqualByPlace() throws Exception {
        ListeningPoint one = udp();
        ListeningPoint other = udp();
        assertEquals(one, one);
        assertNotEquals(one, other);
        assertNotEquals(null, one);
    }

    @Test
    void sentByIsNullUntilItIsSet() throws Exception {
        ListeningPointImpl point = (ListeningPointImpl) udp();
        assertNull(point.getSentBy());
        point.setSentBy("sip.example.com:5099");
        assertEquals("sip.example.com:5099", point.getSentBy());
        assertEquals("sip.example.com", point.createViaHeader().getHost());
        assertEquals(5099, point.createViaHeader().getPort());
        point.setSentBy("[2001:db8::1]");
        assertEquals("[2001:db8::1]", point.getSentBy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":5060", "host:", "host:x", "host:0", "host:65536", "a b", "2001:db8::1"})
    void aMalformedSentByIsRefused(String sentBy) throws Exception {
        ListeningPoint point = udp();
        assertThrows(ParseException.class, () -> point.setSentBy(sentBy));
        assertNull(point.getSentBy());
    }

    @Test
    void aListeningPointMakesItsHeaders() throws Exception {
        ListeningPointImpl point = (ListeningPointImpl) udp();
        assertEquals(
                "Via: SIP/2.0/UDP 127.0.0.1:" + point.getPort(),
                point.createViaHeader().toString().strip());
        assertEquals(
                "Contact: <sip:127.0.0.1:" + point.getPort() + ";transport=udp>",
                point.createContactHeader().toString().strip());
    }

    // ---- providers of the stack

    @Test
    void aListeningPointHasOneProvider() throws Exception {
        ListeningPoint point = udp();
        SipProvider provider = stack.createSipProvider(point);
        assertThrows(ObjectInUseException.class, () -> stack.createSipProvider(point));
        assertSame(provider, stack.getSipProviders().next());
        assertSame(stack, provider.getSipStack());
    }

    @Test
    void aProviderNeedsAListeningPointOfThisStack() throws Exception {
        assertThrows(NullPointerException.class, () -> stack.createSipProvider(null));
        SipStackImpl stranger =
                new SipStackImpl(StackConfiguration.builder("stranger").build());
        try {
            ListeningPoint strange = stranger.createListeningPoint(LOOPBACK, 0, "udp");
            assertThrows(IllegalArgumentException.class, () -> stack.createSipProvider(strange));
        } finally {
            stranger.stop();
        }
    }

    @Test
    void aProviderWithAListenerCannotBeDeleted() throws Exception {
        SipProvider provider = stack.createSipProvider(udp());
        SilentListener listener = new SilentListener();
        provider.addSipListener(listener);
        assertThrows(ObjectInUseException.class, () -> stack.deleteSipProvider(provider));
        provider.removeSipListener(listener);
        stack.deleteSipProvider(provider);
        assertFalse(stack.getSipProviders().hasNext());
        assertTrue(stack.getListeningPoints().hasNext());
    }

    @Test
    void iteratorsDoNotFollowTheStack() throws Exception {
        udp();
        Iterator<ListeningPointImpl> before = stack.getListeningPoints();
        udp();
        before.next();
        assertFalse(before.hasNext());
    }

    // ---- the provider itself

    @Test
    void aProviderHasOneListener() throws Exception {
        SipProvider provider = stack.createSipProvider(udp());
        SilentListener listener = new SilentListener();
        provider.addSipListener(listener);
        provider.addSipListener(listener);
        assertThrows(TooManyListenersException.class, () -> provider.addSipListener(new SilentListener()));
        provider.removeSipListener(new SilentListener());
        assertThrows(TooManyListenersException.class, () -> provider.addSipListener(new SilentListener()));
        provider.removeSipListener(listener);
        provider.addSipListener(new SilentListener());
    }

    @Test
    @SuppressWarnings("deprecation") // deprecated by JSR 32, still to be right
    void aProviderHasOneListeningPointForEachTransport() throws Exception {
        ListeningPoint point = udp();
        ListeningPoint second = udp();
        SipProvider provider = stack.createSipProvider(point);
        provider.addListeningPoint(point);
        assertThrows(TransportAlreadySupportedException.class, () -> provider.addListeningPoint(second));
        assertThrows(ObjectInUseException.class, () -> provider.setListeningPoint(second));
        SipProvider other = stack.createSipProvider(second);
        assertThrows(ObjectInUseException.class, () -> other.addListeningPoint(point));
        assertSame(point, provider.getListeningPoint());
        assertSame(point, provider.getListeningPoint("udp"));
        assertNull(provider.getListeningPoint("tcp"));
        assertEquals(1, provider.getListeningPoints().length);
    }

    @Test
    void theLastListeningPointStays() throws Exception {
        ListeningPoint point = udp();
        SipProvider provider = stack.createSipProvider(point);
        provider.removeListeningPoint(udp());
        assertThrows(ObjectInUseException.class, () -> provider.removeListeningPoint(point));
        assertEquals(1, provider.getListeningPoints().length);
    }

    @Test
    void callIdsAreNew() throws Exception {
        SipProvider provider = stack.createSipProvider(udp());
        CallIdHeader one = provider.getNewCallId();
        assertTrue(one.getCallId().endsWith("@" + LOOPBACK), one.getCallId());
        assertNotEquals(one.getCallId(), provider.getNewCallId().getCallId());
    }

    @Test
    void noTransactionForNothing() throws Exception {
        SipProvider provider = stack.createSipProvider(udp());
        assertThrows(TransactionUnavailableException.class, () -> provider.getNewClientTransaction(null));
        assertThrows(TransactionUnavailableException.class, () -> provider.getNewServerTransaction(null));
    }

    // ---- stop and start

    @Test
    void aStoppedStackFreesItsPortsAndStartsAgain() throws Exception {
        ListeningPoint point = udp();
        SipProvider provider = stack.createSipProvider(point);
        stack.stop();
        assertFalse(stack.isAlive());
        assertPortIsFree(point.getPort());
        stack.stop();
        stack.start();
        assertTrue(stack.isAlive());
        assertSame(point, stack.getListeningPoints().next());
        assertSame(provider, stack.getSipProviders().next());
        assertThrows(
                InvalidArgumentException.class,
                () -> new SipStackImpl(StackConfiguration.builder("late").build())
                        .createListeningPoint(LOOPBACK, point.getPort(), "udp"));
    }

    @Test
    void whatIsCreatedInAStoppedStackBeginsAnew() throws Exception {
        ListeningPoint before = udp();
        stack.createSipProvider(before);
        stack.stop();
        ListeningPoint after = stack.createListeningPoint(LOOPBACK, before.getPort(), "udp");
        assertNotSame(before, after);
        assertFalse(stack.getSipProviders().hasNext());
        assertSame(after, stack.getListeningPoints().next());
        stack.createSipProvider(after);
    }

    @Test
    void startingARunningStackChangesNothing() throws Exception {
        stack.start();
        ListeningPoint point = udp();
        stack.start();
        stack.start();
        assertSame(point, stack.getListeningPoints().next());
    }

    @Test
    void aStackThatCannotOpenItsPortsStaysStopped() throws Exception {
        ListeningPoint point = udp();
        stack.stop();
        try (DatagramSocket taken =
                new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), point.getPort()))) {
            assertThrows(javax.sip.SipException.class, stack::start);
            assertTrue(taken.isBound());
        }
        assertFalse(stack.isAlive());
        stack.start();
        assertTrue(stack.isAlive());
    }
}
