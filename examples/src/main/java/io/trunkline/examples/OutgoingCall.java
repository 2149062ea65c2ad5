package io.trunkline.examples;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * A call that this side placed. Its steps are futures, completed on the stack's threads; what is chained to them must not wait.
 *
 * <p>Order of use: {@link #ringing()}, {@link #answered()}, any number of {@link #reinvite()}, {@link #hangUp()}; or {@link #cancel()}
 * before the answer.
 */
public final class OutgoingCall {

    private final UserAgentClient client;
    private final ClientTransaction invite;
    private final Exchange exchange;
    private final CompletableFuture<Response> ringing = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final AtomicInteger sessionVersion = new AtomicInteger(1);

    OutgoingCall(UserAgentClient client, ClientTransaction invite, Exchange exchange) {
        this.client = client;
        this.invite = invite;
        this.exchange = exchange;
    }

    /**
     * The first response that says more than 100 Trying: usually 180, or the final response when nothing came before it.
     *
     * @return completes with that response, exceptionally when none comes
     */
    public CompletableFuture<Response> ringing() {
        return ringing;
    }

    /**
     * The final response to the INVITE. When it is a 2xx, its ACK was sent before this future completes.
     *
     * @return completes with any final response, exceptionally when none comes
     */
    public CompletableFuture<Response> answered() {
        return exchange.last();
    }

    /**
     * The end of the call's dialog, whoever ended it.
     *
     * @return completes when the stack says that the dialog is gone
     */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /**
     * The dialog of this call.
     *
     * @return the dialog; without a state until a response came
     */
    public Dialog dialog() {
        return invite.getDialog();
    }

    /**
     * The transaction of the INVITE that placed the call.
     *
     * @return the transaction
     */
    public ClientTransaction transaction() {
        return invite;
    }

    /**
     * Changes the session of a call that is up: INVITE in the dialog with a new description (RFC 3261, 14.1).
     *
     * @return completes with the final response; after a 2xx the ACK is sent already
     */
    public CompletableFuture<Response> reinvite() {
        return client.sendInDialog(this, Request.INVITE, sessionVersion.incrementAndGet());
    }

    /**
     * Ends a call that is up.
     *
     * @return completes with the response to the BYE
     */
    public CompletableFuture<Response> hangUp() {
        return client.sendInDialog(this, Request.BYE, 0);
    }

    /**
     * Gives a call up that was not answered: CANCEL as soon as a provisional response came, for it must not be sent before (RFC 3261, 9.1).
     * {@link #answered()} then completes with the final response to the INVITE, normally 487.
     *
     * @return completes with the response to the CANCEL
     */
    public CompletableFuture<Response> cancel() {
        return exchange.provisional().thenCompose(response -> {
            try {
                return client.send(invite.createCancel()).last();
            } catch (SipException e) {
                return CompletableFuture.failedFuture(e);
            }
        });
    }

    void onResponse(Response response) {
        if (response.getStatusCode() > Response.TRYING) {
            ringing.complete(response);
        }
        exchange.onResponse(response);
    }

    void onDialogTerminated() {
        ended.complete(null);
    }
}
