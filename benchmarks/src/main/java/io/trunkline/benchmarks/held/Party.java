package io.trunkline.benchmarks.held;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Properties;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.ListeningPoint;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.message.MessageFactory;

/**
 * One side of the calls in a JVM of its own, an application of {@code javax.sip} alone. It does what it is told on standard input and
 * answers each line with one: {@code heap} with the octets in use after full collections.
 */
abstract class Party implements SipListener {

    static final String ADDRESS = "127.0.0.1";

    final MessageFactory messages;
    final HeaderFactory headers;
    final AddressFactory addresses;
    final SipProvider provider;
    final int port;
    private final SipStack stack;
    private final PrintStream answers = System.out;

    /**
     * @param pathName of the implementation
     * @param port to listen on
     * @param settings the stack's properties besides its name
     */
    Party(String pathName, int port, Properties settings) throws Exception {
        // Whatever a library prints is no answer.
        System.setOut(System.err);
        SipFactory factory = SipFactory.getInstance();
        factory.resetFactory();
        factory.setPathName(pathName);
        messages = factory.createMessageFactory();
        headers = factory.createHeaderFactory();
        addresses = factory.createAddressFactory();
        settings.setProperty("javax.sip.STACK_NAME", getClass().getSimpleName());
        this.port = port;
        stack = factory.createSipStack(settings);
        provider = stack.createSipProvider(stack.createListeningPoint(ADDRESS, port, ListeningPoint.UDP));
        provider.addSipListener(this);
        stack.start();
    }

    /** Obeys until the input ends. */
    final void serve() throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        answers.println("ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", -1);
            answers.println(words[0].equals("heap") ? usedHeap() : obey(words));
        }
        stack.stop();
    }

    /** Does what the words say and tells how it went. */
    abstract String obey(String... words) throws Exception;

    private static String usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        // Finalizers and reference queues need more than one round.
        for (int round = 0; round < 4; round++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return Long.toString(least);
    }

    final ContactHeader contact() throws IOException {
        try {
            SipURI uri = addresses.createSipURI(getClass().getSimpleName(), ADDRESS);
            uri.setPort(port);
            return headers.createContactHeader(addresses.createAddress(uri));
        } catch (ParseException e) {
            throw new IOException("no Contact", e);
        }
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        System.err.println("a transaction timed out");
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        System.err.println("cannot send to " + event.getHost() + ':' + event.getPort());
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {
        // Nothing is kept for a transaction.
    }

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {
        // Nothing is kept for a dialog but by the caller, who forgets it with its BYE.
    }
}
