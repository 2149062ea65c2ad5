package io.trunkline.javax.sip.clientauthutils;

import javax.sip.ClientTransaction;
import org.jspecify.annotations.Nullable;

/** Knows hashes of passwords. Implemented by the application; called on the thread that handles the challenge. */
public interface SecureAccountManager {

    /**
     * The credentials for a realm.
     *
     * @param challengedTransaction whose request was challenged
     * @param realm of the challenge
     * @return null where there are none
     */
    @Nullable
    UserCredentialHash getCredentialHash(ClientTransaction challengedTransaction, String realm);
}
