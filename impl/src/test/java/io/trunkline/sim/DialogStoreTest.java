package io.trunkline.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreRule;
import io.trunkline.core.CoreSettings;
import io.trunkline.core.ProviderProfile;
import io.trunkline.core.StoreOrder;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogSnapshot;
import io.trunkline.dialog.DialogView;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionBudget;
import io.trunkline.wire.MessageLimits;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import javax.sip.DialogState;
import javax.sip.SipException;
import org.junit.jupiter.api.Test;

/** A core whose dialogs are kept in a store: what it puts there, and what it asks for. */
class DialogStoreTest {

    private static final long SECOND = 1_000_000_000L;

    private final FlowStage stage = new FlowStage(
            "core",
            new FlowScene(),
            CoreSettings.DEFAULT.with(CoreRule.STORE_DIALOGS),
            ProviderProfile.DEFAULT,
            TransactionBudget.unlimited(),
            1);

    /** A call that another stack answered: Alice with the tag a, this side with the tag b. */
    private static DialogSnapshot call() {
        DialogView view = new DialogView(
                "call-1",
                DialogState.CONFIRMED,
                true,
                true,
                false,
                "b",
                "a",
                "<sip:bob@192.0.2.2>",
                "<sip:alice@192.0.2.1>",
                "sip:bob@192.0.2.2:5060",
                "sip:alice@192.0.2.1:5060",
                List.of(),
                0,
                1,
                "INVITE");
        return new DialogSnapshot(view, false, true, true, true, DeadlineQueue.NEVER, DeadlineQueue.NEVER, List.of());
    }

    private void receive(String method, int cseq, String toTag) throws UnknownHostException, ParseException {
        String text = method + " sip:bob@192.0.2.2:5060 SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK-" + method + cseq + "\r\n"
                + "Max-Forwards: 70\r\n"
                + "From: <sip:alice@192.0.2.1>;tag=a\r\n"
                + "To: <sip:bob@192.0.2.2>;tag=" + toTag + "\r\n"
                + "Call-ID: call-1\r\n"
                + "CSeq: " + cseq + ' ' + method + "\r\n"
                + "Content-Length: 0\r\n\r\n";
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        Flow flow = new Flow("UDP", address(2), address(1), 0);
        stage.core.onMessage(
                MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT),
                flow,
                stage.profile,
                stage.now(),
                stage);
    }

    private static InetSocketAddress address(int last) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, (byte) last}), 5060);
    }

    private DialogMachine adopt() throws SipException {
        return stage.core.adopt(call(), stage.now(), stage);
    }

    private CoreEvent.RequestArrived nextRequest(String method) {
        FlowStage.Told told = stage.events.poll();
        assertNotNull(told, stage.scene::history);
        CoreEvent.RequestArrived arrived = assertInstanceOf(CoreEvent.RequestArrived.class, told.event());
        assertEquals(method, arrived.request().getMethod());
        return arrived;
    }

    private StoreOrder.Find nextSearch() {
        StoreOrder.Find find = assertInstanceOf(StoreOrder.Find.class, stage.orders.poll(), stage.scene::history);
        assertEquals("call-1:b:a", find.dialogId());
        return find;
    }

    private void answer(ServerTransactionMachine transaction, int status) throws Exception {
        SIPResponse response = transaction.request().createResponse(status);
        stage.core.sendResponse(transaction, response, stage.now(), stage);
    }

    @Test
    void everyChangeIsPutAndTheEndRemoves() throws Exception {
        DialogMachine dialog = adopt();
        StoreOrder.Put put = assertInstanceOf(StoreOrder.Put.class, stage.orders.poll());
        assertEquals("call-1:b:a", put.dialogId());
        assertEquals(call(), put.snapshot());

        stage.core.change(dialog, DialogMachine::incrementLocalSequenceNumber, stage.now(), stage);
        put = assertInstanceOf(StoreOrder.Put.class, stage.orders.poll());
        assertEquals(1, put.snapshot().view().localSequenceNumber());

        receive("INFO", 2, "b");
        put = assertInstanceOf(StoreOrder.Put.class, stage.orders.poll());
        assertEquals(2, put.snapshot().view().remoteSequenceNumber());
        answer(nextRequest("INFO").transaction(), 200);
        assertNull(stage.orders.poll(), "nothing that a snapshot shows has changed");

        receive("BYE", 3, "b");
        stage.orders.clear();
        answer(nextRequest("BYE").transaction(), 200);
        assertEquals(new StoreOrder.Remove("call-1:b:a"), stage.orders.poll());
    }

    @Test
    void aDialogThatIsNotHereIsFoundInTheStore() throws Exception {
        receive("INFO", 2, "b");
        receive("INFO", 2, "b");
        receive("BYE", 3, "b");
        StoreOrder.Find find = nextSearch();
        assertNull(stage.orders.poll(), "one question for one dialog");
        assertNull(stage.events.poll(), "what waits is not delivered");

        stage.core.onRecalled(find.questionId(), call(), stage.now(), stage);
        CoreEvent.RequestArrived info = nextRequest("INFO");
        CoreEvent.RequestArrived bye = nextRequest("BYE");
        assertSame(info.dialog(), bye.dialog());
        assertNull(stage.events.poll(), "the retransmission is not delivered");
        answer(info.transaction(), 200);
        answer(bye.transaction(), 200);
        assertEquals(List.of("200", "200"), labels());
        assertEquals(DialogState.TERMINATED, bye.dialog().view().state());
        stage.scene.advanceTo(100 * SECOND);
        assertEquals(0, stage.core.dialogCount() + stage.core.transactionCount() + stage.core.timerCount());
    }

    private List<String> labels() {
        return stage.wire.stream().map(FlowStage.Sent::label).toList();
    }

    @Test
    void aDialogThatNobodyHasDoesNotExist() throws Exception {
        receive("BYE", 2, "b");
        stage.core.onRecalled(nextSearch().questionId(), null, stage.now(), stage);

        assertEquals(List.of("481"), labels());
        assertNull(stage.orders.poll(), "it is not asked for again");
        assertEquals(0, stage.core.timerCount() - 1, "the row of the time-out stays until then");
        stage.scene.advanceTo(5 * SECOND);
        assertEquals(0, stage.core.timerCount());
    }

    @Test
    void aStoreThatDoesNotAnswerHoldsNobodyUp() throws Exception {
        receive("BYE", 2, "b");
        StoreOrder.Find find = nextSearch();
        stage.scene.advanceTo(4 * SECOND - 1);
        assertEquals(List.of(), labels());
        stage.scene.advanceTo(4 * SECOND);
        assertEquals(List.of("481"), labels());

        stage.core.onRecalled(find.questionId(), call(), stage.now(), stage);
        assertEquals(0, stage.core.dialogCount(), "an answer that comes too late is dropped");
    }

    @Test
    void anAckFindsItsDialogToo() throws Exception {
        receive("ACK", 1, "b");
        stage.core.onRecalled(nextSearch().questionId(), call(), stage.now(), stage);

        assertEquals(1, stage.core.dialogs().size());
    }

    @Test
    void aFloodOfTagsDoesNotFloodTheStore() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            receive("BYE", 2 + i, "made-up-" + i);
        }
        assertEquals(1_000, stage.orders.size());
        assertEquals(1_000, labels().size(), "the others are answered at once");
        assertTrue(labels().stream().allMatch("481"::equals));
    }

    @Test
    void aDialogCannotBeTakenTwice() throws Exception {
        adopt();

        SipException refused = assertThrows(SipException.class, this::adopt);

        assertTrue(refused.getMessage().contains("call-1:b:a"), refused.getMessage());
    }
}
