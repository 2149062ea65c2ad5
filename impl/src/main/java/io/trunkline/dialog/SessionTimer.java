package io.trunkline.dialog;

import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import java.util.concurrent.TimeUnit;

/**
 * The session timer of one dialog (RFC 4028): when the session has to be refreshed by this side, and when it is about to expire. Numbers only;
 * inside the shard only.
 */
public final class SessionTimer implements DeadlineQueue.Owner {

    private static final long LEAST_WARNING_SECONDS = 32;

    private final DialogMachine dialog;
    private long refreshAt = DeadlineQueue.NEVER;
    private long expiresAt = DeadlineQueue.NEVER;

    SessionTimer(DialogMachine dialog) {
        this.dialog = dialog;
    }

    /**
     * The dialog whose session this is.
     *
     * @return the dialog
     */
    public DialogMachine dialog() {
        return dialog;
    }

    /**
     * A 2xx has said how long the session lasts (sections 7.2 and 10).
     *
     * @param seconds the session interval, above 0
     * @param refreshes this side has to refresh it
     * @param now the time in nanoseconds
     */
    public void start(long seconds, boolean refreshes, long now) {
        long interval = TimeUnit.SECONDS.toNanos(seconds);
        refreshAt = refreshes ? now + interval / 2 : DeadlineQueue.NEVER;
        expiresAt = now + interval - Math.min(TimeUnit.SECONDS.toNanos(LEAST_WARNING_SECONDS), interval / 3);
        dialog.changed();
    }

    /** Goes on with what another stack has begun. */
    void resume(long refreshDeadline, long expiryDeadline) {
        refreshAt = refreshDeadline;
        expiresAt = expiryDeadline;
    }

    long refreshIn(long now) {
        return DialogSnapshot.until(refreshAt, now);
    }

    long expiresIn(long now) {
        return DialogSnapshot.until(expiresAt, now);
    }

    /** The session has no timer, or no longer one. */
    public void stop() {
        refreshAt = DeadlineQueue.NEVER;
        expiresAt = DeadlineQueue.NEVER;
        dialog.changed();
    }

    /** The application was told to refresh the session. */
    public void onRefreshDue() {
        refreshAt = DeadlineQueue.NEVER;
        dialog.changed();
    }

    @Override
    public long deadline(TimerKind kind) {
        return switch (kind) {
            case SESSION_REFRESH -> refreshAt;
            case SESSION_EXPIRY -> expiresAt;
            default -> DeadlineQueue.NEVER;
        };
    }
}
