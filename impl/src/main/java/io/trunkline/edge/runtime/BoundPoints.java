package io.trunkline.edge.runtime;

import io.trunkline.spi.BoundTransport;
import io.trunkline.spi.TransportProvider;
import io.trunkline.spi.TransportReceiver;
import io.trunkline.spi.TransportSettings;
import io.trunkline.transaction.Flow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The open listening points of one stack, found by what a flow says of them. Safe for any thread. */
final class BoundPoints {

    private record Key(String transport, InetSocketAddress local) {}

    private final List<TransportProvider> providers;
    private final ConcurrentHashMap<Key, BoundTransport> points = new ConcurrentHashMap<>();

    BoundPoints(List<TransportProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    boolean knows(String transport) {
        return providerOf(transport) != null;
    }

    BoundTransport bind(
            String transport, InetSocketAddress local, TransportReceiver receiver, TransportSettings settings)
            throws IOException {
        TransportProvider provider = providerOf(transport);
        if (provider == null) {
            throw new IOException("no provider carries the transport " + transport);
        }
        BoundTransport point = provider.bind(transport.toUpperCase(Locale.ROOT), local, receiver, settings);
        points.put(new Key(transport.toUpperCase(Locale.ROOT), point.localAddress()), point);
        return point;
    }

    void unbind(BoundTransport point) {
        points.values().remove(point);
        point.close();
    }

    /** The listening point that a flow leaves from, null where it is closed by now. */
    @Nullable
    BoundTransport find(Flow flow) {
        return points.get(new Key(flow.transport(), flow.local()));
    }

    void close() {
        for (BoundTransport point : new ArrayList<>(points.values())) {
            unbind(point);
        }
        providers.forEach(TransportProvider::close);
    }

    private @Nullable TransportProvider providerOf(String transport) {
        for (TransportProvider provider : providers) {
            if (provider.transports().contains(transport.toUpperCase(Locale.ROOT))) {
                return provider;
            }
        }
        return null;
    }
}
