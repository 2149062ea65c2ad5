package io.trunkline.cli.parse;

import io.trunkline.cli.capture.Capture;
import io.trunkline.cli.capture.Flow;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.Framed;
import io.trunkline.wire.FramingError;
import io.trunkline.wire.ParsingRules;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the messages in files, directories, captures and standard input. */
final class MessageFinder {
    /** A file with more than one message in it may be long; a capture is read piece by piece. */
    private static final int LARGEST_FILE = 256 << 20;

    private final ParsingRules rules;
    private final Consumer<Found> sink;

    MessageFinder(ParsingRules rules, Consumer<Found> sink) {
        this.rules = rules;
        this.sink = sink;
    }

    /** Goes through a file, or through all files below a directory in the order of their names. */
    void path(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            file(path);
            return;
        }
        List<Path> files;
        try (Stream<Path> below = Files.walk(path)) {
            files = below.filter(Files::isRegularFile).sorted().toList();
        }
        files.forEach(this::file);
    }

    private void file(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            stream(file.toString(), in);
        } catch (IOException e) {
            sink.accept(new Found.Unreadable(file.toString(), String.valueOf(e.getMessage())));
        }
    }

    /** Goes through a capture, or one or more messages one after the other. */
    void stream(String place, InputStream stream) throws IOException {
        InputStream in = new BufferedInputStream(stream, 1 << 16);
        in.mark(4);
        byte[] beginning = in.readNBytes(4);
        in.reset();
        if (Capture.isCapture(beginning)) {
            capture(place, in);
            return;
        }
        byte[] octets = in.readNBytes(LARGEST_FILE);
        if (in.read() >= 0) {
            sink.accept(new Found.Unreadable(place, "longer than " + LARGEST_FILE + " octets and no capture"));
            return;
        }
        messages(place, octets);
    }

    private void capture(String place, InputStream in) throws IOException {
        CaptureMessages messages = new CaptureMessages(place, rules, sink);
        Capture.read(in, messages);
        messages.end();
    }

    private void messages(String place, byte[] octets) {
        DatagramFramer framer = new DatagramFramer(rules);
        int at = 0;
        boolean alone = true;
        while (at < octets.length) {
            String here = alone ? place : place + " at offset " + at;
            Framed framed = framer.frame(octets, at, octets.length);
            if (framed instanceof FramingError error) {
                sink.accept(new Found.Broken(here, error, octets.length - at));
                return;
            }
            if (!(framed instanceof Frame frame)) {
                return;
            }
            sink.accept(new Found.Message(here, frame));
            alone = false;
            at = nextMessage(octets, frame.to());
        }
    }

    /** What follows a message in a datagram is noise, unless it begins as a message does. */
    private static int nextMessage(byte[] octets, int from) {
        int at = from;
        while (at < octets.length && (octets[at] == '\r' || octets[at] == '\n')) {
            at++;
        }
        return SipLooks.beginsMessage(octets, at) ? at : octets.length;
    }

    /** The place of something in a capture. */
    static String place(String file, int packet, Flow flow) {
        return file + " packet " + packet + " (" + flow + ")";
    }
}
