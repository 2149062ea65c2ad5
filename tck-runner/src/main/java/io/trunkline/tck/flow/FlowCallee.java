package io.trunkline.tck.flow;

import io.trunkline.tck.contract.Callee;
import java.text.ParseException;
import java.util.UUID;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** The party that answers. */
final class FlowCallee extends FlowParty implements Callee {

    private volatile @Nullable ServerTransaction invite;

    /** The dialog of the SUBSCRIBE or REFER. */
    private volatile @Nullable Dialog subscription;

    private volatile String subscribedTo = FlowStack.EVENTS;

    private final String tag = UUID.randomUUID().toString();

    FlowCallee(FlowStack stack) {
        super(stack);
    }

    @Override
    public void answer() {
        attempt("200", () -> call().sendResponse(accepting(call().getRequest())));
    }

    @Override
    public void hangUp() {
        attempt("BYE", () -> {
            Dialog dialog = call().getDialog();
            Request bye = dialog.createRequest(Request.BYE);
            dialog.sendRequest(stack().provider().getNewClientTransaction(bye));
        });
    }

    @Override
    public void notifyOf(String state) {
        attempt("NOTIFY", () -> {
            Dialog dialog = subscription;
            if (dialog == null) {
                throw new SipException("nobody has subscribed");
            }
            Request notify = dialog.createRequest(Request.NOTIFY);
            notify.addHeader(stack().headers().createEventHeader(subscribedTo));
            notify.addHeader(stack().headers().createSubscriptionStateHeader(state));
            dialog.sendRequest(stack().provider().getNewClientTransaction(notify));
        });
    }

    @Override
    void onRequest(RequestEvent event) throws SipException, InvalidArgumentException, ParseException {
        Request request = event.getRequest();
        switch (request.getMethod()) {
            case Request.ACK ->
                observe("ACK, " + (event.getDialog() == null ? "no dialog" : stateOf(event.getDialog())));
            case Request.INVITE -> onInvite(event);
            case Request.CANCEL -> onCancel(event);
            case Request.SUBSCRIBE, Request.REFER -> onSubscription(event);
            case Request.PRACK -> {
                observe("PRACK, " + transactionPart(event)
                        + (event.getDialog() == null ? ", no dialog" : ", " + stateOf(event.getDialog())));
                transactionOf(event).sendResponse(response(Response.OK, request));
            }
            case Request.BYE -> {
                observe("BYE, " + transactionPart(event) + (event.getDialog() == null ? ", no dialog" : ", a dialog"));
                transactionOf(event).sendResponse(response(Response.OK, request));
            }
            default -> {
                String dialog = event.getDialog() == null ? ", no dialog" : ", a dialog";
                observe(request.getMethod() + ", " + transactionPart(event) + dialog);
                transactionOf(event).sendResponse(response(Response.OK, request));
            }
        }
    }

    private void onInvite(RequestEvent event) throws SipException, InvalidArgumentException, ParseException {
        Request request = event.getRequest();
        Dialog known = event.getDialog();
        observe("INVITE, " + transactionPart(event) + ", " + (known == null ? "no dialog" : stateOf(known)));
        ServerTransaction transaction = transactionOf(event);
        if (known != null) {
            transaction.sendResponse(accepting(request));
            return;
        }
        invite = transaction;
        Dialog dialog = transaction.getDialog();
        observe("INVITE transaction " + word(transaction.getState()) + ", "
                + (dialog == null ? "no dialog" : stateOf(dialog)));
        String user = ((SipURI) request.getRequestURI()).getUser();
        switch (user) {
            case ANSWERS, RINGS -> transaction.sendResponse(response(Response.RINGING, request));
            case RINGS_RELIABLY -> dialog.sendReliableProvisionalResponse(ringingReliably(dialog));
            case HAS_MOVED -> {
                Response moved = response(Response.MOVED_TEMPORARILY, request);
                moved.setHeader(stack().contact(ANSWERS));
                transaction.sendResponse(moved);
            }
            case IS_BUSY -> transaction.sendResponse(response(Response.BUSY_HERE, request));
            default -> transaction.sendResponse(response(Response.NOT_FOUND, request));
        }
    }

    private Response ringingReliably(Dialog dialog) throws SipException, InvalidArgumentException, ParseException {
        Response ringing = dialog.createReliableProvisionalResponse(Response.RINGING);
        ((ToHeader) ringing.getHeader(ToHeader.NAME)).setTag(tag);
        ringing.setHeader(stack().contact("callee"));
        return ringing;
    }

    private void onSubscription(RequestEvent event) throws SipException, InvalidArgumentException, ParseException {
        Request request = event.getRequest();
        observe(request.getMethod() + ", " + transactionPart(event)
                + (event.getDialog() == null ? ", no dialog" : ", " + stateOf(event.getDialog())));
        ServerTransaction transaction = transactionOf(event);
        subscription = transaction.getDialog();
        boolean refer = request.getMethod().equals(Request.REFER);
        subscribedTo = refer ? "refer" : FlowStack.EVENTS;
        Response accepting = response(refer ? Response.ACCEPTED : Response.OK, request);
        accepting.setHeader(stack().contact("callee"));
        if (!refer) {
            accepting.setHeader(stack().headers().createExpiresHeader(600));
        }
        transaction.sendResponse(accepting);
    }

    private void onCancel(RequestEvent event) throws SipException, InvalidArgumentException, ParseException {
        ServerTransaction call = call();
        ServerTransaction cancel = transactionOf(event);
        boolean ofInvite = event.getDialog() != null && event.getDialog().equals(call.getDialog());
        observe("CANCEL, " + (cancel == call ? "the transaction of the INVITE" : "another transaction") + ", "
                + (ofInvite ? "dialog of the INVITE" : "not the dialog of the INVITE"));
        cancel.sendResponse(response(Response.OK, event.getRequest()));
        call.sendResponse(response(Response.REQUEST_TERMINATED, call.getRequest()));
    }

    @Override
    void onResponse(ResponseEvent event) {
        Response response = event.getResponse();
        observe(response.getStatusCode() + " " + cseq(response).getMethod()
                + (event.getClientTransaction() == null ? ", no transaction" : ", own transaction")
                + (event.getDialog() == null ? ", no dialog" : ", a dialog"));
    }

    private Response accepting(Request invite) throws ParseException {
        Response ok = response(Response.OK, invite);
        ok.setHeader(stack().contact("callee"));
        stack().describe(ok);
        return ok;
    }

    private Response response(int status, Request request) throws ParseException {
        Response response = stack().messages().createResponse(status, request);
        ToHeader to = (ToHeader) response.getHeader(ToHeader.NAME);
        if (to.getTag() == null) {
            to.setTag(tag);
        }
        return response;
    }

    private static String transactionPart(RequestEvent event) {
        return event.getServerTransaction() == null ? "no transaction" : "transaction";
    }

    private ServerTransaction transactionOf(RequestEvent event) throws SipException {
        ServerTransaction known = event.getServerTransaction();
        return known != null ? known : stack().provider().getNewServerTransaction(event.getRequest());
    }

    private ServerTransaction call() throws SipException {
        ServerTransaction call = invite;
        if (call == null) {
            throw new SipException("no call has come");
        }
        return call;
    }
}
