package io.trunkline.examples;

import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;

/** Passes every event on to the application and then tells the observer. */
final class ObservedListener implements SipListener {

    private final SipListener application;
    private final EndpointObserver observer;

    ObservedListener(SipListener application, EndpointObserver observer) {
        this.application = application;
        this.observer = observer;
    }

    @Override
    public void processRequest(RequestEvent event) {
        if (event.getServerTransaction() != null) {
            observer.onTransaction(event.getServerTransaction());
        }
        application.processRequest(event);
        observer.onEvent();
    }

    @Override
    public void processResponse(ResponseEvent event) {
        application.processResponse(event);
        observer.onEvent();
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        application.processTimeout(event);
        observer.onEvent();
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        application.processIOException(event);
        observer.onEvent();
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {
        application.processTransactionTerminated(event);
        observer.onEvent();
    }

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {
        application.processDialogTerminated(event);
        observer.onEvent();
    }
}
