package io.trunkline.sim;

import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreEvent.RequestArrived;
import io.trunkline.core.CoreEvent.ResponseArrived;
import io.trunkline.core.CoreEvent.TransactionEnded;
import io.trunkline.core.CoreEvent.TransactionTimedOut;
import io.trunkline.core.NextHop;
import io.trunkline.javax.sip.header.HeaderFactoryImpl;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.header.Header;
import javax.sip.header.RouteHeader;
import javax.sip.header.ViaHeader;

/**
 * A proxy of RFC 3261 section 16 on a core without dialogs: forks what comes out of a dialog, with state; forwards what is in one,
 * and ACKs, without (section 16.11).
 */
final class ForkingProxy implements SimListener {

    private static final HeaderFactoryImpl HEADERS = new HeaderFactoryImpl();

    /** One request and its branches. */
    private static final class Fork {
        private final ServerTransactionMachine server;
        private final List<ClientTransactionMachine> open = new ArrayList<>();
        private int best = 699;
        private SIPResponse bestResponse;
        private boolean cancelled;

        Fork(ServerTransactionMachine server) {
            this.server = server;
        }
    }

    private final SimStack self;
    private final Random random;
    private final List<String> targets;
    private final Map<TransactionMachine, Fork> forks = new HashMap<>();

    /** Forks to some of these hosts. */
    ForkingProxy(SimStack self, Random random, List<String> targets) {
        this.self = self;
        this.random = random;
        this.targets = targets;
    }

    @Override
    public void onEvent(SimStack stack, CoreEvent event) throws Exception {
        if (event instanceof RequestArrived arrived) {
            onRequest(arrived);
        } else if (event instanceof ResponseArrived arrived) {
            onResponse(arrived);
        } else if (event instanceof TransactionTimedOut over) {
            Fork fork = forks.get(over.transaction());
            if (fork != null && over.transaction() instanceof ClientTransactionMachine branch) {
                onFinal(fork, branch, fork.server.request().createResponse(408));
            }
        } else if (event instanceof TransactionEnded over) {
            forks.remove(over.transaction());
        }
    }

    private void onRequest(RequestArrived arrived) throws Exception {
        SIPRequest request = arrived.request();
        if (request.getMethod().equals("CANCEL")) {
            answer(arrived.transaction(), request.createResponse(200));
            Fork fork = forks.get(arrived.transaction().cancelledInvite());
            if (fork != null) {
                cancelRest(fork);
            }
        } else if (request.getToTag() == null && !request.getMethod().equals("ACK")) {
            fork(request);
        } else {
            forwardWithoutState(request);
        }
    }

    // ---- with state

    private void fork(SIPRequest request) {
        ServerTransactionMachine server =
                self.turn((core, now, out) -> core.newServerTransaction(request, self.profile(), now, out));
        Fork fork = new Fork(server);
        forks.put(server, fork);
        boolean stays = random.nextInt(3) == 0;
        // The same telephone twice, now and then: it has to see that the request is merged (section 8.2.2.2).
        int branches = 1 + random.nextInt(3);
        int first = random.nextInt(targets.size());
        for (int i = 0; i < branches; i++) {
            String target = targets.get((first + (random.nextInt(8) == 0 ? 0 : i)) % targets.size());
            SIPRequest copy = copyFor(request, target);
            if (stays) {
                prepend(
                        copy,
                        "Record-Route",
                        "<sip:" + self.address().getAddress().getHostAddress() + ";lr>");
            }
            String transport = request.getTopmostViaHeader().getTransport();
            NextHop hop = self.hopTo(Objects.requireNonNull(self.net().stackAt(target)), transport);
            fork.open.add(self.turn((core, now, out) -> {
                addVia(copy, transport, null);
                ClientTransactionMachine branch = core.newClientTransaction(copy, hop, self.profile(), now, out);
                core.send(branch, hop, now, out);
                return branch;
            }));
        }
        fork.open.forEach(branch -> forks.put(branch, fork));
    }

    private SIPRequest copyFor(SIPRequest request, String target) {
        SIPRequest copy = (SIPRequest) request.clone();
        try {
            ((SipURI) copy.getRequestURI()).setHost(target);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
        return copy;
    }

    private void onResponse(ResponseArrived arrived) throws Exception {
        SIPResponse response = arrived.response();
        int status = response.getStatusCode();
        if (arrived.transaction() == null) {
            forwardWithoutState(response);
            return;
        }
        Fork fork = forks.get(arrived.transaction());
        if (fork == null || status == 100) {
            return;
        }
        if (status < 200) {
            answer(fork.server, upstream(response));
        } else {
            onFinal(fork, arrived.transaction(), upstream(response));
        }
    }

    // RFC 3261 section 16.7
    private void onFinal(Fork fork, ClientTransactionMachine branch, SIPResponse response) {
        int status = response.getStatusCode();
        fork.open.remove(branch);
        if (status < 300) {
            answer(fork.server, response);
            cancelRest(fork);
        } else if (status < fork.best || status >= 600) {
            fork.best = status;
            fork.bestResponse = response;
        }
        if (fork.open.isEmpty() && fork.bestResponse != null) {
            answer(fork.server, fork.bestResponse);
        }
    }

    private void cancelRest(Fork fork) {
        if (fork.cancelled) {
            return;
        }
        fork.cancelled = true;
        for (ClientTransactionMachine branch : List.copyOf(fork.open)) {
            if (branch.method().equals("INVITE")
                    && (branch.diagramState().equals("CALLING")
                            || branch.diagramState().equals("PROCEEDING"))) {
                self.turn((core, now, out) -> {
                    SIPRequest cancel = core.createCancel(branch);
                    NextHop hop = hop(((SipURI) cancel.getRequestURI()).getHost(), cancel);
                    core.send(core.newClientTransaction(cancel, hop, self.profile(), now, out), hop, now, out);
                    return null;
                });
            }
        }
    }

    private void answer(ServerTransactionMachine server, SIPResponse response) {
        int status = response.getStatusCode();
        if (!server.isOver() && server.maySend(status)) {
            self.turn((core, now, out) -> {
                core.sendResponse(server, response, now, out);
                return null;
            });
        }
    }

    private static SIPResponse upstream(SIPResponse response) {
        SIPResponse copy = (SIPResponse) response.clone();
        copy.removeFirst(ViaHeader.NAME);
        return copy;
    }

    // ---- without state

    private void forwardWithoutState(SIPRequest request) {
        SIPRequest copy = (SIPRequest) request.clone();
        RouteHeader route = (RouteHeader) copy.getHeader(RouteHeader.NAME);
        if (route != null) {
            copy.removeFirst(RouteHeader.NAME);
        }
        String host = ((SipURI) copy.getRequestURI()).getHost();
        if (host.equals(self.name())) {
            // The ACK of an INVITE that this proxy has refused and forgotten.
            return;
        }
        String transport = request.getTopmostViaHeader().getTransport();
        // RFC 3261 section 16.11: the same branch for the same request
        addVia(copy, transport, request.keys().branch() + "-s");
        NextHop hop = self.hopTo(Objects.requireNonNull(self.net().stackAt(host), host), transport);
        self.turn((core, now, out) -> {
            core.sendStateless(copy, hop, self.profile(), null, now, out);
            return null;
        });
    }

    private void forwardWithoutState(SIPResponse response) {
        SIPResponse up = upstream(response);
        ViaHeader via = up.getTopmostViaHeader();
        if (via != null) {
            NextHop hop = hop(via.getHost(), up);
            self.turn((core, now, out) -> {
                core.sendStateless(up, hop, null, now, out);
                return null;
            });
        }
    }

    private NextHop hop(String host, SIPMessage message) {
        String transport = message.getTopmostViaHeader().getTransport();
        return self.hopTo(Objects.requireNonNull(self.net().stackAt(host), host), transport);
    }

    private void addVia(SIPRequest request, String transport, String branch) {
        String sentBy = self.address().getAddress().getHostAddress() + ":5060";
        prepend(request, "Via", "SIP/2.0/" + transport + " " + sentBy + (branch == null ? "" : ";branch=" + branch));
    }

    private static void prepend(SIPRequest request, String name, String value) {
        try {
            Header header = HEADERS.createHeader(name, value);
            if (request.getHeader(name) == null) {
                request.addHeader(header);
            } else {
                request.addFirst(header);
            }
        } catch (ParseException | SipException e) {
            throw new AssertionError(e);
        }
    }
}
