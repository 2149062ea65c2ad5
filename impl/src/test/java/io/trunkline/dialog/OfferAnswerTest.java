package io.trunkline.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trunkline.dialog.OfferAnswer.Open;
import org.junit.jupiter.api.Test;

/** RFC 3261 section 13.2.1, RFC 3262 section 5, RFC 3311 section 5. */
class OfferAnswerTest {

    private static final boolean OURS = true;
    private static final boolean THEIRS = false;

    private final OfferAnswer offers = new OfferAnswer();

    @Test
    void anOfferWaitsForTheOtherSidesAnswer() {
        offers.onDescription(OURS);
        assertEquals(Open.OURS, offers.open());
        offers.onDescription(OURS);
        assertEquals(Open.OURS, offers.open());
        offers.onDescription(THEIRS);
        assertEquals(Open.NONE, offers.open());
        offers.onDescription(THEIRS);
        assertEquals(Open.THEIRS, offers.open());
        offers.settle();
        assertEquals(Open.NONE, offers.open());
    }

    @Test
    void anAnswerThatIsSaidAgainIsNoOffer() {
        offers.onInvite(THEIRS, true);
        offers.onInviteAnswer(OURS);
        assertEquals(Open.NONE, offers.open());
        offers.onInviteAnswer(OURS);
        assertEquals(Open.NONE, offers.open());
    }

    @Test
    void anInviteWithoutAnOfferGetsOne() {
        offers.onInvite(OURS, false);
        assertEquals(Open.NONE, offers.open());
        offers.onInviteAnswer(THEIRS);
        assertEquals(Open.THEIRS, offers.open());
        offers.onDescription(OURS);
        assertEquals(Open.NONE, offers.open());
    }
}
