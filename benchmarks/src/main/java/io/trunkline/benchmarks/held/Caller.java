package io.trunkline.benchmarks.held;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.TimeoutEvent;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Places calls, a few at a time, and hangs them up when it is told to; keeps its dialogs in a list and nothing else. */
final class Caller extends Party {

    private static final int AT_A_TIME = 50;
    private static final int MAX_FORWARDS = 70;

    private final int peerPort;
    private final Semaphore slots = new Semaphore(AT_A_TIME);
    private final Queue<Dialog> held = new ConcurrentLinkedQueue<>();
    private volatile int failed;

    private Caller(String pathName, int port, int peerPort, Properties settings) throws Exception {
        super(pathName, port, settings);
        this.peerPort = peerPort;
    }

    /** Serves on the given port: path name, port, callee's port, then properties as {@code name=value}. */
    public static void main(String[] arguments) throws Exception {
        Caller caller = new Caller(
                arguments[0],
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                HeldDialogs.settings(arguments, 3));
        caller.serve();
        System.exit(0);
    }

    @Override
    String obey(String... words) throws Exception {
        switch (words[0]) {
            case "call" -> {
                for (int call = Integer.parseInt(words[1]); call > 0; call--) {
                    slots.acquire();
                    ClientTransaction transaction = provider.getNewClientTransaction(invite());
                    transaction.sendRequest();
                }
            }
            case "hang-up" -> {
                for (Dialog dialog = held.poll(); dialog != null; dialog = held.poll()) {
                    slots.acquire();
                    dialog.sendRequest(provider.getNewClientTransaction(dialog.createRequest(Request.BYE)));
                }
            }
            default -> throw new IllegalArgumentException("a caller cannot " + words[0]);
        }
        slots.acquire(AT_A_TIME);
        slots.release(AT_A_TIME);
        return held.size() + " held, " + failed + " failed";
    }

    private Request invite() throws Exception {
        SipURI target = addresses.createSipURI("callee", ADDRESS);
        target.setPort(peerPort);
        SipURI own = addresses.createSipURI("caller", ADDRESS);
        Address callee = addresses.createAddress(target);
        Request invite = messages.createRequest(
                target,
                Request.INVITE,
                provider.getNewCallId(),
                headers.createCSeqHeader(1L, Request.INVITE),
                headers.createFromHeader(addresses.createAddress(own), "caller" + System.nanoTime()),
                headers.createToHeader(callee, null),
                new ArrayList<>(List.of(headers.createViaHeader(ADDRESS, port, "UDP", null))),
                headers.createMaxForwardsHeader(MAX_FORWARDS));
        invite.addHeader(contact());
        return invite;
    }

    @Override
    public void processResponse(ResponseEvent event) {
        Response response = event.getResponse();
        if (event.getClientTransaction() == null || response.getStatusCode() < Response.OK) {
            return;
        }
        CSeqHeader cseq = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
        try {
            if (response.getStatusCode() != Response.OK) {
                fail();
            } else if (cseq.getMethod().equals(Request.INVITE)) {
                Dialog dialog = event.getDialog();
                dialog.sendAck(dialog.createAck(cseq.getSeqNumber()));
                held.add(dialog);
            }
        } catch (Exception e) {
            fail();
            throw new IllegalStateException("no ACK", e);
        } finally {
            slots.release();
        }
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        super.processTimeout(event);
        fail();
        slots.release();
    }

    private synchronized void fail() {
        failed++;
    }

    @Override
    public void processRequest(RequestEvent event) {
        throw new IllegalStateException("nobody calls a caller");
    }
}
