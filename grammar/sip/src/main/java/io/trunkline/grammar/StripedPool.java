package io.trunkline.grammar;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Lends objects that are dear to make, without threads waiting for each other.
 *
 * <p>A slot per stripe, chosen by the thread; one whose object is lent looks at a few more, and then has its caller make a new object.
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

    private static final int FREE = 0;
    private static final int CLAIMED = 1;

    /** What is pooled, lent or not; read and written by who has claimed the slot. */
    private final @Nullable Object[] objects = new Object[STRIPES * SPACING];

    /**
     * For each slot whether it is claimed. Integers and not an array of references, for that would be the first to need a
     * {@code VarHandle}, which costs a JVM a fiftieth of all that it does until its first message is read.
     */
    private final AtomicInteger[] claims = new AtomicInteger[STRIPES * SPACING];

    /** An empty pool. */
    public StripedPool() {
        // As many as there are references, so that those in use do not share a cache line either.
        for (int i = 0; i < claims.length; i++) {
            claims[i] = new AtomicInteger();
        }
    }

    /** An object for the caller alone, until it is given back; null when the caller has to make one. */
    @SuppressWarnings("unchecked") // only T is ever put in
    public @Nullable T acquire() {
        int stripe = stripe();
        for (int probe = 0; probe < PROBES; probe++) {
            int slot = slot(stripe + probe);
            AtomicInteger claim = claims[slot];
            if (claim.getPlain() == FREE && claim.compareAndSet(FREE, CLAIMED)) {
                Object lent = objects[slot];
                if (lent != null) {
                    return (T) lent;
                }
                claim.lazySet(FREE);
            }
        }
        return null;
    }

    /**
     * Takes an object back. One that finds no free slot is left to the garbage collector.
     *
     * @param lent not used by the caller any more, and made ready for the next one
     */
    public void release(T lent) {
        int stripe = stripe();
        for (int probe = 0; probe < PROBES; probe++) {
            int slot = slot(stripe + probe);
            // Nobody changes a slot that is claimed, and the claim on this object is the caller's.
            if (objects[slot] == lent) {
                claims[slot].lazySet(FREE);
                return;
            }
        }
        keep(lent, stripe);
    }

    private void keep(T made, int stripe) {
        for (int probe = 0; probe < PROBES; probe++) {
            int slot = slot(stripe + probe);
            if (objects[slot] == null && claims[slot].compareAndSet(FREE, CLAIMED)) {
                boolean empty = objects[slot] == null;
                if (empty) {
                    objects[slot] = made;
                }
                claims[slot].lazySet(FREE);
                if (empty) {
                    return;
                }
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
