package io.trunkline.benchmarks;

import java.nio.charset.Charset;

/** The messages that the libraries are measured with, written for it. Names of documentation (RFC 2606, 5737), no real devices. */
public enum SampleMessage {
    /** An INVITE with a session description that came through two proxies. */
    INVITE("US-ASCII", """
            INVITE sip:bob.quill@office.example.org;transport=udp SIP/2.0
            Via: SIP/2.0/UDP edge2.example.org:5062;branch=z9hG4bKe2.7f10c9d4.1;received=198.51.100.9
            Via: SIP/2.0/UDP 192.0.2.17:5070;branch=z9hG4bK-d0ra-77f1a6;rport=5070
            Max-Forwards: 69
            Record-Route: <sip:edge2.example.org:5062;lr>
            Route: <sip:gate.example.org;lr>
            From: "Dora Quill" <sip:dora@example.com>;tag=9f31c0a2
            To: Bob <sip:bob.quill@office.example.org>
            Call-ID: 5b1f0e7c-2d44-4a0b-9d3e@192.0.2.17
            CSeq: 314 INVITE
            Contact: <sip:dora@192.0.2.17:5070;ob>;expires=3600
            Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, UPDATE
            Supported: replaces, timer, 100rel
            User-Agent: Deskset/4.2 (bench)
            Content-Type: application/sdp

            v=0
            o=dora 4011 4011 IN IP4 192.0.2.17
            s=-
            c=IN IP4 192.0.2.17
            t=0 0
            m=audio 40012 RTP/AVP 0 8 101
            a=rtpmap:0 PCMU/8000
            a=rtpmap:8 PCMA/8000
            a=rtpmap:101 telephone-event/8000
            a=fmtp:101 0-15
            a=sendrecv
            """),

    /** A 200 to such an INVITE, on its way back through four hops, three of which stay in the dialog. */
    OK("US-ASCII", """
            SIP/2.0 200 OK
            Via: SIP/2.0/UDP gate.example.org:5060;branch=z9hG4bKg4.0c11d2.3;received=203.0.113.4
            Via: SIP/2.0/TCP core1.example.org;branch=z9hG4bKc1.ab94e7.2
            Via: SIP/2.0/UDP edge2.example.org:5062;branch=z9hG4bKe2.7f10c9d4.1;received=198.51.100.9
            Via: SIP/2.0/UDP 192.0.2.17:5070;branch=z9hG4bK-d0ra-77f1a6;rport=5070
            Record-Route: <sip:gate.example.org;lr>
            Record-Route: <sip:core1.example.org;transport=tcp;lr>
            Record-Route: <sip:edge2.example.org:5062;lr>
            From: "Dora Quill" <sip:dora@example.com>;tag=9f31c0a2
            To: Bob <sip:bob.quill@office.example.org>;tag=b0b-55e1
            Call-ID: 5b1f0e7c-2d44-4a0b-9d3e@192.0.2.17
            CSeq: 314 INVITE
            Contact: <sip:bob.quill@203.0.113.77:5066;transport=udp>
            Server: Lineroom/2.0
            Content-Type: application/sdp

            v=0
            o=bob 871 871 IN IP4 203.0.113.77
            s=-
            c=IN IP4 203.0.113.77
            t=0 0
            m=audio 52000 RTP/AVP 0 101
            a=rtpmap:0 PCMU/8000
            a=rtpmap:101 telephone-event/8000
            a=sendrecv
            """),

    /** A REGISTER that answers a Digest challenge (RFC 3261 section 22.4). */
    REGISTER("US-ASCII", """
            REGISTER sip:registrar.example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.44:5060;branch=z9hG4bK-reg-5501c7;rport
            Max-Forwards: 70
            From: <sip:erika@example.com>;tag=e81ka-2210
            To: <sip:erika@example.com>
            Call-ID: reg-88f2d1a09c@192.0.2.44
            CSeq: 1827 REGISTER
            Contact: <sip:erika@192.0.2.44:5060;transport=udp>;expires=600
            Authorization: Digest username="erika", realm="example.com", nonce="bfa61c4e0d9372aa51", \
            uri="sip:registrar.example.com", response="1d3c5b7a90e8f6241d3c5b7a90e8f624", algorithm=MD5, \
            cnonce="0a4f113b", opaque="5ccc069c403ebaf9", qop=auth, nc=00000001
            Expires: 600
            User-Agent: Deskset/4.2
            """),

    /** A catalogue from a GB/T 28181 device: a domain of digits, and a body in GB2312. */
    MESSAGE("GB2312", """
            MESSAGE sip:34020000002000000001@3402000000 SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.120:5060;rport;branch=z9hG4bK1594032137
            Max-Forwards: 70
            From: <sip:34020000001320000001@3402000000>;tag=1184509921
            To: <sip:34020000002000000001@3402000000>
            Call-ID: 770451886
            CSeq: 20 MESSAGE
            Contact: <sip:34020000001320000001@192.0.2.120:5060>
            User-Agent: IP Camera
            Content-Type: Application/MANSCDP+xml

            <?xml version="1.0" encoding="GB2312"?>
            <Response>
            <CmdType>Catalog</CmdType>
            <SN>248</SN>
            <DeviceID>34020000001320000001</DeviceID>
            <SumNum>1</SumNum>
            <DeviceList Num="1">
            <Item>
            <DeviceID>34020000001310000001</DeviceID>
            <Name>东门摄像机</Name>
            <Manufacturer>示例</Manufacturer>
            <Status>ON</Status>
            </Item>
            </DeviceList>
            </Response>
            """);

    private final String charset;
    private final String text;

    SampleMessage(String charset, String text) {
        this.charset = charset;
        this.text = text;
    }

    /** Fresh octets: some libraries keep the array that they are given. */
    byte[] octets() {
        Charset encoding = Charset.forName(charset);
        int headersEnd = text.indexOf("\n\n");
        String headers = headersEnd < 0 ? text : text.substring(0, headersEnd + 1);
        String body = headersEnd < 0 ? "" : text.substring(headersEnd + 2).replace("\n", "\r\n");
        int length = body.getBytes(encoding).length;
        String whole = headers.replace("\n", "\r\n") + "Content-Length: " + length + "\r\n\r\n" + body;
        return whole.getBytes(encoding);
    }

    boolean isRequest() {
        return this != OK;
    }
}
