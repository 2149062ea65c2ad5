package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.ContentType;
import io.trunkline.javax.sip.header.HeaderReader;
import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.javax.sip.header.SIPHeaderList;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import javax.sip.header.ContentDispositionHeader;
import javax.sip.header.ContentTypeHeader;
import org.jspecify.annotations.Nullable;

/**
 * Takes the body of a multipart apart (RFC 2046 section 5.1.1).
 *
 * <pre>
 *  preamble CRLF --boundary CRLF part CRLF --boundary CRLF part CRLF --boundary-- epilogue
 * </pre>
 *
 * <p>A line may end with LF alone, and the closing delimiter may be missing: some devices forget it. Octets of parts are not looked at. Goes
 * once over the body.
 */
final class MultipartReader {
    /** The most parts of one multipart. */
    static final int MAX_PARTS = 256;

    /** How deep multiparts may be within one another. */
    static final int MAX_DEPTH = 16;

    /** The most header lines of one part. */
    private static final int MAX_HEADERS = 100;

    private final byte[] octets;
    private final byte[] delimiter;
    private final MultipartMimeContentImpl multipart;
    private final boolean digest;
    private final int depth;

    private MultipartReader(byte[] octets, ContentTypeHeader type, String boundary, int depth) {
        this.octets = octets;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
        this.multipart = new MultipartMimeContentImpl(type);
        this.digest = type.getContentSubType().equalsIgnoreCase("digest");
        this.depth = depth;
    }

    static boolean isMultipart(ContentTypeHeader type) {
        return type.getContentType().equalsIgnoreCase("multipart");
    }

    static MultipartMimeContent read(byte[] octets, ContentTypeHeader type) throws ParseException {
        return read(octets, type, 1);
    }

    static MultipartMimeContentImpl read(byte[] octets, ContentTypeHeader type, int depth) throws ParseException {
        if (depth > MAX_DEPTH) {
            throw new ParseException("multiparts more than " + MAX_DEPTH + " deep", 0);
        }
        String boundary = type.getParameter("boundary");
        if (boundary == null || !MultipartMimeContentImpl.isBoundary(boundary)) {
            throw new ParseException("a multipart needs a boundary: " + type, 0);
        }
        return new MultipartReader(octets, type, boundary, depth).read();
    }

    private MultipartMimeContentImpl read() throws ParseException {
        int line = 0;
        int part = -1;
        int parts = 0;
        while (line < octets.length) {
            int next = endOfLine(line, octets.length);
            int kind = delimiterAt(line, next);
            if (kind != NONE) {
                int end = beforeLineEnd(line);
                if (part < 0) {
                    multipart.setPreamble(Arrays.copyOfRange(octets, 0, line));
                } else {
                    multipart.addRead(part(part, Math.max(part, end)));
                }
                if (kind == CLOSE) {
                    multipart.setEpilogue(Arrays.copyOfRange(octets, line + delimiter.length + 2, octets.length));
                    return finish();
                }
                if (++parts > MAX_PARTS) {
                    throw new ParseException("more than " + MAX_PARTS + " parts", line);
                }
                part = next;
            }
            line = next;
        }
        if (part < 0) {
            throw new ParseException("the body has no line with its boundary '" + delimiterText() + "'", 0);
        }
        multipart.addRead(part(part, octets.length));
        return finish();
    }

    private MultipartMimeContentImpl finish() {
        multipart.setRead(octets);
        return multipart;
    }

    private String delimiterText() {
        return new String(delimiter, StandardCharsets.UTF_8);
    }

    // ---- lines ----

    private static final int NONE = 0;
    private static final int OPEN = 1;
    private static final int CLOSE = 2;

    /** Whether a line is a delimiter: the boundary, {@code --} behind the last part, and nothing else but blanks. */
    private int delimiterAt(int line, int next) {
        int end = line + delimiter.length;
        if (end > next || !Arrays.equals(octets, line, end, delimiter, 0, delimiter.length)) {
            return NONE;
        }
        boolean close = end + 1 < next && octets[end] == '-' && octets[end + 1] == '-';
        for (int at = close ? end + 2 : end; at < next; at++) {
            if (octets[at] > ' ' || octets[at] < 0) {
                return NONE;
            }
        }
        return close ? CLOSE : OPEN;
    }

    private int endOfLine(int from, int limit) {
        int at = from;
        while (at < limit && octets[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, limit);
    }

    /** The line end before a delimiter belongs to it. */
    private int beforeLineEnd(int line) {
        int end = line;
        if (end > 0 && octets[end - 1] == '\n') {
            end--;
        }
        return end > 0 && end < line && octets[end - 1] == '\r' ? end - 1 : end;
    }

    private boolean isEmptyLine(int line, int next) {
        int end = next;
        while (end > line && (octets[end - 1] == '\n' || octets[end - 1] == '\r')) {
            end--;
        }
        return end == line;
    }

    // ---- one part ----

    private ContentImpl part(int from, int to) throws ParseException {
        ContentImpl part = new ContentImpl();
        int line = from;
        int lines = 0;
        while (line < to) {
            int next = endOfLine(line, to);
            if (isEmptyLine(line, next)) {
                line = next;
                break;
            }
            while (next < to && (octets[next] == ' ' || octets[next] == '\t')) {
                next = endOfLine(next, to);
            }
            if (++lines > MAX_HEADERS) {
                throw new ParseException("more than " + MAX_HEADERS + " header lines in one part", line);
            }
            header(part, line, next);
            line = next;
        }
        part.setRead(Arrays.copyOfRange(octets, from, to), line - from, digest, depth);
        return part;
    }

    /** A line that is no header, or whose value its grammar rejects, is only written. */
    private void header(ContentImpl part, int from, int to) {
        String line = new String(octets, from, to - from, StandardCharsets.UTF_8).strip();
        int colon = line.indexOf(':');
        SIPHeader read = colon < 0
                ? null
                : read(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
        if (read instanceof SIPHeaderList<?> list) {
            list.forEach(part::addRead);
        } else if (read instanceof ContentType type) {
            part.readType(type);
        } else if (read instanceof ContentDispositionHeader disposition) {
            part.readDisposition(disposition);
        } else if (read != null) {
            part.addRead(read);
        }
    }

    private static @Nullable SIPHeader read(String name, String value) {
        try {
            return HeaderReader.read(name, value);
        } catch (ParseException malformed) {
            return null;
        }
    }
}
