package io.trunkline.value;

/** Trace levels as applications know them from the reference implementation; a higher number traces more. */
public interface LogLevels {
    /** Nothing at all. */
    int TRACE_NONE = 0;

    /** Only what ends the stack. */
    int TRACE_FATAL = 2;

    /** Errors. */
    int TRACE_ERROR = 4;

    /** Exceptions; the same level as errors. */
    int TRACE_EXCEPTION = TRACE_ERROR;

    /** Warnings. */
    int TRACE_WARN = 8;

    /** What happens now and then. */
    int TRACE_INFO = 16;

    /** The messages on the wire; the same level as information. */
    int TRACE_MESSAGES = TRACE_INFO;

    /** What a developer of the stack wants to see. */
    int TRACE_DEBUG = 32;

    /** Everything. */
    int TRACE_TRACE = 64;
}
