package io.trunkline.sim;

import io.trunkline.core.CoreEvent;
import io.trunkline.core.NextHop;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogView;
import io.trunkline.javax.sip.header.extensions.JoinHeader;
import io.trunkline.javax.sip.header.extensions.ReplacesHeader;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ClientTransactionMachine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.header.Header;

/**
 * What a flow script says of dialogs. A dialog is named by the tag of the peer ({@code of to1}), among parties by the peer's name ({@code of Bob});
 * without a name it is the one of the last event that had one, or of the current transaction.
 *
 * <pre>
 * app creates-dialog                 SipProvider.getNewDialog
 * app sends-in-dialog BYE [of tag] [Name:value]   Dialog.createRequest, getNewClientTransaction, Dialog.sendRequest
 * app answers-reliably 183 [body] [of tag]   Dialog.createReliableProvisionalResponse, sendReliableProvisionalResponse
 * app pracks [of tag]                Dialog.createPrack of the dialog's last response, Dialog.sendRequest
 * app acks [of tag]                  Dialog.createAck, Dialog.sendAck
 * app deletes-dialog [of tag]        Dialog.delete
 * app sets-early-timeout 30s         DialogExt.setEarlyDialogTimeoutSeconds
 * app keeps-dialog-on-bye            Dialog.terminateOnBye(false)
 * expect dialog EARLY [of tag]       null: no state yet; none: no dialog
 * expect sequence 1 0 [of tag]       local and remote sequence number
 * expect target sip:bob@host         the remote target
 * expect routes [uri ...] [of tag]            the route set
 * expect replaces found | nothing [of tag]   what the Replaces of the last request names is this dialog; expect joins: the same for Join
 * expect dialogs 1                   live ones and records of ended ones
 * expect listener ... [in-dialog] [forked] [retransmission] [original]
 * </pre>
 */
final class FlowDialogs {

    private static final Set<String> FLAGS = Set.of("in-dialog", "forked", "retransmission", "original");

    private final FlowStage stage;
    private final FlowApplication application;
    private final FlowIdentity identity;
    private final Map<String, DialogMachine> byPeer = new HashMap<>();
    private final Map<DialogMachine, Long> lastSuccess = new HashMap<>();
    private final Map<DialogMachine, SIPResponse> lastProvisional = new HashMap<>();
    private DialogMachine seen;

    FlowDialogs(FlowStage stage, FlowApplication application, FlowIdentity identity) {
        this.stage = stage;
        this.application = application;
        this.identity = identity;
    }

    /** The listener has seen an event; the words say what else has to be true of it. */
    void see(CoreEvent event, List<String> words) {
        Set<String> flags = new HashSet<>();
        DialogMachine dialog = null;
        if (event instanceof CoreEvent.RequestArrived arrived) {
            dialog = arrived.dialog();
        } else if (event instanceof CoreEvent.ResponseArrived arrived) {
            dialog = arrived.dialog();
            note(flags, arrived.forked(), "forked");
            note(flags, arrived.retransmission(), "retransmission");
            note(flags, arrived.originalTransaction() != null, "original");
            if (dialog != null && arrived.response().getStatusCode() < 200) {
                lastProvisional.put(dialog, arrived.response());
            }
            if (dialog != null
                    && arrived.response().getStatusCode() / 100 == 2
                    && "INVITE".equals(arrived.response().keys().cseqMethod())) {
                lastSuccess.put(dialog, arrived.response().keys().cseqNumber());
            }
        }
        if (dialog != null) {
            seen = dialog;
            remember(dialog);
            note(flags, words.contains("in-dialog"), "in-dialog");
        }
        Set<String> wanted = new HashSet<>(words);
        wanted.retainAll(FLAGS);
        FlowOptions.require(wanted.toString(), flags.toString());
    }

    private void remember(DialogMachine dialog) {
        identity.namesOfPeer(dialog.view()).forEach(name -> byPeer.put(name, dialog));
    }

    private static void note(Set<String> flags, boolean is, String flag) {
        if (is) {
            flags.add(flag);
        }
    }

    void app(List<String> words, String of, Map<String, String> options) throws SipException, InvalidArgumentException {
        switch (words.get(0)) {
            case "creates-dialog" -> stage.core.newDialog(application.transaction(null), stage.now(), stage);
            case "sends-in-dialog" -> sends(words.get(1), dialog(of), options);
            case "acks" -> acks(dialog(of), options);
            case "answers-reliably" -> answersReliably(Integer.parseInt(words.get(1)), dialog(of), options);
            case "pracks" -> pracks(dialog(of));
            case "deletes-dialog" -> stage.core.delete(dialog(of), stage.now(), stage);
            case "sets-early-timeout" ->
                stage.core.setEarlyTimeout(dialog(of), FlowOptions.time(words.get(1)), stage.now(), stage);
            case "keeps-dialog-on-bye" -> dialog(of).terminateOnBye(false);
            default -> throw new AssertionError("the application cannot " + words.get(0));
        }
    }

    private void sends(String method, DialogMachine dialog, Map<String, String> options) throws SipException {
        SIPRequest request = stage.core.createRequest(dialog, method);
        application.fill(request, options);
        sendInDialog(request, dialog, options);
    }

    private void sendInDialog(SIPRequest request, DialogMachine dialog, Map<String, String> options)
            throws SipException {
        NextHop hop = identity.hop(request, options);
        ClientTransactionMachine transaction =
                stage.core.newClientTransaction(request, hop, stage.profile, stage.now(), stage);
        stage.core.prepare(dialog, transaction, stage.now(), stage);
        application.sent(transaction);
        stage.core.send(transaction, hop, stage.now(), stage);
    }

    private void answersReliably(int status, DialogMachine dialog, Map<String, String> options)
            throws SipException, InvalidArgumentException {
        SIPResponse response = stage.core.createReliableResponse(dialog, status);
        application.fill(response, options);
        stage.core.sendReliableResponse(dialog, response, stage.now(), stage);
    }

    private void pracks(DialogMachine dialog) throws SipException {
        SIPResponse response = Objects.requireNonNull(lastProvisional.get(dialog), "no provisional response was told");
        sendInDialog(stage.core.createPrack(dialog, response), dialog, Map.of());
    }

    private void acks(DialogMachine dialog, Map<String, String> options) throws SipException, InvalidArgumentException {
        SIPRequest ack = stage.core.createAck(dialog, lastSuccess.getOrDefault(dialog, 1L));
        application.fill(ack, options);
        stage.core.sendAck(dialog, ack, application.hop(ack), stage.now(), stage);
    }

    void expect(List<String> words, String of) {
        switch (words.get(0)) {
            case "dialog" -> expectState(words.get(1), of);
            case "sequence" -> {
                DialogView view = dialog(of).view();
                FlowOptions.require(
                        words.get(1) + ' ' + words.get(2),
                        view.localSequenceNumber() + " " + view.remoteSequenceNumber());
            }
            case "target" -> FlowOptions.require(words.get(1), dialog(of).view().remoteTargetText());
            case "routes" ->
                FlowOptions.require(
                        String.join(" ", words.subList(1, of == null ? words.size() : words.indexOf("of"))),
                        String.join(" ", dialog(of).view().routes()));
            case "replaces" -> {
                ReplacesHeader named = (ReplacesHeader) header(ReplacesHeader.NAME);
                expectFound(words.get(1), of, named.getCallId(), named.getToTag(), named.getFromTag());
            }
            case "joins" -> {
                JoinHeader named = (JoinHeader) header(JoinHeader.NAME);
                expectFound(words.get(1), of, named.getCallId(), named.getToTag(), named.getFromTag());
            }
            case "dialogs" -> FlowOptions.require(words.get(1), Integer.toString(stage.core.dialogCount()));
            default -> throw new AssertionError("nothing to expect is called " + words.get(0));
        }
    }

    private Header header(String name) {
        return Objects.requireNonNull(application.arrived().request().getHeader(name), "it has no " + name);
    }

    /** RFC 3891 section 3: the to-tag is this side's, the from-tag the other's. */
    private void expectFound(String what, String of, String callId, String localTag, String remoteTag) {
        DialogMachine found = stage.core.findDialog(callId, localTag, remoteTag);
        FlowOptions.require(what, found == null ? "nothing" : found == dialog(of) ? "found" : "another dialog");
    }

    private void expectState(String state, String of) {
        if (state.equals("none")) {
            FlowOptions.require(
                    "null", String.valueOf(application.transaction(null).dialog()));
        } else {
            Object actual = dialog(of).view().state();
            FlowOptions.require(state.toLowerCase(java.util.Locale.ROOT), name(actual));
        }
    }

    /** DialogState writes itself as "Early Dialog", for example. */
    private static String name(Object state) {
        return String.valueOf(state).toLowerCase(java.util.Locale.ROOT).replace(" dialog", "");
    }

    DialogMachine dialog(String of) {
        DialogMachine found = of != null
                ? named(of)
                : seen != null
                        ? seen
                        : (DialogMachine) application.transaction(null).dialog();
        return Objects.requireNonNull(found, of == null ? "there is no dialog" : "there is no dialog with " + of);
    }

    /** The one that was heard of last; a party that has answered may have heard of none. */
    private DialogMachine named(String of) {
        for (DialogMachine dialog : stage.core.dialogs()) {
            if (!byPeer.containsValue(dialog)) {
                remember(dialog);
            }
        }
        return byPeer.get(of);
    }
}
