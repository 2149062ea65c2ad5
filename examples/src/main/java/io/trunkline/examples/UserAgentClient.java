package io.trunkline.examples;

import java.io.IOException;
import java.text.ParseException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A user agent client: registers, asks for capabilities and places calls, any number of them at the same time.
 *
 * <p>Every request answers with a future of its final response, whatever its status. The future fails with a {@link TimeoutException} when
 * the transaction timed out (64*T1, 32 s) and with an {@link IOException} when the message could not be sent. Futures complete on the
 * stack's threads: what is chained to them must not wait.
 */
public final class UserAgentClient implements SipListener, AutoCloseable {

    private static final Logger LOG = LogManager.getLogger(UserAgentClient.class);

    private final SipEndpoint endpoint;
    private final RequestBuilder requests;
    private final LongAdder strays = new LongAdder();

    private UserAgentClient(SipEndpoint endpoint) {
        this.endpoint = endpoint;
        this.requests = new RequestBuilder(endpoint);
    }

    /**
     * Opens an endpoint to send from.
     *
     * @param settings where to listen for responses, and on which implementation
     * @return the running client
     * @throws SipException when the endpoint cannot be opened
     */
    public static UserAgentClient start(EndpointSettings settings) throws SipException {
        return start(SipEndpoint.open(settings));
    }

    /**
     * Begins to work on an endpoint that was opened before.
     *
     * @param endpoint the endpoint, which belongs to the client from now on
     * @return the running client
     * @throws SipException when the endpoint cannot be started
     */
    public static UserAgentClient start(SipEndpoint endpoint) throws SipException {
        UserAgentClient client = new UserAgentClient(endpoint);
        endpoint.start(client);
        return client;
    }

    /**
     * Binds {@code user} to this endpoint at a registrar (RFC 3261, 10.2).
     *
     * @param user the user part of the address of record
     * @param registrar the registrar's URI, {@code sip:192.0.2.1:5060} for example
     * @param expiresSeconds how long the binding shall last; 0 takes it away
     * @return completes with the final response
     * @throws SipException when the request cannot be built or sent
     */
    public CompletableFuture<Response> register(String user, String registrar, int expiresSeconds) throws SipException {
        return send(requests.register(user, registrar, expiresSeconds)).last();
    }

    /**
     * Asks {@code target} what it can do (RFC 3261, 11).
     *
     * @param target the URI to ask
     * @return completes with the final response
     * @throws SipException when the request cannot be built or sent
     */
    public CompletableFuture<Response> options(String target) throws SipException {
        return send(requests.to(target, Request.OPTIONS)).last();
    }

    /**
     * Sends a text (RFC 3428).
     *
     * @param target the URI to send to
     * @param text the text
     * @return completes with the final response
     * @throws SipException when the request cannot be built or sent
     */
    public CompletableFuture<Response> message(String target, String text) throws SipException {
        Request message = requests.to(target, Request.MESSAGE);
        try {
            message.setContent(text, endpoint.headers().createContentTypeHeader("text", "plain"));
        } catch (ParseException e) {
            throw new SipException("cannot attach the text", e);
        }
        return send(message).last();
    }

    /**
     * Places a call.
     *
     * @param target the URI to call
     * @return the call, whose INVITE was handed to the stack
     * @throws SipException when the request cannot be built or sent
     */
    public OutgoingCall invite(String target) throws SipException {
        Request invite = requests.to(target, Request.INVITE);
        new SessionDescription(endpoint.settings().ip(), 1).attachTo(invite, endpoint.headers());
        Exchange exchange = Exchange.begin();
        ClientTransaction transaction = endpoint.clientTransaction(invite);
        OutgoingCall call = new OutgoingCall(this, transaction, exchange);
        transaction.setApplicationData(exchange);
        transaction.getDialog().setApplicationData(call);
        transaction.sendRequest();
        return call;
    }

    /**
     * How many responses came that no request of this client waited for.
     *
     * @return the number of responses
     */
    public long strayResponses() {
        return strays.sum();
    }

    @Override
    public void close() {
        endpoint.close();
    }

    Exchange send(Request request) throws SipException {
        Exchange exchange = Exchange.begin();
        ClientTransaction transaction = endpoint.clientTransaction(request);
        transaction.setApplicationData(exchange);
        transaction.sendRequest();
        return exchange;
    }

    CompletableFuture<Response> sendInDialog(OutgoingCall call, String method, int sessionVersion) {
        try {
            Request request = call.dialog().createRequest(method);
            if (method.equals(Request.INVITE)) {
                request.setHeader(endpoint.contact("uac"));
                new SessionDescription(endpoint.settings().ip(), sessionVersion).attachTo(request, endpoint.headers());
            }
            Exchange exchange = Exchange.begin();
            ClientTransaction transaction = endpoint.clientTransaction(request);
            transaction.setApplicationData(exchange);
            call.dialog().sendRequest(transaction);
            return exchange.last();
        } catch (SipException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void processResponse(ResponseEvent event) {
        Response response = event.getResponse();
        CSeqHeader cseq = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
        Dialog dialog = event.getDialog();
        ClientTransaction transaction = event.getClientTransaction();
        try {
            boolean accepted = cseq.getMethod().equals(Request.INVITE) && response.getStatusCode() / 100 == 2;
            if (accepted && dialog != null) {
                dialog.sendAck(dialog.createAck(cseq.getSeqNumber()));
            }
            if (transaction != null && transaction.getApplicationData() instanceof Exchange exchange) {
                tell(exchange, transaction, response);
            } else {
                onStray(response, accepted ? dialog : null);
            }
        } catch (SipException | InvalidArgumentException e) {
            LOG.warn("cannot go on after {}", response.getStatusCode(), e);
            fail(transaction, e);
        }
    }

    private static void tell(Exchange exchange, ClientTransaction transaction, Response response) {
        Dialog dialog = transaction.getDialog();
        if (dialog != null
                && dialog.getApplicationData() instanceof OutgoingCall call
                && call.transaction() == transaction) {
            call.onResponse(response);
        } else {
            exchange.onResponse(response);
        }
    }

    /** A late response; or the 200 of a second fork, whose dialog nobody wants: it was acknowledged and is ended (RFC 3261, 13.2.2.4). */
    private void onStray(Response response, @Nullable Dialog unwanted) throws SipException {
        strays.increment();
        LOG.debug("stray response {}", response.getStatusCode());
        if (unwanted != null && !(unwanted.getApplicationData() instanceof OutgoingCall)) {
            ClientTransaction bye = endpoint.clientTransaction(unwanted.createRequest(Request.BYE));
            unwanted.sendRequest(bye);
        }
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        if (!event.isServerTransaction()) {
            fail(event.getClientTransaction(), new TimeoutException("no final response in time"));
        }
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        String where = event.getHost() + ":" + event.getPort() + "/" + event.getTransport();
        LOG.warn("cannot send to {}", where);
        if (event.getSource() instanceof ClientTransaction transaction) {
            fail(transaction, new IOException("cannot send to " + where));
        }
    }

    private static void fail(@Nullable ClientTransaction transaction, Exception reason) {
        if (transaction != null && transaction.getApplicationData() instanceof Exchange exchange) {
            exchange.fail(reason);
        }
    }

    /** What the other side asks of a caller: its BYE is granted, anything else is not for a client. */
    @Override
    public void processRequest(RequestEvent event) {
        Request request = event.getRequest();
        if (request.getMethod().equals(Request.ACK)) {
            return;
        }
        try {
            boolean bye = request.getMethod().equals(Request.BYE) && event.getDialog() != null;
            int status = bye ? Response.OK : Response.NOT_IMPLEMENTED;
            ServerTransaction transaction = endpoint.serverTransaction(event);
            transaction.sendResponse(endpoint.messages().createResponse(status, request));
        } catch (SipException | InvalidArgumentException | ParseException e) {
            LOG.warn("no answer to {}", request.getMethod(), e);
        }
    }

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {
        if (event.getDialog().getApplicationData() instanceof OutgoingCall call) {
            call.onDialogTerminated();
        }
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {
        // A transaction's end needs nothing: its future was completed by the response or the timeout before.
    }
}
