package io.trunkline.wire;

/** What a framer makes of arriving octets: a message's {@link Frame}, a {@link KeepAlive} or a {@link FramingError}. */
public sealed interface Framed permits Frame, KeepAlive, FramingError {}
