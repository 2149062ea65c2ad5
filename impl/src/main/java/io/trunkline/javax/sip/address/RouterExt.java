package io.trunkline.javax.sip.address;

import javax.sip.address.Hop;
import javax.sip.address.Router;

/** A router that wants to know which of its hops did not answer. */
public interface RouterExt extends Router {
    /**
     * A transaction sent to a hop ended by timeout.
     *
     * @param hop what the router had returned
     */
    void transactionTimeout(Hop hop);
}
