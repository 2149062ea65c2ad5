/**
 * The SIP grammar's door: recognisers to borrow.
 *
 * <p>{@code io.trunkline.grammar.sip} is generated from the grammars by the Direct target, {@code
 * io.trunkline.grammar.sip.stock} from the same grammars by ANTLR's own Java target.
 */
@NullMarked
package io.trunkline.grammar;

import org.jspecify.annotations.NullMarked;
