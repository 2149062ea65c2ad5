package io.trunkline.edge.runtime;

import io.trunkline.core.StoreOrder;
import io.trunkline.dialog.DialogSnapshot;
import io.trunkline.dialog.SnapshotFormat;
import io.trunkline.spi.DialogStore;
import java.text.ParseException;
import java.util.function.LongSupplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/** Carries the orders of the shards to the application's store, and snapshots back. Thread-safe, as the store is. */
final class DialogKeeper {

    /** Takes what the store has found. */
    @FunctionalInterface
    interface Finder {
        void onFound(@Nullable DialogSnapshot snapshot);
    }

    private static final Logger LOG = LogManager.getLogger(DialogKeeper.class);

    private final DialogStore store;
    private final LongSupplier wallClock;

    DialogKeeper(DialogStore store, LongSupplier wallClock) {
        this.store = store;
        this.wallClock = wallClock;
    }

    /** Carries out an order; the finder hears of a search. */
    void carryOut(StoreOrder order, Finder finder) {
        try {
            if (order instanceof StoreOrder.Put put) {
                store.put(put.dialogId(), SnapshotFormat.write(put.snapshot(), wallClock.getAsLong()));
            } else if (order instanceof StoreOrder.Remove) {
                store.remove(order.dialogId());
            } else {
                store.find(
                        order.dialogId(), (snapshot, cause) -> finder.onFound(read(order.dialogId(), snapshot, cause)));
            }
        } catch (RuntimeException e) {
            LOG.error("the store of dialogs failed on {}", order.dialogId(), e);
            if (order instanceof StoreOrder.Find) {
                finder.onFound(null);
            }
        }
    }

    private @Nullable DialogSnapshot read(String dialogId, byte @Nullable [] octets, @Nullable Throwable cause) {
        if (octets == null) {
            if (cause != null) {
                LOG.error("the store of dialogs could not look for {}", dialogId, cause);
            }
            return null;
        }
        try {
            DialogSnapshot snapshot = SnapshotFormat.read(octets, wallClock.getAsLong());
            if (dialogId.equals(snapshot.view().dialogId())) {
                return snapshot;
            }
            LOG.error(
                    "the store of dialogs was asked for {} and gave {}",
                    dialogId,
                    snapshot.view().dialogId());
        } catch (ParseException e) {
            LOG.error(
                    "the store of dialogs gave for {} something unreadable at octet {}",
                    dialogId,
                    e.getErrorOffset(),
                    e);
        }
        return null;
    }
}
