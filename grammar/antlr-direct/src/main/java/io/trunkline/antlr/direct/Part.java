package io.trunkline.antlr.direct;

import org.jspecify.annotations.Nullable;

/**
 * One of the classes that a recogniser consists of, with the tables of its rules: the recogniser itself has the rules of the grammar
 * as methods, and for each imported grammar a nested class, named like it, has that grammar's rules as static methods. So a
 * JVM loads, verifies and initialises an imported grammar when the first of its rules is needed, and many are not for long.
 *
 * <p>In a method {@code p} is the offset of the next octet and, in a nested class, {@code r} the recogniser.
 */
final class Part {

    private final String recognizer;
    private final @Nullable String imported;
    private final OctetTests tests = new OctetTests();
    private final DecisionTables tables = new DecisionTables();

    /**
     * @param recognizer the name of the recogniser's class
     * @param imported the name of the imported grammar; null for the recogniser itself
     */
    Part(String recognizer, @Nullable String imported) {
        this.recognizer = recognizer;
        this.imported = imported;
    }

    /** The name of its class. */
    String name() {
        return imported == null ? recognizer : imported;
    }

    boolean isImported() {
        return imported != null;
    }

    OctetTests tests() {
        return tests;
    }

    DecisionTables tables() {
        return tables;
    }

    /** Writes the head of a method that reads from {@code p}. */
    void openMethod(String access, String method, SourceWriter out) {
        out.open(access
                + (imported == null
                        ? " int " + method + "(int p)"
                        : " static int " + method + "(" + recognizer + " r, int p)"));
    }

    /** Declares {@code b}, the input, and {@code e}, its end. */
    void input(SourceWriter out) {
        out.line("final byte[] b = " + (isImported() ? "r.octets();" : "octets;"));
        out.line("final int e = " + (isImported() ? "r.limit();" : "limit;"));
    }

    /** In a method of this part, a call of a method of the recogniser. */
    String recognizers(String call) {
        return isImported() ? "r." + call : call;
    }

    /**
     * Gives the nested classes what the recogniser inherits: for every place where they used an inherited member themselves, javac would
     * make a method of its own.
     */
    static void shareInherited(SourceWriter out) {
        out.line("private byte[] octets() { return octets; }");
        out.line("private int limit() { return limit; }");
        out.line("private void captured(int rule, int start, int end) { capture(rule, start, end); }");
        out.line("private void marked(int mark, int start) { mark(mark, start); }");
        out.line("private boolean descended() { return descend(); }");
        out.line("private void ascended() { ascend(); }");
        out.line("private int taped() { return tapeEnd(); }");
        out.line("private void forgotten(int tapeEnd, long marks) { forget(tapeEnd, marks); }");
        out.line("");
    }

    /** A call, in a method of this part, of a method of its own. */
    String call(String method) {
        return method + (imported == null ? "(p)" : "(r, p)");
    }

    /** A call, in a method of this part, of a rule that stands in another or in the same. */
    String call(Part callee, String rule) {
        if (callee == this) {
            return call(rule);
        }
        return callee.imported == null
                ? recognizers(rule + "(p)")
                : callee.imported + "." + rule + (imported == null ? "(this, p)" : "(r, p)");
    }
}
