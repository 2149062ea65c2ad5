/**
 * Reads what network analysers save: the files (pcap, pcapng), the layers below SIP, fragments and streams put together again.
 *
 * <p>All of it is bounded: a capture is somebody else's file.
 */
@NullMarked
package io.trunkline.cli.capture;

import org.jspecify.annotations.NullMarked;
