package io.trunkline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.cli.ladder.Colours;
import io.trunkline.cli.ladder.Glyphs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... line) {
        return Main.run(List.of(line), new Terminal(stream(out), stream(err), Glyphs.ASCII, Colours.NONE));
    }

    private static PrintStream stream(ByteArrayOutputStream sink) {
        return new PrintStream(sink, true, StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void helpNamesEveryCommand() {
        assertEquals(Main.OK, run("help"));
        String help = out.toString(StandardCharsets.UTF_8);
        assertTrue(help.contains("uas") && help.contains("uac") && help.contains("version"), help);
    }

    @Test
    void nothingToDoIsHelp() {
        assertEquals(Main.OK, run());
    }

    @Test
    void helpOfACommandNamesItsOptions() {
        assertEquals(Main.OK, run("help", "uac"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("--rate"));
    }

    @Test
    void anUnknownCommandIsAUsageError() {
        assertEquals(Main.USAGE, run("dance"));
        assertTrue(errors().contains("there is no command 'dance'"), errors());
    }

    @Test
    void anUnknownOptionIsAUsageError() {
        assertEquals(Main.USAGE, run("uas", "--colour", "red"));
        assertTrue(errors().contains("unknown option --colour") && errors().contains("help uas"), errors());
    }

    @Test
    void anOptionWithoutItsValueIsAUsageError() {
        assertEquals(Main.USAGE, run("uas", "--port"));
        assertTrue(errors().contains("--port needs a value"), errors());
    }

    @Test
    void aPortOutOfRangeIsAUsageError() {
        assertEquals(Main.USAGE, run("uac", "--port=70000", "127.0.0.1:5060"));
        assertTrue(errors().contains("a number from 1 to 65535"), errors());
    }

    @Test
    void aCallToNobodyIsAUsageError() {
        assertEquals(Main.USAGE, run("uac"));
        assertTrue(errors().contains("HOST:PORT"), errors());
    }

    @Test
    void aRateThatIsNoNumberIsAUsageError() {
        assertEquals(Main.USAGE, run("uac", "--rate", "fast", "127.0.0.1:5060"));
        assertTrue(errors().contains("--rate is fast"), errors());
    }

    @Test
    void anImplementationThatIsNotThereFailsTheCommand() {
        assertEquals(Main.FAILED, run("uac", "--path-name", "org.example.nowhere", "127.0.0.1:5060"));
        assertTrue(errors().contains("PeerUnavailableException"), errors());
    }
}
