package io.trunkline.tck;

import org.jspecify.annotations.Nullable;

/** An implementation could not even do what a check needs to begin. */
public final class ImplementationFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what could not be done
     * @param cause what the implementation threw
     */
    public ImplementationFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
