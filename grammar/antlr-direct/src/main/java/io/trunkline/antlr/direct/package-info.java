/**
 * The Direct target: turns an ANTLR parser grammar over single octets into a recogniser that reads {@code byte[]}.
 *
 * <p>The way of a grammar:
 *
 * <pre>
 * lexer grammar  -&gt; OctetClasses    which octets each token stands for
 * rules          -&gt; SingleOctets    rules and blocks that match one octet of a set
 *                -&gt; FlaggedRules    rules that go on the tape, rules that leave a mark
 *                -&gt; Recursion       rules that contain themselves
 * ANTLR's ATN    -&gt; Decisions       one LookaheadTable for each choice, made by LookaheadBuilder
 * all of them    -&gt; RuleEmitter     one method for each rule
 *                -&gt; RecognizerEmitter  the class: methods, octet sets, tables
 * </pre>
 *
 * <p>ANTLR finds the target as {@code org.antlr.v4.codegen.target.DirectTarget}. Knows nothing of SIP.
 */
@NullMarked
package io.trunkline.antlr.direct;

import org.jspecify.annotations.NullMarked;
