package io.trunkline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the package table of the architecture, and shows that the rules which hold it do fail when it is broken. */
class ArchitectureTest {

    private static final String FIXTURES = "archfixture";

    @TestFactory
    Stream<DynamicTest> theStackKeepsItsTable() {
        // From the folder of this module alone: the grammar's classes have a table of their own.
        JavaClasses stack = new ClassFileImporter().importPath(Path.of("target", "classes"));
        assertFalse(stack.isEmpty(), "no class of the stack found");
        return new ArchitectureRules("io.trunkline")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(stack)));
    }

    @Test
    void anImportThatGoesUpIsReported() {
        Map<String, String> broken = violations("upward");
        assertTrue(broken.containsKey("imports go down only"), broken::toString);
        String report = broken.get("imports go down only");
        assertTrue(report.contains("import goes up from wire to core"), report);
        assertTrue(report.contains("FramerThatKnowsTheCore"), report);
        assertEquals(1, broken.size(), broken::toString);
    }

    @Test
    void anImportOfTheFaceIntoMessagesIsReported() {
        String report = violations("face").get("imports go down only");
        assertTrue(report.contains("import goes up from javax.sip.message to face"), report);
    }

    @Test
    void aCycleInsideARowIsReported() {
        Map<String, String> broken = violations("cycle");
        assertEquals(1, broken.size(), broken::toString);
        assertTrue(broken.get("no cycles").contains("edge.netty"), broken::toString);
    }

    @Test
    void clockThreadNettyAndSocketInsideTheCoreAreReported() {
        Map<String, String> broken = violations("impure");
        assertTrue(broken.get("pure packages know no clock").contains("nanoTime"), broken::toString);
        assertTrue(broken.get("pure packages know no threads").contains("ReentrantLock"), broken::toString);
        assertTrue(broken.get("pure packages know no netty").contains("ByteBuf"), broken::toString);
        assertTrue(broken.get("pure packages know no sockets").contains("DatagramSocket"), broken::toString);
        assertTrue(broken.get("machines have no volatile fields").contains("turn"), broken::toString);
        assertTrue(broken.get("machines have no synchronized methods").contains("step"), broken::toString);
        assertTrue(broken.get("the edge does not know machines").contains("ImpureMachine"), broken::toString);
        assertTrue(
                broken.get("the face reads machines and drives none").contains("HandleThatDrivesAMachine"),
                broken::toString);
        assertTrue(broken.get("only the face has the old names").contains("SIPHelper"), broken::toString);
    }

    @Test
    void aValueThatKnowsTheStackAndAStrangePackageAreReported() {
        Map<String, String> broken = violations("strange");
        assertTrue(broken.get("value knows nothing").contains("Talkative"), broken::toString);
        assertTrue(broken.get("every package is in the table").contains("misc"), broken::toString);
    }

    private static Map<String, String> violations(String fixture) {
        String root = FIXTURES + "." + fixture;
        JavaClasses tree = new ClassFileImporter().importPackages(root);
        assertFalse(tree.isEmpty(), "no fixture " + root);
        Map<String, String> broken = new TreeMap<>();
        new ArchitectureRules(root).all().forEach((name, rule) -> {
            EvaluationResult result = rule.evaluate(tree);
            if (result.hasViolation()) {
                broken.put(name, result.getFailureReport().toString());
            }
        });
        return broken;
    }
}
