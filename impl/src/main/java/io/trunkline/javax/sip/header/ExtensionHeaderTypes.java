package io.trunkline.javax.sip.header;

import io.trunkline.wire.HeaderName;
import org.jspecify.annotations.Nullable;

/** The header fields of the extension RFCs that JSR 32 has no interface for: a row for each, as in {@link StandardHeaderTypes}. */
final class ExtensionHeaderTypes {
    private ExtensionHeaderTypes() {}

    /** How a field is read, null when it is not of this table; asked once for each field. */
    static @Nullable HeaderType of(HeaderName name) {
        return switch (name) {
            default -> null;
        };
    }
}
