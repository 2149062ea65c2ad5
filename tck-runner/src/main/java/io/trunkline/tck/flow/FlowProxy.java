package io.trunkline.tck.flow;

import io.trunkline.tck.contract.Proxy;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.RouteHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** The party in the middle: a stateful, forking proxy. */
final class FlowProxy extends FlowParty implements Proxy {

    private static final String NAME = "proxy";

    /** Written by the runner's thread before the first request comes. */
    private volatile List<Integer> targets = List.of();

    /** The responses to INVITE, and the ACKs, of each fork: a slow party repeats them, and a proxy forwards each one (RFC 3261, 13.3.1.4, 16.7). */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    FlowProxy(FlowStack stack) {
        super(stack);
    }

    @Override
    public void forwardTo(int... ports) {
        targets = Arrays.stream(ports).boxed().toList();
    }

    @Override
    void onRequest(RequestEvent event) throws SipException, InvalidArgumentException, ParseException {
        Request request = event.getRequest();
        boolean again = request.getMethod().equals(Request.ACK) && !seen.add(Request.ACK + " " + toTag(request));
        observeUnless(again, request.getMethod() + " forwarded");
        if (request.getMethod().equals(Request.ACK)) {
            stack().provider().sendRequest(forwarded(request));
            return;
        }
        ServerTransaction known = event.getServerTransaction();
        ServerTransaction server = known != null ? known : stack().provider().getNewServerTransaction(request);
        if (request.getHeader(RouteHeader.NAME) != null) {
            forward(forwarded(request), server);
            return;
        }
        for (int target : targets) {
            Request branch = forwarded(request);
            ((SipURI) branch.getRequestURI()).setPort(target);
            if (request.getMethod().equals(Request.INVITE)) {
                SipURI self = stack().uri(NAME);
                self.setLrParam();
                branch.addFirst(stack().headers()
                        .createRecordRouteHeader(stack().addresses().createAddress(self)));
            }
            forward(branch, server);
        }
    }

    /** RFC 3261 section 16.6 items 1, 3, 4 and 8; the first Route is this proxy's. */
    private Request forwarded(Request request) throws SipException, InvalidArgumentException, ParseException {
        Request copy = (Request) request.clone();
        ((MaxForwardsHeader) copy.getHeader(MaxForwardsHeader.NAME)).decrementMaxForwards();
        if (copy.getHeader(RouteHeader.NAME) != null) {
            copy.removeFirst(RouteHeader.NAME);
        }
        copy.addFirst(stack().via());
        return copy;
    }

    private void forward(Request branch, ServerTransaction server) throws SipException {
        ClientTransaction client = stack().provider().getNewClientTransaction(branch);
        client.setApplicationData(server);
        client.sendRequest();
    }

    // RFC 3261 section 16.7: what belongs to no transaction any more, a second 2xx, is forwarded without one
    @Override
    void onResponse(ResponseEvent event) throws SipException, InvalidArgumentException, ParseException {
        Response response = event.getResponse();
        String method = cseq(response).getMethod();
        Response back = (Response) response.clone();
        back.removeFirst(ViaHeader.NAME);
        ClientTransaction client = event.getClientTransaction();
        ServerTransaction server = client == null ? null : (ServerTransaction) client.getApplicationData();
        boolean again = method.equals(Request.INVITE) && !seen.add(response.getStatusCode() + " " + toTag(response));
        if (server != null && !isAnswered(server)) {
            observeUnless(again, response.getStatusCode() + " " + method + " returned");
            server.sendResponse(back);
        } else if (method.equals(Request.INVITE)) {
            observeUnless(again, response.getStatusCode() + " " + method + " returned");
            stack().provider().sendResponse(back);
        } else {
            observe(response.getStatusCode() + " " + method + " kept");
        }
    }

    private static String toTag(Message message) {
        return ((ToHeader) message.getHeader(ToHeader.NAME)).getTag();
    }

    private void observeUnless(boolean again, String what) {
        if (!again) {
            observe(what);
        }
    }

    private static boolean isAnswered(ServerTransaction server) {
        String state = word(server.getState());
        return state.equals("Completed") || state.equals("Confirmed") || state.equals("Terminated");
    }
}
