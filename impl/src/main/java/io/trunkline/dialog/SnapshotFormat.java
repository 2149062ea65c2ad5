package io.trunkline.dialog;

import io.trunkline.dialog.DialogSnapshot.Usage;
import io.trunkline.time.DeadlineQueue;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sip.DialogState;
import org.jspecify.annotations.Nullable;

/**
 * The octets of a {@link DialogSnapshot}, for another stack, another process or a later version.
 *
 * <pre>
 *   'T' 'L' 'D'  version  when (milliseconds since 1970, 8)  flags
 *   Call-ID  local tag  remote tag  local party  remote party  local target  remote target  method
 *   number of routes (4)  routes   local CSeq (8)  remote CSeq (8)   refresh (8)  expiry (8)
 *   number of subscriptions (4)  subscriptions: flags, package, id, NOTIFY due (8), expiry (8)
 * </pre>
 *
 * <p>Numbers are big-endian; a text is its length in octets (4), -1 for none, and UTF-8. A version reads its own and all earlier ones. The
 * wall clock is in it so that time which passes between writing and reading counts; a clock that runs behind the writer's counts as no time.
 */
public final class SnapshotFormat {

    private static final byte[] MAGIC = {'T', 'L', 'D'};
    private static final byte VERSION = 1;

    private static final int SERVER = 1;
    private static final int SECURE = 1 << 1;
    private static final int BACK_TO_BACK = 1 << 2;
    private static final int ENDS_ON_BYE = 1 << 3;
    private static final int CHECKS_SEQUENCE = 1 << 4;
    private static final int HOLDS_CALL = 1 << 5;

    private static final int NOTIFIER = 1;
    private static final int FIRST_REFER = 1 << 1;
    private static final int ACCEPTED = 1 << 2;
    private static final int NOTIFIED = 1 << 3;

    private SnapshotFormat() {}

    /**
     * Writes a snapshot.
     *
     * @param snapshot just taken
     * @param epochMillis the wall clock
     * @return the octets, a new array
     */
    public static byte[] write(DialogSnapshot snapshot, long epochMillis) {
        Writer out = new Writer();
        DialogView view = snapshot.view();
        out.octets.writeBytes(MAGIC);
        out.octets.write(VERSION);
        out.number(epochMillis);
        out.flags(
                view.server(),
                view.secure(),
                snapshot.backToBack(),
                snapshot.endsOnBye(),
                snapshot.checksSequence(),
                snapshot.holdsCall());
        out.text(view.callId());
        out.text(view.localTag());
        out.text(view.remoteTag());
        out.text(view.localPartyText());
        out.text(view.remotePartyText());
        out.text(view.localTargetText());
        out.text(view.remoteTargetText());
        out.text(view.method());
        out.count(view.routes().size());
        view.routes().forEach(out::text);
        out.number(view.localSequenceNumber());
        out.number(view.remoteSequenceNumber());
        out.number(snapshot.refreshIn());
        out.number(snapshot.expiresIn());
        out.count(snapshot.usages().size());
        for (Usage usage : snapshot.usages()) {
            out.flags(
                    usage.role() == Subscription.Role.NOTIFIER, usage.firstRefer(), usage.accepted(), usage.notified());
            out.text(usage.event().eventPackage());
            out.text(usage.event().id());
            out.number(usage.notifyIn());
            out.number(usage.expiresIn());
        }
        return out.octets.toByteArray();
    }

    /**
     * Reads a snapshot. Everything is looked at, so that a dialog which is made of it cannot fail later.
     *
     * @param octets of {@link #write}
     * @param epochMillis the wall clock
     * @return the snapshot as of now
     * @throws ParseException where the octets are no snapshot, or one of a later version; with the offset
     */
    public static DialogSnapshot read(byte[] octets, long epochMillis) throws ParseException {
        Reader in = new Reader(ByteBuffer.wrap(octets));
        in.header();
        long age = Math.max(0, epochMillis - in.number());
        int flags = in.octet();
        String callId = in.text();
        String localTag = in.text();
        String remoteTag = in.optionalText();
        String localParty = in.address();
        String remoteParty = in.address();
        String localTarget = in.optionalUri();
        String remoteTarget = in.optionalUri();
        String method = in.text();
        List<String> routes = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            routes.add(in.route());
        }
        long localSequenceNumber = in.sequenceNumber();
        long remoteSequenceNumber = in.sequenceNumber();
        DialogView view = new DialogView(
                callId,
                DialogState.CONFIRMED,
                true,
                has(flags, SERVER),
                has(flags, SECURE),
                localTag,
                remoteTag,
                localParty,
                remoteParty,
                localTarget,
                remoteTarget,
                routes,
                localSequenceNumber,
                remoteSequenceNumber,
                method);
        long refreshIn = in.duration();
        long expiresIn = in.duration();
        List<Usage> usages = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            usages.add(in.usage());
        }
        in.end();
        return new DialogSnapshot(
                        view,
                        has(flags, BACK_TO_BACK),
                        has(flags, ENDS_ON_BYE),
                        has(flags, CHECKS_SEQUENCE),
                        has(flags, HOLDS_CALL),
                        refreshIn,
                        expiresIn,
                        usages)
                .after(TimeUnit.MILLISECONDS.toNanos(age));
    }

    private static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }

    private static final class Writer {

        private final ByteArrayOutputStream octets = new ByteArrayOutputStream(512);

        void number(long value) {
            octets.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        }

        void count(int value) {
            octets.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        }

        void flags(boolean... set) {
            int flags = 0;
            for (int i = 0; i < set.length; i++) {
                flags |= set[i] ? 1 << i : 0;
            }
            octets.write(flags);
        }

        void text(@Nullable String text) {
            if (text == null) {
                count(-1);
            } else {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                count(utf8.length);
                octets.writeBytes(utf8);
            }
        }
    }

    private static final class Reader {

        private static final long MOST_SEQUENCE_NUMBERS = 1L << 32;

        /** A century, so that a deadline is no overflow. */
        private static final long LONGEST = TimeUnit.DAYS.toNanos(36_500);

        private final ByteBuffer in;

        Reader(ByteBuffer in) {
            this.in = in;
        }

        private ParseException wrong(String what) {
            return new ParseException("not a dialog snapshot: " + what, in.position());
        }

        private void require(int octets, String what) throws ParseException {
            if (in.remaining() < octets) {
                throw wrong(what + " is cut short");
            }
        }

        void header() throws ParseException {
            for (byte expected : MAGIC) {
                if (octet() != expected) {
                    throw wrong("it does not begin with TLD");
                }
            }
            int version = octet();
            if (version != VERSION) {
                throw wrong("version " + version + ", this stack reads version " + VERSION);
            }
        }

        int octet() throws ParseException {
            require(1, "an octet");
            return in.get() & 0xFF;
        }

        long number() throws ParseException {
            require(Long.BYTES, "a number");
            return in.getLong();
        }

        long sequenceNumber() throws ParseException {
            long value = number();
            if (value < 0 || value >= MOST_SEQUENCE_NUMBERS) {
                throw wrong("no sequence number: " + value);
            }
            return value;
        }

        long duration() throws ParseException {
            long value = number();
            if (value < 0 || (value > LONGEST && value != DeadlineQueue.NEVER)) {
                throw wrong("no duration: " + value + " ns");
            }
            return value;
        }

        int count() throws ParseException {
            require(Integer.BYTES, "a count");
            int value = in.getInt();
            if (value < 0 || value > in.remaining()) {
                throw wrong("there cannot be " + value + " of something in " + in.remaining() + " octets");
            }
            return value;
        }

        String text() throws ParseException {
            String text = optionalText();
            if (text == null) {
                throw wrong("a text is missing");
            }
            return text;
        }

        @Nullable
        String optionalText() throws ParseException {
            require(Integer.BYTES, "the length of a text");
            int length = in.getInt();
            if (length == -1) {
                return null;
            }
            if (length < 0) {
                throw wrong("the length of a text is " + length);
            }
            require(length, "a text of " + length + " octets");
            byte[] utf8 = new byte[length];
            in.get(utf8);
            return new String(utf8, StandardCharsets.UTF_8);
        }

        /** What {@link AddressText} could not read again would surface in the middle of a call. */
        private String readable(String text, Runnable reading) throws ParseException {
            try {
                reading.run();
                return text;
            } catch (IllegalStateException e) {
                ParseException wrong = wrong("unreadable: " + text);
                wrong.initCause(e);
                throw wrong;
            }
        }

        String address() throws ParseException {
            String text = text();
            return readable(text, () -> AddressText.address(text));
        }

        @Nullable
        String optionalUri() throws ParseException {
            String text = optionalText();
            return text == null ? null : readable(text, () -> AddressText.uri(text));
        }

        String route() throws ParseException {
            String text = text();
            return readable(text, () -> AddressText.route(text));
        }

        Usage usage() throws ParseException {
            int flags = octet();
            EventKey event = new EventKey(text(), optionalText());
            return new Usage(
                    has(flags, NOTIFIER) ? Subscription.Role.NOTIFIER : Subscription.Role.SUBSCRIBER,
                    event,
                    has(flags, FIRST_REFER),
                    has(flags, ACCEPTED),
                    has(flags, NOTIFIED),
                    duration(),
                    duration());
        }

        void end() throws ParseException {
            if (in.hasRemaining()) {
                throw wrong(in.remaining() + " octets behind its end");
            }
        }
    }
}
