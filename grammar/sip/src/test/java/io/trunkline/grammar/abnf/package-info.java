/**
 * The ABNF of the RFCs as a test: a reader of RFC 5234 texts, a generator of sentences, and a plain matcher that knows nothing of
 * ANTLR. See {@code AbnfTest}.
 */
@NullMarked
package io.trunkline.grammar.abnf;

import org.jspecify.annotations.NullMarked;
