package io.trunkline.sim;

import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreEvent.RequestArrived;
import io.trunkline.core.CoreEvent.ResponseArrived;
import io.trunkline.core.CoreEvent.TransactionTimedOut;
import io.trunkline.core.NextHop;
import io.trunkline.javax.sip.address.AddressFactoryImpl;
import io.trunkline.javax.sip.header.HeaderFactoryImpl;
import io.trunkline.javax.sip.header.extensions.MaxBreadth;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import java.text.ParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.header.Header;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.RouteHeader;
import javax.sip.header.ViaHeader;

/**
 * A party that forwards by itself, as RFC 3261 section 16 has it: with state what is in no dialog, without state what is in one and ACKs
 * (section 16.11). A target that fails is followed by the next one of its list, targets with a plus between them are tried together
 * (RFC 5393: as many as Max-Breadth allows, else 440).
 *
 * <p>The options of {@code proxy}: {@code stays} (record-routes), {@code serves=domain,...}, {@code tries=B1+B2,181,B3} (targets of
 * its domain, and responses that it sends between them), {@code asks=user:password} (challenges with 407),
 * {@code silence=480} (its answer where a target has none; 408 otherwise).
 */
final class FlowProxy implements Runnable {

    private static final HeaderFactoryImpl HEADERS = new HeaderFactoryImpl();
    private static final int MAX_BREADTH = 60;
    private static final AddressFactoryImpl ADDRESSES = new AddressFactoryImpl();

    /** A request, what it has been sent to, and what it will be sent to when that has failed. */
    private static final class Search {
        private final ServerTransactionMachine server;
        private final Deque<String> left = new ArrayDeque<>();
        private final List<ClientTransactionMachine> open = new ArrayList<>();
        private SIPResponse best;
        private boolean cancelled;

        Search(ServerTransactionMachine server) {
            this.server = server;
        }

        /** RFC 3261 section 16.7: a 6xx before anything else, else the lowest class. */
        void consider(SIPResponse response) {
            int status = response.getStatusCode();
            if (best == null || status >= 600 || (best.getStatusCode() < 600 && status < best.getStatusCode())) {
                best = response;
            }
        }
    }

    private final FlowParty self;
    private final FlowDirectory directory;
    private final String transport;
    private final Map<String, String> options;
    private final Map<TransactionMachine, Search> searches = new HashMap<>();
    private String challenge = "";
    private int challenges;

    FlowProxy(FlowParty self, FlowDirectory directory, String transport, Map<String, String> options) {
        this.self = self;
        this.directory = directory;
        this.transport = transport;
        this.options = options;
    }

    /** Takes what has come. */
    @Override
    public void run() {
        while (!self.stage.events.isEmpty()) {
            CoreEvent event = self.stage.events.remove().event();
            try {
                on(event);
            } catch (SipException | InvalidArgumentException | ParseException e) {
                throw new AssertionError(self.name() + " at " + FlowStage.name(event), e);
            }
        }
    }

    /** What a script tells a proxy to do: {@code gives-up} cancels what it is waiting for, and goes on with the next target. */
    void does(String what) throws SipException {
        FlowOptions.require("gives-up", what);
        for (Search search : List.copyOf(searches.values())) {
            if (!search.open.isEmpty()) {
                cancel(search);
                return;
            }
        }
        throw new AssertionError(self.name() + " waits for nothing");
    }

    private void on(CoreEvent event) throws SipException, InvalidArgumentException, ParseException {
        if (event instanceof RequestArrived arrived) {
            onRequest(arrived);
        } else if (event instanceof ResponseArrived arrived) {
            onResponse(arrived);
        } else if (event instanceof TransactionTimedOut over) {
            Search search = searches.get(over.transaction());
            if (search != null && search.open.contains(over.transaction())) {
                int status = Integer.parseInt(options.getOrDefault("silence", "408"));
                onFinal(search, over.transaction(), search.server.request().createResponse(status));
            }
        }
    }

    private void onRequest(RequestArrived arrived) throws SipException, InvalidArgumentException, ParseException {
        SIPRequest request = arrived.request();
        if (request.getMethod().equals("CANCEL")) {
            answer(arrived.transaction(), request.createResponse(200));
            Search search = searches.get(arrived.transaction().cancelledInvite());
            if (search != null) {
                search.cancelled = true;
                cancel(search);
            }
        } else if (request.getToTag() != null || request.getMethod().equals("ACK")) {
            forwardInDialog(request);
        } else if (options.containsKey("asks") && !isAuthorized(request)) {
            challenge(request);
        } else {
            search(request);
        }
    }

    // ---- authentication

    private boolean isAuthorized(SIPRequest request) {
        Iterator<?> given = request.getHeaders("Proxy-Authorization");
        while (given.hasNext()) {
            String answer = given.next().toString();
            if (!challenge.isEmpty()
                    && FlowDigest.isRight(answer, challenge, options.get("asks"), request.getMethod())) {
                return true;
            }
        }
        return false;
    }

    /** Without state (RFC 3261 section 8.2.7): its ACK ends here. */
    private void challenge(SIPRequest request) throws SipException, ParseException {
        challenge = FlowDigest.challenge(self.host(), ++challenges);
        SIPResponse response = request.createResponse(407);
        response.addHeader(HEADERS.createHeader("Proxy-Authenticate", challenge));
        response.setToTag(self.name());
        self.stage.core.sendStateless(response, back(response), null, self.stage.now(), self.stage);
    }

    // ---- with state

    private void search(SIPRequest request) throws SipException, InvalidArgumentException, ParseException {
        FlowStage stage = self.stage;
        Search search = new Search(stage.core.newServerTransaction(request, stage.profile, stage.now(), stage));
        searches.put(search.server, search);
        SipURI target = (SipURI) request.getRequestURI();
        if (!self.serves(target.getHost())) {
            search.left.add("");
        } else if (options.containsKey("tries")) {
            search.left.addAll(Arrays.asList(options.get("tries").split(",")));
        } else {
            search.left.add(directory.owner(target).name());
        }
        next(search);
    }

    private void next(Search search) throws SipException, InvalidArgumentException, ParseException {
        String target = search.left.remove();
        if (!target.isEmpty() && Character.isDigit(target.charAt(0))) {
            answer(search.server, search.server.request().createResponse(Integer.parseInt(target)));
            next(search);
            return;
        }
        String[] targets = target.split("\\+", -1);
        int breadth = breadth(search.server.request());
        if (breadth < targets.length) {
            answer(search.server, search.server.request().createResponse(440));
            return;
        }
        for (int i = 0; i < targets.length; i++) {
            // RFC 5393 section 5.3.3: the branches share what the request may still do
            fork(search, targets[i], breadth / targets.length + (i < breadth % targets.length ? 1 : 0));
        }
    }

    private static int breadth(SIPRequest request) {
        MaxBreadth given = (MaxBreadth) request.getHeader("Max-Breadth");
        return given == null ? MAX_BREADTH : given.getMaxBreadth();
    }

    private void fork(Search search, String target, int breadth)
            throws SipException, InvalidArgumentException, ParseException {
        SIPRequest copy = forwarded(search.server.request());
        copy.setHeader(HEADERS.createHeader("Max-Breadth", Integer.toString(breadth)));
        if (!target.isEmpty()) {
            copy.setRequestURI(ADDRESSES.createURI(directory.party(target).contact()));
        }
        if (options.containsKey("stays")) {
            prepend(copy, "Record-Route", "<sip:" + self.host() + ";lr>");
        }
        addVia(copy, null);
        NextHop hop = directory.hop(self, directory.next(copy), transport);
        FlowStage stage = self.stage;
        ClientTransactionMachine branch = stage.core.newClientTransaction(copy, hop, stage.profile, stage.now(), stage);
        search.open.add(branch);
        searches.put(branch, search);
        stage.core.send(branch, hop, stage.now(), stage);
    }

    private void onResponse(ResponseArrived arrived) throws SipException, InvalidArgumentException, ParseException {
        SIPResponse response = arrived.response();
        if (arrived.transaction() == null) {
            SIPResponse up = upstream(response);
            self.stage.core.sendStateless(up, back(up), null, self.stage.now(), self.stage);
            return;
        }
        Search search = searches.get(arrived.transaction());
        if (search == null || response.getStatusCode() == 100) {
            return;
        }
        if (response.getStatusCode() < 200) {
            answer(search.server, upstream(response));
        } else {
            onFinal(search, arrived.transaction(), upstream(response));
        }
    }

    private void onFinal(Search search, TransactionMachine branch, SIPResponse response)
            throws SipException, InvalidArgumentException, ParseException {
        search.open.remove(branch);
        if (response.getStatusCode() < 300) {
            if (search.server.maySend(response.getStatusCode())) {
                answer(search.server, response);
            }
            search.cancelled = true;
            cancel(search);
            return;
        }
        search.consider(response);
        if (!search.open.isEmpty()) {
            return;
        }
        if (!search.cancelled && !search.left.isEmpty()) {
            next(search);
        } else if (search.server.maySend(search.best.getStatusCode())) {
            answer(search.server, search.best);
        }
    }

    /** RFC 3261 section 16.10: whatever is still open of an INVITE. */
    private void cancel(Search search) throws SipException {
        FlowStage stage = self.stage;
        if (!search.server.method().equals("INVITE")) {
            return;
        }
        for (ClientTransactionMachine branch : search.open) {
            SIPRequest cancel = stage.core.createCancel(branch);
            NextHop hop = directory.hop(self, directory.next(cancel), transport);
            ClientTransactionMachine transaction =
                    stage.core.newClientTransaction(cancel, hop, stage.profile, stage.now(), stage);
            stage.core.send(transaction, hop, stage.now(), stage);
        }
    }

    private void answer(ServerTransactionMachine server, SIPResponse response)
            throws SipException, InvalidArgumentException {
        self.stage.core.sendResponse(server, response, self.stage.now(), self.stage);
    }

    // ---- without state

    private void forwardInDialog(SIPRequest request) throws SipException, InvalidArgumentException, ParseException {
        if (self.name().equals(request.getToTag())) {
            return;
        }
        SIPRequest copy = forwarded(request);
        if (options.containsKey("stays") && SIPRequest.isTargetRefresh(request.getMethod())) {
            prepend(copy, "Record-Route", "<sip:" + self.host() + ";lr>");
        }
        addVia(copy, request.keys().branch() + "-" + self.name());
        NextHop hop = directory.hop(self, directory.next(copy), transport);
        self.stage.core.sendStateless(copy, hop, self.stage.profile, null, self.stage.now(), self.stage);
    }

    /** RFC 3261 section 16.4 and 16.6: without the route that names this proxy. */
    private SIPRequest forwarded(SIPRequest request) throws SipException, InvalidArgumentException {
        SIPRequest copy = (SIPRequest) request.clone();
        RouteHeader route = (RouteHeader) copy.getHeader(RouteHeader.NAME);
        if (route != null && ((SipURI) route.getAddress().getURI()).getHost().equals(self.host())) {
            copy.removeFirst(RouteHeader.NAME);
        }
        ((MaxForwardsHeader) copy.getHeader(MaxForwardsHeader.NAME)).decrementMaxForwards();
        return copy;
    }

    private static SIPResponse upstream(SIPResponse response) {
        SIPResponse copy = (SIPResponse) response.clone();
        copy.removeFirst(ViaHeader.NAME);
        return copy;
    }

    /** RFC 3261 section 18.2.2. */
    private NextHop back(SIPResponse response) {
        ViaHeader via = response.getTopmostViaHeader();
        String host = via.getReceived() == null ? via.getHost() : via.getReceived();
        return new NextHop(host, via.getPort(), transport, self.address(), self.host(), 5060);
    }

    private void addVia(SIPRequest request, String branch) {
        String value = "SIP/2.0/" + transport + ' ' + self.host() + ":5060";
        prepend(request, "Via", branch == null ? value : value + ";branch=" + branch);
    }

    private static void prepend(SIPMessage message, String name, String value) {
        try {
            Header header = HEADERS.createHeader(name, value);
            if (message.getHeader(name) == null) {
                message.addHeader(header);
            } else {
                message.addFirst(header);
            }
        } catch (ParseException | SipException e) {
            throw new AssertionError(e);
        }
    }
}
