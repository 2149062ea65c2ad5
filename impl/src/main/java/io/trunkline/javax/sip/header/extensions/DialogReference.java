package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.ParameterNames;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** The shape of Replaces and Join: a dialog as the receiver of the request sees it. */
abstract class DialogReference extends CallReference {
    private static final long serialVersionUID = 1L;

    DialogReference(String name) {
        super(name);
    }

    /**
     * The tag of the To header field of the dialog.
     *
     * @return the tag, null when absent
     */
    public @Nullable String getToTag() {
        return getParameter(ParameterNames.TO_TAG);
    }

    /**
     * Sets the tag of the To header field of the dialog.
     *
     * @param tag a token
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setToTag(String tag) throws ParseException {
        putToken(ParameterNames.TO_TAG, tag);
    }

    /**
     * The tag of the From header field of the dialog.
     *
     * @return the tag, null when absent
     */
    public @Nullable String getFromTag() {
        return getParameter(ParameterNames.FROM_TAG);
    }

    /**
     * Sets the tag of the From header field of the dialog.
     *
     * @param tag a token
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setFromTag(String tag) throws ParseException {
        putToken(ParameterNames.FROM_TAG, tag);
    }
}
