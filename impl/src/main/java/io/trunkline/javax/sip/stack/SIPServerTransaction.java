package io.trunkline.javax.sip.stack;

import io.trunkline.javax.sip.ServerTransactionExt;
import org.jspecify.annotations.Nullable;

/** A server transaction of this stack. */
public interface SIPServerTransaction extends SIPTransaction, ServerTransactionExt {

    @Override
    @Nullable
    SIPDialog getDialog();

    @Override
    @Nullable
    SIPServerTransaction getCanceledInviteTransaction();

    /**
     * The status code of the latest response that was sent.
     *
     * @return the code, -1 before the first
     */
    int getLastResponseStatusCode();
}
