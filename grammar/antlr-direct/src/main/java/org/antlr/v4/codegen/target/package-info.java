/** Where ANTLR looks for code-generation targets; holds nothing but the door to {@code io.trunkline.antlr.direct}. */
@NullMarked
package org.antlr.v4.codegen.target;

import org.jspecify.annotations.NullMarked;
