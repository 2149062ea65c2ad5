package io.trunkline.antlr.direct;

import java.util.List;
import java.util.Locale;

/** Java source being written: lines, indented by the blocks they stand in. */
final class SourceWriter {

    private static final String INDENT = "    ";
    private static final int LONGEST_PART = 8192;

    private final StringBuilder text = new StringBuilder();
    private int depth;

    SourceWriter line(String line) {
        text.append(INDENT.repeat(line.isEmpty() ? 0 : depth)).append(line).append('\n');
        return this;
    }

    /** Writes a line that ends with an opening brace; what follows stands inside. */
    SourceWriter open(String line) {
        line(line + " {");
        depth++;
        return this;
    }

    /** Closes a block and opens the next of the same statement, as in {@code } else {}. */
    SourceWriter reopen(String line) {
        depth--;
        line("} " + line + " {");
        depth++;
        return this;
    }

    SourceWriter close() {
        depth--;
        return line("}");
    }

    SourceWriter indent() {
        depth++;
        return this;
    }

    SourceWriter outdent() {
        depth--;
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A string literal with one character for each octet. */
    static String octetLiteral(byte[] octets) {
        StringBuilder literal = new StringBuilder("\"");
        for (byte octet : octets) {
            escape(literal, (char) (octet & 0xff));
        }
        return literal.append('"').toString();
    }

    /** String literals, as many as the class file format needs, with two characters for each cell, the high octet first. */
    static String cellLiterals(int[] cells) {
        StringBuilder literals = new StringBuilder("\"");
        for (int i = 0; i < cells.length; i++) {
            if (i > 0 && i % LONGEST_PART == 0) {
                literals.append("\", \"");
            }
            escape(literals, (char) ((cells[i] >> 8) & 0xff));
            escape(literals, (char) (cells[i] & 0xff));
        }
        return literals.append('"').toString();
    }

    /** A character literal, as in {@code 'a'}, or a cast where there is no readable one. */
    static String octetConstant(int octet) {
        if (octet == '\'' || octet == '\\') {
            return "'\\" + (char) octet + "'";
        }
        return octet >= 0x20 && octet < 0x7f
                ? "'" + (char) octet + "'"
                : String.format(Locale.ROOT, "(byte) 0x%02x", octet);
    }

    /** Escapes for javac, which replaces {@code \\u} sequences before it looks for line ends and quotes. */
    private static void escape(StringBuilder literal, char c) {
        int special = List.of('\n', '\r', '"', '\\').indexOf(c);
        if (special >= 0) {
            literal.append(List.of("\\n", "\\r", "\\\"", "\\\\").get(special));
        } else if (c >= 0x20 && c < 0x7f) {
            literal.append(c);
        } else {
            literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
    }
}
