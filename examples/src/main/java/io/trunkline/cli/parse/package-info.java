/** {@code trunkline parse}: messages out of files and captures, looked into and summed up. */
@NullMarked
package io.trunkline.cli.parse;

import org.jspecify.annotations.NullMarked;
