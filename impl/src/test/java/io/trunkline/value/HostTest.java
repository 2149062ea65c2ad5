package io.trunkline.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {

    @ParameterizedTest
    @CsvSource({
        "atlanta.com, atlanta.com, false",
        "3402000000, 3402000000, false",
        "a_b.example, a_b.example, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.256, 192.0.2.256, false",
        "192.0.2, 192.0.2, false",
        "192.0.2.1., 192.0.2.1., false",
        "::1, [::1], true",
        "[2001:db8::1], [2001:db8::1], true",
        "::ffff:192.0.2.1, [::ffff:192.0.2.1], true",
    })
    void knowsItsKind(String given, String written, boolean address) {
        Host host = new Host(given);
        assertEquals(written, host.getHostname());
        assertEquals(written, host.encode());
        assertEquals(address, host.isIPAddress());
        assertEquals(!address, host.isHostname());
        if (address) {
            assertEquals(written, host.getIpAddress());
        } else {
            assertNull(host.getIpAddress());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a@b", "[]", "[zz]", "a/b", "a\r\nb"})
    void refusesWhatIsNoHost(String wrong) {
        Host host = new Host("good.example");
        assertThrows(IllegalArgumentException.class, () -> new Host(wrong));
        assertThrows(IllegalArgumentException.class, () -> host.setHostname(wrong));
        assertEquals("good.example", host.getHostname());
        assertEquals(0, host.revision());
    }

    @Test
    void comparesWithoutCase() {
        assertEquals(new Host("Atlanta.COM"), new Host("atlanta.com"));
        assertEquals(new Host("Atlanta.COM").hashCode(), new Host("atlanta.com").hashCode());
        assertNotEquals(new Host("atlanta.com"), new Host("biloxi.com"));
    }

    @Test
    void hostPortCountsTheChangesOfItsHost() {
        HostPort hostPort = new HostPort(new Host("a"), 5060);
        hostPort.getHost().setHostname("b");
        int afterHost = hostPort.revision();
        assertTrue(afterHost > 0);
        hostPort.setHost(new Host("c"));
        assertTrue(hostPort.revision() > afterHost, "a replaced part leaves its count behind");
        assertEquals("c:5060", hostPort.encode());
        hostPort.removePort();
        assertFalse(hostPort.hasPort());
        assertEquals("c", hostPort.toString());
        assertThrows(IllegalArgumentException.class, () -> hostPort.setPort(65536));
    }

    @Test
    void hostPortMergesWhatIsMissing() {
        HostPort hostPort = new HostPort(new Host("a"), -1);
        hostPort.merge(new HostPort(new Host("b"), 5070));
        assertEquals("a:5070", hostPort.encode());
        assertThrows(IllegalArgumentException.class, () -> hostPort.merge("x"));
    }
}
