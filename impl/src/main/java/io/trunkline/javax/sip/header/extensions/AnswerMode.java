package io.trunkline.javax.sip.header.extensions;

/** Whether the called phone shall ring or answer by itself (RFC 5373 section 3). */
public final class AnswerMode extends AnswerModeHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Answer-Mode";

    /** A header without a value yet. */
    public AnswerMode() {
        super(NAME);
    }
}
