package io.trunkline.javax.sip.header.extensions;

import java.text.ParseException;
import javax.sip.header.Header;
import javax.sip.header.Parameters;
import org.jspecify.annotations.Nullable;

/** The dialog that a new one takes the place of (RFC 3891). */
public interface ReplacesHeader extends Parameters, Header {
    /** The name of the field. */
    String NAME = "Replaces";

    /**
     * Sets the tag of the To header field of the dialog.
     *
     * @param tag a token
     * @throws ParseException when it is none; nothing is changed then
     */
    void setToTag(String tag) throws ParseException;

    /**
     * Sets the tag of the From header field of the dialog.
     *
     * @param tag a token
     * @throws ParseException when it is none; nothing is changed then
     */
    void setFromTag(String tag) throws ParseException;

    /**
     * The tag of the To header field of the dialog, as its receiver sees it.
     *
     * @return the tag, null when absent
     */
    @Nullable
    String getToTag();

    /**
     * The tag of the From header field of the dialog, as its receiver sees it.
     *
     * @return the tag, null when absent
     */
    @Nullable
    String getFromTag();

    /**
     * Sets the Call-ID of the dialog.
     *
     * @param callId a callid
     * @throws ParseException when it is none; nothing is changed then
     */
    void setCallId(String callId) throws ParseException;

    /**
     * The Call-ID of the dialog.
     *
     * @return the Call-ID, {@code ""} for a header without a value yet
     */
    String getCallId();
}
