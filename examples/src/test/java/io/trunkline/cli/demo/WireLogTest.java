package io.trunkline.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.cli.demo.WireLog.Crossing;
import io.trunkline.cli.ladder.LadderEntry.Fate;
import io.trunkline.cli.ladder.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireLogTest {

    private final WireLog log = new WireLog();

    private List<Fate> fates() {
        return log.crossings().all().stream().map(Crossing::fate).toList();
    }

    @Test
    void whatOneStackSentAndTheOtherReceivedIsOneCrossing() {
        DemoFixture.cross(log, 100, Side.LEFT, DemoFixture.request("OPTIONS", 1));
        DemoFixture.cross(log, 200, Side.RIGHT, DemoFixture.response("200 OK", "OPTIONS", 1));
        assertEquals(List.of(Fate.ARRIVED, Fate.ARRIVED), fates());
        assertTrue(log.crossings().unexplained().isEmpty());
    }

    @Test
    void whatTheOtherStackDidNotSeeIsLostAndItsRepetitionArrivesAgain() {
        byte[] octets = DemoFixture.request("OPTIONS", 1);
        log.add(WireMessage.of(100, Side.LEFT, true, octets));
        assertEquals(List.of(Fate.LOST), fates());
        DemoFixture.cross(log, 200, Side.LEFT, octets);
        DemoFixture.cross(log, 300, Side.LEFT, octets);
        assertEquals(List.of(Fate.ARRIVED, Fate.ARRIVED_AGAIN, Fate.LOST), fates());
    }

    @Test
    void octetsThatChangedOnTheWayAreNotTheSameMessage() {
        log.add(WireMessage.of(100, Side.LEFT, true, DemoFixture.request("OPTIONS", 1)));
        log.add(WireMessage.of(110, Side.RIGHT, false, DemoFixture.request("OPTIONS", 2)));
        assertEquals(List.of(Fate.LOST), fates());
        assertEquals(1, log.crossings().unexplained().size());
    }

    @Test
    void aMessageIsAwaitedBeforeAndAfterItCame() {
        var before = log.first(message -> message.summary().kind().equals("BYE"));
        assertFalse(before.isDone());
        DemoFixture.cross(log, 100, Side.LEFT, DemoFixture.request("BYE", 3));
        assertTrue(before.isDone());
        assertTrue(log.first(message -> !message.sent()).isDone());
    }

    @Test
    void aStepIsReadWithoutTryingAndRepetitions() {
        DemoFixture.cross(log, 100, Side.LEFT, DemoFixture.request("INVITE", 1));
        DemoFixture.cross(log, 200, Side.LEFT, DemoFixture.request("INVITE", 1));
        DemoFixture.cross(log, 300, Side.RIGHT, DemoFixture.response("100 Trying", "INVITE", 1));
        DemoFixture.cross(log, 400, Side.RIGHT, DemoFixture.response("200 OK", "INVITE", 1));
        DemoFixture.cross(log, 500, Side.LEFT, DemoFixture.request("BYE", 2));
        assertEquals(List.of(">INVITE", "<200"), StepPlan.wire(log.crossings().all(), DemoFixture.CALL_ID, 1));
    }
}
