package io.trunkline.cli.demo;

import io.trunkline.cli.Terminal;
import io.trunkline.cli.ladder.Side;
import io.trunkline.examples.EndpointSettings;
import io.trunkline.examples.SipEndpoint;
import io.trunkline.examples.UserAgentClient;
import io.trunkline.examples.UserAgentServer;
import io.trunkline.javax.sip.SipStackImpl;
import io.trunkline.spi.TracedMessage;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sip.SipException;

/** Places the calls of {@code trunkline demo} and reports them. */
public final class Demo {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String PATH_NAME = "io.trunkline";
    private static final int STEPS = 5;

    private final WireLog wire = new WireLog();
    private final StateLog leftStates = new StateLog(Side.LEFT, System::nanoTime);
    private final StateLog rightStates = new StateLog(Side.RIGHT, System::nanoTime);

    private Demo() {}

    /**
     * Runs the demonstration on two stacks over UDP on loopback, once unseen and once shown.
     *
     * @param terminal where to print
     * @return whether every step was right
     * @throws SipException when a stack cannot be opened
     * @throws IOException when there is no free port
     * @throws InterruptedException when the thread is interrupted
     */
    public static boolean run(Terminal terminal) throws SipException, IOException, InterruptedException {
        // The rehearsal loads the classes, so that the times shown are the stack's and not the class loader's.
        DemoReport rehearsal = new Demo().place();
        DemoReport report = rehearsal.isRight() ? new Demo().place() : rehearsal;
        report.print(terminal);
        return report.isRight();
    }

    private DemoReport place() throws SipException, IOException, InterruptedException {
        int serverPort = freePort();
        int clientPort = freePort();
        try (UserAgentServer server = UserAgentServer.start(endpoint(serverPort, Side.RIGHT, rightStates));
                UserAgentClient client = UserAgentClient.start(endpoint(clientPort, Side.LEFT, leftStates))) {
            String serverAddress = LOOPBACK + ":" + serverPort;
            List<StepResult> steps = new DemoScript(client, server, serverAddress, wire).run();
            List<StateChange> changes = new ArrayList<>(leftStates.changes());
            changes.addAll(rightStates.changes());
            return new DemoReport(
                    "UAC " + LOOPBACK + ":" + clientPort,
                    "UAS " + serverAddress,
                    steps,
                    STEPS,
                    wire.crossings(),
                    changes);
        }
    }

    private SipEndpoint endpoint(int port, Side side, StateLog states) throws SipException {
        SipEndpoint endpoint = SipEndpoint.open(EndpointSettings.udp(PATH_NAME, LOOPBACK, port), states);
        ((SipStackImpl) endpoint.stack()).addMessageTrace(message -> {
            wire.add(WireMessage.of(System.nanoTime(), side, message.sent(), octets(message)));
            states.look();
        });
        return endpoint;
    }

    private static byte[] octets(TracedMessage message) {
        return Arrays.copyOfRange(message.octets(), message.from(), message.to());
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
