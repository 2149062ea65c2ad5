package io.trunkline.cli;

import io.trunkline.cli.demo.Demo;
import java.util.List;

/** Places real calls between two stacks in this process and shows what happened. */
final class DemoCommand implements Command {

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String summary() {
        return "places calls between two stacks over loopback and draws what was on the wire";
    }

    @Override
    public String usage() {
        return """
                Usage: trunkline demo

                REGISTER, OPTIONS, INVITE/180/200/ACK, re-INVITE and BYE between two applications of javax.sip,
                each on a stack of its own, over UDP on 127.0.0.1. The ladder is drawn from the message traces of
                both stacks. A rehearsal comes first, unseen, so that no time shown is that of loading classes.
                Exit status 0 only when every step was right. NO_COLOR switches colours off.
                """;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws Exception {
        if (!arguments.isEmpty()) {
            throw new UsageException("demo takes no argument: " + arguments.get(0));
        }
        return Demo.run(terminal) ? Main.OK : Main.FAILED;
    }
}
