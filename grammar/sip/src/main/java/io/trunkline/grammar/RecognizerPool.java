package io.trunkline.grammar;

import io.trunkline.grammar.sip.SipRecognizer;

/**
 * Lends recognisers, so that parsing a header allocates none and threads do not wait for each other; see {@link StripedPool}.
 *
 * <pre>{@code
 * SipRecognizer recognizer = RecognizerPool.acquire();
 * try {
 *     recognizer.reset(octets, to);
 *     ...
 * } finally {
 *     RecognizerPool.release(recognizer);
 * }
 * }</pre>
 *
 * <p>All methods may be called from any thread.
 */
public final class RecognizerPool {
    private static final StripedPool<SipRecognizer> POOL = new StripedPool<>();

    private RecognizerPool() {}

    /** A recogniser for the caller alone, until it is given back; its input and captures are empty. */
    public static SipRecognizer acquire() {
        SipRecognizer lent = POOL.acquire();
        return lent == null ? new SipRecognizer() : lent;
    }

    /**
     * Takes a recogniser back and lets go of its input. One that finds no free slot is left to the garbage collector.
     *
     * @param recognizer from {@link #acquire}; must not be used by the caller any more
     */
    public static void release(SipRecognizer recognizer) {
        recognizer.clear();
        POOL.release(recognizer);
    }
}
