package io.trunkline.cli.capture;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * A packet as a capture file holds it.
 *
 * @param number its place in the file, from 1 up, as network analysers number it
 * @param time when it was captured
 * @param linkType what the octets begin with: a LINKTYPE of the capture formats' registry
 * @param octets the packet; may be shorter than what was on the wire
 */
record Packet(int number, Instant time, int linkType, ByteBuffer octets) {}
