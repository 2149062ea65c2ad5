package io.trunkline.wire;

import org.jspecify.annotations.Nullable;

/**
 * Why a message that was framed cannot be used as it is: a value that carries its answer. A request gets {@link #statusCode()};
 * a response is dropped.
 *
 * @param header the header field at fault, null for the start line
 * @param offset the place in the message's octets, from their beginning; -1 when the header is missing
 * @param statusCode the answer to a request: 400, 505, ...
 * @param reason what is wrong, fit for a log line and for a Reason-Phrase
 */
public record MessageDefect(@Nullable HeaderName header, int offset, int statusCode, String reason) {}
