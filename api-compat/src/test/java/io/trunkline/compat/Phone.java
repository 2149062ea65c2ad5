package io.trunkline.compat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.ListeningPoint;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** A telephone written against {@code javax.sip} alone: it calls, and it answers at once. */
final class Phone implements SipListener, AutoCloseable {

    /** Longer than any retransmission that loopback could need; what takes longer is broken. */
    private static final long PATIENCE_SECONDS = 20;

    private final String name;
    private final SipStack stack;
    private final SipProvider provider;
    private final HeaderFactory headers;
    private final AddressFactory addresses;
    private final MessageFactory messages;
    private final int port;

    /** What the listener saw, in its order: methods of requests, status codes of responses, and what went wrong. */
    private final LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();

    /** The status code of the response before; touched by the listener alone, one call after the other. */
    private String lastStatus = "";

    private final LinkedBlockingQueue<ResponseEvent> answers = new LinkedBlockingQueue<>();

    Phone(String pathName, String name) throws Exception {
        this.name = name;
        SipFactory factory = SipFactory.getInstance();
        // It keeps what it made, under whatever path name that was.
        factory.resetFactory();
        factory.setPathName(pathName);
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", name);
        stack = factory.createSipStack(properties);
        headers = factory.createHeaderFactory();
        addresses = factory.createAddressFactory();
        messages = factory.createMessageFactory();
        port = freePort();
        ListeningPoint point = stack.createListeningPoint("127.0.0.1", port, ListeningPoint.UDP);
        provider = stack.createSipProvider(point);
        provider.addSipListener(this);
        stack.start();
    }

    /** Calls, waits for the answer, hangs up; the dialog, which is over by then. */
    Dialog call(Phone callee) throws Exception {
        ClientTransaction invite = provider.getNewClientTransaction(invite(callee));
        invite.sendRequest();
        Response answer = awaitFinal();
        if (answer.getStatusCode() != Response.OK) {
            throw new AssertionError("INVITE was answered with " + answer.getStatusCode());
        }
        Dialog dialog = invite.getDialog();
        long sequence = ((CSeqHeader) answer.getHeader(CSeqHeader.NAME)).getSeqNumber();
        dialog.sendAck(dialog.createAck(sequence));
        callee.await(Request.ACK);
        dialog.sendRequest(provider.getNewClientTransaction(dialog.createRequest(Request.BYE)));
        Response goodbye = awaitFinal();
        if (goodbye.getStatusCode() != Response.OK) {
            throw new AssertionError("BYE was answered with " + goodbye.getStatusCode());
        }
        // The callee notes a request after it has answered it.
        callee.await(Request.BYE);
        return dialog;
    }

    List<String> seen() {
        return new ArrayList<>(seen);
    }

    SipStack stack() {
        return stack;
    }

    @Override
    public void processRequest(RequestEvent event) {
        Request request = event.getRequest();
        try {
            switch (request.getMethod()) {
                case Request.INVITE -> answer(event);
                case Request.BYE -> transactionOf(event).sendResponse(messages.createResponse(Response.OK, request));
                case Request.ACK -> {
                    // The call stands; nothing is to be sent.
                }
                default -> seen.add("unexpected " + request.getMethod());
            }
            seen.add(request.getMethod());
        } catch (Exception e) {
            seen.add(request.getMethod() + " failed: " + e);
        }
    }

    private void answer(RequestEvent event) throws Exception {
        ServerTransaction transaction = transactionOf(event);
        Response ringing = messages.createResponse(Response.RINGING, event.getRequest());
        ((ToHeader) ringing.getHeader(ToHeader.NAME)).setTag("of-" + name);
        transaction.sendResponse(ringing);
        Response ok = messages.createResponse(Response.OK, event.getRequest());
        ((ToHeader) ok.getHeader(ToHeader.NAME)).setTag("of-" + name);
        ok.addHeader(contact());
        transaction.sendResponse(ok);
    }

    private ServerTransaction transactionOf(RequestEvent event) throws SipException {
        ServerTransaction transaction = event.getServerTransaction();
        return transaction != null ? transaction : provider.getNewServerTransaction(event.getRequest());
    }

    private Request invite(Phone callee) throws Exception {
        Address from = addresses.createAddress("sip:" + name + "@127.0.0.1:" + port);
        Address to = addresses.createAddress("sip:" + callee.name + "@127.0.0.1:" + callee.port);
        List<ViaHeader> via = new ArrayList<>();
        via.add(headers.createViaHeader("127.0.0.1", port, ListeningPoint.UDP, null));
        Request request = messages.createRequest(
                to.getURI(),
                Request.INVITE,
                provider.getNewCallId(),
                headers.createCSeqHeader(1L, Request.INVITE),
                headers.createFromHeader(from, "of-" + name),
                headers.createToHeader(to, null),
                via,
                headers.createMaxForwardsHeader(70));
        request.addHeader(contact());
        return request;
    }

    private ContactHeader contact() throws Exception {
        return headers.createContactHeader(addresses.createAddress("sip:" + name + "@127.0.0.1:" + port));
    }

    @Override
    public void processResponse(ResponseEvent event) {
        int status = event.getResponse().getStatusCode();
        String previous = lastStatus;
        lastStatus = String.valueOf(status);
        // How often a provisional response comes hangs on how long the first call takes to get under way.
        boolean repeated = status < 200 && lastStatus.equals(previous);
        if (status != Response.TRYING && !repeated) {
            seen.add(lastStatus);
        }
        answers.add(event);
    }

    private Response awaitFinal() throws InterruptedException {
        while (true) {
            ResponseEvent event = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError(name + " got no final response, only " + seen);
            }
            if (event.getResponse().getStatusCode() >= 200) {
                return event.getResponse();
            }
        }
    }

    private void await(String wanted) throws InterruptedException {
        List<String> before = new ArrayList<>();
        while (!before.contains(wanted)) {
            String next = seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError(name + " waited for " + wanted + " and saw " + before);
            }
            before.add(next);
        }
        seen.addAll(before);
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        seen.add("timeout");
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        seen.add("i/o exception: " + event.getHost() + ":" + event.getPort());
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {
        // The end of a transaction is its own affair; what matters is what was said.
    }

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {
        // The dialog's state is asked for where it matters.
    }

    @Override
    public void close() {
        stack.stop();
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            return socket.getLocalPort();
        }
    }
}
