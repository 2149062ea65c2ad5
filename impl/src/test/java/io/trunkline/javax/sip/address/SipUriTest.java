package io.trunkline.javax.sip.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.value.Host;
import io.trunkline.value.NameValue;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import javax.sip.InvalidArgumentException;
import javax.sip.address.SipURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SipUriTest {

    private static SipUri sip(String text) throws ParseException {
        return assertInstanceOf(SipUri.class, AddressReader.uri(text));
    }

    @Test
    void whiteSpaceAroundATextIsNoPartOfIt() throws ParseException {
        AddressFactoryImpl factory = new AddressFactoryImpl();
        assertEquals("sip:a@b;c=d", factory.createURI(" sip:a@b;c=d\r\n").toString());
        assertEquals("sip:a@b", factory.createSipURI("sip:a@b\n").toString());
        assertEquals(
                "\"A\" <sip:a@b>", factory.createAddress("\t\"A\" <sip:a@b>\n").toString());
        assertThrows(ParseException.class, () -> factory.createURI("sip:a@b\nX"));
    }

    @Test
    void readsEveryPart() throws ParseException {
        SipUri uri = sip("sips:al%20ice:se%3Bcret@Atlanta.com:5070;transport=TLS;lr;ttl=15;maddr=239.255.255.1"
                + ";method=INVITE;user=phone;X=%41?Subject=a%20b&priority=urgent");
        assertTrue(uri.isSecure());
        assertTrue(uri.isSipURI());
        assertEquals("sips", uri.getScheme());
        assertEquals("al%20ice", uri.getUser());
        assertEquals("se%3Bcret", uri.getUserPassword());
        assertEquals("Atlanta.com", uri.getHost());
        assertEquals(5070, uri.getPort());
        assertEquals("TLS", uri.getTransportParam());
        assertTrue(uri.hasTransport());
        assertTrue(uri.hasLrParam());
        assertEquals("", uri.getParameter("LR"));
        assertEquals(15, uri.getTTLParam());
        assertEquals("239.255.255.1", uri.getMAddrParam());
        assertEquals("INVITE", uri.getMethodParam());
        assertEquals("phone", uri.getUserParam());
        assertTrue(uri.isUserTelephoneSubscriber());
        assertEquals("%41", uri.getParameter("x"));
        assertEquals("a%20b", uri.getHeader("subject"));
        assertEquals("al%20ice@Atlanta.com", uri.getUserAtHost());
        assertEquals("al%20ice@Atlanta.com:5070", uri.getUserAtHostPort());
        List<String> headers = new ArrayList<>();
        uri.getHeaderNames().forEachRemaining(headers::add);
        assertEquals(List.of("subject", "priority"), headers);
        assertEquals(0, uri.revision());
    }

    @Test
    void hasTheDefaultsOfTheApi() throws ParseException {
        SipUri uri = sip("sip:atlanta.com");
        assertFalse(uri.isSecure());
        assertNull(uri.getUser());
        assertNull(uri.getUserPassword());
        assertEquals(-1, uri.getPort());
        assertEquals(-1, uri.getTTLParam());
        assertNull(uri.getTransportParam());
        assertNull(uri.getMAddrParam());
        assertNull(uri.getMethodParam());
        assertNull(uri.getUserParam());
        assertNull(uri.getGrParam());
        assertNull(uri.getLrParam());
        assertNull(uri.getHeader("subject"));
        assertFalse(uri.getParameterNames().hasNext());
        assertFalse(uri.getHeaderNames().hasNext());
        assertEquals("atlanta.com", uri.getUserAtHostPort());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:alice@atlanta.com",
                "sip:alice:secretword@atlanta.com;transport=tcp",
                "sips:alice@atlanta.com?subject=project%20x&priority=urgent",
                "sip:+1-212-555-1212:1234@gateway.com;user=phone",
                "sips:1212@gateway.com",
                "sip:alice@192.0.2.4",
                "sip:atlanta.com;method=REGISTER?to=alice%40atlanta.com",
                "sip:alice;day=tuesday@atlanta.com",
                "sip:34020000001320000001@3402000000",
                "sip:alice@[2001:db8::10]:5070;lr",
                "sip:user@host?Subject=foo&Call-Info=%3Chttp://www.foo.com%3E",
                "sip:caller@[::1]",
                "sip:alice:@atlanta.com",
                "sip:bob@biloxi.com?Route=a&Route=b",
            })
    void writesWhatItRead(String text) throws ParseException {
        SipUri uri = sip(text);
        assertEquals(text, uri.toString());
        SipUri copy = (SipUri) uri.clone();
        assertEquals(uri, copy);
        assertEquals(uri.hashCode(), copy.hashCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:",
                "sip:@host",
                "sip:alice@",
                "sip:a b@c",
                "sip:alice@host:70000",
                "sip:alice@host:port",
                "sip:alice@[1::z]",
                "alice",
                "",
                "sip:alice@host\r\nVia: x",
                "<sip:alice@host>",
            })
    void refusesWhatIsNoUri(String text) {
        ParseException refused = assertThrows(ParseException.class, () -> AddressReader.uri(text));
        assertTrue(refused.getMessage().contains(text.lines().findFirst().orElse("")), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "sip:%61lice@atlanta.com;transport=TCP, sip:alice@AtLanTa.CoM;Transport=tcp",
        "sip:carol@chicago.com, sip:carol@chicago.com;newparam=5",
        "sip:carol@chicago.com, sip:carol@chicago.com;security=on",
        "sip:carol@chicago.com;newparam=5, sip:carol@chicago.com;security=on",
        "sip:biloxi.com;transport=tcp;method=REGISTER?to=sip:bob%40biloxi.com, "
                + "sip:biloxi.com;method=REGISTER;transport=tcp?to=sip:bob%40biloxi.com",
        "sip:alice@atlanta.com?subject=project%20x&priority=urgent, "
                + "sip:alice@atlanta.com?priority=urgent&subject=project%20x",
    })
    void equalByTheExamplesOfTheRfc(String one, String other) throws ParseException {
        assertEquals(sip(one), sip(other));
        assertEquals(sip(other), sip(one));
        assertEquals(sip(one).hashCode(), sip(other).hashCode());
    }

    @ParameterizedTest
    @CsvSource({
        "SIP:ALICE@AtLanTa.CoM;Transport=udp, sip:alice@AtLanTa.CoM;Transport=UDP",
        "sip:bob@biloxi.com, sip:bob@biloxi.com:5060",
        "sip:bob@biloxi.com, sip:bob@biloxi.com;transport=udp",
        "sip:bob@biloxi.com, sip:bob@biloxi.com:6000;transport=tcp",
        "sip:carol@chicago.com, sip:carol@chicago.com?Subject=next%20meeting",
        "sip:bob@phone21.boxesbybob.com, sip:bob@192.0.2.4",
        "sip:bob@biloxi.com, sips:bob@biloxi.com",
        "sip:bob@biloxi.com, sip:biloxi.com",
        "sip:bob:secret@biloxi.com, sip:bob:Secret@biloxi.com",
        "sip:bob:secret@biloxi.com, sip:bob@biloxi.com",
        "sip:bob@biloxi.com;user=phone, sip:bob@biloxi.com",
        "sip:bob@biloxi.com;maddr=1.2.3.4, sip:bob@biloxi.com",
        "sip:bob@biloxi.com;ttl=1, sip:bob@biloxi.com",
        "sip:carol@chicago.com;security=on, sip:carol@chicago.com;security=off",
        "sip:a%3Bb@biloxi.com, sip:a;b@biloxi.com",
    })
    void notEqualByTheExamplesOfTheRfc(String one, String other) throws ParseException {
        assertNotEquals(sip(one), sip(other));
        assertNotEquals(sip(other), sip(one));
    }

    @Test
    void settersEscapeWhatMustBeEscaped() throws ParseException {
        SipURI uri = new AddressFactoryImpl().createSipURI("al ice@home/\u00e9", "atlanta.com");
        assertEquals("sip:al%20ice%40home/%C3%A9@atlanta.com", uri.toString());
        uri.setUser("*21#");
        assertEquals("sip:*21%23@atlanta.com", uri.toString());
        uri.setUser("a%20b%zz%");
        assertEquals("sip:a%20b%25zz%25@atlanta.com", uri.toString());
        uri.setUser("bob");
        uri.setUserPassword("p:w");
        uri.setParameter("x", "a b;c");
        uri.setParameter("flag", "");
        uri.setHeader("Subject", "a&b");
        assertEquals("sip:bob:p%3Aw@atlanta.com;x=a%20b%3Bc;flag?Subject=a%26b", uri.toString());
        assertEquals(uri, AddressReader.uri(uri.toString()));
    }

    @Test
    void settersThrowAndChangeNothing() throws ParseException {
        SipUri uri = sip("sip:bob@biloxi.com;ttl=3");
        int before = uri.revision();
        assertThrows(ParseException.class, () -> uri.setHost("a b"));
        assertThrows(ParseException.class, () -> uri.setTransportParam("a b"));
        assertThrows(ParseException.class, () -> uri.setTransportParam(""));
        assertThrows(ParseException.class, () -> uri.setMAddrParam("a b"));
        assertThrows(ParseException.class, () -> uri.setMethodParam("a b"));
        assertThrows(ParseException.class, () -> uri.setParameter("", "x"));
        InvalidArgumentException ttl = assertThrows(InvalidArgumentException.class, () -> uri.setTTLParam(-2));
        assertTrue(ttl.getMessage().contains("-2"));
        assertThrows(InvalidArgumentException.class, () -> uri.setTTLParam(256));
        assertThrows(IllegalArgumentException.class, () -> uri.setPort(65536));
        assertThrows(IllegalArgumentException.class, () -> uri.setScheme("http"));
        assertEquals(before, uri.revision());
        assertEquals("sip:bob@biloxi.com;ttl=3", uri.toString());
    }

    @Test
    void everySetterCounts() throws Exception {
        SipUri uri = sip("sip:bob@biloxi.com;ttl=3");
        int last = uri.revision();
        List<Change> changes = List.of(
                () -> uri.setSecure(true),
                () -> uri.setScheme("sip"),
                () -> uri.setUser("alice"),
                () -> uri.setUserPassword("pw"),
                uri::clearPassword,
                uri::removeUser,
                () -> uri.setHost("atlanta.com"),
                () -> uri.setHost(new Host("192.0.2.1")),
                () -> uri.setPort(5060),
                uri::removePort,
                () -> uri.getHostPort().getHost().setHostname("x.example"),
                () -> uri.setTransportParam("tcp"),
                uri::removeTransport,
                () -> uri.setTTLParam(-1),
                uri::setLrParam,
                () -> uri.setGrParam("x"),
                () -> uri.setMAddrParam("1.2.3.4"),
                uri::removeMAddr,
                () -> uri.setMethodParam("INVITE"),
                uri::removeMethod,
                () -> uri.setUserParam("phone"),
                uri::removeUserType,
                () -> uri.setUriParameter(new NameValue("a", "b")),
                () -> uri.setHeader("Subject", "x"),
                () -> uri.removeHeader("subject"),
                () -> uri.setQHeader(new NameValue("a", "b")),
                uri::removeHeaders,
                uri::clearUriParms);
        for (Change change : changes) {
            change.make();
            assertTrue(uri.revision() > last, uri.toString());
            last = uri.revision();
        }
        assertEquals("sip:x.example", uri.toString());
    }

    private interface Change {
        void make() throws Exception;
    }

    @Test
    void cloneIsDeep() throws ParseException {
        SipUri uri = sip("sip:bob:pw@biloxi.com:5060;lr?a=b");
        SipUri copy = (SipUri) uri.clone();
        copy.setUser("x");
        copy.setHost("y");
        copy.removeParameters();
        copy.removeHeaders();
        assertEquals("sip:bob:pw@biloxi.com:5060;lr?a=b", uri.toString());
        assertEquals(0, uri.revision());
    }

    @Test
    void otherSchemesKeepTheirText() throws ParseException {
        GenericURI uri = AddressReader.uri("HTTP://Example.com/Path?x=1#y".replace("#y", ""));
        assertEquals("HTTP", uri.getScheme());
        assertFalse(uri.isSipURI());
        assertEquals(uri, new GenericURI("http://Example.com/Path?x=1"));
        assertEquals(uri.hashCode(), new GenericURI("http://Example.com/Path?x=1").hashCode());
        assertNotEquals(uri, new GenericURI("http://Example.com/path?x=1"));
        assertNotEquals(uri, sip("sip:Example.com"));
        assertEquals(
                "tel:+1-201-555-0123", AddressReader.uri("tel:+1-201-555-0123").toString());
        assertThrows(ParseException.class, () -> new GenericURI("no scheme"));
    }
}
