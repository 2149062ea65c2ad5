package io.trunkline.grammar.abnf;

import io.trunkline.grammar.abnf.Node.Reference;
import io.trunkline.grammar.abnf.Node.Sequence;
import io.trunkline.grammar.sip.Recognitions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Replaced by later RFCs, not of SIP's header, or not ABNF. */
    private static final List<String> UNUSED = List.of(
            "rfc3265.abnf",
            "rfc3966.abnf",
            "rfc4168.abnf",
            "rfc4566.abnf",
            "rfc5234.abnf",
            "rfc5954.abnf",
            "rfc7118.abnf",
            "rfc8760.abnf",
            "rfc8866.abnf");

    private static final Map<String, String> ENTRIES = Map.of(
            "privacy-hdr", "privacy_hdr",
            "passertedid", "p_asserted_identity_hdr",
            "ppreferredid", "p_preferred_identity_hdr",
            "p-charging-addresses", "p_charging_function_addresses_hdr",
            "extension-header", "");

    private HeaderRules() {}

    static String resource(String name) throws IOException {
        return Recognitions.resource("/abnf/" + name);
    }

    /** The RFCs' grammar with its corrections; empty where the RFCs are not at hand. */
    static Optional<Abnf> ofRfcs() throws IOException {
        Path folder = Path.of(System.getProperty("trunkline.shared", "../../../shared"), "rfc", "abnf");
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
                String entry = entryOf(rule);
                if (colon > 0 && !entry.isEmpty()) {
                    headers.add(new HeaderRule(rule, entry, value(sequence, colon)));
                }
            }
        }
        return headers;
    }

    static HeaderRule of(Abnf abnf, String rule) {
        return of(abnf).stream()
                .filter(header -> header.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static String entryOf(String rule) {
        String name = rule.substring(rule.indexOf('.') + 1);
        return ENTRIES.getOrDefault(name, name.replace('-', '_') + "_hdr");
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
