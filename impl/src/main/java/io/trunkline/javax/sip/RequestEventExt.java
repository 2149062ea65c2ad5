package io.trunkline.javax.sip;

import javax.sip.Dialog;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** A request with the address it came from. */
public class RequestEventExt extends RequestEvent {

    private @Nullable String remoteIpAddress;
    private int remotePort = -1;

    /**
     * Makes an event.
     *
     * @param source the provider
     * @param serverTransaction the transaction, null where the application has to make it
     * @param dialog the dialog, null for none
     * @param request the request
     */
    public RequestEventExt(
            Object source, @Nullable ServerTransaction serverTransaction, @Nullable Dialog dialog, Request request) {
        super(source, serverTransaction, dialog, request);
    }

    /**
     * Sets the address that the packet came from.
     *
     * @param remoteIpAddress an IP literal
     */
    public void setRemoteIpAddress(@Nullable String remoteIpAddress) {
        this.remoteIpAddress = remoteIpAddress;
    }

    /**
     * The address that the packet came from.
     *
     * @return an IP literal, null where it is not known
     */
    public @Nullable String getRemoteIpAddress() {
        return remoteIpAddress;
    }

    /**
     * Sets the port that the packet came from.
     *
     * @param remotePort the port
     */
    public void setRemotePort(int remotePort) {
        this.remotePort = remotePort;
    }

    /**
     * The port that the packet came from.
     *
     * @return the port, -1 where it is not known
     */
    public int getRemotePort() {
        return remotePort;
    }
}
