package io.trunkline.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trunkline.value.IpLiteral;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HopResolutionTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
        "::, 0:0:0:0:0:0:0:0",
        "::1, 0:0:0:0:0:0:0:1",
        "1::, 1:0:0:0:0:0:0:0",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:192.0.2.1, 1:2:3:4:5:6:c000:201",
        "2001:DB8::192.0.2.1, 2001:db8:0:0:0:0:c000:201",
    })
    void literalsAreFoundAtOnce(String literal, String expected) {
        HopResolution resolution = new HopResolution(literal, 5060);
        assertNull(resolution.question());
        InetSocketAddress target = resolution.targets().get(0);
        assertEquals(expected, target.getAddress().getHostAddress());
        assertEquals(5060, target.getPort());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "192.0.2",
                "192.0.2.256",
                "192.0.2.1.",
                "192.0.2.1.5",
                "1.2.3.a",
                ".1.2.3",
                "1..2.3",
                "1234.1.1.1",
                "1:2:3",
                ":1",
                "1:",
                "1:::2",
                "1::2::3",
                "12345::",
                "1:2:3:4:5:6:7:8:9",
                "g::",
                "fe80::1%eth0",
                "::1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7:192.0.2.1",
                "",
                "[",
                "[]"
            })
    void anythingElseIsAName(String name) {
        assertNull(IpLiteral.parse(name));
    }

    @Test
    void namesAreAskedFor() throws Exception {
        HopResolution resolution = new HopResolution("example.com", 5070);
        assertEquals("example.com", resolution.question());
        assertEquals(List.of(), resolution.targets());

        InetAddress address = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 7});
        resolution.onAnswer(List.of(address));
        assertNull(resolution.question());
        assertEquals(List.of(new InetSocketAddress(address, 5070)), resolution.targets());
        assertThrows(IllegalStateException.class, () -> resolution.onAnswer(List.of()));
    }

    @Test
    void noAddressIsTheEnd() {
        HopResolution resolution = new HopResolution("nowhere.example.com", 5070);
        resolution.onAnswer(List.of());
        assertNull(resolution.question());
        assertEquals(List.of(), resolution.targets());
    }
}
