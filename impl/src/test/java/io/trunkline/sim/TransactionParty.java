package io.trunkline.sim;

import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreEvent.RequestArrived;
import io.trunkline.core.CoreEvent.ResponseArrived;
import io.trunkline.core.CoreEvent.TransactionEnded;
import io.trunkline.core.CoreEvent.TransactionTimedOut;
import io.trunkline.core.CoreEvent.TransmissionFailed;
import io.trunkline.core.NextHop;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.TransactionUnavailableException;

/**
 * An application without dialogs: asks, answers, rings, cancels, terminates, forgets, and watches that what the core tells it
 * makes sense.
 *
 * <p>Checked with every event: nothing is told of a transaction after its end, which is told once; a request has one final
 * response, or none and one reason why (time-out, failure, the application's own doing); a time-out is told once; a rejection that
 * was sent is acknowledged unless its client has given up, and a request reaches the peer before it times out.
 */
final class TransactionParty implements SimListener {

    /** What was told of a transaction. */
    static final class Life {
        int finals;
        int timeOuts;
        int failures;
        boolean terminated;
        boolean ended;
        /** It goes to a peer that is there. */
        boolean reachable;
        /** The peer's application has seen the request. */
        boolean seen;
    }

    private final SimStack self;
    private final SimStack peer;
    private final Random random;
    private final Map<TransactionMachine, Life> lives = new HashMap<>();
    /** Of both parties, by Call-ID: how the client's request fared. */
    private final Map<String, Life> requests;

    private int asked;
    private int refused;
    private int turnedAway;
    private int succeeded;

    TransactionParty(SimStack self, SimStack peer, Random random, Map<String, Life> requests) {
        this.requests = requests;
        this.self = self;
        this.peer = peer;
        this.random = random;
    }

    int succeeded() {
        return succeeded;
    }

    /** Client transactions that the budget did not allow. */
    int refused() {
        return refused;
    }

    /** Responses 503. */
    int turnedAway() {
        return turnedAway;
    }

    // ---- as client

    void ask(String callId) {
        String method = random.nextInt(2) == 0 ? "INVITE" : "OPTIONS";
        SIPRequest request = SimMessages.request(method, callId, 1, self.name(), "tag-" + callId, peer.name());
        NextHop hop = hop();
        ClientTransactionMachine transaction = self.turn((core, now, out) -> {
            try {
                ClientTransactionMachine made = core.newClientTransaction(request, hop, self.profile(), now, out);
                requests.put(callId, life(made));
                life(made).reachable =
                        !hop.host().equals("nowhere") && !hop.host().equals(SimNet.SILENT);
                core.send(made, hop, now, out);
                return made;
            } catch (TransactionUnavailableException full) {
                return null;
            }
        });
        if (transaction == null) {
            refused++;
            return;
        }
        asked++;
        if (method.equals("INVITE") && random.nextInt(3) == 0) {
            later(4000, () -> cancel(transaction));
        } else if (random.nextInt(20) == 0) {
            later(4000, () -> terminate(transaction));
        }
    }

    private NextHop hop() {
        return switch (random.nextInt(20)) {
            case 0 -> self.hopTo("nowhere", "UDP");
            case 1 -> self.hopTo(SimNet.SILENT, "UDP");
            case 2, 3, 4, 5, 6 -> self.hopTo(peer, "TCP");
            default -> self.hopTo(peer, "UDP");
        };
    }

    private void cancel(ClientTransactionMachine invite) {
        if (life(invite).ended) {
            return;
        }
        self.turn((core, now, out) -> {
            try {
                SIPRequest cancel = core.createCancel(invite);
                NextHop hop = self.hopTo(peer, "UDP");
                ClientTransactionMachine made = core.newClientTransaction(cancel, hop, self.profile(), now, out);
                lives.put(made, new Life());
                core.send(made, hop, now, out);
            } catch (TransactionUnavailableException gone) {
                // The end is on its way to this application.
            }
            return null;
        });
    }

    private void terminate(TransactionMachine transaction) {
        life(transaction).terminated = true;
        self.turn((core, now, out) -> {
            core.terminate(transaction, now, out);
            return null;
        });
    }

    // ---- as server

    private void onRequest(RequestArrived event) {
        String method = event.request().getMethod();
        Life request = requests.get(event.callId());
        if (request != null) {
            request.seen = true;
        }
        if (method.equals("CANCEL")) {
            onCancel(event.transaction());
        } else if (!method.equals("ACK") && random.nextInt(12) != 0) {
            take(event);
        }
    }

    private void take(RequestArrived event) {
        ServerTransactionMachine transaction =
                self.turn((core, now, out) -> core.newServerTransaction(event.request(), self.profile(), now, out));
        lives.put(transaction, new Life());
        if (random.nextInt(15) == 0) {
            // Forgotten: the stack has to end it.
            return;
        }
        boolean invite = transaction.method().equals("INVITE");
        if (invite && random.nextBoolean()) {
            later(1000, () -> answer(transaction, 180));
        }
        int statusCode = random.nextBoolean() ? 200 : 404;
        later(random.nextInt(10) == 0 ? 40_000 : 2000, () -> answer(transaction, statusCode));
    }

    private void onCancel(ServerTransactionMachine cancel) {
        lives.put(cancel, new Life());
        answer(cancel, 200);
        answer(cancel.cancelledInvite(), 487);
    }

    private void answer(ServerTransactionMachine transaction, int statusCode) {
        self.turn((core, now, out) -> {
            if (transaction.maySend(statusCode)) {
                core.sendResponse(transaction, transaction.request().createResponse(statusCode), now, out);
            }
            return null;
        });
    }

    // ---- what is told

    @Override
    public void onEvent(SimStack stack, CoreEvent event) throws SipException, InvalidArgumentException {
        if (event instanceof RequestArrived arrived) {
            onRequest(arrived);
        } else if (event instanceof ResponseArrived arrived && arrived.transaction() != null) {
            onResponse(arrived.transaction(), arrived.response().getStatusCode());
        } else if (event instanceof TransactionTimedOut timedOut) {
            Life life = alive(timedOut.transaction(), event);
            require(++life.timeOuts == 1, timedOut.transaction(), "timed out twice");
            require(life.finals == 0, timedOut.transaction(), "timed out after its final response");
            if (timedOut.transaction() instanceof ServerTransactionMachine server) {
                onServerTimeOut(server);
            } else {
                require(
                        !life.reachable || life.seen,
                        timedOut.transaction(),
                        "timed out, and the peer has never seen it");
            }
        } else if (event instanceof TransmissionFailed failed && failed.transaction() != null) {
            alive(failed.transaction(), event).failures++;
        } else if (event instanceof TransactionEnded ended) {
            alive(ended.transaction(), event).ended = true;
        }
    }

    /** Every message is sent again until it is answered: an ACK stays away only where the client has given up. */
    private void onServerTimeOut(ServerTransactionMachine server) {
        Life request = requests.get(server.callId());
        boolean rejected =
                server.lastResponse() != null && server.lastResponse().getStatusCode() >= 300;
        require(
                !rejected || request.terminated || request.timeOuts > 0 || request.failures > 0,
                server,
                "has had no ACK");
    }

    private void onResponse(ClientTransactionMachine transaction, int statusCode) {
        Life life = life(transaction);
        require(!life.ended, transaction, "has a response after its end");
        if (statusCode < 200) {
            require(life.finals == 0, transaction, "rings after its final response");
            return;
        }
        boolean acceptedInvite = transaction.method().equals("INVITE") && statusCode < 300;
        require(life.finals == 0 || acceptedInvite, transaction, "has two final responses");
        if (life.finals++ == 0) {
            succeeded++;
        }
        if (statusCode == 503) {
            turnedAway++;
        }
        if (acceptedInvite) {
            acknowledge(transaction);
        }
    }

    private void acknowledge(ClientTransactionMachine transaction) {
        self.turn((core, now, out) -> {
            SIPRequest ack = core.createAck(transaction);
            core.sendStateless(ack, self.hopTo(peer, "UDP"), self.profile(), null, now, out);
            return null;
        });
    }

    /** Fails unless every request that was sent came to an end for a reason. */
    void requireEveryEnd() {
        lives.forEach((transaction, life) -> {
            require(life.ended, transaction, "never ended");
            if (transaction instanceof ClientTransactionMachine) {
                boolean silentCancel = transaction.method().equals("CANCEL");
                require(
                        life.finals + life.timeOuts + life.failures > 0 || life.terminated || silentCancel,
                        transaction,
                        "ended without a reason");
            }
        });
        require(asked > 0, null, "nothing was asked");
    }

    // ---- small work

    private Life life(TransactionMachine transaction) {
        return lives.computeIfAbsent(transaction, unseen -> new Life());
    }

    private Life alive(TransactionMachine transaction, CoreEvent event) {
        Life life = life(transaction);
        require(!life.ended, transaction, event.getClass().getSimpleName() + " after its end");
        return life;
    }

    private void later(int mostMillis, Runnable action) {
        self.net().later(Duration.ofMillis(random.nextInt(mostMillis)), action);
    }

    private void require(boolean condition, TransactionMachine transaction, String otherwise) {
        if (!condition) {
            throw self.net()
                    .failure(
                            self.name() + ": " + transaction + ' ' + otherwise,
                            transaction == null ? "" : transaction.callId());
        }
    }
}
