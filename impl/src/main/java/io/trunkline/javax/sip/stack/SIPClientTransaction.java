package io.trunkline.javax.sip.stack;

import io.trunkline.javax.sip.ClientTransactionExt;
import org.jspecify.annotations.Nullable;

/** A client transaction of this stack. */
public interface SIPClientTransaction extends ClientTransactionExt, SIPTransaction {

    @Override
    @Nullable
    SIPDialog getDialog();

    @Override
    @Nullable
    SIPDialog getDefaultDialog();

    @Override
    boolean isSecure();
}
