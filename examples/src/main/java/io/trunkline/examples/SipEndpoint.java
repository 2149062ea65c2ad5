package io.trunkline.examples;

import java.util.Properties;
import java.util.TooManyListenersException;
import java.util.UUID;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * One stack, one listening point, one provider and the three factories: all that a small application needs.
 *
 * <p>Opening binds the socket; {@link #start} attaches the listener and lets traffic in; {@link #close} stops the stack. Safe for use
 * by many threads once started.
 */
public final class SipEndpoint implements AutoCloseable {

    private final EndpointSettings settings;
    private final EndpointObserver observer;
    private final SipStack stack;
    private final SipProvider provider;
    private final MessageFactory messages;
    private final HeaderFactory headers;
    private final AddressFactory addresses;

    private SipEndpoint(EndpointSettings settings, EndpointObserver observer, SipFactory factory) throws SipException {
        this.settings = settings;
        this.observer = observer;
        this.messages = factory.createMessageFactory();
        this.headers = factory.createHeaderFactory();
        this.addresses = factory.createAddressFactory();
        this.stack = factory.createSipStack(stackProperties(settings));
        try {
            ListeningPoint point = stack.createListeningPoint(settings.ip(), settings.port(), settings.transport());
            this.provider = stack.createSipProvider(point);
        } catch (InvalidArgumentException | SipException | RuntimeException e) {
            stack.stop();
            throw new SipException("cannot listen on " + describe(settings), e);
        }
    }

    /**
     * Creates the stack and binds its listening point; nothing is received before {@link #start}.
     *
     * @param settings where to listen, and on which implementation
     * @return the endpoint
     * @throws SipException when the implementation is not on the class path, refuses its properties or cannot bind
     */
    public static SipEndpoint open(EndpointSettings settings) throws SipException {
        return open(settings, EndpointObserver.NONE);
    }

    /**
     * The same, with somebody who looks on.
     *
     * @param settings where to listen, and on which implementation
     * @param observer who is told of transactions and events
     * @return the endpoint
     * @throws SipException when the implementation is not on the class path, refuses its properties or cannot bind
     */
    public static SipEndpoint open(EndpointSettings settings, EndpointObserver observer) throws SipException {
        // SipFactory is one per class loader and remembers the factories of its last path name.
        SipFactory factory = SipFactory.getInstance();
        synchronized (factory) {
            if (!settings.pathName().equals(factory.getPathName())) {
                factory.resetFactory();
                factory.setPathName(settings.pathName());
            }
            return new SipEndpoint(settings, observer, factory);
        }
    }

    /**
     * Attaches the application and begins to receive.
     *
     * @param listener the application; called on the stack's threads
     * @throws SipException when the endpoint was started before, or the stack cannot start
     */
    public void start(SipListener listener) throws SipException {
        try {
            provider.addSipListener(
                    observer == EndpointObserver.NONE ? listener : new ObservedListener(listener, observer));
        } catch (TooManyListenersException e) {
            throw new SipException("this endpoint has a listener already", e);
        }
        stack.start();
    }

    /** Stops the stack at once: its transactions end without an event, its socket closes. */
    @Override
    public void close() {
        stack.stop();
    }

    /**
     * The settings that this endpoint was opened with.
     *
     * @return the settings
     */
    public EndpointSettings settings() {
        return settings;
    }

    /**
     * A transaction to send {@code request} in.
     *
     * @param request the request, complete but for its branch
     * @return a new transaction
     * @throws SipException when there is no way to where the request shall go
     */
    public ClientTransaction clientTransaction(Request request) throws SipException {
        ClientTransaction transaction = provider.getNewClientTransaction(request);
        observer.onTransaction(transaction);
        return transaction;
    }

    /**
     * The transaction to answer a request in: the event brings it along inside a dialog, otherwise it is made here.
     *
     * @param event the request's event
     * @return the transaction
     * @throws SipException when the request has a transaction already, because it is a retransmission, or cannot have one
     */
    public ServerTransaction serverTransaction(RequestEvent event) throws SipException {
        if (event.getServerTransaction() != null) {
            return event.getServerTransaction();
        }
        ServerTransaction transaction = provider.getNewServerTransaction(event.getRequest());
        observer.onTransaction(transaction);
        return transaction;
    }

    /**
     * Sends a response in a transaction.
     *
     * @param transaction of the request that is answered
     * @param response the response
     * @throws SipException when the transaction is not in a state to send it
     * @throws InvalidArgumentException when the response is not one for this way
     */
    public void respond(ServerTransaction transaction, Response response)
            throws SipException, InvalidArgumentException {
        transaction.sendResponse(response);
        observer.onSent();
    }

    /**
     * The stack, for what the other methods do not offer.
     *
     * @return the stack
     */
    public SipStack stack() {
        return stack;
    }

    /**
     * The provider that messages are sent through.
     *
     * @return the provider
     */
    public SipProvider provider() {
        return provider;
    }

    /**
     * The implementation's message factory.
     *
     * @return the factory
     */
    public MessageFactory messages() {
        return messages;
    }

    /**
     * The implementation's header factory.
     *
     * @return the factory
     */
    public HeaderFactory headers() {
        return headers;
    }

    /**
     * The implementation's address factory.
     *
     * @return the factory
     */
    public AddressFactory addresses() {
        return addresses;
    }

    /**
     * A Contact header that leads back to this endpoint.
     *
     * @param user the user part
     * @return a new header
     * @throws SipException when the user part is not one
     */
    public ContactHeader contact(String user) throws SipException {
        try {
            SipURI uri = addresses.createSipURI(user, settings.ip());
            uri.setPort(settings.port());
            if (!settings.transport().equalsIgnoreCase(ListeningPoint.UDP)) {
                uri.setTransportParam(settings.transport());
            }
            return headers.createContactHeader(addresses.createAddress(uri));
        } catch (java.text.ParseException e) {
            throw new SipException("no Contact for " + user, e);
        }
    }

    private static Properties stackProperties(EndpointSettings settings) {
        Properties properties = new Properties();
        properties.putAll(settings.properties());
        // SipFactory answers a known name with the stack it made before, even after that one was stopped.
        properties.putIfAbsent("javax.sip.STACK_NAME", "endpoint-" + UUID.randomUUID());
        return properties;
    }

    private static String describe(EndpointSettings settings) {
        return settings.ip() + ":" + settings.port() + "/" + settings.transport();
    }
}
