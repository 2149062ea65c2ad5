package io.trunkline.torture;

import io.trunkline.core.CallCore;
import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreSettings;
import io.trunkline.core.IdSource;
import io.trunkline.core.Output;
import io.trunkline.core.ProviderProfile;
import io.trunkline.core.StoreOrder;
import io.trunkline.core.Transmission;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.transaction.Flow;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.Framed;
import io.trunkline.wire.FramingError;
import io.trunkline.wire.KeepAlive;
import io.trunkline.wire.MessageKeys;
import io.trunkline.wire.MessageLimits;
import io.trunkline.wire.ParsingRules;
import io.trunkline.wire.StreamFramer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lets octets go the way of network traffic: framer, reader and keys, core; and sees what comes out at the other end. Each message meets a
 * core of its own, without automatic dialogs, so that nothing but the message decides.
 */
final class Judge {
    private static final InetAddress HERE = address(192, 0, 2, 250);
    private static final InetAddress PEER = address(198, 51, 100, 7);

    private Judge() {}

    private static InetAddress address(int a, int b, int c, int d) {
        try {
            return InetAddress.getByAddress(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d});
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    /** What happens to a datagram that is read leniently. */
    static Verdict datagram(byte[] octets) {
        return datagram(octets, ParsingRules.DEFAULT);
    }

    /** What happens to a datagram. */
    static Verdict datagram(byte[] octets, ParsingRules rules) {
        return judge(new DatagramFramer(rules).frame(octets, 0, octets.length), "UDP");
    }

    /** What happens to the messages in the octets of one connection, one after another. */
    static List<Verdict> stream(byte[] octets) {
        List<Verdict> verdicts = new ArrayList<>();
        StreamFramer framer = new StreamFramer(MessageLimits.DEFAULT, framed -> {
            if (!(framed instanceof KeepAlive)) {
                verdicts.add(judge(framed, "TCP"));
            }
        });
        framer.onOctets(octets, 0, octets.length);
        if (!framer.isBetweenMessages() && !framer.hasFailed()) {
            verdicts.add(new Verdict("waits for more", List.of()));
        }
        return verdicts;
    }

    static Verdict judge(Framed framed, String transport) {
        if (framed instanceof KeepAlive) {
            return new Verdict("keep-alive", List.of());
        }
        if (framed instanceof FramingError error) {
            return onError(error, transport);
        }
        SIPMessage message = MessageReader.read((Frame) framed);
        Outcome outcome = new Outcome();
        core().onMessage(message, flow(transport), profile(message.keys()), 0, outcome);
        if (outcome.delivered != null) {
            return new Verdict(Verdict.DELIVERED, malformed(message));
        }
        return outcome.verdict(
                message.keys().defect() == null ? "" : message.keys().defect().reason());
    }

    private static Verdict onError(FramingError error, String transport) {
        Outcome outcome = new Outcome();
        Frame frame = error.frame();
        if (frame != null && error.isAnswerable()) {
            SIPMessage message = MessageReader.read(frame);
            core().onUnusable(message, error.statusCode(), error.reason(), flow(transport), 0, outcome);
        }
        return outcome.verdict(error.reason());
    }

    /** The header fields of the lines that no getter finds. */
    static List<String> malformed(SIPMessage message) {
        List<String> names = new ArrayList<>();
        message.getUnrecognizedHeaders().forEachRemaining(line -> {
            int colon = line.indexOf(':');
            names.add(colon < 0 ? "(no colon)" : line.substring(0, colon).strip());
        });
        return names;
    }

    private static CallCore core() {
        return new CallCore(CoreSettings.DEFAULT, new FixedIds());
    }

    private static Flow flow(String transport) {
        return new Flow(
                transport,
                new InetSocketAddress(HERE, 5060),
                new InetSocketAddress(PEER, 5060),
                transport.equals("UDP") ? 0 : 1);
    }

    /** One whose listening point is the one that a response's topmost Via names. */
    private static ProviderProfile profile(MessageKeys keys) {
        String host = keys.sentByHost();
        String sentBy = host == null ? "nobody" : keys.sentByPort() < 0 ? host : host + ':' + keys.sentByPort();
        return new ProviderProfile(false, false, false, Set.of(sentBy));
    }

    private static final class FixedIds implements IdSource {
        private int made;

        @Override
        public String newTag() {
            return "tag" + made++;
        }

        @Override
        public String newBranch() {
            return MessageKeys.MAGIC_COOKIE + made++;
        }

        @Override
        public int newNumber(int bound) {
            return 0;
        }
    }

    private static final class Outcome implements Output {
        private CoreEvent delivered;
        private String answer;

        @Override
        public void transmit(Transmission transmission) {
            answer = firstLine(transmission.octets());
        }

        private static String firstLine(byte[] octets) {
            try {
                return MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT)
                        .getFirstLine();
            } catch (ParseException e) {
                throw new AssertionError(new String(octets, StandardCharsets.UTF_8), e);
            }
        }

        @Override
        public void deliver(CoreEvent event) {
            delivered = event;
        }

        @Override
        public void resolve(long questionId, String host) {
            throw new AssertionError("asks for " + host);
        }

        @Override
        public void store(StoreOrder order) {
            throw new AssertionError("there is no store: " + order);
        }

        @Override
        public void closeFlow(Flow flow) {}

        Verdict verdict(String reason) {
            return answer != null
                    ? new Verdict("answered " + answer.substring("SIP/2.0 ".length()), List.of())
                    : new Verdict("dropped: " + reason, List.of());
        }
    }
}
