package io.trunkline.cli.demo;

import java.util.List;

/**
 * How a step went.
 *
 * @param plan the step
 * @param beginNanos when it began
 * @param endNanos when the last message of it had arrived
 * @param callId the Call-ID of its messages
 * @param cseq the CSeq number of its messages
 * @param problems what was not as it must be; empty when everything was right
 */
record StepResult(StepPlan plan, long beginNanos, long endNanos, String callId, long cseq, List<String> problems) {

    double millis() {
        return (endNanos - beginNanos) / 1e6;
    }
}
