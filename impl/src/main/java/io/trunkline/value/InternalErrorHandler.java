package io.trunkline.value;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Where what cannot happen ends when it happens: it is logged and thrown, never swallowed. */
public class InternalErrorHandler {
    // A logger's name is no class name here: relocation must not reach it.
    private static final Logger LOG = LogManager.getLogger("trunkline.internal");

    private InternalErrorHandler() {}

    /**
     * Logs and throws.
     *
     * @param ex what happened
     * @throws RuntimeException always, with {@code ex} as cause
     */
    public static void handleException(Exception ex) throws RuntimeException {
        LOG.error("internal error", ex);
        throw new IllegalStateException("internal error: " + ex.getMessage(), ex);
    }

    /**
     * Logs and throws.
     *
     * @param ex what happened
     * @param stackLogger where to log it
     * @throws RuntimeException always, with {@code ex} as cause
     */
    public static void handleException(Exception ex, StackLogger stackLogger) {
        stackLogger.logException(ex);
        throw new IllegalStateException("internal error: " + ex.getMessage(), ex);
    }

    /**
     * Logs and throws.
     *
     * @param emsg what happened
     * @throws RuntimeException always
     */
    public static void handleException(String emsg) {
        handleException(new IllegalStateException(emsg));
    }

    /**
     * Logs and throws.
     *
     * @param emsg what happened
     * @param stackLogger where to log it
     * @throws RuntimeException always
     */
    public static void handleException(String emsg, StackLogger stackLogger) {
        handleException(new IllegalStateException(emsg), stackLogger);
    }
}
