package io.trunkline.javax.sip.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.grammar.Tolerances;
import io.trunkline.wire.HeaderName;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader takes, what it refuses, and how it writes what it took. */
class HeaderReaderTest {

    static Stream<Arguments> accepted() {
        return Stream.of(
                one("Via", "SIP/2.0/UDP host:5060;branch=z9hG4bKa", "SIP/2.0/UDP host:5060;branch=z9hG4bKa"),
                one(
                        "v",
                        " SIP / 2.0 / UDP  first.example.com : 4000 ; ttl = 16 ;maddr=224.2.0.1 ; branch = a7",
                        "SIP/2.0/UDP first.example.com:4000;ttl=16;maddr=224.2.0.1;branch=a7"),
                one(
                        "Via",
                        "SIP/2.0/TCP\r\n [2001:db8::9]:5060;received=192.0.2.1\r\n\t;rport=9",
                        "SIP/2.0/TCP [2001:db8::9]:5060;received=192.0.2.1;rport=9"),
                one(
                        "Via",
                        "SIP/2.0/UDP a;received=2001:db8::1, SIP/2.0/TLS b;rport;x=\"q, ;\"",
                        "SIP/2.0/UDP a;received=2001:db8::1,SIP/2.0/TLS b;rport;x=\"q, ;\""),
                one(
                        "From",
                        "\"A. G. Bell\" <sip:agb@bell-telephone.com> ;tag=a48s",
                        "\"A. G. Bell\" <sip:agb@bell-telephone.com>;tag=a48s"),
                one(
                        "f",
                        "sip:+12125551212@server.phone2net.com;tag=887s",
                        "<sip:+12125551212@server.phone2net.com>;tag=887s"),
                one(
                        "From",
                        "Anonymous <sip:c8oqz84zk7z@privacy.org>;tag=hyh8",
                        "Anonymous <sip:c8oqz84zk7z@privacy.org>;tag=hyh8"),
                one(
                        "From",
                        "\"\u4e2d\u6587\" <sip:a@b>;tag=1;x=\"\\\"\"",
                        "\"\u4e2d\u6587\" <sip:a@b>;tag=1;x=\"\\\"\""),
                one("To", "<sip:a@b;x=1;y;X=2>;tag=1;TAG=2", "<sip:a@b;X=2;y>;tag=2"),
                one("From", "\"\\\u0007\\\u0000\" <sip:a@b>;tag=1", "\"\\\u0007\\\u0000\" <sip:a@b>;tag=1"),
                one("From", "tel:+1;tag=1", "<tel:+1>;tag=1"),
                one(
                        "t",
                        "The Operator <sip:operator@cs.columbia.edu>;tag=287447",
                        "The Operator <sip:operator@cs.columbia.edu>;tag=287447"),
                one("To", "Two\r\n Lines <sip:a@b>", "Two Lines <sip:a@b>"),
                one(
                        "m",
                        "\"Mr. Watson\" <sip:watson@worcester.bell-telephone.com>;q=0.7; expires=3600,\r\n"
                                + "  \"Mr. Watson\" <mailto:watson@bell-telephone.com> ;q=0.1",
                        "\"Mr. Watson\" <sip:watson@worcester.bell-telephone.com>;q=0.7;expires=3600,"
                                + "\"Mr. Watson\" <mailto:watson@bell-telephone.com>;q=0.1"),
                one("Contact", " * ", "*"),
                one("Contact", "sip:a@b;flag, \"q\" <sip:c@d>", "<sip:a@b>;flag,\"q\" <sip:c@d>"),
                one(
                        "Contact",
                        "<sip:a@b;lr>;+sip.instance=\"<urn:uuid:0>\"",
                        "<sip:a@b;lr>;+sip.instance=\"<urn:uuid:0>\""),
                one(
                        "Route",
                        "<sip:bigbox3.site3.atlanta.com;lr>, <sip:server10.biloxi.com;lr>;x=1",
                        "<sip:bigbox3.site3.atlanta.com;lr>,<sip:server10.biloxi.com;lr>;x=1"),
                one("Record-Route", "P <sip:p1.example.com;lr>", "P <sip:p1.example.com;lr>"),
                one(
                        "i",
                        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6@biloxi.com",
                        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6@biloxi.com"),
                one("Call-ID", " a84b4c76e66710  ", "a84b4c76e66710"),
                one("CSeq", "0004711\r\n  INVITE", "4711 INVITE"),
                one("CSeq", "2147483647 X-new", "2147483647 X-new"),
                one("Max-Forwards", "070", "70"),
                one("Max-Forwards", "255", "255"),
                one("c", "application/sdp", "application/sdp"),
                one(
                        "Content-Type",
                        "multipart / mixed ; boundary = \"a b\";charset=UTF-8",
                        "multipart/mixed;boundary=\"a b\";charset=UTF-8"),
                one("l", "0000000000000000000000000349", "349"),
                one("Expires", "5", "5"),
                one("Expires", "4294967295", "2147483647"),
                one("Allow", "INVITE, ACK ,OPTIONS", "INVITE,ACK,OPTIONS"),
                one("Allow", "", ""),
                one("k", "", ""),
                one("Supported", "100rel,timer", "100rel,timer"),
                one("Require", "100rel", "100rel"),
                one("User-Agent", "Softphone Beta1.5", "Softphone Beta1.5"),
                one("User-Agent", "A/1.0 (x (y) \\) z) B / 2", "A/1.0 (x (y) \\) z) B / 2"),
                one("X-Unknown", "any (thing} \"goes", "any (thing} \"goes"));
    }

    private static Arguments one(String name, String value, String written) {
        return Arguments.of(name, value, written);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void readsWritesAndReadsAgain(String name, String value, String written) throws ParseException {
        SIPHeader header = HeaderReader.read(name, value);
        assertEquals(written, header.getValue());
        HeaderName known = HeaderName.find(name);
        String canonical = known == null ? name : known.canonical();
        assertEquals(canonical, header.getName());
        assertEquals(canonical + ": " + written + "\r\n", header.toString());

        SIPHeader again = HeaderReader.read(name, written);
        assertEquals(header, again);
        assertEquals(header.hashCode(), again.hashCode());
        assertEquals(written, again.getValue());

        SIPHeader copy = (SIPHeader) header.clone();
        assertEquals(header, copy);
        assertEquals(header.toString(), copy.toString());
        assertEquals(0, copy.revision());
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void readsASliceOfAMessageUnchanged(String name, String value, String written) {
        HeaderName known = HeaderName.find(name);
        byte[] octets = ("xx" + value + "\r\nyy").getBytes(StandardCharsets.UTF_8);
        int end = octets.length - 4;
        SIPHeader header = known == null
                ? HeaderReader.readExtension(octets, 0, 2, 2, end)
                : HeaderReader.read(known, octets, 2, end);
        assertNotNull(header);
        assertEquals(written, header.getValue());
        assertEquals(0, header.revision(), "a header is unchanged as it was received");
        header.getName();
        header.encode();
        assertEquals(0, header.revision(), "looking is no change");
    }

    static Stream<Arguments> rejected() {
        return Stream.of(
                one("Via", "", "at offset 0"),
                one("Via", "SIP/2.0/UDP", "at offset 11"),
                one("Via", "SIP/2.0/UDP a;branch=", "at offset 21"),
                one("Via", "SIP/2.0/UDP a;branch=x y", "at offset 23"),
                one("Via", "SIP/2.0/UDP a:70000", "out of range"),
                one("Via", "SIP/2.0/UDP a,;", "at offset 14"),
                one("From", "<sip:a@b", "at offset 8"),
                one("From", "sip:a@b, sip:c@d", "at offset 7"),
                one("From", "J\u00f6rg <sip:a@b>", "at offset 0"),
                one("From", "<sip:a@b:99999>;tag=1", "out of range"),
                one("To", "\"unterminated <sip:a@b>", "at offset"),
                one("Contact", "*, <sip:a@b>", "at offset 1"),
                one("Contact", "<sip:a@b>;q=1.5", "at offset"),
                one("Contact", "", "at offset 0"),
                one("Route", "sip:a@b", "at offset"),
                one("Call-ID", "", "at offset 0"),
                one("Call-ID", "a b", "at offset 2"),
                one("Call-ID", "a@b@c", "at offset 3"),
                one("CSeq", "INVITE", "at offset 0"),
                one("CSeq", "1INVITE", "at offset 1"),
                one("CSeq", "2147483648 INVITE", "out of range"),
                one("CSeq", "36893488147419103232 INVITE", "out of range"),
                one("CSeq", "-1 INVITE", "at offset 0"),
                one("Max-Forwards", "256", "out of range"),
                one("Max-Forwards", "", "at offset 0"),
                one("Max-Forwards", "7 0", "at offset 2"),
                one("Content-Type", "application", "at offset 11"),
                one("Content-Type", "a/b;charset", "at offset 11"),
                one("Content-Length", "-999", "at offset 0"),
                one("Content-Length", "4294967296", "out of range"),
                one("Expires", "4294967296", "out of range"),
                one("Expires", "1.5", "at offset 1"),
                one("Allow", "INVITE,,ACK", "at offset 7"),
                one("Require", "", "at offset 0"),
                one("User-Agent", "", "at offset 0"),
                one("Supported", "a\r\nVia: x", "at offset"));
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void refusesAndSaysWhy(String name, String value, String why) {
        byte[] octets = ("xx" + value).getBytes(StandardCharsets.UTF_8);
        HeaderName known = HeaderName.find(name);
        assertNotNull(known);
        assertNull(HeaderReader.read(known, octets, 2, octets.length, Tolerances.NONE));
        ParseException refused =
                assertThrows(ParseException.class, () -> HeaderReader.read(name, value, Tolerances.NONE));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
        assertTrue(refused.getMessage().startsWith("not a valid " + known.canonical() + ", at offset "));
        assertEquals(
                refused.getMessage(),
                HeaderReader.diagnose(known, octets, 2, octets.length, Tolerances.NONE)
                        .getMessage(),
                "the offset counts from the value");
    }

    @Test
    void extensionHeadersKeepTheirNameAndUnfold() throws ParseException {
        byte[] octets = "x-Custom:  a\r\n  b\r\n\tc ".getBytes(StandardCharsets.UTF_8);
        SIPHeader header = HeaderReader.readExtension(octets, 0, 8, 9, octets.length);
        assertInstanceOf(ExtensionHeaderImpl.class, header);
        assertEquals("x-Custom", header.getName());
        assertEquals("a b c", header.getValue());
        assertThrows(ParseException.class, () -> HeaderReader.read("not a token", "x"));
        assertThrows(ParseException.class, () -> HeaderReader.read("", "x"));
    }

    @Test
    void usualWordsAreSharedStrings() {
        byte[] octets = "SIP/2.0/UDP h;branch=x".getBytes(StandardCharsets.UTF_8);
        ViaList one = assertInstanceOf(ViaList.class, HeaderReader.read(HeaderName.VIA, octets, 0, octets.length));
        ViaList other = assertInstanceOf(ViaList.class, HeaderReader.read(HeaderName.VIA, octets, 0, octets.length));
        assertSame(one.get(0).getTransport(), other.get(0).getTransport());
        assertSame(
                one.get(0).getNameValue("branch").getName(),
                other.get(0).getNameValue("branch").getName());
    }

    @Test
    void readsStartLines() {
        byte[] request = "INVITE sip:bob@biloxi.com;lr SIP/2.0".getBytes(StandardCharsets.UTF_8);
        RequestLine line = HeaderReader.readRequestLine(request, 0, request.length);
        assertNotNull(line);
        assertEquals("INVITE", line.getMethod());
        assertEquals("sip:bob@biloxi.com;lr", String.valueOf(line.getUri()));
        assertEquals("SIP/2.0", line.getSipVersion());
        assertEquals("2", line.getVersionMajor());
        assertEquals("0", line.getVersionMinor());
        assertEquals("INVITE sip:bob@biloxi.com;lr SIP/2.0\r\n", line.encode());
        assertEquals(0, line.revision());

        byte[] response = "SIP/2.0 486 Besetzt, \u00e4h \"%\"".getBytes(StandardCharsets.UTF_8);
        StatusLine status = HeaderReader.readStatusLine(response, 0, response.length);
        assertNotNull(status);
        assertEquals(486, status.getStatusCode());
        assertEquals("Besetzt, \u00e4h \"%\"", status.getReasonPhrase());
        assertEquals(new String(response, StandardCharsets.UTF_8) + "\r\n", status.encode());

        for (String wrong : new String[] {"INVITE sip:a @b SIP/2.0", "INVITE sip:a@b", "sip:a@b SIP/2.0", ""}) {
            byte[] octets = wrong.getBytes(StandardCharsets.UTF_8);
            assertNull(HeaderReader.readRequestLine(octets, 0, octets.length), wrong);
        }
        for (String wrong : new String[] {"SIP/2.0 99 x", "SIP/2.0 700 x", "SIP/2.0 20 x", "SIP/2.0 2000 x"}) {
            byte[] octets = wrong.getBytes(StandardCharsets.UTF_8);
            assertNull(HeaderReader.readStatusLine(octets, 0, octets.length), wrong);
        }
    }
}
