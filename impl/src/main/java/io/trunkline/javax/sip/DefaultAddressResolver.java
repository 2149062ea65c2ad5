package io.trunkline.javax.sip;

import io.trunkline.javax.sip.stack.HopImpl;
import io.trunkline.value.net.AddressResolver;
import javax.sip.address.Hop;

/** Leaves a hop as it is but for the port, which it fills in where it is missing. */
public class DefaultAddressResolver implements AddressResolver {

    /** Makes a resolver. */
    public DefaultAddressResolver() {}

    @Override
    public Hop resolveAddress(Hop inputAddress) {
        if (inputAddress.getPort() > 0) {
            return inputAddress;
        }
        String transport = inputAddress.getTransport();
        return new HopImpl(inputAddress.getHost(), HopImpl.defaultPort(transport), transport);
    }
}
