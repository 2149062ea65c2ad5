package io.trunkline.examples;

import javax.sip.Transaction;

/**
 * Somebody who wants to know what an endpoint is doing, besides the application. Called on the stack's and the application's threads; must be
 * thread-safe and must not wait.
 */
public interface EndpointObserver {

    /** Looks at nothing. */
    EndpointObserver NONE = new EndpointObserver() {
        @Override
        public void onTransaction(Transaction transaction) {}

        @Override
        public void onEvent() {}

        @Override
        public void onSent() {}
    };

    /**
     * A transaction was made for the application, or came with an event.
     *
     * @param transaction the transaction
     */
    void onTransaction(Transaction transaction);

    /** The application has sent a response: the stack has taken it, on this thread. */
    void onSent();

    /** The application has handled an event of the stack. */
    void onEvent();
}
