package io.trunkline.tck.getters;

import io.trunkline.tck.contract.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Compares what the getters of two implementations say about the same message. */
final class GetterComparison {

    /**
     * A getter that two implementations answer differently.
     *
     * @param path which
     * @param ours what ours says
     * @param theirs what the other says
     */
    record Difference(String path, String ours, String theirs) {}

    private final MessageView ours;
    private final MessageView theirs;
    private int compared;

    GetterComparison(MessageView ours, MessageView theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    /**
     * The getters that both have and answer differently; a message that only one refuses is a difference as well.
     *
     * @param what names the message in that case
     */
    List<Difference> compare(String what, String message) {
        SortedMap<String, String> mine = ours.view(message);
        SortedMap<String, String> others = theirs.view(message);
        List<Difference> differences = new ArrayList<>();
        if (mine.containsKey("refused") || others.containsKey("refused")) {
            if (mine.containsKey("refused") != others.containsKey("refused")) {
                differences.add(new Difference("refused " + what, mine.toString(), others.toString()));
            }
            return differences;
        }
        for (Map.Entry<String, String> each : mine.entrySet()) {
            String other = others.get(each.getKey());
            if (other != null) {
                compared++;
                if (!other.equals(each.getValue())) {
                    differences.add(new Difference(each.getKey(), each.getValue(), other));
                }
            }
        }
        return differences;
    }

    /** How many answers were compared so far. */
    int compared() {
        return compared;
    }
}
