package io.trunkline.javax.sip.header;

import org.jspecify.annotations.Nullable;

/** Makes the headers of event notification, of published state and of reliable provisional responses. */
final class EventBuilders {
    private EventBuilders() {}

    static SIPHeader allowEvents(Captures captures) {
        AllowEventsList list = new AllowEventsList();
        while (captures.next()) {
            list.addParsed(AllowEvents.parsed(captures.word()));
        }
        return list;
    }

    static SIPHeader event(Captures captures) {
        captures.next();
        String type = captures.word();
        captures.next();
        return new Event(type, captures.takeParameters());
    }

    static SIPHeader subscriptionState(Captures captures) {
        captures.next();
        String state = captures.word();
        captures.next();
        return new SubscriptionState(state, captures.takeParameters());
    }

    static SIPHeader sipETag(Captures captures) {
        captures.next();
        return SIPETag.parsed(captures.text());
    }

    static SIPHeader sipIfMatch(Captures captures) {
        captures.next();
        return SIPIfMatch.parsed(captures.text());
    }

    static @Nullable SIPHeader rack(Captures captures) {
        captures.next();
        long response = captures.number();
        captures.next();
        long request = captures.number();
        captures.next();
        return response > RSeq.HIGHEST || request > CSeq.HIGHEST
                ? null
                : RAck.parsed(response, request, captures.word());
    }

    static @Nullable SIPHeader rseq(Captures captures) {
        captures.next();
        long number = captures.number();
        return number > RSeq.HIGHEST ? null : RSeq.parsed(number);
    }
}
