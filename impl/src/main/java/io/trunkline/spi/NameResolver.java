package io.trunkline.spi;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the addresses of a host name without holding up the caller. Safe for any thread. */
public interface NameResolver {

    /** Takes the answer, once, from any thread. */
    @FunctionalInterface
    interface Answer {
        /**
         * The look-up has ended.
         *
         * @param addresses in order of preference; empty where there are none
         * @param cause why there are none, null where there are some
         */
        void onAnswer(List<InetAddress> addresses, @Nullable Throwable cause);
    }

    /**
     * Starts a look-up and returns at once.
     *
     * @param host the name; never an IP literal
     * @param answer takes what was found
     */
    void resolve(String host, Answer answer);

    /** Frees its threads. Questions that are still open get no answer. Idempotent. */
    void close();
}
