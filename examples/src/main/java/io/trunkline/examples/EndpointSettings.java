package io.trunkline.examples;

import java.util.Properties;

/**
 * What an endpoint needs to know before its first message.
 *
 * @param pathName the JAIN SIP path name, which selects the implementation: {@code io.trunkline}, {@code gov.nist}, ...
 * @param ip the numeric address to listen on
 * @param port the port to listen on, 1 to 65535
 * @param transport the transport's name, {@code UDP} for example; compared without case
 * @param properties properties for the stack besides its name, which the endpoint chooses when it is missing
 */
public record EndpointSettings(String pathName, String ip, int port, String transport, Properties properties) {

    /** Checks the port; everything else is the stack's to judge. */
    public EndpointSettings {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port outside 1..65535: " + port);
        }
    }

    /**
     * Settings for UDP without further properties.
     *
     * @param pathName the JAIN SIP path name
     * @param ip the numeric address to listen on
     * @param port the port to listen on
     * @return the settings
     */
    public static EndpointSettings udp(String pathName, String ip, int port) {
        return new EndpointSettings(pathName, ip, port, "UDP", new Properties());
    }

    /**
     * The same settings over another transport.
     *
     * @param other the transport's name
     * @return the settings
     */
    public EndpointSettings withTransport(String other) {
        return new EndpointSettings(pathName, ip, port, other, properties);
    }

    /**
     * The same settings on another port.
     *
     * @param other the port
     * @return the settings
     */
    public EndpointSettings withPort(int other) {
        return new EndpointSettings(pathName, ip, other, transport, properties);
    }
}
