package io.trunkline.cli.demo;

import io.trunkline.cli.ladder.Side;
import java.nio.charset.StandardCharsets;

/** Messages as a trace would show them. */
final class DemoFixture {

    static final String CALL_ID = "a@127.0.0.1";

    private DemoFixture() {}

    static byte[] request(String method, long cseq) {
        return octets(method + " sip:bob@127.0.0.1 SIP/2.0", method, cseq);
    }

    static byte[] response(String status, String method, long cseq) {
        return octets("SIP/2.0 " + status, method, cseq);
    }

    private static byte[] octets(String startLine, String method, long cseq) {
        String text = startLine + "\r\nCall-ID: " + CALL_ID + "\r\nCSeq: " + cseq + " " + method
                + "\r\nContent-Length: 0\r\n\r\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Both stacks see the message. */
    static void cross(WireLog log, long nanos, Side from, byte[] octets) {
        log.add(WireMessage.of(nanos, from, true, octets));
        log.add(WireMessage.of(nanos + 10, from.opposite(), false, octets.clone()));
    }
}
