package io.trunkline.tck.flow;

import io.trunkline.tck.contract.Caller;
import java.text.ParseException;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.header.ExpiresHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** The party that asks. */
final class FlowCaller extends FlowParty implements Caller {

    /** Written by the runner's thread before the request that the stack's threads answer. */
    private volatile @Nullable ClientTransaction invite;

    /** Touched by the stack's threads, one event of a call after the other. */
    private volatile int lastProvisional;

    FlowCaller(FlowStack stack) {
        super(stack);
    }

    @Override
    public void register(int registrarPort) {
        attempt("REGISTER", () -> {
            Request register = stack().request(Request.REGISTER, "registrar", registrarPort);
            ExpiresHeader expires = stack().headers().createExpiresHeader(600);
            register.addHeader(expires);
            stack().provider().getNewClientTransaction(register).sendRequest();
        });
    }

    @Override
    public void options(int port) {
        attempt("OPTIONS", () -> {
            Request options = stack().request(Request.OPTIONS, "anybody", port);
            stack().provider().getNewClientTransaction(options).sendRequest();
        });
    }

    @Override
    public void invite(String user, int port) {
        attempt("INVITE", () -> {
            Request request = stack().request(Request.INVITE, user, port);
            stack().describe(request);
            ClientTransaction transaction = stack().provider().getNewClientTransaction(request);
            invite = transaction;
            transaction.sendRequest();
        });
    }

    @Override
    public void reinvite() {
        attempt("re-INVITE", () -> {
            Request request = dialog().createRequest(Request.INVITE);
            request.setHeader(stack().contact("caller"));
            stack().describe(request);
            dialog().sendRequest(stack().provider().getNewClientTransaction(request));
        });
    }

    @Override
    public void hangUp() {
        attempt("BYE", () -> {
            Request bye = dialog().createRequest(Request.BYE);
            dialog().sendRequest(stack().provider().getNewClientTransaction(bye));
        });
    }

    @Override
    public void cancel() {
        attempt("CANCEL", () -> {
            Request cancel = transaction().createCancel();
            stack().provider().getNewClientTransaction(cancel).sendRequest();
        });
    }

    @Override
    void onResponse(ResponseEvent event) throws SipException, InvalidArgumentException {
        Response response = event.getResponse();
        if (repeatsItself(response)) {
            return;
        }
        String method = cseq(response).getMethod();
        observe(response.getStatusCode() + " " + method
                + (event.getClientTransaction() == null ? ", no transaction" : ", own transaction")
                + dialogPart(response, method, event.getDialog()));
        if (method.equals(Request.INVITE) && response.getStatusCode() / 100 == 2) {
            Dialog dialog = event.getDialog();
            dialog.sendAck(dialog.createAck(cseq(response).getSeqNumber()));
        }
    }

    /** A retransmitted INVITE is answered with the last provisional response again, and each one is passed up (RFC 3261, 17.1.1.2). */
    private boolean repeatsItself(Response response) {
        boolean again = response.getStatusCode() < 200 && response.getStatusCode() == lastProvisional;
        lastProvisional = response.getStatusCode() < 200 ? response.getStatusCode() : 0;
        return again;
    }

    /** States are said where the API fixes them at the time of the event. */
    private static String dialogPart(Response response, String method, @Nullable Dialog dialog) {
        if (method.equals(Request.CANCEL) || response.getStatusCode() >= 300) {
            return "";
        }
        if (dialog == null) {
            return ", no dialog";
        }
        return method.equals(Request.BYE) ? ", a dialog" : ", " + stateOf(dialog);
    }

    @Override
    void onRequest(RequestEvent event) throws SipException, InvalidArgumentException, ParseException {
        Request request = event.getRequest();
        ServerTransaction transaction = event.getServerTransaction();
        observe(request.getMethod()
                + (transaction == null ? ", no transaction" : ", transaction")
                + (event.getDialog() == null ? ", no dialog" : ", a dialog"));
        if (transaction != null) {
            transaction.sendResponse(stack().messages().createResponse(Response.OK, request));
        }
    }

    private Dialog dialog() throws SipException {
        return transaction().getDialog();
    }

    private ClientTransaction transaction() throws SipException {
        ClientTransaction placed = invite;
        if (placed == null) {
            throw new SipException("no call was placed");
        }
        return placed;
    }
}
