package io.trunkline.cli.demo;

import io.trunkline.cli.demo.WireLog.Crossing;
import io.trunkline.cli.ladder.LadderEntry.Fate;
import io.trunkline.cli.ladder.Side;
import java.util.List;

/**
 * A step of the demonstration and the messages that it consists of.
 *
 * @param name what the step is called
 * @param wire the messages in order: {@code >} and a method or status for what the client sends, {@code <} for what the server sends
 */
record StepPlan(String name, List<String> wire) {

    static final StepPlan REGISTER = new StepPlan("REGISTER", List.of(">REGISTER", "<200"));
    static final StepPlan OPTIONS = new StepPlan("OPTIONS", List.of(">OPTIONS", "<200"));
    static final StepPlan INVITE = new StepPlan("INVITE", List.of(">INVITE", "<180", "<200", ">ACK"));
    static final StepPlan REINVITE = new StepPlan("re-INVITE", List.of(">INVITE", "<200", ">ACK"));
    static final StepPlan BYE = new StepPlan("BYE", List.of(">BYE", "<200"));

    /**
     * What was on the wire for this step, without what the stacks add by themselves at times of their own choosing: 100 Trying, and
     * repetitions.
     */
    static List<String> wire(List<Crossing> crossings, String callId, long cseq) {
        return crossings.stream()
                .filter(crossing -> crossing.fate() == Fate.ARRIVED)
                .map(Crossing::sent)
                .filter(message -> message.summary().callId().equals(callId)
                        && message.summary().cseq() == cseq
                        && message.summary().status() != 100)
                .map(message -> (message.side() == Side.LEFT ? ">" : "<")
                        + message.summary().kind())
                .toList();
    }
}
