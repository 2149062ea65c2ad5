package io.trunkline.grammar.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Inputs for the entries of the grammar: {@code samples.txt}, and the header fields of whole messages. */
final class Samples {

    /**
     * An entry and what it is given.
     *
     * @param verdict what {@code samples.txt} says; empty for fields of messages, of which it is not known
     */
    record Sample(String entry, String input, Optional<Verdict> verdict) {}

    /** What becomes of an input. */
    enum Verdict {
        /** A sentence of the RFCs. */
        ACCEPTED('+'),
        /** Taken by a tolerance. */
        TOLERATED('~'),
        /** Neither. */
        REJECTED('-');

        private final char sign;

        Verdict(char sign) {
            this.sign = sign;
        }

        static Verdict of(String sign) {
            return Stream.of(values())
                    .filter(verdict -> sign.equals(String.valueOf(verdict.sign)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no verdict: " + sign));
        }

        static Verdict of(SipRecognizer recognizer, int end) {
            if (end < 0) {
                return REJECTED;
            }
            return recognizer.marks() == 0 ? ACCEPTED : TOLERATED;
        }
    }

    private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z-]+)[ \t]*:((?:[^\r\n]|\r\n[ \t])*)\r\n");
    private static final Map<String, String> ENTRY_OF_FIELD = Map.ofEntries(
            Map.entry("via", "via_hdr"),
            Map.entry("v", "via_hdr"),
            Map.entry("from", "from_hdr"),
            Map.entry("f", "from_hdr"),
            Map.entry("to", "to_hdr"),
            Map.entry("t", "to_hdr"),
            Map.entry("contact", "contact_hdr"),
            Map.entry("m", "contact_hdr"),
            Map.entry("route", "route_hdr"),
            Map.entry("record-route", "record_route_hdr"),
            Map.entry("call-id", "call_id_hdr"),
            Map.entry("i", "call_id_hdr"),
            Map.entry("cseq", "cseq_hdr"),
            Map.entry("max-forwards", "max_forwards_hdr"),
            Map.entry("content-type", "content_type_hdr"),
            Map.entry("c", "content_type_hdr"),
            Map.entry("content-length", "content_length_hdr"),
            Map.entry("l", "content_length_hdr"),
            Map.entry("expires", "expires_hdr"),
            Map.entry("allow", "allow_hdr"),
            Map.entry("supported", "supported_hdr"),
            Map.entry("k", "supported_hdr"),
            Map.entry("require", "require_hdr"),
            Map.entry("user-agent", "user_agent_hdr"),
            Map.entry("accept", "accept_hdr"),
            Map.entry("accept-encoding", "accept_encoding_hdr"),
            Map.entry("accept-language", "accept_language_hdr"),
            Map.entry("alert-info", "alert_info_hdr"),
            Map.entry("allow-events", "allow_events_hdr"),
            Map.entry("authentication-info", "authentication_info_hdr"),
            Map.entry("authorization", "authorization_hdr"),
            Map.entry("call-info", "call_info_hdr"),
            Map.entry("content-disposition", "content_disposition_hdr"),
            Map.entry("content-encoding", "content_encoding_hdr"),
            Map.entry("content-language", "content_language_hdr"),
            Map.entry("date", "date_hdr"),
            Map.entry("error-info", "error_info_hdr"),
            Map.entry("event", "event_hdr"),
            Map.entry("in-reply-to", "in_reply_to_hdr"),
            Map.entry("mime-version", "mime_version_hdr"),
            Map.entry("min-expires", "min_expires_hdr"),
            Map.entry("organization", "organization_hdr"),
            Map.entry("priority", "priority_hdr"),
            Map.entry("proxy-authenticate", "proxy_authenticate_hdr"),
            Map.entry("proxy-authorization", "proxy_authorization_hdr"),
            Map.entry("proxy-require", "proxy_require_hdr"),
            Map.entry("rack", "rack_hdr"),
            Map.entry("reason", "reason_hdr"),
            Map.entry("refer-to", "refer_to_hdr"),
            Map.entry("reply-to", "reply_to_hdr"),
            Map.entry("retry-after", "retry_after_hdr"),
            Map.entry("rseq", "rseq_hdr"),
            Map.entry("server", "server_hdr"),
            Map.entry("sip-etag", "sip_etag_hdr"),
            Map.entry("sip-if-match", "sip_if_match_hdr"),
            Map.entry("subject", "subject_hdr"),
            Map.entry("subscription-state", "subscription_state_hdr"),
            Map.entry("timestamp", "timestamp_hdr"),
            Map.entry("unsupported", "unsupported_hdr"),
            Map.entry("warning", "warning_hdr"),
            Map.entry("www-authenticate", "www_authenticate_hdr"),
            Map.entry("u", "allow_events_hdr"),
            Map.entry("e", "content_encoding_hdr"),
            Map.entry("o", "event_hdr"),
            Map.entry("r", "refer_to_hdr"),
            Map.entry("s", "subject_hdr"));

    private Samples() {}

    /** The samples of {@code samples.txt}: verdict, entry, input. */
    static List<Sample> written() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String line : Recognitions.resource("/samples.txt").split("\n", -1)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" ", 3);
            String input = parts.length < 3 ? "" : Recognitions.unescape(parts[2]);
            samples.add(new Sample(parts[1], input, Optional.of(Verdict.of(parts[0]))));
        }
        return samples;
    }

    /** The start lines and known header fields of all messages in a folder. */
    static List<Sample> ofMessages(Path folder) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> samples.addAll(ofMessage(read(file))));
        }
        return samples;
    }

    /** The message, with the line ends that the archive of RFC 5118 does without. */
    private static String read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.contains("\r\n") ? text : text.replace("\n", "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Sample> ofMessage(String message) {
        List<Sample> samples = new ArrayList<>();
        int lineEnd = message.indexOf("\r\n");
        int headEnd = message.indexOf("\r\n\r\n");
        if (lineEnd < 0) {
            return samples;
        }
        String startLine = message.substring(0, lineEnd);
        samples.add(
                new Sample(startLine.startsWith("SIP/") ? "status_line" : "request_line", startLine, Optional.empty()));
        Matcher field = FIELD.matcher(message.substring(lineEnd + 2, headEnd < 0 ? message.length() : headEnd + 2));
        while (field.find()) {
            String entry = ENTRY_OF_FIELD.get(field.group(1).toLowerCase(Locale.ROOT));
            if (entry != null) {
                samples.add(new Sample(entry, field.group(2), Optional.empty()));
            }
        }
        return samples;
    }

    /**
     * The folder of messages that is not part of the project: below {@code trunkline.shared}, or below {@code shared} beside
     * this or a higher folder.
     */
    static Optional<Path> sharedMessages() {
        List<Path> candidates = new ArrayList<>();
        String given = System.getProperty("trunkline.shared");
        if (given != null) {
            candidates.add(Path.of(given));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            candidates.add(at.resolve("shared"));
        }
        return candidates.stream()
                .map(shared -> shared.resolve("messages"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
