package io.trunkline.javax.sip.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Takes content codings off a body (RFC 3261 section 20.12), with a limit: a few octets may stand for gigabytes. */
final class ContentCodings {
    private static final int PIECE = 8 << 10;

    private ContentCodings() {}

    /** Whether these codings change the octets. */
    static boolean change(List<String> codings) {
        return codings.stream().anyMatch(coding -> !coding.equalsIgnoreCase("identity"));
    }

    /**
     * Takes all codings off.
     *
     * @param octets the body as it came
     * @param codings in the order in which they were applied
     * @param limit the most octets that any step may give
     * @return the decoded octets
     * @throws ParseException when a coding is unknown, the octets are not of their coding, or there are more than {@code limit}
     */
    static byte[] decode(byte[] octets, List<String> codings, int limit) throws ParseException {
        byte[] decoded = octets;
        for (int i = codings.size() - 1; i >= 0; i--) {
            String coding = codings.get(i).toLowerCase(Locale.ROOT);
            try {
                decoded = switch (coding) {
                    case "identity" -> decoded;
                    case "gzip", "x-gzip" ->
                        drain(new GZIPInputStream(new ByteArrayInputStream(decoded)), coding, limit);
                    case "deflate" -> inflate(decoded, limit);
                    default -> throw new ParseException("unknown content coding: " + coding, 0);
                };
            } catch (IOException broken) {
                ParseException refusal =
                        new ParseException("the body is not " + coding + ": " + broken.getMessage(), 0);
                refusal.initCause(broken);
                throw refusal;
            }
        }
        return decoded;
    }

    /** RFC 9110 section 8.4.1.2: zlib; some senders leave its two octets of header out. */
    private static byte[] inflate(byte[] octets, int limit) throws IOException, ParseException {
        boolean zlib = octets.length > 1
                && (octets[0] & 0x0F) == 8
                && ((octets[0] & 0xFF) << 8 | (octets[1] & 0xFF)) % 31 == 0;
        Inflater inflater = new Inflater(!zlib);
        try {
            return drain(new InflaterInputStream(new ByteArrayInputStream(octets), inflater), "deflate", limit);
        } finally {
            inflater.end();
        }
    }

    private static byte[] drain(InputStream coded, String coding, int limit) throws IOException, ParseException {
        try (InputStream in = coded) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (read > limit - out.size()) {
                    throw new ParseException("the body is more than " + limit + " octets without " + coding, 0);
                }
                out.write(piece, 0, read);
            }
            return out.toByteArray();
        }
    }
}
