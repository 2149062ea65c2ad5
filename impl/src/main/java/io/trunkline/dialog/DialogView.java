package io.trunkline.dialog;

import java.util.List;
import javax.sip.DialogState;
import javax.sip.address.Address;
import javax.sip.address.URI;
import javax.sip.header.RouteHeader;
import org.jspecify.annotations.Nullable;

/**
 * What the application can see of a dialog at one moment; immutable, but for the JAIN objects in it, which the face
 * copies before it hands them out.
 *
 * @param dialogId from Call-ID and both tags, null while a tag is missing
 * @param callId the Call-ID
 * @param state null before the first response with a tag
 * @param server true where this side was the UAS of the request that made the dialog
 * @param secure true for sips
 * @param localTag null while not known
 * @param remoteTag null while not known
 * @param localParty this side's address
 * @param remoteParty the other side's address
 * @param remoteTarget null until a Contact was seen
 * @param routeSet in the order in which requests carry it
 * @param localSequenceNumber 0 when unset
 * @param remoteSequenceNumber 0 when unset
 * @param method the method that made the dialog
 */
public record DialogView(
        @Nullable String dialogId,
        String callId,
        @Nullable DialogState state,
        boolean server,
        boolean secure,
        @Nullable String localTag,
        @Nullable String remoteTag,
        Address localParty,
        Address remoteParty,
        @Nullable URI remoteTarget,
        List<RouteHeader> routeSet,
        long localSequenceNumber,
        long remoteSequenceNumber,
        String method) {

    /** Copies the list. */
    public DialogView {
        routeSet = List.copyOf(routeSet);
    }
}
