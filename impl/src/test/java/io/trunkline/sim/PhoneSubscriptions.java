package io.trunkline.sim;

import io.trunkline.core.CoreEvent.RequestArrived;
import io.trunkline.core.CoreEvent.ResponseArrived;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.EventKey;
import io.trunkline.dialog.Subscription;
import io.trunkline.transaction.ServerTransactionMachine;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.sip.header.ExpiresHeader;

/** The subscriptions of a {@link Phone}: SUBSCRIBE with refresh and end, REFER in and out of calls, and their NOTIFYs. */
final class PhoneSubscriptions {

    private static final String ACTIVE = "Subscription-State: active;expires=60";
    private static final String OVER = "Subscription-State: terminated;reason=noresource";

    private final Phone phone;
    private final Set<DialogMachine> subscribed = new HashSet<>();

    PhoneSubscriptions(Phone phone) {
        this.phone = phone;
    }

    // ---- as subscriber

    void subscribe(String callId, String host) {
        int seconds = phone.oneIn(10) ? 0 : 10 + phone.random.nextInt(60);
        phone.send(phone.newRequest("SUBSCRIBE", callId, host, "Event: presence", "Expires: " + seconds));
    }

    /** A REFER that makes a dialog. */
    void refer(String callId, String host) {
        phone.send(phone.newRequest("REFER", callId, host, "Refer-To: <sip:carol@carol>"));
    }

    void refer(DialogMachine dialog) {
        phone.send(dialog, "REFER", "Refer-To: <sip:carol@carol>");
    }

    /** Refreshes it, ends it, or lets it expire. */
    void onResponse(ResponseArrived arrived) {
        DialogMachine dialog = arrived.dialog();
        if (arrived.response().getStatusCode() != 200 || dialog == null || !subscribed.add(dialog)) {
            return;
        }
        int dice = phone.random.nextInt(3);
        if (dice < 2) {
            phone.later(9000, () -> resubscribe(dialog, dice == 0 ? 30 : 0));
        }
    }

    private void resubscribe(DialogMachine dialog, int seconds) {
        if (dialog.isConfirmed() && !dialog.subscriptions().isEmpty()) {
            phone.send(dialog, "SUBSCRIBE", "Event: presence", "Expires: " + seconds);
        }
    }

    // ---- as notifier

    void onRequest(RequestArrived arrived) {
        ServerTransactionMachine transaction = phone.take(arrived);
        boolean refer = arrived.request().getMethod().equals("REFER");
        int dice = phone.random.nextInt(20);
        if (dice == 0) {
            phone.answer(transaction, refer ? 603 : 489);
        } else if (dice < 4) {
            phone.later(3000, () -> accept(transaction, refer));
        } else {
            accept(transaction, refer);
        }
    }

    private void accept(ServerTransactionMachine transaction, boolean refer) {
        ExpiresHeader wanted = (ExpiresHeader) transaction.request().getHeader(ExpiresHeader.NAME);
        if (refer) {
            phone.answer(transaction, 202);
        } else {
            phone.answer(transaction, 200, "Expires: " + (wanted == null ? 60 : wanted.getExpires()));
        }
        DialogMachine dialog = (DialogMachine) transaction.dialog();
        if (dialog == null || !dialog.isConfirmed()) {
            return;
        }
        EventKey event = EventKey.of(transaction.request());
        if (wanted != null && wanted.getExpires() == 0) {
            inform(dialog, event, OVER);
            return;
        }
        inform(dialog, event, ACTIVE);
        if (refer || phone.oneIn(3)) {
            int millis = 1000 + phone.random.nextInt(9000);
            phone.stack().net().later(Duration.ofMillis(millis), () -> inform(dialog, event, OVER));
        }
    }

    private void inform(DialogMachine dialog, EventKey event, String state) {
        if (dialog.isConfirmed() && dialog.subscription(Subscription.Role.NOTIFIER, event) != null) {
            String name = event.eventPackage() + (event.id() == null ? "" : ";id=" + event.id());
            phone.send(dialog, "NOTIFY", "Event: " + name, state);
        }
    }
}
