package io.trunkline.tck.flow;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Properties;
import java.util.TooManyListenersException;
import java.util.UUID;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;

/**
 * A stack of the implementation with one listening point on loopback, and the messages that the parties need.
 *
 * @param stack the stack
 * @param provider its provider
 * @param port where it listens
 * @param transport of the listening point
 * @param messages the implementation's factory
 * @param headers the implementation's factory
 * @param addresses the implementation's factory
 */
record FlowStack(
        SipStack stack,
        SipProvider provider,
        int port,
        String transport,
        MessageFactory messages,
        HeaderFactory headers,
        AddressFactory addresses) {

    /** The event package of subscriptions. */
    static final String EVENTS = "presence";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String SESSION = String.join(
            "\r\n",
            "v=0",
            "o=- 1 1 IN IP4 127.0.0.1",
            "s=-",
            "c=IN IP4 127.0.0.1",
            "t=0 0",
            "m=audio 6000 RTP/AVP 0",
            "");

    /** A stack that listens nowhere. */
    static SipStack bare(String pathName) throws SipException {
        return bare(pathName, true);
    }

    private static SipStack bare(String pathName, boolean dialogs) throws SipException {
        SipFactory factory = SipFactory.getInstance();
        factory.setPathName(pathName);
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "flow-" + UUID.randomUUID());
        properties.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", dialogs ? "on" : "off");
        properties.setProperty("javax.sip.FORKABLE_EVENTS", EVENTS);
        return factory.createSipStack(properties);
    }

    static FlowStack open(String pathName, String transport) throws SipException, IOException {
        return open(pathName, transport, true);
    }

    /** For a proxy, which has no dialogs. */
    static FlowStack openWithoutDialogs(String pathName, String transport) throws SipException, IOException {
        return open(pathName, transport, false);
    }

    private static FlowStack open(String pathName, String transport, boolean dialogs) throws SipException, IOException {
        SipStack stack = bare(pathName, dialogs);
        SipFactory factory = SipFactory.getInstance();
        try {
            int port = freePort(transport);
            ListeningPoint point = stack.createListeningPoint(LOOPBACK, port, transport);
            return new FlowStack(
                    stack,
                    stack.createSipProvider(point),
                    port,
                    transport,
                    factory.createMessageFactory(),
                    factory.createHeaderFactory(),
                    factory.createAddressFactory());
        } catch (InvalidArgumentException | SipException | IOException | RuntimeException e) {
            stack.stop();
            throw new SipException("cannot listen on loopback", e);
        }
    }

    void start(SipListener listener) throws SipException {
        try {
            provider.addSipListener(listener);
        } catch (TooManyListenersException e) {
            throw new SipException("a fresh provider has a listener", e);
        }
        stack.start();
    }

    /** A request outside of a dialog. */
    Request request(String method, String user, int port) throws SipException {
        try {
            SipURI target = addresses.createSipURI(user, LOOPBACK);
            target.setPort(port);
            nameTransport(target);
            Address from = addresses.createAddress(addresses.createSipURI("caller", LOOPBACK));
            Address to = addresses.createAddress((SipURI) target.clone());
            ViaHeader via = headers.createViaHeader(LOOPBACK, this.port, transport, null);
            Request request = messages.createRequest(
                    target,
                    method,
                    provider.getNewCallId(),
                    headers.createCSeqHeader(1L, method),
                    headers.createFromHeader(from, UUID.randomUUID().toString()),
                    headers.createToHeader(to, null),
                    List.of(via),
                    headers.createMaxForwardsHeader(70));
            request.addHeader(contact("caller"));
            return request;
        } catch (java.text.ParseException | InvalidArgumentException e) {
            throw new SipException("the factories refuse a plain " + method, e);
        }
    }

    ContactHeader contact(String user) throws java.text.ParseException {
        return headers.createContactHeader(addresses.createAddress(uri(user)));
    }

    /** A user of this stack. */
    SipURI uri(String user) throws java.text.ParseException {
        SipURI uri = addresses.createSipURI(user, LOOPBACK);
        uri.setPort(port);
        nameTransport(uri);
        return uri;
    }

    /** UDP is what a URI means that says nothing. */
    private void nameTransport(SipURI uri) throws java.text.ParseException {
        if (!transport.equals(ListeningPoint.UDP)) {
            uri.setTransportParam(transport);
        }
    }

    /** A Via of this stack with a branch that nobody else uses. */
    ViaHeader via() throws java.text.ParseException, InvalidArgumentException {
        return headers.createViaHeader(LOOPBACK, port, transport, "z9hG4bK" + UUID.randomUUID());
    }

    void describe(Message message) throws java.text.ParseException {
        message.setContent(SESSION, headers.createContentTypeHeader("application", "sdp"));
    }

    private static int freePort(String transport) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        if (transport.equals(ListeningPoint.UDP)) {
            try (DatagramSocket socket = new DatagramSocket(0, loopback)) {
                return socket.getLocalPort();
            }
        }
        try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
            return socket.getLocalPort();
        }
    }
}
