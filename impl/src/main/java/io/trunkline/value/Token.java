package io.trunkline.value;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A word of a header field's value, with the class it was recognised as. */
public class Token implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The text of the word. */
    protected @Nullable String tokenValue;

    /** The class of the word; 0 when it is none of a particular kind. */
    protected int tokenType;

    /** An empty word. */
    public Token() {}

    /**
     * A word of no particular class.
     *
     * @param value its text
     */
    public Token(String value) {
        this.tokenValue = value;
    }

    /**
     * The text of the word.
     *
     * @return the text, or null when none was set
     */
    public @Nullable String getTokenValue() {
        return tokenValue;
    }

    /**
     * The class of the word.
     *
     * @return a number that means something to its maker only
     */
    public int getTokenType() {
        return tokenType;
    }

    @Override
    public String toString() {
        return "Token[value=" + tokenValue + ", type=" + tokenType + "]";
    }
}
