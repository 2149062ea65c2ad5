package io.trunkline.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.cli.Terminal;
import io.trunkline.cli.demo.StateChange.Subject;
import io.trunkline.cli.ladder.Colours;
import io.trunkline.cli.ladder.Glyphs;
import io.trunkline.cli.ladder.Side;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoReportTest {

    private final WireLog log = new WireLog();
    private final List<StateChange> changes = new ArrayList<>();

    private DemoReport report(int planned, String... problems) {
        DemoFixture.cross(log, 100, Side.LEFT, DemoFixture.request("OPTIONS", 1));
        DemoFixture.cross(log, 200, Side.RIGHT, DemoFixture.response("200 OK", "OPTIONS", 1));
        StepResult step = new StepResult(StepPlan.OPTIONS, 50, 250, DemoFixture.CALL_ID, 1, List.of(problems));
        return new DemoReport("UAC", "UAS", List.of(step), planned, log.crossings(), changes);
    }

    private void dialogLivesAt(Side side, String... states) {
        for (String state : states) {
            changes.add(new StateChange(150, side, new Subject(StateChange.DIALOG, DemoFixture.CALL_ID, 0), state));
        }
    }

    private static String printed(DemoReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        report.print(new Terminal(stream, stream, Glyphs.UNICODE, Colours.NONE));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everythingRightIsRight() {
        dialogLivesAt(Side.LEFT, "Early", "Confirmed", "Terminated");
        dialogLivesAt(Side.RIGHT, "Early", "Confirmed", "Terminated");
        DemoReport report = report(1);
        assertEquals(List.of(), report.problems());
        assertTrue(report.isRight());
        assertTrue(printed(report).contains("every step was right"), printed(report));
        assertTrue(printed(report).contains("2 messages, each seen"), printed(report));
    }

    @Test
    void theLivesOfBothSidesStandSideBySide() {
        dialogLivesAt(Side.LEFT, "Early", "Confirmed");
        dialogLivesAt(Side.RIGHT, "Confirmed");
        changes.add(new StateChange(140, Side.LEFT, new Subject("OPTIONS", DemoFixture.CALL_ID, 1), "Trying"));
        List<String> lines = printed(report(1)).lines().toList();
        int head = lines.indexOf("transaction   at the UAC          at the UAS");
        assertEquals("OPTIONS 1     Trying", lines.get(head + 2));
        assertEquals("dialog        Early → Confirmed   Confirmed", lines.get(head + 3));
    }

    @Test
    void aProblemOfAStepIsPrintedAndMakesItWrong() {
        dialogLivesAt(Side.LEFT, "Early", "Confirmed", "Terminated");
        dialogLivesAt(Side.RIGHT, "Early", "Confirmed", "Terminated");
        DemoReport report = report(1, "the answer is 500");
        assertFalse(report.isRight());
        assertTrue(printed(report).contains("✘ OPTIONS: the answer is 500"), printed(report));
    }

    @Test
    void aStepThatWasNotReachedMakesItWrong() {
        assertTrue(report(2).problems().contains("1 of 2 steps were reached"));
    }

    @Test
    void aDialogThatSkippedAStateMakesItWrong() {
        dialogLivesAt(Side.LEFT, "Early", "Confirmed", "Terminated");
        dialogLivesAt(Side.RIGHT, "Confirmed", "Terminated");
        assertEquals(
                List.of("the dialog of the server was [Confirmed, Terminated]"),
                report(1).problems());
    }

    @Test
    void aMessageFromNowhereMakesItWrong() {
        log.add(WireMessage.of(300, Side.RIGHT, false, DemoFixture.request("BYE", 9)));
        assertTrue(report(1).problems().contains("1 messages arrived that no stack had sent"));
    }
}
