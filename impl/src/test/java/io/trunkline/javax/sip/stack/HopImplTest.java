package io.trunkline.javax.sip.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What OUTBOUND_PROXY may hold. */
class HopImplTest {

    @ParameterizedTest
    @CsvSource({
        "proxy.example.com:5070/tcp, proxy.example.com, 5070, TCP",
        "proxy.example.com/udp, proxy.example.com, 5060, UDP",
        "proxy.example.com/TLS, proxy.example.com, 5061, TLS",
        "192.0.2.1:5080, 192.0.2.1, 5080, UDP",
        "192.0.2.1, 192.0.2.1, 5060, UDP",
        "[2001:db8::1]:5070/UDP, [2001:db8::1], 5070, UDP",
        "[2001:db8::1], [2001:db8::1], 5060, UDP",
        "proxy/ws, proxy, 80, WS",
        "proxy/wss, proxy, 443, WSS"
    })
    void aTextBecomesAHop(String text, String host, int port, String transport) {
        HopImpl hop = HopImpl.parse(text);
        assertEquals(host, hop.getHost());
        assertEquals(port, hop.getPort());
        assertEquals(transport, hop.getTransport());
        assertEquals(hop, HopImpl.parse(hop.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/udp", ":5060/udp", "host:port/udp", "host:70000", "host:0", "2001:db8::1", "host/"})
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> HopImpl.parse(text));
    }

    @Test
    void hopsAreEqualByHostPortAndTransport() {
        assertEquals(new HopImpl("Proxy", 5060, "udp"), new HopImpl("proxy", 5060, "UDP"));
        assertNotEquals(new HopImpl("proxy", 5060, "udp"), new HopImpl("proxy", 5061, "udp"));
        assertNotEquals(new HopImpl("proxy", 5060, "udp"), new HopImpl("proxy", 5060, "tcp"));
    }
}
