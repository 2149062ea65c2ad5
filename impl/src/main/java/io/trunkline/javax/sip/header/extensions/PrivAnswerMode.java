package io.trunkline.javax.sip.header.extensions;

/** As {@link AnswerMode}, for callers with a privilege (RFC 5373 section 3). */
public final class PrivAnswerMode extends AnswerModeHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Priv-Answer-Mode";

    /** A header without a value yet. */
    public PrivAnswerMode() {
        super(NAME);
    }
}
