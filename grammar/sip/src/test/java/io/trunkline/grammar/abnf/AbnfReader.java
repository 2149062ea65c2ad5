package io.trunkline.grammar.abnf;

import io.trunkline.grammar.abnf.Node.Choice;
import io.trunkline.grammar.abnf.Node.Difference;
import io.trunkline.grammar.abnf.Node.Octets;
import io.trunkline.grammar.abnf.Node.Reference;
import io.trunkline.grammar.abnf.Node.Repetition;
import io.trunkline.grammar.abnf.Node.Sequence;
import io.trunkline.grammar.abnf.Node.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the elements of one rule (RFC 5234 section 4), comments and line ends already away. Beyond the RFC it knows
 * {@code <a minus b>}, a prose-val that means what rule a matches and rule b does not.
 */
final class AbnfReader {

    private static final Pattern DIFFERENCE = Pattern.compile("\\s*([A-Za-z0-9.-]+)\\s+minus\\s+([A-Za-z0-9.-]+)\\s*");

    private final String text;
    private int at;

    private AbnfReader(String text) {
        this.text = text;
    }

    /**
     * @throws IllegalArgumentException when it is no ABNF
     */
    static Node read(String elements) {
        AbnfReader reader = new AbnfReader(elements);
        Node node = reader.alternation();
        if (reader.at < elements.length()) {
            throw reader.error("unexpected");
        }
        return node;
    }

    private IllegalArgumentException error(String what) {
        return new IllegalArgumentException(what + " at " + at + " of: " + text);
    }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private Node alternation() {
        List<Node> alternatives = new ArrayList<>();
        alternatives.add(concatenation());
        while (peek() == '/') {
            at++;
            alternatives.add(concatenation());
        }
        return alternatives.size() == 1 ? alternatives.get(0) : new Choice(List.copyOf(alternatives));
    }

    private Node concatenation() {
        List<Node> parts = new ArrayList<>();
        while ("/)]\0".indexOf(peek()) < 0) {
            parts.add(repetition());
        }
        if (parts.isEmpty()) {
            throw error("nothing");
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
    }

    private Node repetition() {
        int least = digits(-1);
        if (at < text.length() && text.charAt(at) == '*') {
            at++;
            int most = digits(Repetition.UNLIMITED);
            return new Repetition(Math.max(least, 0), most, element());
        }
        return least < 0 ? element() : new Repetition(least, least, element());
    }

    private int digits(int otherwise) {
        int from = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return from == at ? otherwise : Integer.parseInt(text.substring(from, at));
    }

    private Node element() {
        char next = peek();
        return switch (next) {
            case '(' -> group(')');
            case '[' -> new Repetition(0, 1, group(']'));
            case '"' -> new Text(until('"'));
            case '<' -> prose(until('>'));
            case '%' -> number();
            default -> reference();
        };
    }

    private Node group(char end) {
        at++;
        Node inner = alternation();
        if (peek() != end) {
            throw error("no " + end);
        }
        at++;
        return inner;
    }

    private String until(char end) {
        int close = text.indexOf(end, at + 1);
        if (close < 0) {
            throw error("no " + end);
        }
        String inner = text.substring(at + 1, close);
        at = close + 1;
        return inner;
    }

    private Node prose(String prose) {
        Matcher difference = DIFFERENCE.matcher(prose);
        if (!difference.matches()) {
            throw error("prose");
        }
        return new Difference(rule(difference.group(1)), rule(difference.group(2)));
    }

    private Node number() {
        at++;
        int radix = Character.toLowerCase(text.charAt(at++)) == 'x' ? 16 : 10;
        int first = number(radix);
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
            return new Octets(first, number(radix));
        }
        List<Node> octets = new ArrayList<>();
        octets.add(new Octets(first, first));
        while (at < text.length() && text.charAt(at) == '.') {
            at++;
            int octet = number(radix);
            octets.add(new Octets(octet, octet));
        }
        return octets.size() == 1 ? octets.get(0) : new Sequence(List.copyOf(octets));
    }

    private int number(int radix) {
        int from = at;
        while (at < text.length() && Character.digit(text.charAt(at), radix) >= 0) {
            at++;
        }
        if (from == at) {
            throw error("no number");
        }
        return Integer.parseInt(text.substring(from, at), radix);
    }

    private Node reference() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || ".-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (from == at || !Character.isLetter(text.charAt(from))) {
            throw error("no element");
        }
        return rule(text.substring(from, at));
    }

    private static Reference rule(String name) {
        return new Reference(name.toLowerCase(Locale.ROOT));
    }
}
