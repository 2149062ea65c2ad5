package io.trunkline.tck;

/** The sentences that several flows check. */
final class Sentences {

    static final String NO_TRANSACTION_YET = "API: RequestEvent.getServerTransaction";
    static final String SERVER_PROCEEDS = "RFC 3261, 17.2.1; API: SipProvider.getNewServerTransaction";
    static final String EARLY = "RFC 3261, 12.1";
    static final String CONFIRMED = "RFC 3261, 13.2.2.4";
    static final String ACK_ONCE = "API: ACK of a 2xx is delivered once";
    static final String IN_DIALOG = "RFC 3261, 12.2.2; API: RequestEvent.getDialog";
    static final String BYE_ACCEPTED = "RFC 3261, 15.1.2";
    static final String NOTIFY_ACCEPTED = "RFC 6665, 4.2.2";
    static final String SUBSCRIPTION_ENDS = "RFC 6665, 4.4.1";
    static final String DIALOG_ENDS = "API: DialogTerminatedEvent";

    private Sentences() {}
}
