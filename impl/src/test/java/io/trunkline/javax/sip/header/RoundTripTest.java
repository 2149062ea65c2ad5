package io.trunkline.javax.sip.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.trunkline.wire.HeaderName;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is made at random by the rules of RFC 3261, white space and all, is taken; and what is written of it is taken again
 * and means the same. Seeded: a failure names the seed.
 */
class RoundTripTest {
    private static final int ROUNDS = 400;

    @ParameterizedTest
    @EnumSource(
            names = {
                "VIA",
                "FROM",
                "TO",
                "CONTACT",
                "ROUTE",
                "RECORD_ROUTE",
                "CALL_ID",
                "CSEQ",
                "MAX_FORWARDS",
                "CONTENT_TYPE",
                "CONTENT_LENGTH",
                "EXPIRES",
                "ALLOW",
                "SUPPORTED",
                "REQUIRE",
                "USER_AGENT"
            })
    void whatIsWrittenMeansTheSame(HeaderName name) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            String value = new Sentences(new Random(seed * 31L + name.name().hashCode())).of(name);
            String where = name + " seed " + seed + ": " + value;
            SIPHeader header = read(name, value);
            assertNotNull(header, where);
            assertEquals(0, header.revision(), where);
            SIPHeader again = read(name, header.getValue());
            assertNotNull(again, where + " written as " + header.getValue());
            assertEquals(header, again, where);
            assertEquals(header.getValue(), again.getValue(), where);
            assertEquals(header.hashCode(), again.hashCode(), where);
            assertEquals(header, header.clone(), where);
        }
    }

    private static SIPHeader read(HeaderName name, String value) {
        byte[] octets = value.getBytes(StandardCharsets.UTF_8);
        return HeaderReader.read(name, octets, 0, octets.length);
    }

    /** Makes sentences. A parameter's name carries a number, so that none occurs twice. */
    private static final class Sentences {
        private static final String TOKEN = "abcXYZ019-.!%*_+`'~";
        private final Random random;
        private int parameters;

        Sentences(Random random) {
            this.random = random;
        }

        String of(HeaderName name) {
            return sws()
                    + switch (name) {
                        case VIA -> list(this::via);
                        case FROM, TO -> (maybe() ? nameAddr() : bareAddr()) + tag() + headerParameters();
                        case CONTACT -> random.nextInt(10) == 0 ? "*" : list(this::contact);
                        case ROUTE, RECORD_ROUTE -> list(() -> nameAddr() + headerParameters());
                        case CALL_ID -> word() + (maybe() ? "@" + word() : "");
                        case CSEQ -> random.nextInt(Integer.MAX_VALUE) + lws() + token();
                        case MAX_FORWARDS -> "0".repeat(random.nextInt(3)) + random.nextInt(256);
                        case CONTENT_TYPE -> token() + around("/") + token() + mediaParameters();
                        case CONTENT_LENGTH, EXPIRES -> Integer.toString(random.nextInt(Integer.MAX_VALUE));
                        case ALLOW, SUPPORTED, REQUIRE -> list(this::token);
                        case USER_AGENT ->
                            product() + (maybe() ? lws() + product() : "") + (maybe() ? " (a (b) \\( )" : "");
                        default -> throw new IllegalArgumentException(name.name());
                    }
                    + sws();
        }

        private interface Part {
            String make();
        }

        private boolean maybe() {
            return random.nextBoolean();
        }

        private String list(Part part) {
            StringBuilder text = new StringBuilder(part.make());
            for (int i = random.nextInt(3); i > 0; i--) {
                text.append(around(",")).append(part.make());
            }
            return text.toString();
        }

        private String lws() {
            return new String[] {" ", "\t", "  ", "\r\n ", " \r\n\t"}[random.nextInt(5)];
        }

        private String sws() {
            return random.nextInt(4) == 0 ? lws() : "";
        }

        private String around(String separator) {
            return sws() + separator + sws();
        }

        private String of(String alphabet, int most) {
            StringBuilder text = new StringBuilder();
            for (int i = 1 + random.nextInt(most); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            return text.toString();
        }

        private String token() {
            return of(TOKEN, 8);
        }

        private String word() {
            return of(TOKEN + "()<>:\\\"/[]?{}", 12);
        }

        private String product() {
            return token() + (maybe() ? around("/") + token() : "");
        }

        private String quoted() {
            StringBuilder text = new StringBuilder("\"");
            for (int i = random.nextInt(8); i > 0; i--) {
                text.append(new String[] {"a", " ", ",", ";", "<", "\\\"", "\\\\", "\u00e9", "\u4e2d", "\\a"}
                        [random.nextInt(10)]);
            }
            return text.append('"').toString();
        }

        private String host() {
            return new String[] {"atlanta.com", "192.0.2.1", "[2001:db8::1]", "3402000000", "a-b.c"}[random.nextInt(5)];
        }

        private String port() {
            return maybe() ? ":" + random.nextInt(65536) : "";
        }

        private String via() {
            return "SIP" + around("/") + "2.0" + around("/") + new String[] {"UDP", "tls", "x"}[random.nextInt(3)]
                    + lws()
                    + host() + (maybe() ? around(":") + (1 + random.nextInt(65535)) : "")
                    + (maybe() ? around(";") + "BRANCH" + around("=") + token() : "")
                    + (maybe() ? around(";") + "received=2001:db8::1" : "")
                    + (maybe() ? around(";") + "ttl=" + random.nextInt(256) : "")
                    + (maybe() ? around(";") + "maddr=" + host() : "")
                    + (maybe() ? around(";") + "rport" + (maybe() ? "=" + random.nextInt(65536) : "") : "")
                    + headerParameters();
        }

        private String contact() {
            return (maybe() ? nameAddr() : bareAddr())
                    + (maybe() ? around(";") + "q" + around("=") + "0." + of("0123456789", 3) : "")
                    + (maybe() ? around(";") + "expires=" + of("0123456789", 12) : "")
                    + headerParameters();
        }

        private String tag() {
            return maybe() ? around(";") + "tag" + around("=") + token() : "";
        }

        private String nameAddr() {
            String name = new String[] {
                        "", token() + lws(), token() + lws() + token() + lws(), quoted(), quoted() + lws()
                    }
                    [random.nextInt(5)];
            return name + "<" + uri() + ">";
        }

        private String bareAddr() {
            return maybe()
                    ? "sip:" + (maybe() ? of("abc%41+", 1).replace("%", "x") + "@" : "") + host() + port()
                    : "tel:+12015550123";
        }

        private String uri() {
            if (random.nextInt(5) == 0) {
                return "tel:+1-201-555-0123;phone-context=" + parameters++;
            }
            return (maybe() ? "sip:" : "SIPS:")
                    + (maybe()
                            ? of("abAB09-_.!~*'()&=+$,;?/", 6) + (maybe() ? ":" + of("ab09&=+$,", 4) : "") + "@"
                            : "")
                    + host()
                    + port()
                    + (maybe() ? ";transport=tcp" : "")
                    + (maybe() ? ";lr" : "")
                    + (maybe() ? ";p" + parameters++ + "=" + of("ab[]/:&+$%".replace("%", "_"), 5) : "")
                    + (maybe() ? "?Subject=a%20b" + (maybe() ? "&Route=%3Csip:a%3E&Route=b" : "") : "");
        }

        private String headerParameters() {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(3); i > 0; i--) {
                text.append(around(";")).append('p').append(parameters++);
                if (maybe()) {
                    text.append(around("="))
                            .append(new Part[] {this::token, this::quoted, () -> "[::1]"}[random.nextInt(3)].make());
                }
            }
            return text.toString();
        }

        private String mediaParameters() {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(3); i > 0; i--) {
                text.append(around(";")).append('p').append(parameters++).append(around("="));
                text.append(maybe() ? token() : quoted());
            }
            return text.toString();
        }
    }
}
