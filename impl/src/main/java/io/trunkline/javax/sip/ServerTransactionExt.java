package io.trunkline.javax.sip;

import javax.sip.ServerTransaction;
import org.jspecify.annotations.Nullable;

/** What a server transaction tells beyond JSR 32. */
public interface ServerTransactionExt extends ServerTransaction, TransactionExt {

    /**
     * For a CANCEL: the INVITE that it cancels (RFC 3261 section 9.2).
     *
     * @return the INVITE's transaction, null for anything else
     */
    @Nullable
    ServerTransaction getCanceledInviteTransaction();
}
