package io.trunkline.cli.capture;

import java.io.IOException;

/** A capture file that is not what its beginning says; the message names the offset. */
public final class CaptureException extends IOException {
    private static final long serialVersionUID = 1L;

    CaptureException(String message) {
        super(message);
    }
}
