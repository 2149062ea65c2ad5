package io.trunkline.value;

import java.io.Serializable;

/**
 * Base of everything that has a place in a SIP message: it can write itself, be copied deeply, and tell whether it was
 * changed.
 *
 * <p><b>Revision.</b> Every setter counts up a number of its object; {@link #revision()} adds the numbers of all parts to
 * it. A freshly parsed object has revision 0, and the sum only grows: an object that is replaced leaves its own number
 * behind with the owner. So whoever kept a revision knows later whether the object or anything below it was changed,
 * and no part needs to know its owners (headers are shared between messages).
 *
 * <p>Instances are not synchronized. Any number of threads may read; a thread that changes an object must be the only one
 * that uses it.
 */
public abstract class GenericObject implements Serializable, Cloneable {
    private static final long serialVersionUID = 1L;

    private int revision;

    /** For subclasses; a new object has revision 0. */
    protected GenericObject() {}

    /**
     * Counts the changes made to this object and its parts since it was parsed or made.
     *
     * @return 0 for what was parsed and left alone; otherwise a number that has grown with every change
     */
    public int revision() {
        return revision;
    }

    /** Notes a change of this object. */
    protected final void touch() {
        revision++;
    }

    /**
     * Notes that a part was replaced or removed.
     *
     * @param formerRevision the revision of the part that went, kept so that the sum never falls back
     */
    protected final void touch(int formerRevision) {
        revision += 1 + formerRevision;
    }

    /**
     * The canonical text of this object.
     *
     * @return the text as it stands in a message
     */
    public String encode() {
        return encode(new StringBuilder()).toString();
    }

    /**
     * Appends the canonical text of this object.
     *
     * @param buffer where to append
     * @return {@code buffer}
     */
    public abstract StringBuilder encode(StringBuilder buffer);

    /**
     * Copies deeply: a change of the copy is never seen here.
     *
     * @return the copy, with the revision of the original
     */
    @Override
    public Object clone() {
        try {
            return super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("GenericObject is Cloneable", e);
        }
    }

    @Override
    public String toString() {
        return encode();
    }
}
