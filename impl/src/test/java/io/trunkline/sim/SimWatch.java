package io.trunkline.sim;

import io.trunkline.core.CallCore;
import io.trunkline.core.CoreEvent;
import io.trunkline.core.Transmission;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.transaction.Flow;

/** Sees everything that happens on a {@link SimNet} while it happens. */
interface SimWatch {

    /** Looks away. */
    SimWatch NONE = new SimWatch() {};

    /** A message has come; the stack sees it next. */
    default void received(SimStack stack, SIPMessage message) {}

    /** The core wants to send something. */
    default void transmitted(SimStack stack, Transmission transmission) {}

    /** The core has something to tell; the application hears of it later. */
    default void delivered(SimStack stack, CoreEvent event) {}

    /** The application hears of it now. */
    default void told(SimStack stack, CoreEvent event) {}

    /** A visit in the core is over; nothing of what came out has left yet. */
    default void turnOver(SimStack stack, CallCore core, long now) {}

    /** A message was sent to an address where nobody is. */
    default void sentToNobody(SimStack stack, Flow flow, byte[] octets) {}
}
