package io.trunkline.tck.flow;

import io.trunkline.tck.contract.Caller;
import java.text.ParseException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.address.URI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.RSeqHeader;
import javax.sip.header.SubscriptionStateHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** The party that asks. */
final class FlowCaller extends FlowParty implements Caller {

    /** RFC 3262. */
    private static final String RELIABLE = "100rel";

    /** Written by the runner's thread before the request that the stack's threads answer. */
    private volatile @Nullable ClientTransaction invite;

    /** Written by the stack's threads, read by the runner's thread when the journal has told of it. */
    private volatile @Nullable Response reliable;

    private volatile @Nullable Response redirection;

    /** The dialogs that INVITEs made, in the order of their 2xx. */
    private final Set<Dialog> calls = Collections.synchronizedSet(new LinkedHashSet<>());

    /** The dialogs that have brought a NOTIFY. */
    private final Set<Dialog> notified = ConcurrentHashMap.newKeySet();

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
            request.addHeader(stack().headers().createSupportedHeader(RELIABLE));
            stack().describe(request);
            place(request);
        });
    }

    private void place(Request request) throws SipException {
        ClientTransaction transaction = stack().provider().getNewClientTransaction(request);
        invite = transaction;
        transaction.sendRequest();
    }

    @Override
    public void acknowledgeRinging() {
        attempt("PRACK", () -> {
            Request prack = dialog().createPrack(known(reliable, "no reliable provisional response has come"));
            dialog().sendRequest(stack().provider().getNewClientTransaction(prack));
        });
    }

    // RFC 3261 section 8.1.3.4
    @Override
    public void followRedirection() {
        attempt("INVITE", () -> {
            ContactHeader contact = (ContactHeader)
                    known(redirection, "no redirection has come").getHeader(ContactHeader.NAME);
            Request request = (Request) transaction().getRequest().clone();
            request.setRequestURI((URI) contact.getAddress().getURI().clone());
            ((ToHeader) request.getHeader(ToHeader.NAME)).removeParameter("tag");
            CSeqHeader cseq = (CSeqHeader) request.getHeader(CSeqHeader.NAME);
            cseq.setSeqNumber(cseq.getSeqNumber() + 1);
            request.removeHeader(ViaHeader.NAME);
            request.addFirst(stack().via());
            place(request);
        });
    }

    @Override
    public void subscribe(int port) {
        attempt("SUBSCRIBE", () -> {
            Request subscribe = stack().request(Request.SUBSCRIBE, "anybody", port);
            subscribe.addHeader(stack().headers().createEventHeader(FlowStack.EVENTS));
            subscribe.addHeader(stack().headers().createExpiresHeader(600));
            stack().provider().getNewClientTransaction(subscribe).sendRequest();
        });
    }

    @Override
    public void refer(int port) {
        attempt("REFER", () -> {
            Request refer = stack().request(Request.REFER, "anybody", port);
            refer.addHeader(
                    stack().headers().createReferToHeader(stack().addresses().createAddress(stack().uri("somebody"))));
            stack().provider().getNewClientTransaction(refer).sendRequest();
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
            for (Dialog call : List.copyOf(calls)) {
                Request bye = call.createRequest(Request.BYE);
                call.sendRequest(stack().provider().getNewClientTransaction(bye));
            }
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
        keep(response);
        String method = cseq(response).getMethod();
        observe(response.getStatusCode() + " " + method
                + (isReliable(response) ? ", reliable" : "")
                + transactionPart(event, method)
                + dialogPart(response, method, event.getDialog()));
        if (method.equals(Request.INVITE) && response.getStatusCode() / 100 == 2) {
            Dialog dialog = event.getDialog();
            calls.add(dialog);
            dialog.sendAck(dialog.createAck(cseq(response).getSeqNumber()));
        }
    }

    /** The 2xx of another fork: JSR 32 gives it no transaction, the reference implementation that of the INVITE. */
    private String transactionPart(ResponseEvent event, String method) {
        boolean fork = method.equals(Request.INVITE)
                && event.getResponse().getStatusCode() / 100 == 2
                && !calls.isEmpty()
                && !calls.contains(event.getDialog());
        if (fork) {
            return ", of another fork";
        }
        return event.getClientTransaction() == null ? ", no transaction" : ", own transaction";
    }

    /** What the runner will have to refer to is kept before the journal tells of it. */
    private void keep(Response response) {
        if (response.getStatusCode() / 100 == 3) {
            redirection = response;
        } else if (isReliable(response)) {
            reliable = response;
        }
    }

    private static boolean isReliable(Response response) {
        return response.getStatusCode() < 200 && response.getHeader(RSeqHeader.NAME) != null;
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
        Dialog dialog = event.getDialog();
        observe(request.getMethod()
                + (transaction == null ? ", no transaction" : ", transaction")
                + (dialog == null ? ", no dialog" : ", a dialog")
                + (request.getMethod().equals(Request.NOTIFY) ? notification(request, dialog) : ""));
        if (transaction != null) {
            transaction.sendResponse(stack().messages().createResponse(Response.OK, request));
        }
    }

    /** Which state it tells of, and whether its dialog has brought one before. */
    private String notification(Request notify, @Nullable Dialog dialog) {
        SubscriptionStateHeader state = (SubscriptionStateHeader) notify.getHeader(SubscriptionStateHeader.NAME);
        return (dialog != null && notified.add(dialog) ? " without NOTIFY yet, " : ", ") + state.getState();
    }

    private static <T> T known(@Nullable T kept, String otherwise) throws SipException {
        if (kept == null) {
            throw new SipException(otherwise);
        }
        return kept;
    }

    private Dialog dialog() throws SipException {
        return transaction().getDialog();
    }

    private ClientTransaction transaction() throws SipException {
        return known(invite, "no call was placed");
    }
}
