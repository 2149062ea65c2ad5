package io.trunkline.dialog;

import io.trunkline.transaction.TransactionMachine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a dialog is tied to: the face's handle, the transactions and dialogs around it, and what keeps it alive (RFC 5057). */
abstract class DialogTies {

    private @Nullable Object attachment;
    private @Nullable TransactionMachine creator;
    private @Nullable DialogSet forks;
    private @Nullable TransactionMachine localInvite;
    private @Nullable TransactionMachine remoteInvite;
    private @Nullable TransactionMachine overtaken;
    private List<Subscription> subscriptions = List.of();
    private @Nullable WaitingInvite waitingInvite;
    private @Nullable SessionTimer sessionTimer;
    private @Nullable DialogJournal journal;
    private boolean stored;
    private boolean callOver;
    private boolean backToBack;
    private @Nullable ReliableResponses reliable;
    private @Nullable OfferAnswer offers;

    /** The dialog that is tied. */
    abstract DialogMachine self();

    /**
     * The face's handle; set once inside the shard, before the machine is seen elsewhere.
     *
     * @return null before that
     */
    public @Nullable Object attachment() {
        return attachment;
    }

    /**
     * Sets the face's handle.
     *
     * @param handle what {@link #attachment()} returns from now on
     */
    public void attach(Object handle) {
        this.attachment = handle;
    }

    /**
     * The first dialog of the INVITE that forked into this one.
     *
     * @return null where this is the first one, or the INVITE's transaction has ended
     */
    public @Nullable DialogMachine original() {
        DialogMachine first = forks == null ? null : forks.first();
        return first == this ? null : first;
    }

    /**
     * The transaction whose responses make this dialog.
     *
     * @return null when that transaction has ended
     */
    public @Nullable TransactionMachine creator() {
        return creator;
    }

    /**
     * Sets or forgets the transaction whose responses make this dialog.
     *
     * @param transaction null when it has ended
     */
    public void creator(@Nullable TransactionMachine transaction) {
        this.creator = transaction;
    }

    /**
     * The dialogs that the same request of this side made.
     *
     * @return null on the server side, and when no response makes another one any more
     */
    public @Nullable DialogSet forks() {
        return forks;
    }

    void forks(@Nullable DialogSet set) {
        this.forks = set;
    }

    /**
     * The INVITE this side has sent in the dialog last.
     *
     * @return null when it has ended
     */
    public @Nullable TransactionMachine localInvite() {
        return localInvite;
    }

    /**
     * Sets or forgets the INVITE of this side.
     *
     * @param transaction null when it has a final response
     */
    public void localInvite(@Nullable TransactionMachine transaction) {
        this.localInvite = transaction;
    }

    /**
     * The INVITE of the other side that waits for its final response.
     *
     * @return null for none
     */
    public @Nullable TransactionMachine remoteInvite() {
        return remoteInvite;
    }

    /**
     * Sets or forgets the INVITE of the other side.
     *
     * @param transaction null when it has a final response
     */
    public void remoteInvite(@Nullable TransactionMachine transaction) {
        this.remoteInvite = transaction;
        if (transaction == null) {
            overtaken = null;
        }
    }

    /**
     * The reliable provisional responses of the INVITEs that are in progress.
     *
     * @return made where there is none yet
     */
    public ReliableResponses reliable() {
        ReliableResponses known = reliable;
        if (known == null) {
            known = new ReliableResponses();
            reliable = known;
        }
        return known;
    }

    /**
     * The reliable provisional responses, if there were any.
     *
     * @return null for none
     */
    public @Nullable ReliableResponses knownReliable() {
        return reliable;
    }

    /** The last INVITE is over, and with it its provisional responses. */
    public void forgetReliable() {
        reliable = null;
    }

    /**
     * The offers and answers of the dialog.
     *
     * @return made where there is none yet
     */
    public OfferAnswer offers() {
        OfferAnswer known = offers;
        if (known == null) {
            known = new OfferAnswer();
            offers = known;
        }
        return known;
    }

    /**
     * The offers and answers of the dialog, if anything is to be remembered of them.
     *
     * @return null for nothing
     */
    public @Nullable OfferAnswer knownOffers() {
        return offers;
    }

    /** No offer is open and none can be. */
    public void forgetOffers() {
        offers = null;
    }

    /**
     * The re-INVITE that waits for its turn.
     *
     * @return null for none
     */
    public @Nullable WaitingInvite waitingInvite() {
        return waitingInvite;
    }

    /**
     * Sets or forgets the re-INVITE that waits for its turn.
     *
     * @param waiting null when it has left or is given up
     */
    public void waitingInvite(@Nullable WaitingInvite waiting) {
        waitingInvite = waiting;
    }

    /**
     * The session timer, if the session ever had one.
     *
     * @return null for none
     */
    public @Nullable SessionTimer knownSessionTimer() {
        return sessionTimer;
    }

    /**
     * The session timer.
     *
     * @return made where there is none yet
     */
    public SessionTimer sessionTimer() {
        SessionTimer known = sessionTimer;
        if (known == null) {
            known = new SessionTimer(self());
            sessionTimer = known;
        }
        return known;
    }

    /** The dialog of a back-to-back user agent ({@code DialogExt.setBackToBackUserAgent}). */
    public void setBackToBack() {
        backToBack = true;
        changed();
    }

    /**
     * Whether this is the dialog of a back-to-back user agent: its re-INVITEs wait for each other, and a BYE ends it where no ACK came.
     *
     * @return false by default
     */
    public boolean isBackToBack() {
        return backToBack;
    }

    // ---- usages

    /**
     * The subscriptions of either side that share the dialog.
     *
     * @return a list that does not change
     */
    public List<Subscription> subscriptions() {
        return subscriptions;
    }

    /**
     * Finds a subscription.
     *
     * @param role of this side
     * @param event as a message names it
     * @return null for none
     */
    public @Nullable Subscription subscription(Subscription.Role role, EventKey event) {
        for (Subscription subscription : subscriptions) {
            if (subscription.role() == role && subscription.isNamed(event)) {
                return subscription;
            }
        }
        return null;
    }

    /**
     * Another usage holds the dialog.
     *
     * @param subscription of this dialog
     */
    public void add(Subscription subscription) {
        List<Subscription> more = new ArrayList<>(subscriptions);
        more.add(subscription);
        subscriptions = List.copyOf(more);
        changed();
    }

    /**
     * A usage is over.
     *
     * @param subscription of this dialog
     */
    public void remove(Subscription subscription) {
        subscription.stop();
        subscriptions =
                subscriptions.stream().filter(other -> other != subscription).toList();
        changed();
    }

    /** The call that made the dialog is over; a dialog that a subscription made never had one. */
    public void endCall() {
        callOver = true;
        overtaken = remoteInvite;
        waitingInvite = null;
        stopSessionTimer();
        changed();
    }

    /**
     * Whether the call had ended before this INVITE was answered (RFC 3261 section 15.1.2).
     *
     * @param invite of the other side
     * @return true where the dialog goes on without the call
     */
    public boolean hasOvertaken(TransactionMachine invite) {
        return overtaken == invite;
    }

    /**
     * Whether a call, or what an extension method made, holds the dialog.
     *
     * @return false in a dialog made by SUBSCRIBE or REFER, and after the BYE
     */
    public boolean holdsCall() {
        return !callOver;
    }

    private void stopSessionTimer() {
        if (sessionTimer != null) {
            sessionTimer.stop();
        }
    }

    // ---- for a store

    /** Sets who hears of every change that a snapshot would show, within the turn. */
    final void reportTo(DialogJournal listener) {
        journal = listener;
    }

    /** Something has changed that a snapshot shows. */
    final void changed() {
        if (journal != null) {
            journal.add(self());
        }
    }

    /**
     * Whether a store has a snapshot of the dialog.
     *
     * @return false before {@link #markStored}
     */
    public boolean isStored() {
        return stored;
    }

    /** A snapshot is on its way to the store, which has to be told of the end. */
    public void markStored() {
        stored = true;
    }

    /** Lets go of everything that a dialog which has ended cannot need. */
    void letGo() {
        localInvite = null;
        remoteInvite = null;
        overtaken = null;
        callOver = true;
        reliable = null;
        offers = null;
        waitingInvite = null;
        stopSessionTimer();
        subscriptions.forEach(Subscription::stop);
        subscriptions = List.of();
    }
}
