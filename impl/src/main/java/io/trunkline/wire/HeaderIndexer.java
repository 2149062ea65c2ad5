package io.trunkline.wire;

import io.trunkline.grammar.Tolerance;
import io.trunkline.grammar.Tolerances;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Goes once over a start line and header lines and notes where they lie. The lines' ends are found eight octets at a time
 * ({@link LineScan}); names are looked up, values are not looked at, but for Content-Length.
 *
 * <p>Tolerated, if the rules say so: a bare LF as line end, and a header section that ends with its octets instead of an empty
 * line. Lines without a colon are kept and marked. An instance serves one message.
 */
final class HeaderIndexer {
    /** Integers for each header line: name, start of the line, start of the value. */
    static final int STRIDE = 3;

    static final int UNKNOWN_NAME = -1;
    static final int NO_NAME = -2;

    /** Content-Length is not there. */
    static final int NO_LENGTH = -1;

    private static final int USUAL_LINES = 24;
    private static final int CONTENT_LENGTH = HeaderName.CONTENT_LENGTH.index();
    private static final boolean[] TOKEN = tokenOctets();

    final byte[] octets;
    final int from;
    int startLineEnd;
    int statusCode;
    int[] index = new int[USUAL_LINES * STRIDE];
    int headerCount;
    int headersEnd;
    int bodyStart;
    int contentLength = NO_LENGTH;
    /** Whether the empty line was found. */
    boolean complete;

    private final ByteBuffer words;
    private final int limit;
    private final MessageLimits limits;
    final Tolerances tolerances;
    private final boolean needsCarriageReturn;
    private @Nullable String errorReason;
    private int errorOffset;
    private int errorStatus;

    HeaderIndexer(byte[] octets, int from, int limit, ParsingRules rules) {
        this.octets = octets;
        this.words = LineScan.words(octets);
        this.from = from;
        this.limit = limit;
        this.limits = rules.limits();
        this.tolerances = rules.tolerances();
        this.needsCarriageReturn = !tolerances.contains(Tolerance.BARE_LINE_FEED);
    }

    /**
     * Indexes the octets.
     *
     * @return false when they are no SIP message at all; other errors leave an index that is good as far as it goes
     */
    boolean run() {
        int lineFeed = LineScan.indexOfLineFeed(words, from, limit);
        int next = lineFeed < 0 ? limit : lineFeed + 1;
        startLineEnd = lineFeed < 0 ? limit : beforeLineEnd(from, lineFeed);
        if (!startLine()) {
            return false;
        }
        checkLineEnd(next);
        if (startLineEnd - from > limits.maxStartLine()) {
            error("Request-URI Too Long", from + limits.maxStartLine(), 414);
        }
        headerLines(next);
        return true;
    }

    /** The first error found, whose frame ends at {@code end}; null when there was none. */
    @Nullable
    FramingError error(byte[] frameOctets, int end) {
        return errorReason == null
                ? null
                : new FramingError(errorReason, errorOffset - from, errorStatus, new Frame(this, frameOctets, end));
    }

    void error(String reason, int offset, int status) {
        if (errorReason == null) {
            errorReason = reason;
            errorOffset = offset;
            errorStatus = status;
        }
    }

    // ---- start line ----

    private boolean startLine() {
        int end = startLineEnd;
        if (startsWithSipSlash(from, end)) {
            return statusLine(end);
        }
        if (from == end || !isToken(octets[from])) {
            return false;
        }
        int last = end;
        while (last > from && isBlank(octets[last - 1])) {
            last--;
        }
        int version = last;
        while (version > from && !isBlank(octets[version - 1])) {
            version--;
        }
        if (!startsWithSipSlash(version, last)) {
            return false;
        }
        checkVersion(version, last);
        return true;
    }

    private boolean statusLine(int end) {
        int at = from;
        while (at < end && !isBlank(octets[at])) {
            at++;
        }
        checkVersion(from, at);
        while (at < end && isBlank(octets[at])) {
            at++;
        }
        if (at + 3 > end || !isDigit(octets[at]) || !isDigit(octets[at + 1]) || !isDigit(octets[at + 2])) {
            return false;
        }
        statusCode = (octets[at] - '0') * 100 + (octets[at + 1] - '0') * 10 + (octets[at + 2] - '0');
        boolean threeDigits = at + 3 == end || isBlank(octets[at + 3]);
        if (!threeDigits || statusCode < 100 || statusCode > 699) {
            statusCode = Math.max(statusCode, 1);
            error("Status-Code out of range", at, 0);
        }
        return true;
    }

    private void checkVersion(int version, int end) {
        if (end - version != 7
                || octets[version + 4] != '2'
                || octets[version + 5] != '.'
                || octets[version + 6] != '0') {
            error("Version Not Supported", version, 505);
        }
    }

    private boolean startsWithSipSlash(int at, int end) {
        return end - at >= 4
                && (octets[at] | 0x20) == 's'
                && (octets[at + 1] | 0x20) == 'i'
                && (octets[at + 2] | 0x20) == 'p'
                && octets[at + 3] == '/';
    }

    // ---- header lines ----

    private void headerLines(int first) {
        int at = first;
        while (at < limit) {
            byte octet = octets[at];
            if (octet == '\n' || (octet == '\r' && at + 1 < limit && octets[at + 1] == '\n')) {
                headersEnd = at;
                bodyStart = octet == '\n' ? at + 1 : at + 2;
                complete = true;
                checkLineEnd(bodyStart);
                return;
            }
            if (headerCount == limits.maxHeaderCount()) {
                error("Too many header fields", at, 400);
                headersEnd = at;
                bodyStart = at;
                return;
            }
            at = headerLine(at);
        }
        headersEnd = limit;
        bodyStart = limit;
    }

    private int headerLine(int start) {
        int next = endOfLine(start);
        if (next - start > limits.maxHeaderLine()) {
            error("Header field too long", start + limits.maxHeaderLine(), 400);
        }
        checkLineEnd(next);
        int colon = LineScan.indexOfColon(words, start, next);
        int nameEnd = colon;
        while (nameEnd > start && isBlank(octets[nameEnd - 1])) {
            nameEnd--;
        }
        int name = colon < 0 ? NO_NAME : name(start, nameEnd);
        if (name == NO_NAME) {
            add(NO_NAME, start, start);
            return next;
        }
        int valueStart = colon + 1;
        while (valueStart < next && isBlankOrLineEnd(octets[valueStart])) {
            valueStart++;
        }
        add(name, start, valueStart);
        if (name == CONTENT_LENGTH) {
            contentLength(valueStart, valueEnd(octets, valueStart, next, true));
        }
        return next;
    }

    /** The number of a known name, else whether it is a name at all. */
    private int name(int start, int end) {
        int known = HeaderName.findIndex(words, octets, start, end);
        if (known >= 0) {
            return known;
        }
        for (int at = start; at < end; at++) {
            if (!isToken(octets[at])) {
                return NO_NAME;
            }
        }
        return start == end ? NO_NAME : UNKNOWN_NAME;
    }

    /** The octet after the line feed that no blank follows: folding joins lines (RFC 3261 section 7.3.1). */
    private int endOfLine(int from) {
        int at = from;
        while (true) {
            int lineFeed = LineScan.indexOfLineFeed(words, at, limit);
            if (lineFeed < 0) {
                return limit;
            }
            at = lineFeed + 1;
            if (at == limit || !isBlank(octets[at])) {
                return at;
            }
        }
    }

    /** The octet after a value whose line ends before {@code next}; blanks at its end do not belong to a well-formed one. */
    static int valueEnd(byte[] octets, int valueStart, int next, boolean wellFormed) {
        int end = next;
        if (end - 3 >= valueStart && octets[end - 1] == '\n' && octets[end - 2] == '\r' && octets[end - 3] > ' ') {
            return end - 2;
        }
        while (end > valueStart && (wellFormed ? isBlankOrLineEnd(octets[end - 1]) : isLineEnd(octets[end - 1]))) {
            end--;
        }
        return end;
    }

    private void add(int name, int lineStart, int valueStart) {
        int at = headerCount * STRIDE;
        if (at == index.length) {
            index = Arrays.copyOf(index, at * 2);
        }
        index[at] = name;
        index[at + 1] = lineStart;
        index[at + 2] = valueStart;
        headerCount++;
    }

    /** The line end before {@code next}; folds are the business of whoever parses the value. */
    private void checkLineEnd(int next) {
        if (needsCarriageReturn
                && next > from
                && octets[next - 1] == '\n'
                && (next - 1 == from || octets[next - 2] != '\r')) {
            error("Line without CR at its end", next - 1, 400);
        }
    }

    private void contentLength(int start, int end) {
        long value = 0;
        for (int at = start; at < end; at++) {
            if (!isDigit(octets[at])) {
                error("Bad Content-Length", at, 400);
                return;
            }
            value = Math.min(value * 10 + (octets[at] - '0'), Integer.MAX_VALUE);
        }
        if (start == end) {
            error("Bad Content-Length", start, 400);
        } else if (contentLength != NO_LENGTH && contentLength != value) {
            error("Conflicting Content-Length", start, 400);
        } else {
            contentLength = (int) value;
        }
    }

    // ---- octets ----

    /** {@code lineFeed} or what follows it, moved back over the line end. */
    private int beforeLineEnd(int start, int lineFeed) {
        int end = lineFeed;
        while (end > start && (octets[end - 1] == '\n' || octets[end - 1] == '\r')) {
            end--;
        }
        return end;
    }

    static boolean isToken(byte octet) {
        return TOKEN[octet & 0xFF];
    }

    static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\t';
    }

    private static boolean isLineEnd(byte octet) {
        return octet == '\r' || octet == '\n';
    }

    private static boolean isBlankOrLineEnd(byte octet) {
        return octet == ' ' || octet == '\t' || octet == '\r' || octet == '\n';
    }

    private static boolean isDigit(byte octet) {
        return octet >= '0' && octet <= '9';
    }

    /** RFC 3261 section 25.1, token. */
    private static boolean[] tokenOctets() {
        boolean[] token = new boolean[256];
        String octets = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.!%*_+`'~";
        for (int i = 0; i < octets.length(); i++) {
            token[octets.charAt(i)] = true;
        }
        return token;
    }
}
