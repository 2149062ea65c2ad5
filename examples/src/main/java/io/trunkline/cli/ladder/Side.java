package io.trunkline.cli.ladder;

/** The two parties of a ladder. */
public enum Side {
    /** The party drawn on the left. */
    LEFT,
    /** The party drawn on the right. */
    RIGHT;

    /**
     * The other party.
     *
     * @return right for left, left for right
     */
    public Side opposite() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
