package io.trunkline.javax.sip.clientauthutils;

import javax.sip.ClientTransaction;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Answers challenges (RFC 3261 section 22.2 and 22.3). Made by {@code SipStackExt.getAuthenticationHelper}. Safe for any thread. */
public interface AuthenticationHelper {

    /**
     * Makes the request again, with credentials for every realm that challenged it. Nothing is sent.
     *
     * @param challenge a 401 or 407
     * @param challengedTransaction that got it
     * @param transactionCreator makes the new transaction
     * @param cacheTime how many seconds {@link #setAuthenticationHeaders} knows the credentials for the Call-ID; -1 until
     *     {@link #removeCachedAuthenticationHeaders}, 0 not at all
     * @return a new transaction, to be sent by {@code sendRequest()}
     * @throws SipException where there are no credentials, they were refused, or no challenge can be answered
     * @throws NullPointerException where a parameter is null
     */
    ClientTransaction handleChallenge(
            Response challenge, ClientTransaction challengedTransaction, SipProvider transactionCreator, int cacheTime)
            throws SipException, NullPointerException;

    /**
     * Makes the request again like the shorter form.
     *
     * @param challenge a 401 or 407
     * @param challengedTransaction that got it
     * @param transactionCreator makes the new transaction
     * @param cacheTime as above
     * @param useLooseRouting false: the request goes to where the challenged one went by its Request-URI alone: its Route header fields are left out
     * @return a new transaction, to be sent by {@code sendRequest()}
     * @throws SipException as above
     * @throws NullPointerException where a parameter is null
     */
    ClientTransaction handleChallenge(
            Response challenge,
            ClientTransaction challengedTransaction,
            SipProvider transactionCreator,
            int cacheTime,
            boolean useLooseRouting)
            throws SipException, NullPointerException;

    /**
     * Puts the credentials that are known for the Call-ID of a request into it, so that it need not be challenged (section 22.3).
     *
     * @param request not sent yet
     */
    void setAuthenticationHeaders(Request request);

    /**
     * Forgets the credentials of a Call-ID.
     *
     * @param callId the Call-ID
     */
    void removeCachedAuthenticationHeaders(String callId);
}
