package io.trunkline.cli.parse;

import com.google.gson.stream.JsonWriter;
import io.trunkline.antlr.runtime.CaptureTree;
import io.trunkline.grammar.Tolerance;
import io.trunkline.javax.sip.header.HeaderStructure;
import io.trunkline.wire.Frame;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an object a line: one for each message, and the summary last (JSON Lines). */
final class JsonReport implements Report {
    private final PrintStream out;

    JsonReport(PrintStream out) {
        this.out = out;
    }

    /** Writes the members of an object. */
    private interface Members {
        void write(JsonWriter json) throws IOException;
    }

    private void line(Members members) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            members.write(json);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        out.println(text);
    }

    @Override
    public void message(MessageFinding message) {
        Frame frame = message.frame();
        line(json -> {
            json.name("place").value(message.place());
            json.name("kind").value(frame.isRequest() ? "request" : "response");
            json.name("startLine").value(message.startLine());
            whole(json, frame, message.startLineStructure());
            json.name("headers").beginArray();
            for (HeaderFinding header : message.headers()) {
                header(json, frame, header);
            }
            json.endArray();
            json.name("bodyOctets").value(frame.body().length());
            if (message.defect() != null) {
                rejection(
                        json,
                        message.defect().statusCode(),
                        message.defect().reason(),
                        message.defect().offset());
            }
            json.name("writtenBack").value(message.writtenBack());
        });
    }

    private static void header(JsonWriter json, Frame frame, HeaderFinding header) throws IOException {
        json.beginObject();
        json.name("name").value(header.name());
        json.name("value").value(header.value());
        whole(json, frame, header.structure());
        problem(json, header.problem());
        json.endObject();
    }

    private static void problem(JsonWriter json, @Nullable ParseException problem) throws IOException {
        if (problem != null) {
            json.name("problem").beginObject();
            json.name("message").value(problem.getMessage());
            json.name("offset").value(problem.getErrorOffset());
            json.endObject();
        }
    }

    private static void whole(JsonWriter json, Frame frame, HeaderStructure structure) throws IOException {
        if (!structure.tolerances().isEmpty()) {
            json.name("takenLeniently").beginArray();
            for (String key :
                    structure.tolerances().stream().map(Tolerance::key).sorted().toList()) {
                json.value(key);
            }
            json.endArray();
        }
        structure(json, frame, structure.captures());
    }

    private static void structure(JsonWriter json, Frame frame, List<CaptureTree> nodes) throws IOException {
        if (nodes.isEmpty()) {
            return;
        }
        json.name("structure").beginArray();
        for (CaptureTree node : nodes) {
            json.beginObject();
            json.name("rule").value(node.rule());
            json.name("text").value(MessageAnalyser.text(frame, node.start(), node.end()));
            structure(json, frame, node.children());
            json.endObject();
        }
        json.endArray();
    }

    private static void rejection(JsonWriter json, int statusCode, String reason, int offset) throws IOException {
        json.name("rejected").beginObject();
        json.name("statusCode").value(statusCode);
        json.name("reason").value(reason);
        json.name("offset").value(offset);
        json.endObject();
    }

    @Override
    public void broken(Found.Broken broken) {
        line(json -> {
            json.name("place").value(broken.place());
            rejection(
                    json,
                    broken.error().statusCode(),
                    broken.error().reason(),
                    broken.error().offset());
        });
    }

    @Override
    public void unreadable(Found.Unreadable unreadable) {
        line(json -> {
            json.name("place").value(unreadable.place());
            json.name("unreadable").value(unreadable.reason());
        });
    }

    @Override
    public void summary(ParseSummary summary, double octetsPerSecond) {
        line(json -> {
            json.name("summary").beginObject();
            json.name("messages").value(summary.messages());
            json.name("parsed").value(summary.parsed());
            json.name("rejected").value(summary.rejected());
            counts(json, "rejections", summary.rejections());
            counts(json, "malformedHeaders", summary.malformed());
            json.name("framed").value(summary.framed());
            json.name("writtenBack").value(summary.writtenBack());
            json.name("unreadable").value(summary.unreadable());
            json.name("octetsPerSecond").value(Math.round(octetsPerSecond));
            json.endObject();
        });
    }

    private static void counts(JsonWriter json, String name, Map<String, Integer> counts) throws IOException {
        json.name(name).beginObject();
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            json.name(count.getKey()).value(count.getValue());
        }
        json.endObject();
    }
}
