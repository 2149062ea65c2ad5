package io.trunkline.dialog;

import io.trunkline.transaction.ClientTransactionMachine;
import org.jspecify.annotations.Nullable;

/**
 * A re-INVITE of a back-to-back user agent that waits until the INVITE before it is over (RFC 3261 section 14.1). It gets its sequence number when
 * it leaves.
 *
 * @param transaction not sent yet
 * @param hop where the core would send it, null before the application's router was asked; this package does not know its type
 * @param giveUpAt when it has waited too long, in nanoseconds
 */
public record WaitingInvite(
        ClientTransactionMachine transaction, @Nullable Object hop, long giveUpAt) {}
