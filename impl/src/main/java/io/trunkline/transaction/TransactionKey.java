package io.trunkline.transaction;

import io.trunkline.wire.MessageKeys;
import java.util.Objects;

/**
 * What a message is matched to its transaction by (RFC 3261 sections 17.1.3 and 17.2.3). Branch and sent-by compare without
 * case (section 7.3.1).
 *
 * @param method the method that made the transaction: INVITE for an ACK too
 * @param branch the branch of the topmost Via; for a request of RFC 2543 what stands in for it
 * @param sentBy host and port of the topmost Via for a server transaction; empty for a client transaction, whose branch is our
 *     own
 */
public record TransactionKey(String method, String branch, String sentBy) {

    private static final String INVITE = "INVITE";
    private static final String ACK = "ACK";

    /** Validates the parts. */
    public TransactionKey {
        if (method.isEmpty() || branch.isEmpty()) {
            throw new IllegalArgumentException("a transaction needs a method and a branch: " + method + ' ' + branch);
        }
    }

    /**
     * The key of the client transaction of a request, or that a response belongs to (RFC 3261 section 17.1.3).
     *
     * @param keys of our own request, or of a response, without a defect
     * @return the key
     */
    public static TransactionKey ofClient(MessageKeys keys) {
        String method = keys.isRequest() ? keys.method() : keys.cseqMethod();
        return new TransactionKey(Objects.requireNonNull(method), Objects.requireNonNull(keys.branch()), "");
    }

    /**
     * The key of the server transaction that a request makes or belongs to (RFC 3261 section 17.2.3).
     *
     * @param keys of a request, without a defect
     * @return the key
     */
    public static TransactionKey ofServer(MessageKeys keys) {
        String method = Objects.requireNonNull(keys.method());
        String sentBy = keys.sentByPort() < 0
                ? Objects.requireNonNull(keys.sentByHost())
                : keys.sentByHost() + ":" + keys.sentByPort();
        String branch = keys.hasMagicCookie() ? Objects.requireNonNull(keys.branch()) : withoutBranch(keys);
        return new TransactionKey(method.equals(ACK) ? INVITE : method, branch, sentBy);
    }

    /**
     * The key of the INVITE that a CANCEL is for (RFC 3261 section 9.2).
     *
     * @return this key with the method INVITE
     */
    public TransactionKey ofCancelledInvite() {
        return new TransactionKey(INVITE, branch, sentBy);
    }

    /**
     * RFC 3261 section 17.2.3, for clients of RFC 2543, whose branch is not unique: Call-ID, CSeq number, From tag and the
     * branch as it is. Request-URI and To tag are left out: they tell apart what such clients do not send.
     */
    private static String withoutBranch(MessageKeys keys) {
        return "2543 " + keys.callId() + ' ' + keys.cseqNumber() + ' ' + keys.fromTag() + ' ' + keys.branch();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TransactionKey key
                && method.equals(key.method)
                && branch.equalsIgnoreCase(key.branch)
                && sentBy.equalsIgnoreCase(key.sentBy);
    }

    @Override
    public int hashCode() {
        return (caselessHash(branch) * 31 + caselessHash(sentBy)) * 31 + method.hashCode();
    }

    private static int caselessHash(String s) {
        int hash = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            hash = hash * 31 + (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
        return hash;
    }
}
