package io.trunkline.sim;

import io.trunkline.transaction.Flow;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The other side of a flow script: writes messages in plain text, without the stack's own writer. */
final class FlowPeer {

    /** The option that holds whole header lines. */
    static final String HEADERS = ":";

    /** As much of a session description as the dialogs look at. */
    static final String SESSION = "v=0\r\n";

    static final InetSocketAddress HERE = new InetSocketAddress("192.0.2.1", 5060);
    static final InetSocketAddress PEER = new InetSocketAddress("192.0.2.2", 5060);

    private final FlowStage stage;
    private final Map<String, byte[]> seenByMethod = new HashMap<>();
    private final Map<String, byte[]> seenByStatus = new HashMap<>();
    private String branch = "b1";
    private String cseq = "1";
    private String rseq = "0";
    private byte[] lastRequest = {};
    private byte[] firstInvite = {};
    private byte[] lastResponse = {};
    String transport = "UDP";

    FlowPeer(FlowStage stage) {
        this.stage = stage;
    }

    Flow flow() {
        return flowFrom(PEER);
    }

    private Flow flowFrom(InetSocketAddress from) {
        return new Flow(transport, HERE, from, transport.equals("UDP") ? 0 : 1);
    }

    /** Notes what the core sent, for responses to it, ACKs, and the comparison with what comes next. */
    byte[] see(byte[] octets) {
        String label = Labels.of(octets);
        if (Character.isDigit(label.charAt(0))) {
            lastResponse = octets;
            rseq = Labels.header(octets, "RSeq").isEmpty() ? rseq : Labels.header(octets, "RSeq");
            return seenByStatus.put(label + Labels.header(octets, "CSeq"), octets);
        }
        if (!label.equals("ACK")) {
            lastRequest = octets;
        }
        if (label.equals("INVITE")) {
            firstInvite = firstInvite.length == 0 ? octets : firstInvite;
        }
        return seenByMethod.put(label, octets);
    }

    /** Sends a request to the core; the options replace parts of it. */
    void request(String method, Map<String, String> options) {
        boolean follows = method.equals("ACK") || method.equals("CANCEL");
        branch = options.getOrDefault(
                "branch", follows ? branch : options.containsKey("cseq") ? "b" + options.get("cseq") : branch);
        cseq = options.getOrDefault("cseq", cseq);
        boolean back = options.containsKey("back");
        String toTag = options.getOrDefault("totag", back ? "from1" : method.equals("ACK") ? "seen" : "");
        if (toTag.equals("seen")) {
            toTag = lastToTag();
        }
        String cookie = options.containsKey("nocookie") ? "" : "z9hG4bK";
        String text = method + " sip:bob@192.0.2.1 SIP/2.0\r\n"
                + "Via: SIP/2.0/" + transport + ' ' + options.getOrDefault("via", "192.0.2.2:5060") + ";branch="
                + cookie
                + branch + options.getOrDefault("viaparam", "") + "\r\n"
                + "Max-Forwards: 70\r\n"
                + "From: <sip:alice@192.0.2.2>"
                + (options.containsKey("notag")
                        ? ""
                        : ";tag=" + options.getOrDefault("fromtag", back ? "to1" : "from1"))
                + "\r\n"
                + "To: <sip:bob@192.0.2.1>" + (toTag.isEmpty() ? "" : ";tag=" + toTag) + "\r\n"
                + "Call-ID: " + options.getOrDefault("callid", back ? "call@192.0.2.1" : "flow@192.0.2.2") + "\r\n"
                + "CSeq: " + cseq + ' ' + options.getOrDefault("cseqmethod", method) + "\r\n"
                + recordRoute(options)
                + options.getOrDefault(HEADERS, "").replace("last-rseq", rseq)
                + "Contact: <" + options.getOrDefault("contact", "sip:alice@192.0.2.2:5060") + ">\r\n"
                + body(options);
        if (options.containsKey("without")) {
            text = without(text, options.get("without"));
        }
        String from = options.getOrDefault("from", "192.0.2.2:5060");
        int colon = from.indexOf(':');
        hand(
                text,
                flowFrom(new InetSocketAddress(from.substring(0, colon), Integer.parseInt(from.substring(colon + 1)))));
    }

    /** Sends a response to the core: to its last request, the last of a method, or its first INVITE. */
    void response(int status, Map<String, String> options) {
        byte[] request = options.containsKey("first")
                ? firstInvite
                : options.containsKey("method") ? seenByMethod.get(options.get("method")) : lastRequest;
        if (request == null || request.length == 0) {
            throw new AssertionError("the core has sent no request to answer");
        }
        StringBuilder text = new StringBuilder("SIP/2.0 " + status + " Reason\r\n");
        String via = Labels.header(request, "Via");
        if (options.containsKey("branch")) {
            via = via.replaceAll("branch=[^;]*", "branch=z9hG4bK" + options.get("branch"));
        }
        if (options.containsKey("sentby")) {
            via = via.replaceAll(" [^ ;]+;", " " + options.get("sentby") + ";");
        }
        String to = Labels.header(request, "To");
        if (!to.contains("tag=") && status > 100 && !options.containsKey("notag")) {
            to += ";tag=" + options.getOrDefault("totag", "to1");
        }
        text.append("Via: ").append(via).append("\r\nFrom: ").append(Labels.header(request, "From"));
        text.append("\r\nTo: ").append(to).append("\r\nCall-ID: ").append(Labels.header(request, "Call-ID"));
        text.append("\r\nCSeq: ").append(Labels.header(request, "CSeq"));
        text.append("\r\n").append(recordRoute(options)).append(options.getOrDefault(HEADERS, ""));
        text.append("Contact: <");
        text.append(options.getOrDefault("contact", "sip:bob@192.0.2.2:5060"));
        text.append(">\r\n").append(body(options));
        hand(text.toString(), flow());
    }

    /** A session description; {@code body=sendonly} says so in it. */
    static String session(Map<String, String> options) {
        String direction = options.get("body");
        return SESSION + (direction.isEmpty() ? "" : "a=" + direction + "\r\n");
    }

    /** The end of the headers, and a session description where one is wanted. */
    private static String body(Map<String, String> options) {
        if (!options.containsKey("body")) {
            return "Content-Length: 0\r\n\r\n";
        }
        String session = session(options);
        return "Content-Type: application/sdp\r\nContent-Length: " + session.length() + "\r\n\r\n" + session;
    }

    private static String recordRoute(Map<String, String> options) {
        return options.containsKey("rr") ? "Record-Route: " + options.get("rr") + "\r\n" : "";
    }

    /** The To tag of the last response that the core sent. */
    String lastToTag() {
        return toTag(lastResponse);
    }

    static String toTag(byte[] octets) {
        String to = Labels.header(octets, "To");
        return to.contains("tag=") ? to.substring(to.indexOf("tag=") + 4) : "";
    }

    private static String without(String text, String header) {
        StringBuilder rest = new StringBuilder();
        for (String line : text.split("\r\n", -1)) {
            if (!line.startsWith(header + ":")) {
                rest.append(line).append("\r\n");
            }
        }
        return rest.substring(0, rest.length() - 2);
    }

    private void hand(String text, Flow flow) {
        stage.receive(text.getBytes(StandardCharsets.UTF_8), flow);
    }
}
