package io.trunkline.javax.sip.header;

import javax.sip.header.ViaHeader;

/** A Via header with what JSR 32 left out. */
public interface ViaHeaderExt extends ViaHeader {
    /**
     * Host and port of the sender.
     *
     * @return {@code host[:port]}
     */
    String getSentByField();

    /**
     * Protocol, version and transport of the sender.
     *
     * @return for example {@code SIP/2.0/UDP}
     */
    String getSentProtocolField();
}
