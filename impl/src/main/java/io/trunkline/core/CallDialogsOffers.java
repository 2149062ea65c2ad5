package io.trunkline.core;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.OfferAnswer;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** The offers and answers of the calls, as far as an UPDATE may cross them (RFC 3311 section 5.2). */
final class CallDialogsOffers {

    private final CallDialogsState dialogs;

    CallDialogsOffers(CallDialogsState dialogs) {
        this.dialogs = dialogs;
    }

    /**
     * A request in a dialog, or one that makes it, sent or received.
     *
     * @param ours this side sends it
     */
    void onRequest(DialogMachine dialog, SIPRequest request, boolean ours) {
        boolean described = isDescribed(request);
        if (Request.INVITE.equals(request.getMethod())) {
            if (described || dialog.knownOffers() != null) {
                dialog.offers().onInvite(ours, described);
            }
        } else if (described && carriesOffers(request.getMethod())) {
            of(dialog).onDescription(ours);
        }
    }

    /** An ACK to a 2xx, sent or received: whatever it has, nothing waits any more. */
    void onAck(DialogMachine dialog) {
        OfferAnswer known = dialog.knownOffers();
        if (known != null) {
            known.settle();
            forgetIfIdle(dialog, known);
        }
    }

    private static boolean carriesOffers(String method) {
        return Request.UPDATE.equals(method) || Request.PRACK.equals(method);
    }

    /** The bookkeeping of a dialog; another dialog of a forked INVITE begins with the INVITE's own offer. */
    private static OfferAnswer of(DialogMachine dialog) {
        OfferAnswer known = dialog.knownOffers();
        if (known != null) {
            return known;
        }
        OfferAnswer made = dialog.offers();
        TransactionMachine local = dialog.localInvite();
        TransactionMachine remote = dialog.remoteInvite();
        if (local != null && CallDialogsState.isPending(local)) {
            made.onInvite(true, isDescribed(local.request()));
        } else if (remote != null && CallDialogsState.isPending(remote)) {
            made.onInvite(false, isDescribed(remote.request()));
        }
        return made;
    }

    /**
     * An UPDATE in a dialog.
     *
     * @return the answer where it crosses another UPDATE or offer
     */
    @Nullable
    Rejection onUpdate(DialogMachine dialog, ServerTransactionMachine update, boolean enforce) {
        OfferAnswer offers = of(dialog);
        if (enforce) {
            boolean described = isDescribed(update.request());
            if (offers.update() != null || (described && offers.open() == OfferAnswer.Open.THEIRS)) {
                return dialogs.retryLater("Update Pending");
            }
            if (described && offers.open() == OfferAnswer.Open.OURS) {
                return new Rejection(491, "Request Pending");
            }
        }
        offers.update(update);
        onRequest(dialog, update.request(), false);
        return null;
    }

    /**
     * A response in a dialog, sent or received.
     *
     * @param ours this side sends it
     */
    void onResponse(DialogMachine dialog, String method, SIPResponse response, boolean ours) {
        int status = response.getStatusCode();
        boolean invite = Request.INVITE.equals(method);
        if (!invite && !carriesOffers(method)) {
            return;
        }
        if (status >= 300) {
            OfferAnswer known = dialog.knownOffers();
            if (known != null) {
                known.settle();
                forgetIfIdle(dialog, known);
            }
        } else if ((status >= 200 || CallDialogsReliable.isReliable(response)) && isDescribed(response)) {
            if (invite) {
                of(dialog).onInviteAnswer(ours);
            } else {
                of(dialog).onDescription(ours);
            }
        }
    }

    /** An INVITE or UPDATE is over. */
    void onEnded(DialogMachine dialog, TransactionMachine transaction) {
        OfferAnswer known = dialog.knownOffers();
        if (known != null) {
            if (known.update() == transaction) {
                known.update(null);
            }
            forgetIfIdle(dialog, known);
        }
    }

    /** The other side's UPDATE has its answer. */
    void onAnswered(DialogMachine dialog, TransactionMachine transaction, int status) {
        OfferAnswer known = dialog.knownOffers();
        if (known != null && status >= 200 && known.update() == transaction) {
            known.update(null);
        }
    }

    private static void forgetIfIdle(DialogMachine dialog, OfferAnswer known) {
        boolean busy =
                CallDialogsState.isPending(dialog.localInvite()) || CallDialogsState.isPending(dialog.remoteInvite());
        if (!busy && known.update() == null && known.open() == OfferAnswer.Open.NONE) {
            dialog.forgetOffers();
        }
    }

    private static boolean isDescribed(SIPMessage message) {
        return message.getRawContent() != null
                && message.getHeader(ContentTypeHeader.NAME) instanceof ContentTypeHeader type
                && "application".equalsIgnoreCase(type.getContentType())
                && "sdp".equalsIgnoreCase(type.getContentSubType());
    }
}
