package io.trunkline.dialog;

import io.trunkline.transaction.Flow;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Dialogs and flows to test with. */
final class DialogSamples {

    static final long T1 = 500_000_000L;
    static final long T2 = 4_000_000_000L;

    private DialogSamples() {}

    /** Alice, who has sent INVITE 1. */
    static DialogView caller() {
        return new DialogView(
                "call-1",
                null,
                false,
                false,
                false,
                "alice",
                null,
                "<sip:alice@a.example>",
                "<sip:bob@b.example>",
                "sip:alice@192.0.2.1",
                null,
                List.of(),
                1,
                0,
                "INVITE");
    }

    /** Bob, who has received INVITE 1 by way of two proxies. */
    static DialogView callee() {
        return new DialogView(
                "call-1",
                null,
                false,
                true,
                false,
                null,
                "alice",
                "<sip:bob@b.example>",
                "<sip:alice@a.example>",
                null,
                "sip:alice@192.0.2.1",
                List.of("<sip:p2;lr>", "<sip:p1;lr>"),
                0,
                1,
                "INVITE");
    }

    static Flow flow() {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            return new Flow("UDP", new InetSocketAddress(loopback, 5060), new InetSocketAddress(loopback, 5070), 0);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
