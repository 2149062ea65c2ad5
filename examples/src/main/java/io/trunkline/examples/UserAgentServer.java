package io.trunkline.examples;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.SipStack;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A user agent server: answers registrations, OPTIONS, MESSAGE and calls, any number of them at the same time.
 *
 * <p>Every decision is taken from the request alone ({@link CallTreatment}, {@link Registration}); what the server remembers is which calls
 * ring, because a CANCEL must find them, and which are up, to count them. The stack keeps transactions and dialogs: it absorbs
 * retransmissions, repeats the 200 until its ACK comes and ends a dialog whose ACK never comes.
 *
 * <p>The listener methods are called on the stack's threads and never wait.
 */
public final class UserAgentServer implements SipListener, AutoCloseable {

    private static final Logger LOG = LogManager.getLogger(UserAgentServer.class);
    private static final String USER = "uas";
    private static final List<String> ALLOWED = List.of(
            Request.INVITE,
            Request.ACK,
            Request.CANCEL,
            Request.BYE,
            Request.OPTIONS,
            Request.REGISTER,
            Request.MESSAGE);

    private final SipEndpoint endpoint;
    private final SessionDescription sessionDescription;
    private final Map<RingingKey, RingingCall> ringing = new ConcurrentHashMap<>();
    private final Set<Dialog> activeDialogs = ConcurrentHashMap.newKeySet();
    private final LongAdder answered = new LongAdder();
    private final LongAdder failures = new LongAdder();

    private UserAgentServer(SipEndpoint endpoint) {
        this.endpoint = endpoint;
        this.sessionDescription = new SessionDescription(endpoint.settings().ip(), 1);
    }

    /**
     * Opens an endpoint and begins to answer.
     *
     * @param settings where to listen, and on which implementation
     * @return the running server
     * @throws SipException when the endpoint cannot be opened
     */
    public static UserAgentServer start(EndpointSettings settings) throws SipException {
        return start(SipEndpoint.open(settings));
    }

    /**
     * Begins to answer on an endpoint that was opened before.
     *
     * @param endpoint the endpoint, which belongs to the server from now on
     * @return the running server
     * @throws SipException when the endpoint cannot be started
     */
    public static UserAgentServer start(SipEndpoint endpoint) throws SipException {
        UserAgentServer server = new UserAgentServer(endpoint);
        endpoint.start(server);
        return server;
    }

    /**
     * How many calls were answered with 200 since the start.
     *
     * @return the number of calls
     */
    public long answeredCalls() {
        return answered.sum();
    }

    /**
     * How many answered calls were not ended yet.
     *
     * @return the number of calls
     */
    public int activeCalls() {
        return activeDialogs.size();
    }

    /**
     * How many calls ring and wait for their CANCEL.
     *
     * @return the number of calls
     */
    public int ringingCalls() {
        return ringing.size();
    }

    /**
     * How many requests could not be answered, and transactions timed out (a 200 that nobody acknowledged is one).
     *
     * @return the number of failures
     */
    public long failures() {
        return failures.sum();
    }

    /**
     * The stack that the server runs on.
     *
     * @return the stack
     */
    public SipStack stack() {
        return endpoint.stack();
    }

    @Override
    public void close() {
        endpoint.close();
    }

    @Override
    public void processRequest(RequestEvent event) {
        Request request = event.getRequest();
        try {
            switch (request.getMethod()) {
                case Request.INVITE -> onInvite(event);
                case Request.ACK -> {
                    // The dialog has taken it; an ACK of no dialog needs nothing (RFC 3261, 17.2.1 never answers an
                    // ACK).
                }
                case Request.BYE -> onBye(event);
                case Request.CANCEL -> onCancel(event);
                case Request.REGISTER -> endpoint.respond(endpoint.serverTransaction(event), registered(request));
                case Request.OPTIONS -> endpoint.respond(endpoint.serverTransaction(event), capabilities(request));
                case Request.MESSAGE ->
                    endpoint.respond(endpoint.serverTransaction(event), response(Response.OK, request));
                default -> endpoint.respond(endpoint.serverTransaction(event), notAllowed(request));
            }
        } catch (TransactionAlreadyExistsException e) {
            LOG.debug("a retransmission overtook its transaction: {}", e.getMessage());
        } catch (SipException | InvalidArgumentException | ParseException e) {
            failures.increment();
            LOG.warn("no answer to {}", request.getMethod(), e);
        }
    }

    /** A new call, or a change of a call that is up (RFC 3261, 14.2). */
    private void onInvite(RequestEvent event) throws SipException, InvalidArgumentException, ParseException {
        Request invite = event.getRequest();
        if (toTag(invite) == null) {
            onNewCall(event);
        } else if (event.getDialog() == null) {
            endpoint.provider().sendResponse(response(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, invite));
        } else {
            endpoint.respond(
                    endpoint.serverTransaction(event),
                    acceptance(invite, event.getDialog().getLocalTag()));
        }
    }

    private void onNewCall(RequestEvent event) throws SipException, InvalidArgumentException, ParseException {
        Request invite = event.getRequest();
        ServerTransaction transaction = endpoint.serverTransaction(event);
        RingingCall call = new RingingCall(transaction, UUID.randomUUID().toString());
        CallTreatment treatment = CallTreatment.of(invite.getRequestURI());
        switch (treatment.kind()) {
            case ANSWER -> {
                endpoint.respond(transaction, response(Response.RINGING, invite, call.localTag()));
                answer(call);
            }
            case RING -> {
                ringing.put(RingingKey.of(invite), call);
                endpoint.respond(transaction, response(Response.RINGING, invite, call.localTag()));
            }
            case REJECT -> endpoint.respond(transaction, response(treatment.status(), invite, call.localTag()));
        }
    }

    private void answer(RingingCall call) throws SipException, InvalidArgumentException, ParseException {
        ServerTransaction transaction = call.transaction();
        // Counted first: the ACK can be here before sendResponse is back.
        activeDialogs.add(transaction.getDialog());
        endpoint.respond(transaction, acceptance(transaction.getRequest(), call.localTag()));
        answered.increment();
    }

    private void onBye(RequestEvent event) throws SipException, InvalidArgumentException, ParseException {
        if (event.getDialog() == null) {
            Request bye = event.getRequest();
            endpoint.provider().sendResponse(response(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, bye));
        } else {
            activeDialogs.remove(event.getDialog());
            endpoint.respond(endpoint.serverTransaction(event), response(Response.OK, event.getRequest()));
        }
    }

    /** Answers the CANCEL and, when the call still rings, the INVITE (RFC 3261, 9.2). A CANCEL that comes too late changes nothing. */
    private void onCancel(RequestEvent event) throws SipException, InvalidArgumentException, ParseException {
        Request cancel = event.getRequest();
        RingingCall call = ringing.remove(RingingKey.of(cancel));
        boolean known = call != null || event.getDialog() != null;
        int status = known ? Response.OK : Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST;
        endpoint.respond(endpoint.serverTransaction(event), response(status, cancel));
        if (call != null) {
            Request invite = call.transaction().getRequest();
            endpoint.respond(call.transaction(), response(Response.REQUEST_TERMINATED, invite, call.localTag()));
        }
    }

    private Response acceptance(Request invite, String localTag) throws SipException, ParseException {
        Response ok = response(Response.OK, invite, localTag);
        ok.setHeader(endpoint.contact(USER));
        sessionDescription.attachTo(ok, endpoint.headers());
        return ok;
    }

    private Response registered(Request register) throws SipException, ParseException, InvalidArgumentException {
        Response ok = response(Response.OK, register);
        Registration.of(register).writeTo(ok, endpoint.headers());
        return ok;
    }

    private Response capabilities(Request options) throws ParseException {
        Response ok = withAllow(response(Response.OK, options));
        ok.addHeader(endpoint.headers().createHeader("Accept", "application/sdp"));
        return ok;
    }

    private Response notAllowed(Request request) throws ParseException {
        return withAllow(response(Response.METHOD_NOT_ALLOWED, request));
    }

    private Response withAllow(Response response) throws ParseException {
        for (String method : ALLOWED) {
            response.addHeader(endpoint.headers().createAllowHeader(method));
        }
        return response;
    }

    /** A response with a tag in To, which every response but 100 needs (RFC 3261, 8.2.6.2). */
    private Response response(int status, Request request) throws ParseException {
        return response(status, request, UUID.randomUUID().toString());
    }

    private Response response(int status, Request request, String localTag) throws ParseException {
        Response response = endpoint.messages().createResponse(status, request);
        if (toTag(request) == null) {
            ((ToHeader) response.getHeader(ToHeader.NAME)).setTag(localTag);
        }
        return response;
    }

    private static @Nullable String toTag(Request request) {
        return ((ToHeader) request.getHeader(ToHeader.NAME)).getTag();
    }

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {
        activeDialogs.remove(event.getDialog());
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {
        if (event.isServerTransaction()
                && event.getServerTransaction().getRequest().getMethod().equals(Request.INVITE)) {
            ringing.remove(RingingKey.of(event.getServerTransaction().getRequest()));
        }
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        failures.increment();
        LOG.warn("a transaction timed out");
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        failures.increment();
        LOG.warn("cannot send to {}:{}/{}", event.getHost(), event.getPort(), event.getTransport());
    }

    @Override
    public void processResponse(ResponseEvent event) {
        // This server sends no requests: whatever arrives here is a stray.
        LOG.debug("stray response {}", event.getResponse().getStatusCode());
    }

    /** A call that was not answered yet, and the tag that all its responses carry. */
    private record RingingCall(ServerTransaction transaction, String localTag) {}

    /** What a CANCEL has in common with its INVITE (RFC 3261, 9.1): branch and sent-by of the topmost Via. */
    private record RingingKey(String branch, String host, int port) {

        static RingingKey of(Request request) {
            ViaHeader top = (ViaHeader) request.getHeader(ViaHeader.NAME);
            return new RingingKey(top.getBranch(), top.getHost(), top.getPort());
        }
    }
}
