package io.trunkline.grammar.abnf;

import io.trunkline.grammar.abnf.Node.Choice;
import io.trunkline.grammar.abnf.Node.Reference;
import io.trunkline.grammar.abnf.Node.Sequence;
import io.trunkline.grammar.abnf.Node.Text;
import io.trunkline.grammar.sip.Recognitions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules of the RFCs that are header fields: {@code name HCOLON value}. */
final class HeaderRules {

    /**
     * A header field.
     *
     * @param rule its qualified name
     * @param entry the rule of the grammar that reads its value
     * @param value what stands after the colon
     */
    record HeaderRule(String rule, String entry, Node value) {
        @Override
        public String toString() {
            return rule;
        }
    }

    private static final String CORE = "rfc3261-rules.abnf";

    /** Replaced by later RFCs or by the text, not of SIP's header, or not ABNF. */
    private static final List<String> UNUSED = List.of(
            "rfc3265.abnf",
            "rfc3966.abnf",
            "rfc4168.abnf",
            "rfc4566.abnf",
            "rfc5234.abnf",
            "rfc5954.abnf",
            "rfc7118.abnf",
            "rfc7315.abnf",
            "rfc8760.abnf",
            "rfc8866.abnf");

    /** RFCs whose ABNF is read from their text. */
    private static final List<String> TEXTS = List.of(
            "rfc3313", "rfc3329", "rfc4412", "rfc4474", "rfc4488", "rfc4538", "rfc5002", "rfc5009", "rfc5373",
            "rfc5502", "rfc5839", "rfc6442", "rfc6809", "rfc7315", "rfc7329", "rfc7989", "rfc8898");

    private HeaderRules() {}

    static String resource(String name) throws IOException {
        return Recognitions.resource("/abnf/" + name);
    }

    /** The RFCs' grammar with its corrections; empty where the RFCs are not at hand. */
    static Optional<Abnf> ofRfcs() throws IOException {
        Path texts = Path.of(System.getProperty("trunkline.shared", "../../../shared"), "rfc");
        Path folder = texts.resolve("abnf");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Abnf abnf = new Abnf().common(resource("core.abnf")).common(text(folder.resolve(CORE)));
        abnf.common(text(folder.resolve("rfc5954.abnf")));
        List<Path> files;
        try (var listed = Files.list(folder)) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(".abnf") && !name.equals(CORE) && !UNUSED.contains(name)) {
                abnf.add(name.substring(0, name.indexOf('.')), text(file));
            }
        }
        for (String name : TEXTS) {
            abnf.add(name, RfcText.read(texts.resolve(name + ".txt")));
        }
        return Optional.of(abnf.common(resource("corrections.abnf")));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    static List<HeaderRule> of(Abnf abnf) {
        List<HeaderRule> headers = new ArrayList<>();
        for (String rule : abnf.names()) {
            if (abnf.rule(rule) instanceof Sequence sequence) {
                int colon = sequence.parts().indexOf(new Reference("hcolon"));
                Optional<String> name = colon == 1 ? fieldName(sequence.parts().get(0)) : Optional.empty();
                if (name.isPresent()) {
                    String entry = name.get().toLowerCase(Locale.ROOT).replace('-', '_') + "_hdr";
                    headers.add(new HeaderRule(rule, entry, value(sequence, colon)));
                }
            }
        }
        return headers;
    }

    /** The long name comes first where there is a compact one. */
    private static Optional<String> fieldName(Node beforeColon) {
        Node first =
                beforeColon instanceof Choice choice ? choice.alternatives().get(0) : beforeColon;
        return first instanceof Text name ? Optional.of(name.text()) : Optional.empty();
    }

    static HeaderRule of(Abnf abnf, String rule) {
        return of(abnf).stream()
                .filter(header -> header.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** An entry takes the white space around its value. */
    private static Node value(Sequence header, int colon) {
        List<Node> parts = new ArrayList<>();
        parts.add(new Reference("sws"));
        parts.addAll(header.parts().subList(colon + 1, header.parts().size()));
        parts.add(new Reference("sws"));
        return new Sequence(List.copyOf(parts));
    }
}
