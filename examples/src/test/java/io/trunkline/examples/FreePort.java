package io.trunkline.examples;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;

/** Ports of loopback that nobody has. */
final class FreePort {

    private FreePort() {}

    static int udp() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
