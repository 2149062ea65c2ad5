package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.trunkline.spi.DialogStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EventObject;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sip.ClientTransaction;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.ListeningPoint;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipFactory;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.FromHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * An application of javax.sip alone: a stack with one provider over UDP on loopback, that writes down its events; the test
 * takes them in order and acts on its own thread.
 */
final class UserAgent implements SipListenerExt, AutoCloseable {

    /** T1 where a test does not set it. */
    static final int T1_MILLIS = 10_000;

    private static final long PATIENCE_SECONDS = 20;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final String name;
    final SipStack stack;
    final SipProvider provider;
    final ListeningPoint point;
    final MessageFactory messages;
    final HeaderFactory headers;
    final AddressFactory addresses;

    private final BlockingQueue<EventObject> events = new LinkedBlockingQueue<>();
    private final Deque<EventObject> passedOver = new ArrayDeque<>();
    private volatile Consumer<EventObject> callback = event -> {};

    UserAgent(String name, String... properties) throws Exception {
        this(name, 0, null, properties);
    }

    UserAgent(String name, int port, @Nullable DialogStore store, String... properties) throws Exception {
        this(name, "udp", port, store, properties);
    }

    /** One that speaks another transport. */
    static UserAgent over(String transport, String name, String... properties) throws Exception {
        return new UserAgent(name, transport, 0, null, properties);
    }

    private UserAgent(String name, String transport, int port, @Nullable DialogStore store, String... properties)
            throws Exception {
        this.name = name;
        SipFactory factory = SipFactory.getInstance();
        factory.setPathName("io.trunkline");
        Properties set = new Properties();
        set.setProperty("javax.sip.STACK_NAME", name + "-" + NUMBERS.incrementAndGet());
        // Nothing is retransmitted on a loaded machine, unless the test asks for it.
        set.setProperty("trunkline.T1_MILLIS", Integer.toString(T1_MILLIS));
        set.setProperty("trunkline.T2_MILLIS", Integer.toString(8 * T1_MILLIS));
        set.setProperty("trunkline.T4_MILLIS", "100");
        for (int i = 0; i < properties.length; i += 2) {
            set.setProperty(properties[i], properties[i + 1]);
        }
        stack = factory.createSipStack(set);
        messages = factory.createMessageFactory();
        headers = factory.createHeaderFactory();
        addresses = factory.createAddressFactory();
        factory.resetFactory();
        ((SipStackImpl) stack).setDialogStore(store);
        point = stack.createListeningPoint("127.0.0.1", port, transport);
        provider = stack.createSipProvider(point);
        provider.addSipListener(this);
    }

    @Override
    public void close() {
        stack.stop();
    }

    /** Does something on the listener's thread with every event, after it was written down. */
    void onEvent(Consumer<EventObject> reaction) {
        callback = reaction;
    }

    // ---- what it sends

    SipURI uri() throws Exception {
        SipURI uri = addresses.createSipURI(name, point.getIPAddress());
        uri.setPort(point.getPort());
        if (!point.getTransport().equals("UDP")) {
            uri.setTransportParam(point.getTransport().toLowerCase(Locale.ROOT));
        }
        return uri;
    }

    Request request(String method, UserAgent to) throws Exception {
        return request(method, to.uri());
    }

    Request request(String method, SipURI target) throws Exception {
        FromHeader from = headers.createFromHeader(addresses.createAddress(uri()), "from-" + NUMBERS.incrementAndGet());
        ToHeader to = headers.createToHeader(addresses.createAddress((SipURI) target.clone()), null);
        List<ViaHeader> vias = new ArrayList<>();
        vias.add(headers.createViaHeader(point.getIPAddress(), point.getPort(), point.getTransport(), null));
        Request request = messages.createRequest(
                target,
                method,
                provider.getNewCallId(),
                headers.createCSeqHeader(1L, method),
                from,
                to,
                vias,
                headers.createMaxForwardsHeader(70));
        request.addHeader(headers.createContactHeader(addresses.createAddress(uri())));
        return request;
    }

    ClientTransaction send(Request request) throws Exception {
        ClientTransaction transaction = provider.getNewClientTransaction(request);
        transaction.sendRequest();
        return transaction;
    }

    /** A response with this agent's Contact, and a To tag where there may be one. */
    Response response(int statusCode, Request request) throws Exception {
        Response response = messages.createResponse(statusCode, request);
        ToHeader to = (ToHeader) response.getHeader(ToHeader.NAME);
        if (statusCode > 100 && to.getTag() == null) {
            to.setTag("tag-of-" + name);
        }
        response.addHeader(headers.createContactHeader(addresses.createAddress(uri())));
        return response;
    }

    void answer(ServerTransaction transaction, int statusCode) throws Exception {
        transaction.sendResponse(response(statusCode, transaction.getRequest()));
    }

    // ---- what it hears

    /** The next event of a type; others are passed over and stay for later. */
    <E extends EventObject> E next(Class<E> type) throws Exception {
        return next(type, event -> true);
    }

    <E extends EventObject> E next(Class<E> type, Predicate<E> wanted) throws Exception {
        for (EventObject event : List.copyOf(passedOver)) {
            if (type.isInstance(event) && wanted.test(type.cast(event))) {
                passedOver.remove(event);
                return type.cast(event);
            }
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            EventObject event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertNotNull(event, () -> name + " waited in vain for a " + type.getSimpleName() + "; had " + passedOver);
            if (type.isInstance(event) && wanted.test(type.cast(event))) {
                return type.cast(event);
            }
            passedOver.add(event);
        }
    }

    RequestEvent nextRequest(String method) throws Exception {
        RequestEvent event = next(RequestEvent.class);
        assertEquals(method, event.getRequest().getMethod());
        return event;
    }

    /** The next response, but for the 100 that a server transaction sends by itself, or does not when it is quick. */
    ResponseEvent nextResponse(int statusCode) throws Exception {
        ResponseEvent event = next(
                ResponseEvent.class,
                heard -> statusCode == 100 || heard.getResponse().getStatusCode() != 100);
        assertEquals(statusCode, event.getResponse().getStatusCode());
        return event;
    }

    /** Everything that was heard and not taken yet. */
    List<EventObject> remaining() {
        List<EventObject> all = new ArrayList<>(passedOver);
        all.addAll(events);
        return all;
    }

    private void note(EventObject event) {
        events.add(event);
        callback.accept(event);
    }

    @Override
    public void processRequest(RequestEvent requestEvent) {
        note(requestEvent);
    }

    @Override
    public void processResponse(ResponseEvent responseEvent) {
        note(responseEvent);
    }

    @Override
    public void processTimeout(TimeoutEvent timeoutEvent) {
        note(timeoutEvent);
    }

    @Override
    public void processIOException(IOExceptionEvent exceptionEvent) {
        note(exceptionEvent);
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent transactionTerminatedEvent) {
        note(transactionTerminatedEvent);
    }

    @Override
    public void processDialogTerminated(DialogTerminatedEvent dialogTerminatedEvent) {
        note(dialogTerminatedEvent);
    }

    @Override
    public void processDialogTimeout(DialogTimeoutEvent timeoutEvent) {
        note(timeoutEvent);
    }
}
