package io.trunkline.core;

import io.trunkline.transaction.Flow;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way out.
 *
 * @param octets the whole message; nobody writes to the array any more
 * @param flow where it goes
 * @param owner the transaction or dialog that has to hear of a failure, null for a stateless message
 * @param origin who asked for it, handed back with a failure: the face's handle or provider for a stateless message
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and a copy of every message would cost
public record Transmission(
        byte[] octets,
        Flow flow,
        @Nullable Object owner,
        @Nullable Object origin) {}
