package io.trunkline.cli.parse;

import io.trunkline.wire.Frame;
import io.trunkline.wire.FramingError;

/** Something that is a message, or was to be one. */
sealed interface Found {

    /** Where it lies: the file, and the place in it where there is more than one. */
    String place();

    /**
     * A message.
     *
     * @param place where it lies
     * @param frame its octets
     */
    record Message(String place, Frame frame) implements Found {}

    /**
     * No message.
     *
     * @param place where it lies
     * @param error what is wrong
     * @param length how many octets the error's offset counts in
     */
    record Broken(String place, FramingError error, int length) implements Found {}

    /**
     * A file that cannot be read.
     *
     * @param place which
     * @param reason why, for people
     */
    record Unreadable(String place, String reason) implements Found {}
}
