package io.trunkline.cli.demo;

import io.trunkline.cli.ladder.Side;
import io.trunkline.examples.OutgoingCall;
import io.trunkline.examples.UserAgentClient;
import io.trunkline.examples.UserAgentServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sip.DialogState;
import javax.sip.SipException;
import javax.sip.header.AllowHeader;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** The steps of the demonstration, one after the other; each waits for its events and never by the clock. */
final class DemoScript {

    private static final long LIMIT_SECONDS = 10;
    private static final int BINDING_SECONDS = 600;

    private final UserAgentClient client;
    private final UserAgentServer server;
    private final String serverAddress;
    private final WireLog wire;
    private final List<StepResult> results = new ArrayList<>();

    DemoScript(UserAgentClient client, UserAgentServer server, String serverAddress, WireLog wire) {
        this.client = client;
        this.server = server;
        this.serverAddress = serverAddress;
        this.wire = wire;
    }

    /** Runs all steps; a step that cannot be finished is the last one. */
    List<StepResult> run() throws InterruptedException {
        try {
            register();
            options();
            OutgoingCall call = invite();
            reinvite(call);
            bye(call);
        } catch (StepFailedException e) {
            results.add(e.result);
        }
        return List.copyOf(results);
    }

    private void register() throws InterruptedException, StepFailedException {
        Step step = new Step(StepPlan.REGISTER);
        Response response = step.await(() -> client.register("alice", "sip:" + serverAddress, BINDING_SECONDS));
        step.expectStatus(response);
        ContactHeader contact = (ContactHeader) response.getHeader(ContactHeader.NAME);
        step.expect(
                contact != null && contact.getExpires() == BINDING_SECONDS,
                "the binding is not granted for " + BINDING_SECONDS + " s");
        step.done(response);
    }

    private void options() throws InterruptedException, StepFailedException {
        Step step = new Step(StepPlan.OPTIONS);
        Response response = step.await(() -> client.options("sip:" + serverAddress));
        step.expectStatus(response);
        step.expect(response.getHeader(AllowHeader.NAME) != null, "the answer allows no method");
        step.done(response);
    }

    private OutgoingCall invite() throws InterruptedException, StepFailedException {
        Step step = new Step(StepPlan.INVITE);
        OutgoingCall call = step.begin(() -> client.invite("sip:bob@" + serverAddress));
        Response ringing = step.await(call::ringing);
        step.expect(ringing.getStatusCode() == Response.RINGING, "it did not ring but said " + ringing.getStatusCode());
        Response answer = step.await(call::answered);
        step.expectStatus(answer);
        step.expect(answer.getHeader(ContentTypeHeader.NAME) != null, "the answer describes no session");
        step.awaitAck(answer);
        step.expectDialog(call, DialogState.CONFIRMED);
        step.expect(server.activeCalls() == 1, "the server has " + server.activeCalls() + " calls");
        step.done(answer);
        return call;
    }

    private void reinvite(OutgoingCall call) throws InterruptedException, StepFailedException {
        Step step = new Step(StepPlan.REINVITE);
        String dialogId = call.dialog().getDialogId();
        Response answer = step.await(call::reinvite);
        step.expectStatus(answer);
        step.awaitAck(answer);
        step.expectDialog(call, DialogState.CONFIRMED);
        step.expect(call.dialog().getDialogId().equals(dialogId), "the dialog has changed its id");
        step.done(answer);
    }

    private void bye(OutgoingCall call) throws InterruptedException, StepFailedException {
        Step step = new Step(StepPlan.BYE);
        Response answer = step.await(call::hangUp);
        step.expectStatus(answer);
        step.await(call::ended);
        step.expectDialog(call, DialogState.TERMINATED);
        step.expect(server.activeCalls() == 0, "the server still has " + server.activeCalls() + " calls");
        step.done(answer);
    }

    /** Something that is sent, and answered later. */
    @FunctionalInterface
    private interface Sending<T> {
        T send() throws SipException;
    }

    /** The step under way. */
    private final class Step {

        private final StepPlan plan;
        private final long beginNanos = System.nanoTime();
        private final List<String> problems = new ArrayList<>();

        Step(StepPlan plan) {
            this.plan = plan;
        }

        <T> T begin(Sending<T> sending) throws StepFailedException {
            try {
                return sending.send();
            } catch (SipException e) {
                throw failed("cannot be sent: " + e);
            }
        }

        <T> T await(Sending<CompletableFuture<T>> sending) throws InterruptedException, StepFailedException {
            try {
                return begin(sending).get(LIMIT_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw failed(String.valueOf(e.getCause()));
            } catch (TimeoutException e) {
                throw failed("nothing came within " + LIMIT_SECONDS + " s");
            }
        }

        /** The answer is acknowledged when the ACK was seen at the server's stack. */
        void awaitAck(Response answer) throws InterruptedException, StepFailedException {
            String callId = callId(answer);
            long cseq = cseq(answer);
            await(() -> wire.first(message -> message.side() == Side.RIGHT
                    && !message.sent()
                    && message.summary().name().equals(Request.ACK)
                    && message.summary().callId().equals(callId)
                    && message.summary().cseq() == cseq));
        }

        void expect(boolean right, String otherwise) {
            if (!right) {
                problems.add(otherwise);
            }
        }

        void expectDialog(OutgoingCall call, DialogState wanted) {
            DialogState state = call.dialog().getState();
            expect(wanted.equals(state), "the dialog is " + state);
        }

        void expectStatus(Response response) {
            expect(response.getStatusCode() == Response.OK, "the answer is " + response.getStatusCode());
        }

        void done(Response answer) {
            long end = System.nanoTime();
            List<String> seen = StepPlan.wire(wire.crossings().all(), callId(answer), cseq(answer));
            expect(seen.equals(plan.wire()), "on the wire was " + seen + ", not " + plan.wire());
            results.add(new StepResult(plan, beginNanos, end, callId(answer), cseq(answer), List.copyOf(problems)));
        }

        private StepFailedException failed(String problem) {
            problems.add(problem);
            return new StepFailedException(
                    new StepResult(plan, beginNanos, System.nanoTime(), "", 0, List.copyOf(problems)));
        }
    }

    private static String callId(Response response) {
        return ((CallIdHeader) response.getHeader(CallIdHeader.NAME)).getCallId();
    }

    private static long cseq(Response response) {
        return ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getSeqNumber();
    }

    /** The rest of the demonstration makes no sense without this step. */
    private static final class StepFailedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient StepResult result;

        StepFailedException(StepResult result) {
            super(result.plan().name());
            this.result = result;
        }
    }
}
