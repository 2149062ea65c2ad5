package io.trunkline.dialog;

import java.util.ArrayList;
import java.util.List;
import javax.sip.DialogState;
import javax.sip.address.Address;
import javax.sip.address.URI;
import javax.sip.header.RouteHeader;
import org.jspecify.annotations.Nullable;

/**
 * What the application can see of a dialog at one moment. Immutable plain data: addresses are kept as text, and whoever asks for
 * one as an object gets an object of his own, which he may change.
 *
 * @param callId the Call-ID
 * @param state null before the first response with a tag
 * @param established true from that response on, also when the dialog has ended
 * @param server true where this side was the UAS of the request that made the dialog
 * @param secure true for sips
 * @param localTag null while not known
 * @param remoteTag null while not known
 * @param localPartyText this side's name-addr
 * @param remotePartyText the other side's name-addr
 * @param localTargetText this side's Contact URI as last sent, null where none was
 * @param remoteTargetText the other side's Contact URI, null until a Contact was seen
 * @param routes the values of the Route header, in the order in which requests carry them
 * @param localSequenceNumber 0 when unset
 * @param remoteSequenceNumber 0 when unset
 * @param method the method that made the dialog
 */
public record DialogView(
        String callId,
        @Nullable DialogState state,
        boolean established,
        boolean server,
        boolean secure,
        @Nullable String localTag,
        @Nullable String remoteTag,
        String localPartyText,
        String remotePartyText,
        @Nullable String localTargetText,
        @Nullable String remoteTargetText,
        List<String> routes,
        long localSequenceNumber,
        long remoteSequenceNumber,
        String method) {

    /** Copies the list. */
    public DialogView {
        routes = List.copyOf(routes);
    }

    /**
     * The dialog's name for the application: Call-ID, local tag and remote tag. A peer of RFC 2543 may have no tag, which counts as an empty
     * one once the dialog is established (RFC 3261 section 12.1.1).
     *
     * @return null while a tag is not known
     */
    public @Nullable String dialogId() {
        if (localTag == null || (remoteTag == null && !established)) {
            return null;
        }
        return new DialogKey(callId, localTag, remoteTag).dialogId();
    }

    /**
     * This side's address.
     *
     * @return a new object
     */
    public Address localParty() {
        return AddressText.address(localPartyText);
    }

    /**
     * The other side's address.
     *
     * @return a new object
     */
    public Address remoteParty() {
        return AddressText.address(remotePartyText);
    }

    /**
     * Where requests of the dialog go in the end.
     *
     * @return a new object; null until a Contact was seen
     */
    public @Nullable URI remoteTarget() {
        return remoteTargetText == null ? null : AddressText.uri(remoteTargetText);
    }

    /**
     * Where requests of the dialog go through, nearest first.
     *
     * @return a new list of new objects, empty for none
     */
    public List<RouteHeader> routeSet() {
        List<RouteHeader> headers = new ArrayList<>(routes.size());
        for (String route : routes) {
            headers.add(AddressText.route(route));
        }
        return headers;
    }

    /**
     * Whether requests can be sent and received in the dialog.
     *
     * @return true for early and confirmed
     */
    public boolean isLive() {
        return state != null && !DialogState.TERMINATED.equals(state);
    }

    // ---- the next view

    /** This side as before any response, with what another dialog of the same request starts from. */
    DialogView seed() {
        return new DialogView(
                callId,
                null,
                false,
                server,
                secure,
                localTag,
                null,
                localPartyText,
                remotePartyText,
                localTargetText,
                null,
                List.of(),
                localSequenceNumber,
                0,
                method);
    }

    DialogView in(
            DialogState next,
            @Nullable String local,
            @Nullable String remote,
            @Nullable String remoteTarget,
            List<String> routeSet) {
        return new DialogView(
                callId,
                next,
                true,
                server,
                secure,
                local,
                remote,
                localPartyText,
                remotePartyText,
                localTargetText,
                remoteTarget,
                routeSet,
                localSequenceNumber,
                remoteSequenceNumber,
                method);
    }

    DialogView over() {
        return new DialogView(
                callId,
                DialogState.TERMINATED,
                established,
                server,
                secure,
                localTag,
                remoteTag,
                localPartyText,
                remotePartyText,
                localTargetText,
                remoteTargetText,
                routes,
                localSequenceNumber,
                remoteSequenceNumber,
                method);
    }

    DialogView withSequenceNumbers(long local, long remote) {
        return new DialogView(
                callId,
                state,
                established,
                server,
                secure,
                localTag,
                remoteTag,
                localPartyText,
                remotePartyText,
                localTargetText,
                remoteTargetText,
                routes,
                local,
                remote,
                method);
    }

    DialogView withTargets(@Nullable String local, @Nullable String remote) {
        return new DialogView(
                callId,
                state,
                established,
                server,
                secure,
                localTag,
                remoteTag,
                localPartyText,
                remotePartyText,
                local,
                remote,
                routes,
                localSequenceNumber,
                remoteSequenceNumber,
                method);
    }
}
