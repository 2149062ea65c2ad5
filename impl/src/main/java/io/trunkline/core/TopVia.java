package io.trunkline.core;

import io.trunkline.javax.sip.header.Via;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.transaction.Flow;
import io.trunkline.value.IpLiteral;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.header.ViaHeader;
import org.jspecify.annotations.Nullable;

/** What the transport layer of RFC 3261 section 18 does to the topmost Via, and reads from it. */
final class TopVia {

    private static final String RPORT = "rport";
    private static final int DEFAULT_PORT = 5060;

    private TopVia() {}

    /**
     * Notes where a request came from (RFC 3261 section 18.2.1, RFC 3581 section 4). A {@code received} that the sender wrote
     * itself is overwritten: it would divert the response.
     */
    static void stamp(SIPRequest request, Flow flow) {
        ViaHeader via = request.getTopmostViaHeader();
        if (via == null) {
            return;
        }
        InetAddress source = flow.remote().getAddress();
        String rport = via.getParameter(RPORT);
        boolean symmetric = rport != null && rport.isEmpty();
        try {
            if (symmetric) {
                via.setParameter(RPORT, Integer.toString(flow.remote().getPort()));
            }
            if (symmetric || via.getReceived() != null || !source.equals(IpLiteral.parse(via.getHost()))) {
                via.setReceived(withoutZone(source));
            }
        } catch (ParseException e) {
            throw new IllegalStateException("an address and a port do not fit into Via", e);
        }
    }

    /**
     * Where the responses to a stamped request go (RFC 3261 section 18.2.2, RFC 3581 section 4). A maddr that is a name is left
     * to RFC 3263 section 5; until then the source of the request is the better guess. Over a transport with connections it is the
     * connection of the request; where that has ended, another one to the port of sent-by.
     */
    static Flow responseFlow(SIPRequest request, Flow flow) {
        ViaHeader via = request.getTopmostViaHeader();
        if (via == null) {
            return flow;
        }
        int sentByPort = via.getPort() > 0 ? via.getPort() : DEFAULT_PORT;
        if (flow.isReliable()) {
            return to(new InetSocketAddress(flow.remote().getAddress(), sentByPort), flow);
        }
        String maddr = via.getMAddr();
        InetAddress group = maddr == null ? null : IpLiteral.parse(maddr);
        if (group != null) {
            return to(new InetSocketAddress(group, sentByPort), flow);
        }
        boolean symmetric = via.getParameter(RPORT) != null;
        int port = symmetric ? flow.remote().getPort() : sentByPort;
        return to(new InetSocketAddress(flow.remote().getAddress(), port), flow);
    }

    /**
     * Makes the topmost Via of a request say where it leaves from (RFC 3261 section 18.1.1); adds it where it is missing.
     *
     * @param branch the branch to set, null to keep the one that is there
     */
    static void repair(SIPRequest request, NextHop hop, @Nullable String branch) throws SipException {
        ViaHeader via = request.getTopmostViaHeader();
        try {
            if (via == null) {
                Via added = new Via();
                write(added, hop, branch);
                request.addHeader(added);
            } else {
                write(via, hop, branch);
            }
        } catch (ParseException | InvalidArgumentException e) {
            throw new SipException("no Via can be made for " + hop + ": " + e.getMessage(), e);
        }
    }

    private static void write(ViaHeader via, NextHop hop, @Nullable String branch)
            throws ParseException, InvalidArgumentException {
        if (!hop.transport().equalsIgnoreCase(via.getTransport())) {
            via.setTransport(hop.transport());
        }
        if (!hop.sentByHost().equalsIgnoreCase(via.getHost())) {
            via.setHost(hop.sentByHost());
        }
        if (hop.sentByPort() != via.getPort()) {
            via.setPort(hop.sentByPort());
        }
        if (branch != null && !branch.equals(via.getBranch())) {
            via.setBranch(branch);
        }
    }

    private static Flow to(InetSocketAddress remote, Flow flow) {
        return new Flow(flow.transport(), flow.local(), remote, flow.connection());
    }

    private static String withoutZone(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }
}
