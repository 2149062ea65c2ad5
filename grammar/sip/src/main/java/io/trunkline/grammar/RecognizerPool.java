package io.trunkline.grammar;

import io.trunkline.grammar.sip.SipRecognizer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Lends recognisers, so that parsing a header allocates none and threads do not wait for each other.
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
 * <p>A slot per stripe, chosen by the thread; one that finds its slot empty looks at a few more and then makes a new
 * recogniser. There is no {@code ThreadLocal}: nothing outlives its class loader, and many short-lived threads cost nothing.
 * All methods may be called from any thread.
 */
public final class RecognizerPool {

    /** Slots stand a cache line apart: 16 references of 4 bytes. */
    private static final int SPACING = 16;

    private static final int PROBES = 4;
    private static final int STRIPES =
            Integer.highestOneBit(Math.max(4, Runtime.getRuntime().availableProcessors() * 4 - 1));

    private static final AtomicReferenceArray<@Nullable SipRecognizer> SLOTS =
            new AtomicReferenceArray<>(STRIPES * SPACING);

    private RecognizerPool() {}

    /** A recogniser for the caller alone, until it is given back; its input and captures are empty. */
    public static SipRecognizer acquire() {
        int stripe = stripe();
        for (int probe = 0; probe < PROBES; probe++) {
            int slot = slot(stripe + probe);
            if (SLOTS.getPlain(slot) != null) {
                SipRecognizer recognizer = SLOTS.getAndSet(slot, null);
                if (recognizer != null) {
                    return recognizer;
                }
            }
        }
        return new SipRecognizer();
    }

    /**
     * Takes a recogniser back and lets go of its input. One that finds no free slot is left to the garbage collector.
     *
     * @param recognizer from {@link #acquire}; must not be used by the caller any more
     */
    public static void release(SipRecognizer recognizer) {
        recognizer.clear();
        int stripe = stripe();
        for (int probe = 0; probe < PROBES; probe++) {
            if (SLOTS.compareAndSet(slot(stripe + probe), null, recognizer)) {
                return;
            }
        }
    }

    private static int slot(int stripe) {
        return (stripe & (STRIPES - 1)) * SPACING;
    }

    /** Thread ids are handed out in sequence; the multiplication spreads pools that take every n-th. */
    private static int stripe() {
        return (int) ((Thread.currentThread().getId() * 0x9E3779B97F4A7C15L) >>> 40);
    }
}
