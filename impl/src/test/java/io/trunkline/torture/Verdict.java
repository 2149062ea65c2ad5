package io.trunkline.torture;

import java.util.List;

/**
 * What the stack does with one message of the network.
 *
 * @param what {@code delivered}, {@code answered 400 reason}, {@code dropped: reason}, {@code waits}, {@code keep-alive}
 * @param malformed the lines that the application finds in {@code getUnrecognizedHeaders}: the name of the header field, or
 *     {@code (no colon)}
 */
record Verdict(String what, List<String> malformed) {

    static final String DELIVERED = "delivered";

    boolean isDelivered() {
        return what.equals(DELIVERED);
    }

    boolean isAnswered(int statusCode) {
        return what.startsWith("answered " + statusCode + " ");
    }

    boolean isDropped() {
        return what.startsWith("dropped: ");
    }

    @Override
    public String toString() {
        return malformed.isEmpty() ? what : what + "; unrecognized: " + String.join(", ", malformed);
    }
}
