/** What holds for every message and header, tried with generated ones (jqwik). The seeds are fixed: a build repeats itself. */
@NullMarked
package io.trunkline.properties;

import org.jspecify.annotations.NullMarked;
