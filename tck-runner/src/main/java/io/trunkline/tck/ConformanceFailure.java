package io.trunkline.tck;

/** An implementation did not do what a sentence of a specification asks of it. */
public final class ConformanceFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the failure.
     *
     * @param message what was expected, what was observed, and the sentence
     */
    public ConformanceFailure(String message) {
        super(message);
    }
}
