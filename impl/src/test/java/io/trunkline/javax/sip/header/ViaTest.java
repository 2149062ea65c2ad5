package io.trunkline.javax.sip.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.value.Host;
import io.trunkline.value.HostPort;
import java.text.ParseException;
import java.util.List;
import javax.sip.InvalidArgumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViaTest {
    private final HeaderFactoryImpl factory = new HeaderFactoryImpl();

    private Via via(String value) throws ParseException {
        return (Via) factory.createHeader("Via", value);
    }

    @Test
    void hasTheDefaultsOfTheApi() throws ParseException {
        Via via = via("SIP/2.0/UDP pc33.atlanta.com");
        assertEquals("SIP/2.0", via.getProtocol());
        assertEquals("2.0", via.getProtocolVersion());
        assertEquals("UDP", via.getTransport());
        assertEquals("pc33.atlanta.com", via.getHost());
        assertEquals(-1, via.getPort());
        assertFalse(via.hasPort());
        assertEquals(-1, via.getTTL());
        assertEquals(-1, via.getRPort());
        assertNull(via.getBranch());
        assertNull(via.getReceived());
        assertNull(via.getMAddr());
        assertFalse(via.hasParameters());
    }

    @Test
    void readsEveryPart() throws ParseException {
        Via via = via("SIP/2.0/TLS [2001:db8::9]:5061;branch=z9hG4bK1;received=192.0.2.1;rport=4000;ttl=7;maddr=a.b;x");
        assertEquals("[2001:db8::9]", via.getHost());
        assertEquals(5061, via.getPort());
        assertEquals("z9hG4bK1", via.getBranch());
        assertEquals("192.0.2.1", via.getReceived());
        assertEquals(4000, via.getRPort());
        assertEquals(7, via.getTTL());
        assertEquals("a.b", via.getMAddr());
        assertEquals("", via.getParameter("X"));
        assertEquals("[2001:db8::9]:5061", via.getSentByField());
        assertEquals("SIP/2.0/TLS", via.getSentProtocolField());
    }

    @Test
    void setsEveryPart() throws Exception {
        Via via = (Via) factory.createViaHeader("pc33.atlanta.com", 5060, "udp", null);
        assertEquals("SIP/2.0/UDP pc33.atlanta.com:5060", via.getValue());
        int last = via.revision();
        List<Change> changes = List.of(
                () -> via.setBranch("z9hG4bKx"),
                via::setRPort,
                () -> via.setReceived("192.0.2.9"),
                () -> via.setTTL(16),
                () -> via.setMAddr("224.2.0.1"),
                () -> via.setTransport("tcp"),
                () -> via.setProtocol("SIP/3.0"),
                () -> via.setProtocolVersion("2.0"),
                () -> via.setHost("atlanta.com"),
                () -> via.setHost(new Host("192.0.2.1")),
                () -> via.setPort(-1),
                () -> via.getSentBy().setPort(5070),
                () -> via.setSentBy(new HostPort(new Host("biloxi.com"), 5080)),
                () -> via.setParameter("a", "b"),
                () -> via.removeParameter("a"));
        for (Change change : changes) {
            change.make();
            assertTrue(via.revision() > last, via.toString());
            last = via.revision();
        }
        assertEquals(
                "SIP/2.0/TCP biloxi.com:5080;branch=z9hG4bKx;rport;received=192.0.2.9;ttl=16;maddr=224.2.0.1",
                via.getValue());
        via.setTTL(-1);
        assertNull(via.getParameter("ttl"));
    }

    private interface Change {
        void make() throws Exception;
    }

    @Test
    void rportWithoutAndWithAValue() throws ParseException {
        Via via = via("SIP/2.0/UDP a;rport=99");
        assertEquals(99, via.getRPort());
        via.setRPort();
        assertEquals(-1, via.getRPort());
        assertEquals("", via.getParameter("rport"));
        assertEquals("SIP/2.0/UDP a;rport", via.getValue());
    }

    @ParameterizedTest
    @CsvSource({"255, 255, 65535, 65535", "256, -1, 65536, -1", "999, -1, 99999999999, -1"})
    void numbersOutOfRangeAreNone(String ttl, int expectedTtl, String rport, int expectedPort) throws ParseException {
        Via via = via("SIP/2.0/UDP a;ttl=" + ttl + ";rport=" + rport);
        assertEquals(expectedTtl, via.getTTL());
        assertEquals(expectedPort, via.getRPort());
        assertEquals(rport, via.getParameter("rport"));
    }

    @Test
    void settersThrowAndChangeNothing() throws ParseException {
        Via via = via("SIP/2.0/UDP a:5060;branch=x");
        assertThrows(ParseException.class, () -> via.setBranch("a b"));
        assertThrows(ParseException.class, () -> via.setBranch(""));
        assertThrows(ParseException.class, () -> via.setReceived("a b"));
        assertThrows(ParseException.class, () -> via.setMAddr("a b"));
        assertThrows(ParseException.class, () -> via.setTransport("a b"));
        assertThrows(ParseException.class, () -> via.setProtocol("SIP"));
        assertThrows(ParseException.class, () -> via.setProtocol("SIP/2 0"));
        assertThrows(ParseException.class, () -> via.setHost("a b"));
        assertThrows(ParseException.class, () -> via.setParameter("a b", "c"));
        assertThrows(ParseException.class, () -> via.setParameter("a", "c\r\nX: y"));
        assertThrows(ParseException.class, () -> via.setParameter("branch", "a b"));
        assertThrows(ParseException.class, () -> via.setParameter("ttl", "256"));
        assertThrows(ParseException.class, () -> via.setParameter("rport", "x"));
        for (int port : new int[] {0, -2, 65536}) {
            InvalidArgumentException refused = assertThrows(InvalidArgumentException.class, () -> via.setPort(port));
            assertTrue(refused.getMessage().contains(Integer.toString(port)));
        }
        assertThrows(InvalidArgumentException.class, () -> via.setTTL(256));
        assertThrows(InvalidArgumentException.class, () -> via.setTTL(-2));
        assertEquals("SIP/2.0/UDP a:5060;branch=x", via.getValue());
        assertEquals(0, via.revision());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SIP/2.0/UDP a;branch=x;y|SIP/2.0/udp A;Y;Branch=x|true",
                "SIP/2.0/UDP a;branch=x|SIP/2.0/UDP a;branch=x;y|false",
                "SIP/2.0/UDP a|SIP/2.0/UDP a:5060|false",
                "SIP/2.0/UDP a|SIP/2.0/TCP a|false",
                "SIP/2.0/UDP a|SIP/2.0/UDP b|false",
                "SIP/2.0/UDP a;branch=x|SIP/2.0/UDP a;branch=z|false",
            })
    void equalityTakesProtocolSentByAndAllParameters(String one, String other, boolean equal) throws ParseException {
        assertEquals(equal, via(one).equals(via(other)));
        assertEquals(equal, via(other).equals(via(one)));
        if (equal) {
            assertEquals(via(one).hashCode(), via(other).hashCode());
        }
    }

    @Test
    void cloneIsDeep() throws ParseException, InvalidArgumentException {
        Via via = via("SIP/2.0/UDP a:5060;branch=x");
        Via copy = (Via) via.clone();
        assertEquals(via, copy);
        copy.setHost("b");
        copy.setBranch("y");
        copy.setPort(1);
        assertNotEquals(via, copy);
        assertEquals("SIP/2.0/UDP a:5060;branch=x", via.getValue());
        assertEquals(0, via.revision());
    }

    @Test
    void createRefusesNull() {
        assertThrows(NullPointerException.class, () -> factory.createViaHeader(null, 1, "UDP", null));
        assertThrows(NullPointerException.class, () -> factory.createViaHeader("a", 1, null, null));
        assertThrows(ParseException.class, () -> factory.createViaHeader("a", 1, "", null));
        assertThrows(InvalidArgumentException.class, () -> factory.createViaHeader("a", 0, "UDP", null));
    }
}
