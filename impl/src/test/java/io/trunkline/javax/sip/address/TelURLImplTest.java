package io.trunkline.javax.sip.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import javax.sip.address.SipURI;
import javax.sip.address.TelURL;
import javax.sip.address.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelURLImplTest {
    private static final AddressFactoryImpl FACTORY = new AddressFactoryImpl();

    private static TelURLImpl tel(String text) throws ParseException {
        return assertInstanceOf(TelURLImpl.class, FACTORY.createURI(text));
    }

    @Test
    void readsEveryPart() throws ParseException {
        TelURLImpl tel = tel("TEL:+358-9-(555).12;isub=12%20;postd=pp22;x=y;flag");
        assertEquals("tel", tel.getScheme());
        assertFalse(tel.isSipURI());
        assertTrue(tel.isGlobal());
        assertEquals("358-9-(555).12", tel.getPhoneNumber());
        assertEquals("12%20", tel.getIsdnSubAddress());
        assertEquals("pp22", tel.getPostDial());
        assertNull(tel.getPhoneContext());
        assertEquals("y", tel.getParameter("X"));
        assertEquals("", tel.getParameter("flag"));
        List<String> names = new ArrayList<>();
        tel.getParameterNames().forEachRemaining(names::add);
        assertEquals(List.of("isub", "postd", "x", "flag"), names);
        assertEquals("tel:+358-9-(555).12;isub=12%20;postd=pp22;x=y;flag", tel.toString());
        assertEquals(0, tel.revision());
    }

    @Test
    void aNumberIsLocalUnlessItSaysOtherwise() throws ParseException {
        TelURL local = FACTORY.createTelURL("*21#;phone-context=example.com");
        assertFalse(local.isGlobal());
        assertEquals("*21#", local.getPhoneNumber());
        assertEquals("example.com", local.getPhoneContext());
        assertEquals("tel:*21#;phone-context=example.com", local.toString());
        assertEquals("tel:+12", FACTORY.createTelURL("+12").toString());
        assertEquals("tel:12", FACTORY.createTelURL("tel:12").toString());
        assertEquals("tel:*21#", FACTORY.createURI("tel:*21#").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+", "alice", " 12", "12 34", "+12a", "12;", "12;ext=a", "12;phone-context=-", "tel:tel:12"})
    void refusesWhatIsNoNumber(String number) {
        assertThrows(ParseException.class, () -> FACTORY.createTelURL(number));
        assertThrows(ParseException.class, () -> FACTORY.createURI("tel:" + number));
        assertThrows(ParseException.class, () -> FACTORY.createAddress("<tel:" + number + ">"));
    }

    @Test
    void aMessageMayHoldWhatIsNoNumber() {
        byte[] octets = "tel:nobody".getBytes(StandardCharsets.US_ASCII);
        GenericURI uri = AddressReader.uri(octets, 0, octets.length);
        assertEquals("tel:nobody", uri.toString());
        assertFalse(uri instanceof TelURL);
    }

    @Test
    void settersKeepOrThrow() throws ParseException {
        TelURLImpl tel = tel("tel:1234;isub=1");
        assertThrows(ParseException.class, () -> tel.setPhoneNumber("12 34"));
        assertThrows(ParseException.class, () -> tel.setPhoneContext("not a domain"));
        assertThrows(ParseException.class, () -> tel.setParameter("no name", "x"));
        assertThrows(ParseException.class, () -> tel.setParameter("phone-context", "="));
        assertEquals("tel:1234;isub=1", tel.toString());
        assertEquals(0, tel.revision());
        tel.setPhoneContext("+358-9");
        tel.setIsdnSubAddress("a b;c");
        tel.setPostDial("pp22");
        tel.setParameter("x", null);
        assertEquals("tel:1234;isub=a%20b%3Bc;phone-context=+358-9;postd=pp22;x", tel.toString());
        assertEquals(tel, tel(tel.toString()));
        tel.setPhoneContext(null);
        tel.setIsdnSubAddress(null);
        tel.setPostDial(null);
        tel.removeParameter("X");
        tel.setPhoneNumber("+55-5");
        assertTrue(tel.isGlobal());
        assertEquals("tel:+55-5", tel.toString());
        tel.setGlobal(false);
        tel.setPhoneNumber("*#");
        assertThrows(IllegalArgumentException.class, () -> tel.setGlobal(true));
        assertEquals("tel:*#", tel.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tel:+1-201-555-0123|tel:+1(201)555.0123",
                "TEL:+1|tel:+1",
                "tel:7042;phone-context=Example.COM;ext=1-2|tel:70-42;EXT=12;Phone-Context=example.com",
                "tel:7042;phone-context=+1-914|tel:7042;phone-context=+1914",
                "tel:aF*;x=%41|tel:Af*;X=a",
                "mailto:a@Example.com?subject=X|MAILTO:a@example.COM?subject=X",
                "im:fred@A.example|im:fred@a.example",
                "pres:%66red@a.example|pres:fred@a.EXAMPLE",
                "http://Example.com:80?x|HTTP://example.com/?x",
                "https://example.com:443/%7ea%2f|https://example.com/~a%2F",
                "urn:service:sos.fire|URN:Service:SOS.fire",
                "urn:ISBN:123X?+r|urn:isbn:123X?=q",
                "x-y://User@HOST/Path|X-Y://User@host/Path",
            })
    void equalByTheirSchemes(String one, String other) throws ParseException {
        URI left = FACTORY.createURI(one);
        URI right = FACTORY.createURI(other);
        assertEquals(left, right);
        assertEquals(right, left);
        assertEquals(left.hashCode(), right.hashCode());
        assertEquals(new GenericURI(one), right);
        assertEquals(right, new GenericURI(one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tel:+12|tel:12",
                "tel:12;phone-context=a.b|tel:12",
                "tel:12;x|tel:12;y",
                "tel:12;ext=1|tel:12;ext=2",
                "tel:12|sip:12@a",
                "mailto:A@b|mailto:a@b",
                "urn:isbn:123X|urn:isbn:123x",
                "urn:isbn:%41|urn:isbn:A",
                "http://a/x|http://a/X",
                "http://a:81/|http://a/",
                "http://a/%2f|http://a//",
                "im:a@b|pres:a@b",
                "x:A|x:a",
            })
    void unequalByTheirSchemes(String one, String other) throws ParseException {
        assertNotEquals(FACTORY.createURI(one), FACTORY.createURI(other));
        assertNotEquals(FACTORY.createURI(other), FACTORY.createURI(one));
    }

    @Test
    void telephoneNumbersAsUsers() throws ParseException {
        SipUri uri = (SipUri) FACTORY.createURI("sip:+358-555-1234567;postd=pp22@foo.com;user=phone");
        assertEquals("+358-555-1234567;postd=pp22", uri.getUser());
        assertTrue(uri.isUserTelephoneSubscriber());
        TelephoneNumber number = uri.getTelephoneSubscriber();
        assertTrue(number.isGlobal());
        assertEquals("358-555-1234567", number.getPhoneNumber());
        assertTrue(number.hasPostDial());
        number.removePostDial();
        number.setPhoneNumber("5 5".replace(" ", "-"));
        uri.setTelephoneSubscriber(number);
        assertEquals("sip:+5-5@foo.com;user=phone", uri.toString());
        SipURI dialled = FACTORY.createSipURI("*21#", "foo.com");
        assertEquals("*21%23", dialled.getUser());
        assertEquals("*21#", ((SipUri) dialled).getTelephoneSubscriber().getPhoneNumber());
        assertEquals("7", tel("tel:1;postdial=7").getPostDial());
        assertNull(((SipUri) FACTORY.createURI("sip:alice@foo.com")).getTelephoneSubscriber());
        assertNull(((SipUri) FACTORY.createURI("sip:foo.com")).getTelephoneSubscriber());
    }

    @Test
    void clonesShareNothingAndStreamsGiveTheSame() throws Exception {
        TelURLImpl tel = tel("tel:+12;x=y");
        TelURLImpl copy = (TelURLImpl) tel.clone();
        copy.setParameter("x", "z");
        copy.setPhoneNumber("34");
        assertEquals("tel:+12;x=y", tel.toString());
        assertEquals("tel:+34;x=z", copy.toString());
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(octets)) {
            out.writeObject(tel);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(octets.toByteArray()))) {
            assertEquals(tel, in.readObject());
        }
    }

    /** RFC 5954 section 4.2. */
    @Test
    void addressesAreComparedAndNotTheirText() throws ParseException {
        assertEquals(FACTORY.createURI("sip:bob@[::ffff:192.0.2.128]"), FACTORY.createURI("sip:bob@[::ffff:c000:280]"));
        assertEquals(
                FACTORY.createURI("sip:bob@[::ffff:192.0.2.128]").hashCode(),
                FACTORY.createURI("sip:bob@[::ffff:c000:280]").hashCode());
        assertEquals(FACTORY.createURI("sip:bob@[2001:DB8::9:1]"), FACTORY.createURI("sip:bob@[2001:db8::9:01]"));
        assertNotEquals(FACTORY.createURI("sip:bob@[2001:db8::9:1]"), FACTORY.createURI("sip:bob@[2001:db8::9:10]"));
    }
}
