package io.trunkline.tck.flow;

import io.trunkline.tck.contract.Journal;
import io.trunkline.tck.contract.Party;
import java.text.ParseException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Response;

/** What all parties do: observe events, write them down, and act on them. */
abstract class FlowParty implements Party, SipListener {

    private final FlowStack stack;
    private final Journal journal = new Journal();
    private final Set<String> ringing = ConcurrentHashMap.newKeySet();

    FlowParty(FlowStack stack) {
        this.stack = stack;
    }

    /** Something done with the API, whose failure is an observation too. */
    @FunctionalInterface
    interface Action {
        void run() throws SipException, InvalidArgumentException, ParseException;
    }

    final FlowStack stack() {
        return stack;
    }

    final void observe(String what) {
        journal.add(what);
    }

    final void attempt(String what, Action action) {
        try {
            action.run();
        } catch (SipException | InvalidArgumentException | ParseException | RuntimeException e) {
            observe(what + " failed: " + e);
        }
    }

    static String stateOf(Dialog dialog) {
        return dialog.getState() == null ? "dialog without state" : "dialog " + word(dialog.getState());
    }

    /** States print themselves in many ways: 'Confirmed Dialog', 'CONFIRMED', ... */
    static String word(Object state) {
        String first = state.toString().split(" ", 2)[0];
        return first.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + first.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * A retransmitted INVITE is answered with the last provisional response again, and each one is passed up (RFC 3261, 17.1.1.2). For one fork of one call at a
     * time.
     */
    final boolean repeatsItself(Response response) {
        String tag = ((ToHeader) response.getHeader(ToHeader.NAME)).getTag();
        return response.getStatusCode() < 200 && !ringing.add(response.getStatusCode() + " " + tag);
    }

    static CSeqHeader cseq(Response response) {
        return (CSeqHeader) response.getHeader(CSeqHeader.NAME);
    }

    abstract void onRequest(RequestEvent event) throws SipException, InvalidArgumentException, ParseException;

    abstract void onResponse(ResponseEvent event) throws SipException, InvalidArgumentException, ParseException;

    @Override
    public final void processRequest(RequestEvent event) {
        attempt("answering " + event.getRequest().getMethod(), () -> onRequest(event));
    }

    @Override
    public final void processResponse(ResponseEvent event) {
        if (event.getResponse().getStatusCode() != Response.TRYING) {
            attempt("handling " + event.getResponse().getStatusCode(), () -> onResponse(event));
        }
    }

    @Override
    public final void processTimeout(TimeoutEvent event) {
        observe(event.isServerTransaction() ? "server transaction timed out" : "client transaction timed out");
    }

    @Override
    public final void processIOException(IOExceptionEvent event) {
        observe("cannot send to port " + event.getPort());
    }

    @Override
    public final void processTransactionTerminated(TransactionTerminatedEvent event) {
        // When records are dropped depends on timers of up to 32 s; flows do not wait for it.
    }

    @Override
    public final void processDialogTerminated(DialogTerminatedEvent event) {
        observe("dialog ended");
    }

    @Override
    public final int port() {
        return stack.port();
    }

    @Override
    public final Journal journal() {
        return journal;
    }

    @Override
    public final void close() {
        stack.stack().stop();
    }
}
