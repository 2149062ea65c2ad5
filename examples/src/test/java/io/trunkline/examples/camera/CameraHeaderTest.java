package io.trunkline.examples.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.header.ApplicationHeaders;
import io.trunkline.javax.sip.header.HeaderFactoryImpl;
import io.trunkline.javax.sip.message.MessageFactoryImpl;
import java.text.ParseException;
import javax.sip.header.ExtensionHeader;
import javax.sip.header.Header;
import javax.sip.header.HeaderFactory;
import javax.sip.message.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A header field that an application brought along, as docs/grammar.md says, is as good as the stack's own. */
class CameraHeaderTest {
    private static final String REQUEST = """
            MESSAGE sip:a@example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1
            From: <sip:b@example.com>;tag=1
            To: <sip:a@example.com>
            Call-ID: 1@192.0.2.1
            CSeq: 1 MESSAGE
            x-camera:  34020000001320000001 ; Channel=2;ptz;place="at the \\"door\\""
            X-Camera: none
            Max-Forwards: 70
            Content-Length: 0

            """.replace("\n", "\r\n");

    private final HeaderFactory headers = new HeaderFactoryImpl();

    @BeforeAll
    static void register() {
        CameraHeader.register();
    }

    @AfterAll
    static void unregister() {
        assertTrue(ApplicationHeaders.unregister("x-camera"));
        assertFalse(ApplicationHeaders.unregister("X-Camera"));
    }

    @Test
    void messagesGiveTheTypedHeader() throws ParseException {
        Request request = new MessageFactoryImpl().createRequest(REQUEST);
        CameraHeader camera = assertInstanceOf(CameraHeader.class, request.getHeader("X-CAMERA"));
        assertEquals("34020000001320000001", camera.getDeviceId());
        assertEquals(2, camera.getChannel());
        assertTrue(camera.canTurn());
        assertEquals("at the \"door\"", camera.getParameter("place"));
        assertEquals(0, camera.revision());
        assertEquals("X-Camera: none", request.getUnrecognizedHeaders().next());
        assertTrue(request.toString().contains("x-camera:  34020000001320000001 ; Channel=2"), request.toString());

        camera.setChannel(3);
        assertTrue(
                request.toString()
                        .contains("X-Camera: 34020000001320000001;channel=3;ptz;place=\"at the \\\"door\\\"\""),
                request.toString());
        Request copy = (Request) request.clone();
        assertEquals(camera, copy.getHeader(CameraHeader.NAME));
    }

    @Test
    void theFactoryGivesTheTypedHeader() throws ParseException {
        Header made = headers.createHeader("X-Camera", "42;channel=1");
        CameraHeader camera = assertInstanceOf(CameraHeader.class, made);
        assertEquals("X-Camera: 42;channel=1\r\n", camera.toString());
        assertEquals(camera, camera.clone());
        ((ExtensionHeader) made).setValue("43");
        assertEquals("43", camera.getDeviceId());
        assertEquals(-1, camera.getChannel());
        assertThrows(ParseException.class, () -> camera.setValue("42;channel=x"));
        assertThrows(ParseException.class, () -> camera.setParameter("channel", "x"));
        assertEquals("43", camera.getValue());
        assertThrows(ParseException.class, () -> headers.createHeader("X-Camera", "door"));
    }

    @Test
    void namesOfTheStackAreItsOwn() {
        for (String name : new String[] {"Via", "cSEQ", "i", "Session-Expires", "no token"}) {
            assertThrows(
                    IllegalArgumentException.class, () -> ApplicationHeaders.register(name, (o, f, t) -> null), name);
        }
        assertThrows(IllegalStateException.class, CameraHeader::register);
    }
}
