package org.antlr.v4.codegen.target;

import io.trunkline.antlr.direct.RecognizerEmitter;
import io.trunkline.antlr.direct.UnsupportedGrammarException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.antlr.v4.codegen.CodeGenerator;
import org.antlr.v4.tool.ANTLRMessage;
import org.antlr.v4.tool.ErrorType;
import org.antlr.v4.tool.Grammar;
import org.stringtemplate.v4.ST;
import org.stringtemplate.v4.STGroup;
import org.stringtemplate.v4.STGroupFile;

/**
 * ANTLR's door to the Direct target: {@code -Dlanguage=Direct} makes ANTLR load this class by its name.
 *
 * <p>From parser grammar {@code Foo} comes {@code FooRecognizer.java} and, beside it, {@code FooRecognizer.txt}, a report of
 * its decisions and tables. From a lexer grammar comes its token vocabulary only. The Java templates are used to
 * satisfy ANTLR's pipeline; what they make is thrown away.
 */
public final class DirectTarget extends JavaTarget {

    private static final String SUFFIX = "Recognizer";

    /** Called by ANTLR. */
    public DirectTarget(CodeGenerator generator) {
        super(generator);
    }

    @Override
    protected STGroup loadTemplates() {
        return new STGroupFile(CodeGenerator.TEMPLATE_ROOT + "/Java/Java.stg");
    }

    @Override
    public String getRecognizerFileName(boolean header) {
        Grammar grammar = getCodeGenerator().g;
        return grammar.isLexer() ? super.getRecognizerFileName(header) : grammar.name + SUFFIX + ".java";
    }

    @Override
    protected void genFile(Grammar grammar, ST template, String fileName) {
        if (fileName.endsWith(".tokens")) {
            super.genFile(grammar, template, fileName);
        } else if (!grammar.isLexer() && fileName.equals(getRecognizerFileName(false))) {
            generate(grammar, fileName);
        }
    }

    private static void generate(Grammar grammar, String fileName) {
        try {
            RecognizerEmitter emitter = new RecognizerEmitter(grammar, grammar.name + SUFFIX, grammar.tool.genPackage);
            write(grammar, fileName, emitter.emit());
            write(grammar, grammar.name + SUFFIX + ".txt", emitter.report());
        } catch (UnsupportedGrammarException unsupported) {
            grammar.tool.errMgr.emit(ErrorType.INTERNAL_ERROR, message(grammar, unsupported));
        }
    }

    private static void write(Grammar grammar, String fileName, String text) {
        try (Writer writer = grammar.tool.getOutputFileWriter(grammar, fileName)) {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ANTLRMessage message(Grammar grammar, UnsupportedGrammarException unsupported) {
        ANTLRMessage message = new ANTLRMessage(ErrorType.INTERNAL_ERROR) {
            @Override
            public ST getMessageTemplate(boolean verbose) {
                return new ST("<text>").add("text", "Direct target: " + unsupported.getMessage());
            }
        };
        message.g = grammar;
        message.fileName = unsupported.file() == null ? grammar.fileName : unsupported.file();
        message.line = unsupported.line();
        message.charPosition = unsupported.column();
        return message;
    }
}
