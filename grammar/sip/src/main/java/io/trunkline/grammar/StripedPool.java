package io.trunkline.grammar;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Lends objects that are dear to make, without threads waiting for each other.
 *
 * <p>A slot per stripe, chosen by the thread; one that finds its slot empty looks at a few more, and then has its caller make a new object.
 * There is no {@code ThreadLocal}: nothing outlives its class loader, and many short-lived threads cost nothing. All methods may
 * be called from any thread.
 *
 * @param <T> what is lent
 */
public final class StripedPool<T> {

    /** Slots stand a cache line apart: 16 references of 4 bytes. */
    private static final int SPACING = 16;

    private static final int PROBES = 4;
    private static final int STRIPES =
            Integer.highestOneBit(Math.max(4, Runtime.getRuntime().availableProcessors() * 4 - 1));

    private final AtomicReferenceArray<@Nullable T> slots = new AtomicReferenceArray<>(STRIPES * SPACING);
    /** An empty pool. */
    public StripedPool() {}

    /** An object for the caller alone, until it is given back; null when the caller has to make one. */
    public @Nullable T acquire() {
        int stripe = stripe();
        for (int probe = 0; probe < PROBES; probe++) {
            int slot = slot(stripe + probe);
            if (slots.getPlain(slot) != null) {
                T lent = slots.getAndSet(slot, null);
                if (lent != null) {
                    return lent;
                }
            }
        }
        return null;
    }

    /**
     * Takes an object back. One that finds no free slot is left to the garbage collector.
     *
     * @param lent from {@link #acquire}, holding on to nothing; must not be used by the caller any more
     */
    public void release(T lent) {
        int stripe = stripe();
        for (int probe = 0; probe < PROBES; probe++) {
            int slot = slot(stripe + probe);
            if (slots.getPlain(slot) == null) {
                // Two threads that do so at once lose one object, which costs less than a barrier each time.
                slots.setRelease(slot, lent);
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
