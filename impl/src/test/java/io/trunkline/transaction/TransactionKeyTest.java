package io.trunkline.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.trunkline.wire.MessageKeys;
import org.junit.jupiter.api.Test;

/** RFC 3261 sections 17.1.3 and 17.2.3. */
class TransactionKeyTest {

    private static MessageKeys request(String method, String branch, String host, int port, String callId) {
        return new MessageKeys(method, 0, branch, host, port, "UDP", callId, 1, method, "from", null, null);
    }

    private static TransactionKey server(String method, String branch, String host, int port) {
        return TransactionKey.ofServer(request(method, branch, host, port, "call"));
    }

    @Test
    void branchAndSentByCompareWithoutCase() {
        TransactionKey key = server("INVITE", "z9hG4bKaBc", "Client.example.com", 5060);
        TransactionKey same = server("INVITE", "Z9HG4BKABC", "client.EXAMPLE.com", 5060);
        assertEquals(key, same);
        assertEquals(key.hashCode(), same.hashCode());
    }

    @Test
    void branchSentByPortAndMethodTellApart() {
        TransactionKey key = server("INVITE", "z9hG4bKa", "host", 5060);
        assertNotEquals(key, server("INVITE", "z9hG4bKb", "host", 5060));
        assertNotEquals(key, server("INVITE", "z9hG4bKa", "other", 5060));
        assertNotEquals(key, server("INVITE", "z9hG4bKa", "host", 5061));
        assertNotEquals(key, server("INVITE", "z9hG4bKa", "host", -1));
        assertNotEquals(key, server("BYE", "z9hG4bKa", "host", 5060));
    }

    @Test
    void ackBelongsToItsInviteAndCancelDoesNot() {
        TransactionKey invite = server("INVITE", "z9hG4bKa", "host", 5060);
        assertEquals(invite, server("ACK", "z9hG4bKa", "host", 5060));
        TransactionKey cancel = server("CANCEL", "z9hG4bKa", "host", 5060);
        assertNotEquals(invite, cancel);
        assertEquals(invite, cancel.ofCancelledInvite());
    }

    @Test
    void responseBelongsToTheRequestByBranchAndCSeqMethod() {
        TransactionKey client = TransactionKey.ofClient(request("BYE", "z9hG4bKa", "us", 5060, "call"));
        MessageKeys response =
                new MessageKeys(null, 200, "z9hG4bKa", "us", 5060, "UDP", "call", 1, "BYE", "from", "to", null);
        assertEquals(client, TransactionKey.ofClient(response));
        MessageKeys other =
                new MessageKeys(null, 200, "z9hG4bKa", "us", 5060, "UDP", "call", 1, "CANCEL", "from", "to", null);
        assertNotEquals(client, TransactionKey.ofClient(other));
    }

    @Test
    void withoutTheCookieTheBranchIsNotEnough() {
        TransactionKey key = TransactionKey.ofServer(request("INVITE", "1", "host", 5060, "call"));
        assertEquals(key, TransactionKey.ofServer(request("ACK", "1", "host", 5060, "call")));
        assertNotEquals(key, TransactionKey.ofServer(request("INVITE", "1", "host", 5060, "another")));
        TransactionKey without = TransactionKey.ofServer(request("INVITE", null, "host", 5060, "call"));
        assertEquals(without, TransactionKey.ofServer(request("INVITE", null, "host", 5060, "call")));
    }
}
