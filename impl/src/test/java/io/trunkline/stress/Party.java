package io.trunkline.stress;

import io.trunkline.edge.runtime.RuntimeCounts;
import io.trunkline.javax.sip.SipStackImpl;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.TimeoutEvent;
import javax.sip.Transaction;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionState;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.TransactionUnavailableException;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ToHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * A stack with an application that calls, answers, cancels, hangs up, looks and fails at random, on whatever thread it is called. It
 * keeps account: a request that was sent has one end (final response, time-out or failure), an end is told once, a dialog's state
 * goes forward only, nothing is told after {@code stop()} has returned.
 */
final class Party implements SipListener {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final int MAX_FORWARDS = 70;
    private static final int MOST_MILLIS_TO_STOP = 10_000;

    final String stackName = "stress-" + NUMBERS.incrementAndGet();
    final SipStackImpl stack;
    final AtomicLong callbacks = new AtomicLong();
    final Set<Dialog> dialogs = ConcurrentHashMap.newKeySet();

    /** Sent, and not answered with a final response yet. */
    final Set<ClientTransaction> open = ConcurrentHashMap.newKeySet();

    /** Weak: in ten minutes they are millions. One that is told again is still held by the stack. */
    private final Set<Transaction> ended = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final Set<ServerTransaction> ringing = ConcurrentHashMap.newKeySet();
    private final Map<ServerTransaction, String> refused = new ConcurrentHashMap<>();
    private final Findings findings;
    private final Random random;
    private final SipProvider provider;
    private final ListeningPoint point;
    private final MessageFactory messages;
    private final HeaderFactory headers;
    private final AddressFactory addresses;
    private volatile boolean silent;

    Party(Findings findings, long seed) throws Exception {
        this.findings = findings;
        this.random = new Random(seed);
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", stackName);
        properties.setProperty("trunkline.REENTRANT_LISTENER", "true");
        properties.setProperty("trunkline.THREAD_POOL_SIZE", "4");
        properties.setProperty("trunkline.T1_MILLIS", "50");
        properties.setProperty("trunkline.T2_MILLIS", "200");
        properties.setProperty("trunkline.T4_MILLIS", "200");
        SipFactory factory = SipFactory.getInstance();
        synchronized (factory) {
            factory.resetFactory();
            factory.setPathName("io.trunkline");
            stack = (SipStackImpl) factory.createSipStack(properties);
            messages = factory.createMessageFactory();
            headers = factory.createHeaderFactory();
            addresses = factory.createAddressFactory();
            factory.resetFactory();
        }
        point = stack.createListeningPoint("127.0.0.1", 0, "udp");
        provider = stack.createSipProvider(point);
        provider.addSipListener(this);
        stack.start();
    }

    // ---- what an application thread does

    /** One thing, chosen at random. A stack that is being stopped may refuse it. */
    void act(Party peer) {
        try {
            switch (choice(8)) {
                case 0, 1, 2 -> call(peer);
                case 3 -> cancel();
                case 4 -> inDialog(Request.INFO);
                case 5 -> inDialog(Request.INVITE);
                case 6 -> inDialog(Request.BYE);
                default -> look();
            }
        } catch (SipException e) {
            // Refused: the dialog or the stack has ended, an INVITE is under way, and so on.
        } catch (InvalidArgumentException | ParseException | RuntimeException e) {
            findings.add("an application thread", e);
        }
    }

    private void call(Party peer) throws SipException, ParseException, InvalidArgumentException {
        SipURI target = peer.uri();
        Request invite = messages.createRequest(
                target,
                Request.INVITE,
                provider.getNewCallId(),
                headers.createCSeqHeader(1L, Request.INVITE),
                headers.createFromHeader(addresses.createAddress(uri()), "f" + NUMBERS.incrementAndGet()),
                headers.createToHeader(addresses.createAddress(target), null),
                new ArrayList<>(List.of(headers.createViaHeader(point.getIPAddress(), point.getPort(), "udp", null))),
                headers.createMaxForwardsHeader(MAX_FORWARDS));
        invite.addHeader(headers.createContactHeader(addresses.createAddress(uri())));
        ClientTransaction transaction = provider.getNewClientTransaction(invite);
        send(transaction, null);
    }

    private void send(ClientTransaction transaction, @Nullable Dialog dialog) throws SipException {
        open.add(transaction);
        try {
            if (dialog == null) {
                transaction.sendRequest();
            } else {
                dialog.sendRequest(transaction);
            }
        } catch (SipException | RuntimeException e) {
            open.remove(transaction);
            throw e;
        }
    }

    private void cancel() throws SipException {
        int skip = choice(Math.max(1, open.size()));
        for (ClientTransaction transaction : open) {
            if (skip-- <= 0 && transaction.getRequest().getMethod().equals(Request.INVITE)) {
                send(provider.getNewClientTransaction(transaction.createCancel()), null);
                return;
            }
        }
    }

    private void inDialog(String method) throws SipException, ParseException {
        Dialog dialog = anyDialog();
        if (dialog != null && DialogState.CONFIRMED.equals(dialog.getState())) {
            Request request = dialog.createRequest(method);
            if (method.equals(Request.INVITE)) {
                request.setHeader(headers.createContactHeader(addresses.createAddress(uri())));
            }
            send(provider.getNewClientTransaction(request), dialog);
        }
    }

    /** Getters from any thread see something that makes sense. */
    private void look() {
        Dialog dialog = anyDialog();
        if (dialog != null) {
            DialogState before = dialog.getState();
            String id = dialog.getDialogId();
            DialogState after = dialog.getState();
            if (before != null && (after == null || after.getValue() < before.getValue())) {
                findings.add("a dialog went from " + before + " to " + after);
            }
            if (before != null && (id == null || dialog.getRemoteTag() == null || dialog.getLocalTag() == null)) {
                findings.add("a dialog " + before + " without a tag: " + id);
            }
            dialog.getRouteSet();
            dialog.getRemoteTarget();
            dialog.getLocalParty();
        }
        for (ClientTransaction transaction : open) {
            transaction.getState();
            transaction.getDialog();
            return;
        }
    }

    private @Nullable Dialog anyDialog() {
        int skip = choice(Math.max(1, Math.min(dialogs.size(), 16)));
        for (Dialog dialog : dialogs) {
            if (skip-- == 0) {
                return dialog;
            }
        }
        return null;
    }

    /** Ends every call that is up and every one that rings. */
    void hangUp() {
        for (Dialog dialog : dialogs) {
            try {
                if (DialogState.CONFIRMED.equals(dialog.getState())) {
                    send(provider.getNewClientTransaction(dialog.createRequest(Request.BYE)), dialog);
                } else {
                    dialog.delete();
                }
            } catch (SipException e) {
                dialog.delete();
            }
        }
        for (ServerTransaction transaction : ringing) {
            answer(transaction, Response.BUSY_HERE);
        }
    }

    /** Must be back soon (a second on a machine that has time); nothing may be told from then on. */
    void stop() {
        long begin = System.nanoTime();
        stack.stop();
        silent = true;
        long millis = (System.nanoTime() - begin) / 1_000_000;
        if (millis > MOST_MILLIS_TO_STOP) {
            findings.add("stop() took " + millis + " ms");
        }
        open.clear();
        dialogs.clear();
        ringing.clear();
    }

    void startAgain() throws SipException {
        silent = false;
        stack.start();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(stackName + ' ' + counts() + ", " + ringing.size() + " ring");
        for (ClientTransaction transaction : open) {
            text.append(", ")
                    .append(transaction.getRequest().getMethod())
                    .append(' ')
                    .append(transaction.getState());
        }
        for (Dialog dialog : dialogs) {
            text.append(", dialog ").append(dialog.getState());
        }
        refused.forEach((transaction, answer) -> text.append(", refused to answer ")
                .append(transaction.getRequest().getMethod())
                .append(' ')
                .append(transaction.getState())
                .append(" with ")
                .append(answer));
        return text.toString();
    }

    @Nullable
    RuntimeCounts counts() {
        return stack.getCounts();
    }

    private SipURI uri() throws ParseException {
        SipURI uri = addresses.createSipURI("party", point.getIPAddress());
        uri.setPort(point.getPort());
        return uri;
    }

    private int choice(int bound) {
        synchronized (random) {
            return random.nextInt(bound);
        }
    }

    // ---- what the stack calls

    /** Some callbacks take their time, some fail: neither is the business of any other. */
    private void begin() {
        callbacks.incrementAndGet();
        if (silent) {
            findings.add("told after stop() had returned");
        }
        int mood = choice(200);
        if (mood == 0) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void end() {
        if (choice(100) == 0) {
            throw new Whim();
        }
    }

    /** What an application throws that has a bad day; the stack logs it and goes on. */
    static final class Whim extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Whim() {
            super("a listener on a bad day", null, false, false);
        }
    }

    @Override
    public void processRequest(RequestEvent event) {
        begin();
        Request request = event.getRequest();
        try {
            switch (request.getMethod()) {
                case Request.ACK -> {
                    // The call is up.
                }
                case Request.INVITE -> onInvite(event);
                case Request.CANCEL -> onCancel(event);
                default -> answer(transactionOf(event), Response.OK);
            }
        } catch (TransactionAlreadyExistsException | TransactionUnavailableException e) {
            // A retransmission that was overtaken, or its dialog has ended meanwhile.
        } catch (SipException | ParseException e) {
            if (!silent) {
                findings.add("answering " + request.getMethod(), e);
            }
        } catch (RuntimeException e) {
            findings.add("answering " + request.getMethod(), e);
        }
        end();
    }

    private ServerTransaction transactionOf(RequestEvent event) throws SipException {
        ServerTransaction known = event.getServerTransaction();
        return known != null ? known : provider.getNewServerTransaction(event.getRequest());
    }

    private void onInvite(RequestEvent event) throws SipException, ParseException {
        ServerTransaction transaction = transactionOf(event);
        if (event.getDialog() != null && event.getDialog().getState() != null) {
            answer(transaction, Response.OK);
            return;
        }
        switch (choice(6)) {
            case 0 -> answer(transaction, Response.BUSY_HERE);
            case 1 -> {
                ringing.add(transaction);
                answer(transaction, Response.RINGING);
            }
            default -> {
                answer(transaction, Response.RINGING);
                answer(transaction, Response.OK);
            }
        }
    }

    private void onCancel(RequestEvent event) throws SipException {
        ServerTransaction cancel = transactionOf(event);
        answer(cancel, Response.OK);
        for (ServerTransaction transaction : List.copyOf(ringing)) {
            if (transaction.getBranchId().equals(cancel.getBranchId()) && ringing.remove(transaction)) {
                answer(transaction, Response.REQUEST_TERMINATED);
            }
        }
    }

    /** A transaction that ended meanwhile refuses. */
    private void answer(ServerTransaction transaction, int statusCode) {
        try {
            Response response = messages.createResponse(statusCode, transaction.getRequest());
            ToHeader to = (ToHeader) response.getHeader(ToHeader.NAME);
            Dialog dialog = transaction.getDialog();
            if (to.getTag() == null) {
                String tag = dialog == null ? null : dialog.getLocalTag();
                to.setTag(tag == null ? "t" + transaction.getBranchId().hashCode() : tag);
            }
            response.addHeader(headers.createContactHeader(addresses.createAddress(uri())));
            transaction.sendResponse(response);
            if (dialog != null
                    && statusCode == Response.OK
                    && transaction.getRequest().getMethod().equals(Request.INVITE)) {
                dialogs.add(dialog);
            }
        } catch (SipException e) {
            // It ended by itself, or its dialog or the stack did; told when something is left in the end.
            refused.put(transaction, statusCode + ": " + e);
            if (statusCode == Response.OK && !TransactionState.TERMINATED.equals(transaction.getState())) {
                // RFC 3261 section 15.1.2: what is pending when a dialog ends is answered all the same.
                answer(transaction, Response.REQUEST_TERMINATED);
            }
        } catch (InvalidArgumentException | ParseException | RuntimeException e) {
            findings.add("answering with " + statusCode, e);
        }
    }

    @Override
    public void processResponse(ResponseEvent event) {
        begin();
        Response response = event.getResponse();
        ClientTransaction transaction = event.getClientTransaction();
        Dialog dialog = event.getDialog();
        CSeqHeader cseq = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
        if (response.getStatusCode() >= Response.OK) {
            if (transaction != null && ended.contains(transaction)) {
                findings.add("a response after the end of its transaction: " + response.getStatusCode());
            }
            if (transaction != null) {
                open.remove(transaction);
            }
            boolean accepted =
                    cseq.getMethod().equals(Request.INVITE) && response.getStatusCode() < Response.MULTIPLE_CHOICES;
            if (accepted && dialog != null) {
                dialogs.add(dialog);
                try {
                    dialog.sendAck(dialog.createAck(cseq.getSeqNumber()));
                } catch (SipException e) {
                    // The dialog has ended meanwhile.
                } catch (InvalidArgumentException | RuntimeException e) {
                    findings.add("acknowledging", e);
                }
            }
        }
        end();
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        begin();
        if (!event.isServerTransaction()) {
            open.remove(event.getClientTransaction());
        }
        end();
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        begin();
        if (event.getSource() instanceof ClientTransaction transaction) {
            open.remove(transaction);
        }
        end();
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {
        begin();
        Transaction transaction =
                event.isServerTransaction() ? event.getServerTransaction() : event.getClientTransaction();
        if (!ended.add(transaction)) {
            findings.add("the end of a transaction was told twice: " + transaction.getBranchId());
        }
        // A CANCEL whose INVITE got its final response first is never sent (RFC 3261 section 9.1): this is its end.
        if (open.remove(transaction) && !transaction.getRequest().getMethod().equals(Request.CANCEL)) {
            findings.add("a transaction ended without a final response, a time-out or a failure: "
                    + transaction.getRequest().getMethod());
        }
        ringing.remove(transaction);
        refused.remove(transaction);
        end();
    }

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {
        begin();
        dialogs.remove(event.getDialog());
        if (!DialogState.TERMINATED.equals(event.getDialog().getState())) {
            findings.add("the end of a dialog that is " + event.getDialog().getState());
        }
        end();
    }

    /** Forgets what has long been told, so that a long run needs no more heap than a short one. */
    void forgetEnded() {
        ended.clear();
    }
}
