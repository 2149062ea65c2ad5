package io.trunkline.dialog;

import org.jspecify.annotations.Nullable;

/**
 * What names a dialog at one of its ends (RFC 3261 section 12). Compared octet by octet.
 *
 * @param callId the Call-ID
 * @param localTag the tag of this side
 * @param remoteTag the tag of the other side, null where a peer of RFC 2543 has none
 */
public record DialogKey(
        String callId, String localTag, @Nullable String remoteTag) {

    /**
     * The name as {@code Dialog.getDialogId} tells it.
     *
     * @return Call-ID, local tag and remote tag with colons between them
     */
    public String dialogId() {
        return callId + ':' + localTag + ':' + (remoteTag == null ? "" : remoteTag);
    }
}
