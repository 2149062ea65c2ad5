package io.trunkline.sim;

/** An invariant does not hold. */
final class RuleBroken extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final String callId;

    RuleBroken(Rule rule, String callId, String problem) {
        super(rule + ": " + problem);
        this.rule = rule;
        this.callId = callId;
    }

    Rule rule() {
        return rule;
    }

    /** The call to draw. */
    String callId() {
        return callId;
    }
}
