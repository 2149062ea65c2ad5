package io.trunkline.cli;

/** The command line makes no sense; the message tells the user what to type instead. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
