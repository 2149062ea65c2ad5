package io.trunkline.tck.contract;

/** The side that asks. Every method hands one request to the stack and returns; what comes of it is in the journal. */
public interface Caller extends Party {

    /**
     * Registers a user.
     *
     * @param registrarPort where the registrar listens
     */
    void register(int registrarPort);

    /**
     * Asks for capabilities.
     *
     * @param port where the other party listens
     */
    void options(int port);

    /**
     * Places a call.
     *
     * @param user whom to call
     * @param port where the callee listens
     */
    void invite(String user, int port);

    /** Changes the session of the call that is up. */
    void reinvite();

    /** Ends the call that is up. */
    void hangUp();

    /** Gives up the call that was not answered. */
    void cancel();
}
