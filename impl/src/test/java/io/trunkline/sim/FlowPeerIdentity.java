package io.trunkline.sim;

import io.trunkline.core.NextHop;
import io.trunkline.dialog.DialogView;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import java.util.Map;
import java.util.Set;

/** The application of a script with one core, whose other side is a {@link FlowPeer}: one call, one address for everything. */
final class FlowPeerIdentity implements FlowIdentity {

    private final FlowPeer peer;
    private long cseq;

    FlowPeerIdentity(FlowPeer peer) {
        this.peer = peer;
    }

    @Override
    public SIPRequest request(String method, Map<String, String> options) {
        return SimMessages.request(method, "call@192.0.2.1", ++cseq, "192.0.2.1", "from1", "192.0.2.2");
    }

    @Override
    public NextHop hop(SIPRequest request, Map<String, String> options) {
        return new NextHop(
                options.getOrDefault("to", "192.0.2.2"), 5060, peer.transport, FlowPeer.HERE, "192.0.2.1", 5060);
    }

    @Override
    public void complete(SIPMessage message, Map<String, String> options) {
        // A script with one core writes each header field itself.
    }

    @Override
    public Set<String> namesOfPeer(DialogView dialog) {
        return Set.of(String.valueOf(dialog.remoteTag()));
    }
}
