package io.trunkline.javax.sip.message;

import com.sun.management.ThreadMXBean;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.KeyReader;
import io.trunkline.wire.MessageLimits;
import io.trunkline.wire.TestMessages;
import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.function.IntSupplier;
import javax.sip.SipException;
import javax.sip.address.SipURI;

/**
 * What reading a message costs, in CPU time and allocation of one thread: the smallest of many rounds, for a quick look between
 * two changes. Run it by hand; figures to publish come from the JMH benchmarks.
 */
public final class ReadCost {
    private static final int ROUNDS = 60;
    private static final int OPERATIONS = 20_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final byte[] INVITE = TestMessages.own("invite.sip");
    private static final DatagramFramer FRAMER = new DatagramFramer(MessageLimits.DEFAULT);

    private ReadCost() {}

    /** Prints a line for each way of reading. */
    public static void main(String[] arguments) {
        cost("frame only", () -> frame().headerCount());
        cost("frame and keys", () -> KeyReader.read(frame()).sentByPort());
        cost("message (frame, keys, object)", () -> message().getSize());
        cost("routing set", ReadCost::routingSet);
        cost("everything typed", ReadCost::everything);
        cost("read and write untouched", () -> message().encodeAsBytes("UDP").length);
        cost("read and 200", () -> message().createResponse(200).encodeAsBytes("UDP").length);
        cost("forward", ReadCost::forward);
    }

    private static Frame frame() {
        return (Frame) FRAMER.frame(INVITE, 0, INVITE.length);
    }

    private static SIPRequest message() {
        return (SIPRequest) MessageReader.read(frame());
    }

    private static int routingSet() {
        SIPRequest request = message();
        SipURI uri = (SipURI) request.getRequestURI();
        return request.getMethod().length()
                + uri.getHost().length()
                + uri.getUser().length()
                + request.getTopmostVia().getBranch().length()
                + request.getTopmostVia().getHost().length()
                + request.getFromTag().length()
                + (request.getToTag() == null ? 0 : 1)
                + request.getCallId().getCallId().length()
                + (int) request.getCSeq().getSeqNumber()
                + request.getMaxForwards().getMaxForwards()
                + ((SipURI) request.getRouteHeaders().get(0).getAddress().getURI())
                        .getHost()
                        .length()
                + ((SipURI) request.getContactHeader().getAddress().getURI()).getPort();
    }

    private static int everything() {
        SIPRequest request = message();
        int sum = request.getRequestURI().getScheme().length();
        for (Iterator<?> lines = request.getHeaders(); lines.hasNext(); ) {
            sum += lines.next().hashCode() & 1;
        }
        return sum;
    }

    private static int forward() {
        try {
            SIPRequest request = message();
            request.getMaxForwards().decrementMaxForwards();
            request.removeFirst("Route");
            request.addFirst(Read.header("Via", "SIP/2.0/UDP proxy.example.com;branch=z9hG4bKproxy"));
            return request.encodeAsBytes("UDP").length;
        } catch (SipException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void cost(String what, IntSupplier operation) {
        long fastest = Long.MAX_VALUE;
        long allocated = Long.MAX_VALUE;
        int sum = 0;
        long self = Thread.currentThread().getId();
        for (int round = 0; round < ROUNDS; round++) {
            long bytes = THREADS.getThreadAllocatedBytes(self);
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < OPERATIONS; i++) {
                sum += operation.getAsInt();
            }
            fastest = Math.min(fastest, THREADS.getCurrentThreadCpuTime() - start);
            allocated = Math.min(allocated, THREADS.getThreadAllocatedBytes(self) - bytes);
        }
        System.out.printf("%-32s %6d ns %6d B  (%d)%n", what, fastest / OPERATIONS, allocated / OPERATIONS, sum & 1);
    }
}
