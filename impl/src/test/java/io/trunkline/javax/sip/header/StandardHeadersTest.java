package io.trunkline.javax.sip.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.address.AddressFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sip.address.Address;
import javax.sip.address.URI;
import javax.sip.header.ExtensionHeader;
import javax.sip.header.Header;
import javax.sip.header.HeaderFactory;
import javax.sip.header.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every header interface of JSR 32, as the factory makes it: what it says, what it says of what was not set, copies and comparison. */
class StandardHeadersTest {
    private static final HeaderFactoryImpl FACTORY = new HeaderFactoryImpl();

    /** How the factory is called, what is written then, and the getters whose value is the unset default. */
    private record Made(String name, Make make, String written, String unset) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Make {
        Header header() throws Exception;
    }

    private static URI uri() throws Exception {
        return new AddressFactoryImpl().createURI("http://a/b,c;d");
    }

    private static Address address() throws Exception {
        return new AddressFactoryImpl().createAddress("N <sip:a@b;c>");
    }

    private static Calendar tokyo() {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("Asia/Tokyo"), Locale.JAPAN);
        calendar.setTimeInMillis(1_289_613_600_123L);
        return calendar;
    }

    private static Made made(String name, String written, Make make, String... unset) {
        return new Made(name, make, written, String.join(" ", unset));
    }

    static Stream<Made> all() {
        return Stream.of(
                made("Accept", "text/plain", () -> FACTORY.createAcceptHeader("text", "plain"), "QValue"),
                made("AcceptEncoding", "gzip", () -> FACTORY.createAcceptEncodingHeader("gzip"), "QValue"),
                made("AcceptLanguage", "en-US", () -> FACTORY.createAcceptLanguageHeader(Locale.US), "QValue"),
                made("AlertInfo", "<http://a/b,c;d>", () -> FACTORY.createAlertInfoHeader(uri())),
                made("Allow", "INVITE", () -> FACTORY.createAllowHeader("INVITE")),
                made("AllowEvents", "a.b", () -> FACTORY.createAllowEventsHeader("a.b")),
                made(
                        "AuthenticationInfo",
                        "rspauth=\"x\"",
                        () -> FACTORY.createAuthenticationInfoHeader("x"),
                        "NextNonce Qop CNonce NonceCount"),
                made(
                        "Authorization",
                        "Digest",
                        () -> FACTORY.createAuthorizationHeader("Digest"),
                        "Realm Username Nonce URI Response Algorithm CNonce Opaque Qop NonceCount"),
                made("CSeq", "1 INVITE", () -> FACTORY.createCSeqHeader(1L, "INVITE")),
                made("CallId", "a@b", () -> FACTORY.createCallIdHeader("a@b")),
                made("CallInfo", "<http://a/b,c;d>", () -> FACTORY.createCallInfoHeader(uri()), "Purpose"),
                made("Contact", "N <sip:a@b;c>", () -> FACTORY.createContactHeader(address()), "Expires QValue"),
                made(
                        "ContentDisposition",
                        "session",
                        () -> FACTORY.createContentDispositionHeader("session"),
                        "Handling"),
                made("ContentEncoding", "gzip", () -> FACTORY.createContentEncodingHeader("gzip")),
                made("ContentLanguage", "fr", () -> FACTORY.createContentLanguageHeader(Locale.FRENCH)),
                made("ContentLength", "5", () -> FACTORY.createContentLengthHeader(5)),
                made("ContentType", "a/b", () -> FACTORY.createContentTypeHeader("a", "b")),
                made("Date", "Sat, 13 Nov 2010 02:00:00 GMT", () -> FACTORY.createDateHeader(tokyo())),
                made("ErrorInfo", "<http://a/b,c;d>", () -> FACTORY.createErrorInfoHeader(uri()), "ErrorMessage"),
                made("Event", "presence", () -> FACTORY.createEventHeader("presence"), "EventId"),
                made("Expires", "5", () -> FACTORY.createExpiresHeader(5)),
                made("From", "N <sip:a@b;c>;tag=t", () -> FACTORY.createFromHeader(address(), "t")),
                made("InReplyTo", "a@b", () -> FACTORY.createInReplyToHeader("a@b")),
                made("MaxForwards", "70", () -> FACTORY.createMaxForwardsHeader(70)),
                made("MimeVersion", "1.0", () -> FACTORY.createMimeVersionHeader(1, 0)),
                made("MinExpires", "5", () -> FACTORY.createMinExpiresHeader(5)),
                made("Organization", "a, b \u4e2d", () -> FACTORY.createOrganizationHeader("a, b \u4e2d")),
                made("Priority", "urgent", () -> FACTORY.createPriorityHeader("urgent")),
                made(
                        "ProxyAuthenticate",
                        "Digest",
                        () -> FACTORY.createProxyAuthenticateHeader("Digest"),
                        "Realm Nonce URI Algorithm Qop Opaque Domain"),
                made(
                        "ProxyAuthorization",
                        "Digest",
                        () -> FACTORY.createProxyAuthorizationHeader("Digest"),
                        "Realm Username Nonce URI Response Algorithm CNonce Opaque Qop NonceCount"),
                made("ProxyRequire", "x", () -> FACTORY.createProxyRequireHeader("x")),
                made("RAck", "1 2 INVITE", () -> FACTORY.createRAckHeader(1, 2, "INVITE")),
                made("RSeq", "5", () -> FACTORY.createRSeqHeader(5)),
                made("Reason", "SIP;cause=200;text=\"x y\"", () -> FACTORY.createReasonHeader("SIP", 200, "x y")),
                made("RecordRoute", "N <sip:a@b;c>", () -> FACTORY.createRecordRouteHeader(address())),
                made("ReferTo", "N <sip:a@b;c>", () -> FACTORY.createReferToHeader(address())),
                made("ReplyTo", "N <sip:a@b;c>", () -> FACTORY.createReplyToHeader(address())),
                made("Require", "x", () -> FACTORY.createRequireHeader("x")),
                made("RetryAfter", "5", () -> FACTORY.createRetryAfterHeader(5), "Comment Duration"),
                made("Route", "N <sip:a@b;c>", () -> FACTORY.createRouteHeader(address())),
                made("SIPETag", "x", () -> FACTORY.createSIPETagHeader("x")),
                made("SIPIfMatch", "x", () -> FACTORY.createSIPIfMatchHeader("x")),
                made("Server", "S/1 (x)", () -> FACTORY.createServerHeader(List.of("S/1", "(x)"))),
                made("Subject", "a, b", () -> FACTORY.createSubjectHeader("a, b")),
                made(
                        "SubscriptionState",
                        "active",
                        () -> FACTORY.createSubscriptionStateHeader("active"),
                        "Expires RetryAfter ReasonCode"),
                made("Supported", "x", () -> FACTORY.createSupportedHeader("x")),
                made("TimeStamp", "54.25", () -> FACTORY.createTimeStampHeader(54.25f), "Delay TimeDelay"),
                made("To", "N <sip:a@b;c>", () -> FACTORY.createToHeader(address(), null), "Tag"),
                made("Unsupported", "x", () -> FACTORY.createUnsupportedHeader("x")),
                made("UserAgent", "S/1", () -> FACTORY.createUserAgentHeader(List.of("S/1"))),
                made(
                        "Via",
                        "SIP/2.0/UDP h",
                        () -> FACTORY.createViaHeader("h", -1, "UDP", null),
                        "Branch MAddr Port RPort Received TTL"),
                made(
                        "WWWAuthenticate",
                        "Digest",
                        () -> FACTORY.createWWWAuthenticateHeader("Digest"),
                        "Realm Nonce URI Algorithm Qop Opaque Domain"),
                made("Warning", "399 h \"a \\\"b\\\"\"", () -> FACTORY.createWarningHeader("h", 399, "a \"b\"")));
    }

    @Test
    void noInterfaceIsForgotten() {
        Set<String> named = new TreeSet<>();
        all().forEach(made -> named.add(made.name() + "Header"));
        Set<String> interfaces = new TreeSet<>();
        for (Method method : HeaderFactory.class.getMethods()) {
            Class<?> type = method.getReturnType();
            if (Header.class.isAssignableFrom(type) && type != Header.class && type != ExtensionHeader.class) {
                interfaces.add(type.getSimpleName());
            }
        }
        assertEquals(interfaces, named);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isMadeCopiedAndCompared(Made made) throws Exception {
        SIPHeader header = (SIPHeader) made.make().header();
        assertTrue(
                Class.forName("javax.sip.header." + made.name() + "Header").isInstance(header),
                header.getClass()::toString);
        assertEquals(made.written(), header.getValue());
        assertEquals(header.getName() + ": " + made.written() + "\r\n", header.toString());
        assertEquals(header, made.make().header());
        assertEquals(header.hashCode(), made.make().header().hashCode());
        assertNotEquals(null, header);
        assertNotEquals(header, new Object());
        SIPHeader read = (SIPHeader) FACTORY.createHeader(header.getName(), made.written());
        assertEquals(header.getClass(), read.getClass(), "the reader knows the type");
        assertEquals(0, read.revision());
        if (!made.name().equals("Date")) {
            assertEquals(header, read);
        }
        assertEquals(made.written(), read.getValue());
        SIPHeader copy = (SIPHeader) read.clone();
        assertEquals(read, copy);
        assertEquals(read.hashCode(), copy.hashCode());
        if (copy instanceof Parameters parameters) {
            parameters.setParameter("zz", "1");
            assertEquals("1", parameters.getParameter("ZZ"));
            assertNotEquals(read.toString(), copy.toString());
            assertTrue(copy.revision() > 0);
        }
        assertEquals(made.written(), read.getValue(), "the copy is apart");
        SIPHeader thawed = thawed(read);
        assertEquals(read, thawed);
        assertEquals(read.toString(), thawed.toString());
    }

    private static SIPHeader thawed(SIPHeader header) throws Exception {
        ByteArrayOutputStream frozen = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(frozen)) {
            out.writeObject(header);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(frozen.toByteArray()))) {
            return (SIPHeader) in.readObject();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void unsetIsMinusOneOrNull(Made made) throws Exception {
        Header header = made.make().header();
        Set<String> expected = new HashSet<>(List.of(made.unset().split(" ", -1)));
        expected.remove("");
        Set<String> unset = new HashSet<>();
        for (Method getter :
                Class.forName("javax.sip.header." + made.name() + "Header").getMethods()) {
            if (getter.getParameterCount() == 0
                    && getter.getName().startsWith("get")
                    && !Modifier.isStatic(getter.getModifiers())) {
                Object value = getter.invoke(header);
                if (value == null || (value instanceof Number number && number.doubleValue() == -1)) {
                    unset.add(getter.getName().substring(3));
                }
            }
        }
        assertEquals(expected, unset);
    }

    @Test
    void nullsAreRefused() {
        for (Method method : HeaderFactory.class.getMethods()) {
            Class<?>[] types = method.getParameterTypes();
            if (types.length == 1 && !types[0].isPrimitive()) {
                Throwable refused = assertThrows(
                                java.lang.reflect.InvocationTargetException.class,
                                () -> method.invoke(FACTORY, new Object[] {null}),
                                method::toString)
                        .getCause();
                assertEquals(NullPointerException.class, refused.getClass(), method::toString);
            }
        }
        assertThrows(NullPointerException.class, () -> FACTORY.createRAckHeader(1, 1, null));
        assertThrows(NullPointerException.class, () -> FACTORY.createReasonHeader(null, 1, "x"));
        assertThrows(NullPointerException.class, () -> FACTORY.createWarningHeader(null, 399, "x"));
        assertThrows(java.text.ParseException.class, () -> FACTORY.createWarningHeader("h", 399, null));
    }

    @Test
    void aReasonNeedsNoText() throws Exception {
        assertNull(FACTORY.createReasonHeader("SIP", 200, null).getText());
        assertNotNull(FACTORY.createReasonHeader("SIP", 200, "").getText());
    }
}
