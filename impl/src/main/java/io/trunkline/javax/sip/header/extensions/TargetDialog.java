package io.trunkline.javax.sip.header.extensions;

import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** The dialog that authorizes this request (RFC 4538 section 7); remote and local are those of the receiver of the request. */
public final class TargetDialog extends CallReference {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Target-Dialog";

    /** A header without a value yet. */
    public TargetDialog() {
        super(NAME);
    }

    /** The parameter with the tag of the sender's side. */
    public static final String REMOTE_TAG = "remote-tag";

    /** The parameter with the tag of the receiver's side. */
    public static final String LOCAL_TAG = "local-tag";

    /**
     * The remote tag.
     *
     * @return the tag, null when absent
     */
    public @Nullable String getRemoteTag() {
        return getParameter(REMOTE_TAG);
    }

    /**
     * Sets the remote tag.
     *
     * @param tag a token
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setRemoteTag(String tag) throws ParseException {
        putToken(REMOTE_TAG, tag);
    }

    /**
     * The local tag.
     *
     * @return the tag, null when absent
     */
    public @Nullable String getLocalTag() {
        return getParameter(LOCAL_TAG);
    }

    /**
     * Sets the local tag.
     *
     * @param tag a token
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setLocalTag(String tag) throws ParseException {
        putToken(LOCAL_TAG, tag);
    }
}
