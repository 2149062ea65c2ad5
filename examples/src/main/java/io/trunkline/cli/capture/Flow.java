package io.trunkline.cli.capture;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * One direction of what two endpoints send each other.
 *
 * @param transport {@code UDP} or {@code TCP}
 * @param source who sends
 * @param sourcePort from which port
 * @param destination who receives
 * @param destinationPort on which port
 */
public record Flow(String transport, InetAddress source, int sourcePort, InetAddress destination, int destinationPort) {

    /**
     * Whether one of the ports is this one.
     *
     * @param port 0 to 65535
     * @return true if so
     */
    public boolean hasPort(int port) {
        return sourcePort == port || destinationPort == port;
    }

    /** For people: {@code UDP 192.0.2.1:5060 -> [2001:db8::1]:5060}. */
    @Override
    public String toString() {
        return transport + ' ' + text(source, sourcePort) + " -> " + text(destination, destinationPort);
    }

    private static String text(InetAddress address, int port) {
        String host = address.getHostAddress();
        return (address instanceof Inet6Address ? '[' + host + ']' : host) + ':' + port;
    }
}
