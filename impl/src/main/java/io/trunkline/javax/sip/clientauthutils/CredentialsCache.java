package io.trunkline.javax.sip.clientauthutils;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The credentials that calls have given, for their next requests. What has run out goes when anything is looked for or added. Its user is the lock. */
final class CredentialsCache {

    /** Kept until somebody says otherwise. */
    static final int FOR_EVER = -1;

    private record Entry(List<HeldCredentials> credentials, boolean ends, long endsAt) {

        boolean isOver(long now) {
            return ends && now - endsAt >= 0;
        }
    }

    private final Map<String, Entry> byCallId = new HashMap<>();
    private final LongSupplier clock;

    CredentialsCache(LongSupplier clock) {
        this.clock = clock;
    }

    /** Keeps credentials in place of those for the same realm. */
    void put(String callId, List<HeldCredentials> credentials, int seconds) {
        List<HeldCredentials> all = new ArrayList<>(credentials);
        for (HeldCredentials known : find(callId)) {
            if (credentials.stream().noneMatch(other -> other.challenge().isLike(known.challenge()))) {
                all.add(known);
            }
        }
        long endsAt = clock.getAsLong() + TimeUnit.SECONDS.toNanos(seconds);
        byCallId.put(callId, new Entry(List.copyOf(all), seconds != FOR_EVER, endsAt));
    }

    /** The credentials of a call, empty for none. */
    List<HeldCredentials> find(String callId) {
        long now = clock.getAsLong();
        byCallId.values().removeIf(entry -> entry.isOver(now));
        Entry entry = byCallId.get(callId);
        return entry == null ? List.of() : entry.credentials;
    }

    void remove(String callId) {
        byCallId.remove(callId);
    }

    int size() {
        return byCallId.size();
    }
}
