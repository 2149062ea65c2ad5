package io.trunkline.javax.sip.stack;

/** The issues that methods wait for which are not there yet; docs/api-gaps.md lists the methods. */
public enum LaterIssue {
    /** Headers, URIs, bodies. */
    MESSAGES("Every header, every URI, every torture message"),
    /** Transactions, dialogs, subscriptions, authentication. */
    TRANSACTIONS("Transactions and dialogs: complete, and proven in virtual time"),
    /** Connections, TLS, DNS. */
    TRANSPORTS("Every transport, found by DNS, never blocking");

    private final String title;

    LaterIssue(String title) {
        this.title = title;
    }

    /**
     * What to throw from a method that waits.
     *
     * @param what the method, or what it would do
     * @return the exception
     */
    public UnsupportedOperationException awaitedBy(String what) {
        return new UnsupportedOperationException(what + " waits for '" + title + "'");
    }
}
