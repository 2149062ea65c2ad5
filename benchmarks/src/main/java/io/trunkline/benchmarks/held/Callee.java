package io.trunkline.benchmarks.held;

import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Accepts every call and every BYE; keeps nothing itself. */
final class Callee extends Party {

    private final AtomicLong tags = new AtomicLong();

    private Callee(String pathName, int port, Properties settings) throws Exception {
        super(pathName, port, settings);
    }

    /** Serves on the given port: path name, port, then properties as {@code name=value}. */
    public static void main(String[] arguments) throws Exception {
        Callee callee = new Callee(arguments[0], Integer.parseInt(arguments[1]), HeldDialogs.settings(arguments, 2));
        callee.serve();
        System.exit(0);
    }

    @Override
    String obey(String... words) {
        throw new IllegalArgumentException("a callee cannot " + words[0]);
    }

    @Override
    public void processRequest(RequestEvent event) {
        Request request = event.getRequest();
        if (request.getMethod().equals(Request.ACK)) {
            return;
        }
        try {
            ServerTransaction transaction = event.getServerTransaction() != null
                    ? event.getServerTransaction()
                    : provider.getNewServerTransaction(request);
            Response ok = messages.createResponse(Response.OK, request);
            if (request.getMethod().equals(Request.INVITE)) {
                ((ToHeader) ok.getHeader(ToHeader.NAME)).setTag("callee" + tags.incrementAndGet());
                ok.setHeader(contact());
            }
            transaction.sendResponse(ok);
        } catch (TransactionAlreadyExistsException e) {
            // A retransmission that the first one has overtaken.
        } catch (Exception e) {
            throw new IllegalStateException("no answer to " + request.getMethod(), e);
        }
    }

    @Override
    public void processResponse(ResponseEvent event) {
        throw new IllegalStateException("a callee asked nothing");
    }
}
