package io.trunkline.value;

import java.util.Properties;

/**
 * Where the stack writes what it has to say, when an application brings its own place.
 *
 * <p>Called from many threads, never while a shard is held; an implementation must be safe for that.
 */
public interface StackLogger extends LogLevels {
    /** Writes where the caller is, at debug level. */
    void logStackTrace();

    /**
     * Writes where the caller is.
     *
     * @param traceLevel one of {@link LogLevels}
     */
    void logStackTrace(int traceLevel);

    /**
     * How many lines were written.
     *
     * @return the count since start
     */
    int getLineCount();

    /**
     * Writes an exception.
     *
     * @param ex what happened
     */
    void logException(Throwable ex);

    /**
     * Writes at debug level.
     *
     * @param message the text
     */
    void logDebug(String message);

    /**
     * Writes at debug level.
     *
     * @param message the text
     * @param ex what happened
     */
    default void logDebug(String message, Exception ex) {
        logDebug(message);
        logException(ex);
    }

    /**
     * Writes at trace level.
     *
     * @param message the text
     */
    void logTrace(String message);

    /**
     * Writes what ends the stack.
     *
     * @param message the text
     */
    void logFatalError(String message);

    /**
     * Writes an error.
     *
     * @param message the text
     */
    void logError(String message);

    /**
     * Writes an error.
     *
     * @param message the text
     * @param ex what happened
     */
    default void logError(String message, Exception ex) {
        logError(message);
        logException(ex);
    }

    /**
     * Writes an error.
     *
     * @param message the text
     * @param throwable what happened
     */
    default void logError(String message, Throwable throwable) {
        logError(message);
        logException(throwable);
    }

    /**
     * Writes a warning.
     *
     * @param string the text
     */
    void logWarning(String string);

    /**
     * Writes an information.
     *
     * @param string the text
     */
    void logInfo(String string);

    /**
     * Whether anything is written.
     *
     * @return true if so
     */
    boolean isLoggingEnabled();

    /**
     * Whether a level is written.
     *
     * @param logLevel one of {@link LogLevels}
     * @return true if so
     */
    boolean isLoggingEnabled(int logLevel);

    /** Stops writing. */
    void disableLogging();

    /** Starts writing. */
    void enableLogging();

    /**
     * Tells when the stack was built.
     *
     * @param buildTimeStamp any text
     */
    void setBuildTimeStamp(String buildTimeStamp);

    /**
     * Hands over the properties of the stack; called once, before anything else.
     *
     * @param stackProperties the properties
     */
    void setStackProperties(Properties stackProperties);

    /**
     * The name of this logger.
     *
     * @return the name
     */
    String getLoggerName();
}
