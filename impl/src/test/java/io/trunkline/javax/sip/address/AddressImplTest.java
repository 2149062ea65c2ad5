package io.trunkline.javax.sip.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.text.ParseException;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressImplTest {

    private final AddressFactoryImpl factory = new AddressFactoryImpl();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<sip:alice@atlanta.com>||<sip:alice@atlanta.com>",
                "Alice <sip:alice@atlanta.com>|Alice|Alice <sip:alice@atlanta.com>",
                "Mr. Watson <sip:w@a>|Mr. Watson|Mr. Watson <sip:w@a>",
                "token1~` token2'+_ token3*%!.- <sip:w@a>|token1~` token2'+_ token3*%!.-"
                        + "|token1~` token2'+_ token3*%!.- <sip:w@a>",
                "Alice<sip:alice@atlanta.com>|Alice|Alice <sip:alice@atlanta.com>",
                "\"Alice\" <sip:alice@atlanta.com>|Alice|\"Alice\" <sip:alice@atlanta.com>",
                "\"J Rosenberg \\\\\\\"\" <sip:j@a>|J Rosenberg \\\"|\"J Rosenberg \\\\\\\"\" <sip:j@a>",
                "\"\u00c4, <x>\" <sip:j@a>|\u00c4, <x>|\"\u00c4, <x>\" <sip:j@a>",
                "sip:alice@atlanta.com||sip:alice@atlanta.com",
                "sip:alice@atlanta.com;transport=tcp||<sip:alice@atlanta.com;transport=tcp>",
                "<tel:+12015550123>||<tel:+12015550123>",
            })
    void readsAndWrites(String text, String displayName, String written) throws ParseException {
        Address address = factory.createAddress(text);
        assertEquals(displayName, address.getDisplayName());
        assertEquals(written, address.toString());
        assertEquals(address, factory.createAddress(written));
        assertEquals(displayName, factory.createAddress(written).getDisplayName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Alice",
                "<sip:alice@atlanta.com",
                "sip:alice@atlanta.com>",
                "\"Alice <sip:a@b>",
                "<>",
                "**",
            })
    void refusesWhatIsNoAddress(String text) {
        assertThrows(ParseException.class, () -> factory.createAddress(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Alice|Alice <sip:a@b>",
                "Alice B. Toklas|Alice B. Toklas <sip:a@b>",
                "Alice, Bob|\"Alice, Bob\" <sip:a@b>",
                "say \"hi\"|\"say \\\"hi\\\"\" <sip:a@b>",
                "back\\slash|\"back\\\\slash\" <sip:a@b>",
                "\u4e2d\u6587|\"\u4e2d\u6587\" <sip:a@b>",
                "two  spaces|two  spaces <sip:a@b>",
                "` x`|\" x\" <sip:a@b>",
            })
    void quotesWhatMustBeQuoted(String displayName, String written) throws ParseException {
        URI uri = factory.createURI("sip:a@b");
        Address address = factory.createAddress(displayName, uri);
        assertEquals(displayName, address.getDisplayName());
        assertEquals(written, address.toString());
        assertEquals(displayName, factory.createAddress(written).getDisplayName());
    }

    @Test
    void takesAQuotedDisplayNameForWhatItQuotes() throws ParseException {
        Address address = factory.createAddress("\"A \\\"b\\\"\"", factory.createURI("sip:a@b"));
        assertEquals("A \"b\"", address.getDisplayName());
        assertEquals("\"A \\\"b\\\"\" <sip:a@b>", address.toString());
    }

    @Test
    void refusesADisplayNameThatWouldEndTheLine() throws ParseException {
        Address address = factory.createAddress("Bob <sip:a@b>");
        assertThrows(ParseException.class, () -> address.setDisplayName("a\r\nVia: b"));
        assertThrows(ParseException.class, () -> address.setDisplayName("a\n"));
        assertEquals("Bob <sip:a@b>", address.toString());
        assertEquals(0, ((AddressImpl) address).revision());
        address.setDisplayName(null);
        assertNull(address.getDisplayName());
        assertEquals("<sip:a@b>", address.toString());
    }

    @Test
    void theWildcardStandsAlone() throws ParseException {
        Address star = factory.createAddress("*");
        assertTrue(star.isWildcard());
        assertEquals("*", star.toString());
        assertEquals("*", ((SipURI) star.getURI()).getUser());
        assertEquals(star, factory.createAddress(" * "));
        assertNotEquals(star, factory.createAddress("sip:a@b"));
        assertFalse(factory.createAddress("sip:*@b").isWildcard());
        star.setURI(factory.createURI("sip:a@b"));
        assertFalse(star.isWildcard());
        assertEquals("<sip:a@b>", star.toString());
        ((AddressImpl) star).setWildCardFlag();
        assertEquals("*", star.toString());
    }

    @Test
    void equalityLooksAtTheUriOnly() throws ParseException {
        Address one = factory.createAddress("\"Bob\" <sip:b@Biloxi.com>");
        Address other = factory.createAddress("sip:b@biloxi.com");
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertNotEquals(null, one);
        assertNotEquals(one, factory.createAddress("sip:B@biloxi.com"));
        assertTrue(((AddressImpl) one).match(other));
        assertFalse(((AddressImpl) other).match(one));
        assertTrue(((AddressImpl) one).match(null));
    }

    @Test
    void cloneIsDeepAndChangesBelowCount() throws ParseException {
        AddressImpl address = (AddressImpl) factory.createAddress("Bob <sip:b@biloxi.com;lr>");
        AddressImpl copy = (AddressImpl) address.clone();
        copy.setUser("x");
        copy.removeParameter("lr");
        assertEquals("Bob <sip:x@biloxi.com>", copy.toString());
        assertEquals(0, address.revision());
        assertTrue(copy.revision() > 0);
        int before = copy.revision();
        copy.setURI(factory.createURI("sip:y@z"));
        assertTrue(copy.revision() > before);
    }

    @Test
    void knowsThePartsOfASipUriOnly() throws ParseException {
        AddressImpl sip = (AddressImpl) factory.createAddress("<sip:b@biloxi.com:5070>");
        assertTrue(sip.isSIPAddress());
        assertEquals("biloxi.com", sip.getHost());
        assertEquals(5070, sip.getPort());
        assertEquals("biloxi.com:5070", sip.getHostPort().encode());
        assertEquals("b@biloxi.com:5070", sip.getUserAtHostPort());
        AddressImpl tel = (AddressImpl) factory.createAddress("<tel:+1>");
        assertFalse(tel.isSIPAddress());
        assertEquals("tel:+1", tel.getUserAtHostPort());
        assertThrows(IllegalStateException.class, tel::getHost);
    }

    @Test
    void factoryRefusesNullAndStrangers() throws ParseException {
        assertThrows(NullPointerException.class, () -> factory.createAddress((String) null));
        assertThrows(NullPointerException.class, () -> factory.createAddress((URI) null));
        assertThrows(NullPointerException.class, () -> factory.createURI(null));
        assertThrows(NullPointerException.class, () -> factory.createSipURI("a", null));
        assertThrows(ParseException.class, () -> factory.createSipURI("tel:+1"));
        assertThrows(NullPointerException.class, () -> factory.createTelURL(null));
        URI stranger = (URI) Proxy.newProxyInstance(
                URI.class.getClassLoader(), new Class<?>[] {URI.class}, (proxy, method, arguments) -> null);
        assertThrows(IllegalArgumentException.class, () -> factory.createAddress(stranger));
    }

    @ParameterizedTest
    @CsvSource({
        "atlanta.com, sip:bob@atlanta.com",
        "atlanta.com:5070, sip:bob@atlanta.com:5070",
        "::1, sip:bob@[::1]",
        "[::1]:5070, sip:bob@[::1]:5070",
    })
    void createsSipUrisOfUserAndHost(String host, String written) throws ParseException {
        assertEquals(written, factory.createSipURI("bob", host).toString());
        assertEquals(
                written.replace("bob@", ""), factory.createSipURI(null, host).toString());
    }

    @Test
    void createSipUriRefusesAWrongHost() {
        assertThrows(ParseException.class, () -> factory.createSipURI("bob", "a b"));
        assertThrows(ParseException.class, () -> factory.createSipURI("bob", "a:99999"));
        assertThrows(ParseException.class, () -> factory.createSipURI("bob", ""));
    }
}
