/** jcstress tests of what threads hand to each other: in the package of the classes that do it, which nobody else can reach. */
@NullMarked
package io.trunkline.edge.runtime;

import org.jspecify.annotations.NullMarked;
