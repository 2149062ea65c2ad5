package io.trunkline.edge.netty;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The connections of one listening point, by their numbers and by their peers' addresses. Safe for any thread. */
final class ConnectionTable {

    private final int mostAccepted;
    private final int mostOctets;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicInteger accepted = new AtomicInteger();
    private final ConcurrentHashMap<Long, Connection> byId = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<InetSocketAddress, Connection> byPeer = new ConcurrentHashMap<>();

    ConnectionTable(int mostAccepted, int mostOctets) {
        this.mostAccepted = mostAccepted;
        this.mostOctets = mostOctets;
    }

    @Nullable
    Connection find(long id) {
        return byId.get(id);
    }

    /** The connection with a peer; where there is none, or one that has ended, another one is begun by the dialler. */
    Connection toPeer(InetSocketAddress peer, @Nullable Connection ended, Function<Connection, Runnable> dialler) {
        Runnable[] dial = new Runnable[1];
        Connection connection = byPeer.compute(peer, (key, known) -> {
            if (known != null && known != ended) {
                return known;
            }
            Connection made = add(key);
            dial[0] = dialler.apply(made);
            return made;
        });
        if (dial[0] != null) {
            dial[0].run();
        }
        return connection;
    }

    private Connection add(InetSocketAddress peer) {
        Connection made = new Connection(numbers.incrementAndGet(), peer, mostOctets);
        byId.put(made.id(), made);
        return made;
    }

    /**
     * A peer has connected.
     *
     * @return null where there are too many already
     */
    @Nullable
    Connection accept(InetSocketAddress peer) {
        if (accepted.incrementAndGet() > mostAccepted) {
            accepted.decrementAndGet();
            return null;
        }
        Connection made = add(peer);
        byPeer.put(peer, made);
        return made;
    }

    void remove(Connection connection, boolean wasAccepted) {
        if (byId.remove(connection.id()) != null && wasAccepted) {
            accepted.decrementAndGet();
        }
        byPeer.remove(connection.remote(), connection);
    }

    List<Connection> all() {
        return new ArrayList<>(byId.values());
    }
}
