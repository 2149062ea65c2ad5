/**
 * What a generated recogniser needs at run time: the octets, the capture tape, the nesting limit.
 *
 * <p>Imports nothing but {@code java.base}; ANTLR is needed at build time only.
 */
@NullMarked
package io.trunkline.antlr.runtime;

import org.jspecify.annotations.NullMarked;
