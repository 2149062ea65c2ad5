package io.trunkline.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.grammar.sip.SipRecognizer.SipUri;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

    private static final String VIA_PREFIX = "SIP/2.0/UDP a";

    private static Diagnosis.Rule rule(String entry) {
        return switch (entry) {
            case "via_hdr" -> SipRecognizer::via_hdr;
            case "from_hdr" -> SipRecognizer::from_hdr;
            case "contact_hdr" -> SipRecognizer::contact_hdr;
            case "cseq_hdr" -> SipRecognizer::cseq_hdr;
            case "allow_hdr" -> SipRecognizer::allow_hdr;
            case "call_id_hdr" -> SipRecognizer::call_id_hdr;
            case "user_agent_hdr" -> SipRecognizer::user_agent_hdr;
            case "request_line" -> SipRecognizer::request_line;
            case "host" -> SipUri::host;
            default -> throw new IllegalArgumentException(entry);
        };
    }

    private static Diagnosis of(String entry, String value, Tolerances tolerances) {
        byte[] octets = ("xx" + value + "yy").getBytes(StandardCharsets.UTF_8);
        Diagnosis diagnosis = Diagnosis.of("X", rule(entry), entry, octets, 2, octets.length - 2, tolerances);
        assertNotNull(diagnosis, value);
        return diagnosis;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            via_hdr        | SIP/2.0/UDP a;ttl=abc    | 18 | found 'a', expected a digit
            via_hdr        | SIP/2.0/UDP              | 11 | found the end, expected a token or white space, in via-parm
            via_hdr        | SIP/2.0/UDP a..b         | 14 | found '.', expected a letter or digit, white space, '(', ',', ':', ';' or the end
            from_hdr       | "A <sip:a@b>             | 12 | found the end, expected the closing '"', in quoted-string
            from_hdr       | "Ä" <sip:a b>            | 11 | found 'b', expected white space, ';' or '>', in addr-spec
            from_hdr       | <sip:a@b>;tag="x"        | 14 | found '"', expected a token
            from_hdr       | Jörg <sip:a@b            | 13 | found the end, expected a letter or digit, white space, '-', '.', ':', ';', '>', '?' or '_', in addr-spec
            contact_hdr    | <sip:a@b>;q=1.5          | 14 | found '5', expected white space, ',', '0', ';' or the end
            contact_hdr    | ``                       | 0  | found the end, expected a token, white space, '"' or '<'
            cseq_hdr       | 1INVITE                  | 1  | found 'I', expected a digit or white space
            allow_hdr      | INVITE ACK               | 7  | found 'A', expected white space, ',' or the end
            call_id_hdr    | a@b c                    | 4  | found 'c', expected white space or the end
            user_agent_hdr | a (b (c)                 | 8  | found the end, expected the closing ')', in comment
            request_line   | A sip:a b SIP/2.0        | 8  | found 'b', expected 's'
            host           | a b                      | 1  | found a space, expected a letter or digit, '-', '.' or the end
            """)
    void namesWhatWasFoundAndWhatWasExpected(String entry, String value, int offset, String text) {
        Diagnosis diagnosis = of(entry, value, Tolerances.ALL);
        assertEquals(offset, diagnosis.offset());
        String head = "not a valid X, at offset " + offset + ": " + text;
        assertTrue(diagnosis.message().startsWith(head), diagnosis.message());
    }

    @Test
    void theCaretStandsUnderThePlace() {
        assertEquals(
                """
                not a valid X, at offset 18: found 'a', expected a digit or white space
                  SIP/2.0/UDP a;ttl=abc
                                    ^""", of("via_hdr", "SIP/2.0/UDP a;ttl=abc", Tolerances.NONE).message());
    }

    @Test
    void whatCannotBeSeenIsWrittenOut() {
        String[] lines = of("from_hdr", "\"\u00c4\"\r\n\t<sip:a@b\u0001>", Tolerances.ALL)
                .message()
                .split("\n", -1);
        assertTrue(lines[0].startsWith("not a valid X, at offset 14: found \\x01, expected "), lines[0]);
        assertEquals("  \"\\xC3\\x84\"\\r\\n\\t<sip:a@b\\x01>", lines[1]);
        assertEquals(lines[1].indexOf("\\x01"), lines[2].indexOf('^'));
    }

    private static String firstLine(Diagnosis diagnosis) {
        return diagnosis.message().lines().findFirst().orElseThrow();
    }

    @Test
    void longValuesAreCutToAWindow() {
        String value = VIA_PREFIX + ";p=v".repeat(100) + ";ttl=x" + ";r".repeat(100);
        String[] lines = of("via_hdr", value, Tolerances.ALL).message().split("\n", -1);
        assertEquals(3, lines.length);
        assertTrue(lines[1].startsWith("  ...") && lines[1].endsWith(";..."), lines[1]);
        assertTrue(lines[1].length() < 85, lines[1]);
        assertEquals('x', lines[1].charAt(lines[2].indexOf('^')));
    }

    @Test
    void veryLongValuesAreNotSearched() {
        String value = VIA_PREFIX + ";p=v".repeat(20_000) + ";ttl=x";
        Diagnosis diagnosis = of("via_hdr", value, Tolerances.ALL);
        assertEquals(value.length() - 1, diagnosis.offset());
        assertNull(diagnosis.expected());
        assertNull(diagnosis.rule());
        assertTrue(firstLine(diagnosis).endsWith(": found 'x'"), diagnosis.message());
    }

    @Test
    void aRefusedToleranceIsNamed() {
        assertEquals("""
                not a valid X, at offset 5: '_' in a host name, which is refused (tolerance underscore-in-host)
                  sip:a_b;tag=1
                       ^""", of("from_hdr", "sip:a_b;tag=1", Tolerances.NONE).message());
    }

    @Test
    void whatIsTakenHasNoDiagnosis() {
        byte[] octets = "sip:a_b;tag=1".getBytes(StandardCharsets.US_ASCII);
        assertNull(Diagnosis.of("X", SipRecognizer::from_hdr, "from_hdr", octets, 0, octets.length, Tolerances.ALL));
    }
}
