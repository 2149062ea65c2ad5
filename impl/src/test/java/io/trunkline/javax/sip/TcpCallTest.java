package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.address.SipURI;
import javax.sip.message.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls over TCP by javax.sip, and what a stream's peer can do to them. */
class TcpCallTest {

    private static final int PATIENCE_MILLIS = 20_000;

    private UserAgent alice;
    private UserAgent bob;

    @BeforeEach
    void start() throws Exception {
        alice = UserAgent.over("tcp", "alice");
        bob = UserAgent.over("tcp", "bob");
    }

    @AfterEach
    void stop() {
        alice.close();
        bob.close();
    }

    @Test
    void aCallFromInviteToBye() throws Exception {
        Dialog caller = alice.send(alice.request(Request.INVITE, bob)).getDialog();
        RequestEvent arrived = bob.nextRequest(Request.INVITE);
        ServerTransaction invite = bob.provider.getNewServerTransaction(arrived.getRequest());
        bob.answer(invite, 180);
        alice.nextResponse(180);
        bob.answer(invite, 200);
        alice.nextResponse(200);
        caller.sendAck(caller.createAck(1));
        bob.nextRequest(Request.ACK);
        Dialog callee = invite.getDialog();
        assertEquals(DialogState.CONFIRMED, callee.getState());

        callee.sendRequest(bob.provider.getNewClientTransaction(callee.createRequest(Request.BYE)));
        alice.answer(alice.nextRequest(Request.BYE).getServerTransaction(), 200);
        bob.nextResponse(200);
        assertEquals(callee, bob.next(DialogTerminatedEvent.class).getDialog());
        assertEquals(caller, alice.next(DialogTerminatedEvent.class).getDialog());
    }

    @Test
    void nobodyListensThere() throws Exception {
        SipURI nobody = alice.uri();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody.setPort(free.getLocalPort());
        }
        ClientTransaction sent = alice.send(alice.request(Request.MESSAGE, nobody));

        IOExceptionEvent told = alice.next(IOExceptionEvent.class);
        assertEquals(nobody.getPort(), told.getPort());
        assertEquals("TCP", told.getTransport());
        assertEquals(sent, alice.next(TransactionTerminatedEvent.class).getClientTransaction());
    }

    private static String message(String method, int cseq, int sentByPort, String body) {
        return method + " sip:bob@127.0.0.1 SIP/2.0\r\n"
                + "Via: SIP/2.0/TCP 127.0.0.1:" + sentByPort + ";branch=z9hG4bK-" + method + cseq + "\r\n"
                + "Max-Forwards: 70\r\nFrom: <sip:carol@127.0.0.1>;tag=c\r\nTo: <sip:bob@127.0.0.1>\r\n"
                + "Call-ID: raw-" + method + "\r\nCSeq: " + cseq + ' ' + method + "\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), bob.point.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String readStartLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int octet = in.read();
        while (octet != '\n' && octet >= 0) {
            line.append((char) octet);
            octet = in.read();
        }
        return line.toString().strip();
    }

    @Test
    void messagesComeInAnyPieces() throws Exception {
        try (Socket carol = connect()) {
            String two = message("MESSAGE", 1, 5060, "first") + "\r\n\r\n" + message("MESSAGE", 2, 5060, "second");
            int cut = two.indexOf("Call-ID") + 3;
            write(carol, two.substring(0, cut));
            write(carol, two.substring(cut));
            for (int i = 1; i <= 2; i++) {
                RequestEvent event = bob.nextRequest(Request.MESSAGE);
                assertEquals(
                        i == 1 ? "first" : "second",
                        new String(event.getRequest().getRawContent(), StandardCharsets.UTF_8));
                bob.answer(bob.provider.getNewServerTransaction(event.getRequest()), 200);
            }
            InputStream in = carol.getInputStream();
            String line = readStartLine(in);
            while (!line.startsWith("SIP/2.0 200")) {
                line = readStartLine(in);
            }
        }
    }

    @Test
    void aPingIsAnswered() throws Exception {
        try (Socket carol = connect()) {
            write(carol, "\r\n\r\n");
            assertEquals('\r', carol.getInputStream().read());
            assertEquals('\n', carol.getInputStream().read());
        }
    }

    @Test
    void nonsenseEndsTheConnectionBehindItsAnswer() throws Exception {
        try (Socket carol = connect()) {
            write(carol, message("OPTIONS", 1, 5060, "").replace("Content-Length: 0", "Content-Length: x"));
            assertEquals("SIP/2.0 400", readStartLine(carol.getInputStream()).substring(0, 11));
            while (carol.getInputStream().read() >= 0) {
                // to the end, which comes
            }
        }
    }

    /** RFC 3261 section 18.2.2: the response finds its way where the connection of its request has ended. */
    @Test
    void aResponseWhoseConnectionIsGoneGoesToSentBy() throws Exception {
        try (ServerSocket carols = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            carols.setSoTimeout(PATIENCE_MILLIS);
            Socket carol = connect();
            write(carol, message("OPTIONS", 1, carols.getLocalPort(), ""));
            ServerTransaction transaction = bob.provider.getNewServerTransaction(
                    bob.nextRequest(Request.OPTIONS).getRequest());
            carol.setSoLinger(true, 0);
            carol.close();
            write(connect(), message("MESSAGE", 1, 5060, ""));
            bob.nextRequest(Request.MESSAGE);

            bob.answer(transaction, 200);
            try (Socket back = carols.accept()) {
                back.setSoTimeout(PATIENCE_MILLIS);
                assertEquals("SIP/2.0 200 OK", readStartLine(back.getInputStream()));
            }
        }
    }

    @Test
    void manyMessagesKeepTheirOrder() throws Exception {
        int count = 200;
        for (int i = 0; i < count; i++) {
            Request message = alice.request(Request.MESSAGE, bob);
            message.setContent(Integer.toString(i), alice.headers.createContentTypeHeader("text", "plain"));
            alice.provider.sendRequest(message);
        }
        for (int i = 0; i < count; i++) {
            RequestEvent event = bob.nextRequest(Request.MESSAGE);
            assertNotNull(event.getRequest().getRawContent());
            assertEquals(Integer.toString(i), new String(event.getRequest().getRawContent(), StandardCharsets.UTF_8));
        }
    }
}
