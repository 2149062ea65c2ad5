/** The {@code trunkline} command: finds the subcommand, reads its options, turns problems into exit statuses. */
@NullMarked
package io.trunkline.cli;

import org.jspecify.annotations.NullMarked;
