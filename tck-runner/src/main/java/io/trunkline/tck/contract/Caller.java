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

    /** Ends every call that is up. */
    void hangUp();

    /** Gives up the call that was not answered. */
    void cancel();

    /** Acknowledges the reliable provisional response that came last, by PRACK. */
    void acknowledgeRinging();

    /** Places the call again where the redirection pointed, with the same To, From and Call-ID. */
    void followRedirection();

    /**
     * Asks to be told of a user's state.
     *
     * @param port where the other party listens
     */
    void subscribe(int port);

    /**
     * Asks a party to call somebody, outside of any dialog.
     *
     * @param port where the other party listens
     */
    void refer(int port);
}
