package io.trunkline.benchmarks;

import java.nio.charset.StandardCharsets;

/** The INVITE of {@code trunkline demo}, as its user agent client sends it. */
final class Invite {

    private static final String BODY = String.join(
            "\r\n",
            "v=0",
            "o=trunkline 1 1 IN IP4 127.0.0.1",
            "s=-",
            "c=IN IP4 127.0.0.1",
            "t=0 0",
            "m=audio 6000 RTP/AVP 0",
            "a=rtpmap:0 PCMU/8000",
            "");

    private static final String TEXT = String.join(
            "\r\n",
            "INVITE sip:bob@127.0.0.1:5060 SIP/2.0",
            "Via: SIP/2.0/UDP 127.0.0.1:5070;branch=z9hG4bK-313136-4f8481bfa37471c7884a665a1b3f8f32",
            "Max-Forwards: 70",
            "From: <sip:uac@127.0.0.1>;tag=53456f7c-47d8-44e1-ba06-c7031fa18d14",
            "To: <sip:bob@127.0.0.1:5060>",
            "Call-ID: a59947c705594c9f259fed35d18a5252@127.0.0.1",
            "CSeq: 1 INVITE",
            "User-Agent: trunkline-examples",
            "Contact: <sip:uac@127.0.0.1:5070>",
            "Content-Type: application/sdp",
            "Content-Length: " + BODY.length(),
            "",
            BODY);

    private Invite() {}

    /** A fresh copy of the octets: some libraries keep the array that they are given. */
    static byte[] octets() {
        return TEXT.getBytes(StandardCharsets.US_ASCII);
    }
}
