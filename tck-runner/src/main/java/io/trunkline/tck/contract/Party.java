package io.trunkline.tck.contract;

/** One side of a flow, running on one implementation. */
public interface Party extends AutoCloseable {

    /**
     * Where the party listens.
     *
     * @return the port, on 127.0.0.1
     */
    int port();

    /**
     * What the party observed.
     *
     * @return the live journal
     */
    Journal journal();

    /** Stops the party's stack. */
    @Override
    void close();
}
