package io.trunkline.javax.sip.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.address.AddressFactoryImpl;
import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.javax.sip.address.SipUri;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.sip.InvalidArgumentException;
import javax.sip.address.Address;
import javax.sip.header.ContactHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From, To, Contact, Route and Record-Route. */
class AddressHeadersTest {
    private final HeaderFactoryImpl headers = new HeaderFactoryImpl();
    private final AddressFactoryImpl addresses = new AddressFactoryImpl();

    private From from(String value) throws ParseException {
        return (From) headers.createHeader("From", value);
    }

    private Contact contact(String value) throws ParseException {
        return (Contact) headers.createHeader("Contact", value);
    }

    @Test
    void fromReadsEveryPart() throws ParseException {
        From from = from("\"Bob \\\"B\\\"\" <sip:bob@biloxi.com:5070;lr>;tag=a48s;x=\"y z\";flag");
        assertEquals("Bob \"B\"", from.getDisplayName());
        assertEquals("Bob \"B\"", from.getAddress().getDisplayName());
        assertEquals("sip:bob@biloxi.com:5070;lr", from.getAddress().getURI().toString());
        assertEquals("bob@biloxi.com:5070", from.getUserAtHostPort());
        assertEquals("biloxi.com:5070", String.valueOf(from.getHostPort()));
        assertEquals("a48s", from.getTag());
        assertTrue(from.hasTag());
        assertEquals("y z", from.getParameter("X"));
        assertEquals("\"y z\"", from.getParameter("x", false));
        assertEquals("", from.getParameter("flag"));
        assertNull(from.getParameter("absent"));
        List<String> names = new ArrayList<>();
        from.getParameterNames().forEachRemaining(names::add);
        assertEquals(List.of("tag", "x", "flag"), names);
    }

    @Test
    void bareAddressesHaveTheirParametersInTheHeader() throws ParseException {
        From from = from("sip:bob@biloxi.com;tag=1;transport=udp");
        assertNull(((SipUri) from.getAddress().getURI()).getTransportParam());
        assertEquals("udp", from.getParameter("transport"));
        assertEquals("<sip:bob@biloxi.com>;tag=1;transport=udp", from.getValue());
        assertNull(from.getDisplayName());
    }

    @Test
    void tagIsSetAndRemoved() throws ParseException {
        From from = (From) headers.createFromHeader(addresses.createAddress("<sip:a@b>"), null);
        assertNull(from.getTag());
        from.setTag("x");
        assertEquals("From: <sip:a@b>;tag=x\r\n", from.toString());
        from.setTag(null);
        assertEquals("<sip:a@b>", from.getValue());
        from.setTag("y");
        for (String wrong : new String[] {"", "a b", "\"q\"", "a;b"}) {
            ParseException refused = assertThrows(ParseException.class, () -> from.setTag(wrong));
            assertTrue(refused.getMessage().startsWith("not a valid tag, at offset "), refused.getMessage());
        }
        assertThrows(ParseException.class, () -> from.setParameter("TAG", "a b"));
        assertEquals("y", from.getTag());
        from.removeTag();
        assertFalse(from.hasTag());
    }

    @Test
    void parameterValuesAreQuotedWhenTheyMustBe() throws ParseException {
        From from = from("<sip:a@b>;tag=1;keep=\"q\"");
        from.setParameter("token", "abc");
        from.setParameter("ip", "[::1]");
        from.setParameter("text", "a \"b\"");
        from.setParameter("given", "\"in quotes\"");
        from.setParameter("keep", "still");
        from.setParameter("none", null);
        from.setQuotedParameter("forced", "x");
        assertEquals(
                "<sip:a@b>;tag=1;keep=\"still\";token=abc;ip=[::1];text=\"a \\\"b\\\"\";given=\"in quotes\";none;forced=\"x\"",
                from.getValue());
        assertEquals("in quotes", from.getParameter("given"));
        assertEquals(from, from(from.getValue()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Bob\" <sip:bob@biloxi.com>;tag=1|sip:bob@BILOXI.com;tag=1|true",
                "<sip:bob@biloxi.com>;tag=1;x=1|<sip:bob@biloxi.com>;tag=1|true",
                "<sip:bob@biloxi.com>;tag=1;x=1|<sip:bob@biloxi.com>;tag=1;x=2|false",
                "<sip:bob@biloxi.com>;tag=1;x=\"a\"|<sip:bob@biloxi.com>;tag=1;x=\"A\"|false",
                "<sip:bob@biloxi.com>;tag=1|<sip:bob@biloxi.com>|false",
                "<sip:bob@biloxi.com>;tag=1|<sip:bob@biloxi.com>;tag=2|false",
                "<sip:bob@biloxi.com>;tag=1|<sip:Bob@biloxi.com>;tag=1|false",
            })
    void fromAndToAreEqualByUriTagAndSharedParameters(String one, String other, boolean equal) throws ParseException {
        assertEquals(equal, from(one).equals(from(other)));
        assertEquals(equal, from(other).equals(from(one)));
        To to = (To) headers.createHeader("To", one);
        To otherTo = (To) headers.createHeader("To", other);
        assertEquals(equal, to.equals(otherTo));
        assertNotEquals(to, (Object) from(one));
        if (equal) {
            assertEquals(from(one).hashCode(), from(other).hashCode());
            assertEquals(to.hashCode(), otherTo.hashCode());
        }
    }

    @Test
    void fromAndToCopyEachOther() throws ParseException {
        From from = from("Bob <sip:bob@biloxi.com>;tag=1");
        To to = new To(from);
        assertEquals("To: Bob <sip:bob@biloxi.com>;tag=1\r\n", to.toString());
        to.setTag("2");
        assertEquals("1", from.getTag());
        assertEquals("From: Bob <sip:bob@biloxi.com>;tag=2\r\n", new From(to).toString());
    }

    @Test
    void aChangeBelowIsAChangeOfTheHeader() throws ParseException {
        From from = from("Bob <sip:bob@biloxi.com>;tag=1");
        From copy = (From) from.clone();
        ((SipUri) copy.getAddress().getURI()).getHostPort().getHost().setHostname("other.example");
        assertTrue(copy.revision() > 0);
        int before = copy.revision();
        copy.setAddress(addresses.createAddress("sip:x@y"));
        assertTrue(copy.revision() > before);
        before = copy.revision();
        copy.setParameters(null);
        assertTrue(copy.revision() > before);
        Iterator<String> names = from.getParameterNames();
        names.next();
        assertEquals(0, from.revision());
        names.remove();
        assertTrue(from.revision() > 0);
        assertEquals("Bob <sip:bob@biloxi.com>", from.getValue());
    }

    @Test
    void contactHasTheDefaultsOfTheApi() throws ParseException {
        Contact contact = contact("<sip:a@b>");
        assertEquals(-1, contact.getExpires());
        assertEquals(-1f, contact.getQValue());
        assertFalse(contact.isWildCard());
        assertNull(contact.getSipInstanceParam());
        assertNull(contact.getPubGruuParam());
        assertNull(contact.getTempGruuParam());
        assertEquals(-1, contact("<sip:a@b>;expires=never").getExpires());
        assertEquals(-1, contact("<sip:a@b>;expires=2147483648").getExpires());
        assertEquals(2147483647, contact("<sip:a@b>;expires=2147483647").getExpires());
    }

    @ParameterizedTest
    @CsvSource({"0,0.0", "1,1.0", "0.5,0.5", "0.25,0.25", "0.125,0.125", "0.1234,0.123", "0.9999,1.0", "0.001,0.001"})
    void contactWritesItsPreference(float q, String written) throws Exception {
        Contact contact = contact("<sip:a@b>");
        contact.setQValue(q);
        assertEquals("<sip:a@b>;q=" + written, contact.getValue());
        assertEquals(Float.parseFloat(written), contact.getQValue());
        assertEquals(Float.parseFloat(written), contact(contact.getValue()).getQValue());
        contact.setQValue(-1);
        assertEquals("<sip:a@b>", contact.getValue());
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.5f, 1.01f, -2f, Float.NaN, Float.POSITIVE_INFINITY})
    void contactRefusesAWrongPreference(float q) throws ParseException {
        Contact contact = contact("<sip:a@b>;q=0.3");
        InvalidArgumentException refused = assertThrows(InvalidArgumentException.class, () -> contact.setQValue(q));
        assertTrue(refused.getMessage().contains(Float.toString(q)));
        assertEquals(0.3f, contact.getQValue());
    }

    @Test
    void contactSetsItsParameters() throws Exception {
        Contact contact = (Contact) headers.createContactHeader(addresses.createAddress("sip:a@b"));
        contact.setExpires(3600);
        contact.setSipInstanceParam("<urn:uuid:1>");
        contact.setParameter("pub-gruu", "sip:x@y;gr=z");
        assertEquals(
                "<sip:a@b>;expires=3600;+sip.instance=\"<urn:uuid:1>\";pub-gruu=\"sip:x@y;gr=z\"", contact.getValue());
        contact.setParameter("temp-gruu", "token");
        assertEquals("\"token\"", contact.getParameter("temp-gruu", false));
        contact.setExpires(-1);
        contact.removeSipInstanceParam();
        contact.removePubGruuParam();
        contact.removeTempGruuParam();
        assertEquals("<sip:a@b>", contact.getValue());
        assertThrows(InvalidArgumentException.class, () -> contact.setExpires(-2));
        assertThrows(ParseException.class, () -> contact.setParameter("q", "2"));
    }

    @Test
    void contactWildcard() throws Exception {
        ContactHeader star = headers.createContactHeader();
        assertTrue(star.isWildCard());
        assertTrue(star.getAddress().isWildcard());
        assertEquals("Contact: *\r\n", star.toString());
        assertEquals(star, contact("*"));
        assertNotEquals(star, contact("<sip:*@b>"));
        Contact contact = contact("<sip:a@b>;expires=1");
        contact.setWildCard();
        assertEquals("*", contact.getValue());
        assertTrue(contact.revision() > 0);
        assertThrows(IllegalArgumentException.class, () -> contact.setWildCardFlag(false));
        contact.setAddress(addresses.createAddress("sip:c@d"));
        assertFalse(contact.isWildCard());
    }

    @Test
    void contactEqualityTakesAllParameters() throws ParseException {
        assertEquals(contact("Bob <sip:a@b>;q=0.5;x"), contact("<sip:a@B>;X;q=0.5"));
        assertNotEquals(contact("<sip:a@b>;q=0.5"), contact("<sip:a@b>"));
        assertEquals(
                contact("Bob <sip:a@b>;q=0.5").hashCode(),
                contact("<sip:a@B>;q=0.5").hashCode());
    }

    @Test
    void routesStandInAngleBrackets() throws ParseException {
        assertEquals(
                "Route: <sip:proxy.example>\r\n",
                headers.createRouteHeader(addresses.createAddress("sip:proxy.example"))
                        .toString());
        assertEquals(
                "Record-Route: <sip:proxy.example;lr>\r\n",
                headers.createRecordRouteHeader(addresses.createAddress("sip:proxy.example;lr"))
                        .toString());
        Address address = addresses.createAddress("<sip:p;lr>");
        assertEquals("<sip:p;lr>", new Route((AddressImpl) address).getValue());
        assertEquals("<sip:p;lr>", new RecordRoute((AddressImpl) address).getValue());
        assertNotEquals(new Route((AddressImpl) address), (Object) new RecordRoute((AddressImpl) address));
        assertThrows(NullPointerException.class, () -> headers.createRouteHeader(null));
    }
}
