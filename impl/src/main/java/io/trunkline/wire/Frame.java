package io.trunkline.wire;

import io.trunkline.grammar.Tolerances;
import org.jspecify.annotations.Nullable;

/**
 * One message's octets and where its parts lie: start line, header lines, body. Nothing of it is parsed.
 *
 * <p>The octets belong to the frame: nobody may change them once it is made. All offsets are into {@link #octets()}. Header lines
 * are numbered from 0 in the order of the message; a folded header is one line. Immutable, and so safe for any thread.
 */
public final class Frame implements Framed {
    private final byte[] octets;
    private final int from;
    private final int startLineEnd;
    private final int statusCode;
    private final int[] index;
    private final int headerCount;
    private final int headersEnd;
    private final int bodyStart;
    private final int to;
    private final Tolerances tolerances;

    /** Takes what the indexer found; {@code octets} holds the same octets at the same offsets as the indexer's own array. */
    Frame(HeaderIndexer indexer, byte[] octets, int to) {
        this.octets = octets;
        this.from = indexer.from;
        this.startLineEnd = indexer.startLineEnd;
        this.statusCode = indexer.statusCode;
        this.index = indexer.index;
        this.headerCount = indexer.headerCount;
        this.headersEnd = indexer.headersEnd;
        this.bodyStart = indexer.bodyStart;
        this.to = to;
        this.tolerances = indexer.tolerances;
    }

    /** The array that holds the message; not a copy, not to be changed. */
    public byte[] octets() {
        return octets;
    }

    /** The first octet of the start line. */
    public int from() {
        return from;
    }

    /** The octet after the body; what a datagram holds behind it is not of the message. */
    public int to() {
        return to;
    }

    /** What is taken in its start line and header fields beyond what the RFCs allow. */
    public Tolerances tolerances() {
        return tolerances;
    }

    /** The message's length in octets. */
    public int length() {
        return to - from;
    }

    /**
     * Whether the start line has single blanks where the RFC wants them, and none at its end (RFC 4475 sections 3.1.2.9 and 3.1.2.10).
     * What is passed on must have.
     */
    public boolean isStartLinePlain() {
        int first = from;
        while (first < startLineEnd && !HeaderIndexer.isBlank(octets[first])) {
            first++;
        }
        int last = startLineEnd - 1;
        while (isRequest() && last > first && !HeaderIndexer.isBlank(octets[last])) {
            last--;
        }
        return !isBlankAt(first + 1) && !isBlankAt(last - 1) && (!isRequest() || last < startLineEnd - 1);
    }

    private boolean isBlankAt(int at) {
        return at < startLineEnd && HeaderIndexer.isBlank(octets[at]);
    }

    /** The method of a request, whatever stands behind it. */
    public String method() {
        int space = from;
        while (space < startLineEnd && HeaderIndexer.isToken(octets[space])) {
            space++;
        }
        return KnownTokens.METHODS.stringOf(octets, from, space);
    }

    /** The octet after the start line, without its line end. */
    public int startLineEnd() {
        return startLineEnd;
    }

    /** Whether the start line does not begin with a SIP version. */
    public boolean isRequest() {
        return statusCode == 0;
    }

    /** The code in the status line, 0 for a request. */
    public int statusCode() {
        return statusCode;
    }

    /** The number of header lines. */
    public int headerCount() {
        return headerCount;
    }

    /** The header field of a line, null when its name is unknown or the line has none. */
    public @Nullable HeaderName name(int line) {
        int wanted = index[line * HeaderIndexer.STRIDE];
        return wanted < 0 ? null : HeaderName.at(wanted);
    }

    /** The {@link HeaderName#index()} of a line's header field, negative when it is unknown or there is none. */
    int nameIndex(int line) {
        return index[line * HeaderIndexer.STRIDE];
    }

    /** Whether the line has the form {@code name ":" value}; one that has not is an unrecognized header. */
    public boolean isWellFormed(int line) {
        return index[line * HeaderIndexer.STRIDE] != HeaderIndexer.NO_NAME;
    }

    /** The first octet of a header line. */
    public int lineStart(int line) {
        return index[line * HeaderIndexer.STRIDE + 1];
    }

    /** The octet after a header line with its line end, which only the last line of a message may lack. */
    public int lineEnd(int line) {
        return line + 1 < headerCount ? lineStart(line + 1) : headersEnd;
    }

    /** The octet after the name that begins a well-formed line. */
    public int nameEnd(int line) {
        int at = lineStart(line);
        while (HeaderIndexer.isToken(octets[at])) {
            at++;
        }
        return at;
    }

    /** The first octet of a line's value after blanks and folding; equals {@link #valueEnd} when it is empty. */
    public int valueStart(int line) {
        return index[line * HeaderIndexer.STRIDE + 2];
    }

    /** The octet after a line's value; blanks and line ends at its end do not belong to it. */
    public int valueEnd(int line) {
        return HeaderIndexer.valueEnd(octets, valueStart(line), lineEnd(line), isWellFormed(line));
    }

    /** The first line from {@code start} on with this header field, or -1. */
    public int find(HeaderName name, int start) {
        int wanted = name.index();
        int[] numbers = index;
        int end = headerCount * HeaderIndexer.STRIDE;
        for (int at = start * HeaderIndexer.STRIDE; at < end; at += HeaderIndexer.STRIDE) {
            if (numbers[at] == wanted) {
                return at / HeaderIndexer.STRIDE;
            }
        }
        return -1;
    }

    /** The octet after the last header line, where the empty line begins. */
    public int headersEnd() {
        return headersEnd;
    }

    /** The first octet of the body; equals {@link #to()} when there is none. */
    public int bodyStart() {
        return bodyStart;
    }

    /** The body, which may be empty. */
    public ByteSlice body() {
        return new ByteSlice(octets, bodyStart, to);
    }

    /** Whether this is a request other than ACK with the header lines that an answer copies (RFC 3261 section 8.2.6.2). */
    public boolean isAnswerable() {
        return isRequest()
                && !startsWithAck()
                && find(HeaderName.VIA, 0) >= 0
                && find(HeaderName.FROM, 0) >= 0
                && find(HeaderName.TO, 0) >= 0
                && find(HeaderName.CALL_ID, 0) >= 0
                && find(HeaderName.CSEQ, 0) >= 0;
    }

    private boolean startsWithAck() {
        return startLineEnd - from > 3
                && octets[from] == 'A'
                && octets[from + 1] == 'C'
                && octets[from + 2] == 'K'
                && octets[from + 3] == ' ';
    }

    /** The octets decoded as UTF-8: for people to read. */
    @Override
    public String toString() {
        return new ByteSlice(octets, from, to).toString();
    }
}
