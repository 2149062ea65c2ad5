package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.javax.sip.address.GenericURI;
import io.trunkline.value.NameValueList;
import org.jspecify.annotations.Nullable;

/** Makes the headers that say something to people or point to something. */
final class InfoBuilders {
    private InfoBuilders() {}

    static @Nullable SIPHeader alertInfo(Captures captures) {
        AlertInfoList list = new AlertInfoList();
        String text = null;
        while (captures.next()) {
            if (captures.rule() == SipRecognizer.R_alert_text) {
                text = captures.unfolded();
            } else if (text == null) {
                list.addParsed(new AlertInfo(captures.takeUri(), captures.takeParameters()));
            } else {
                list.addParsed(new AlertInfo(text, captures.takeParameters()));
                text = null;
            }
        }
        return captures.isWrong() ? null : list;
    }

    static @Nullable SIPHeader recordRoute(Captures captures) {
        RecordRouteList list = new RecordRouteList();
        while (captures.next()) {
            list.addParsed(new RecordRoute(captures.takeAddress(), captures.takeParameters()));
        }
        return captures.isWrong() ? null : list;
    }

    static @Nullable SIPHeader callInfo(Captures captures) {
        CallInfoList list = new CallInfoList();
        while (captures.next()) {
            list.addParsed(new CallInfo(captures.takeUri(), captures.takeParameters()));
        }
        return captures.isWrong() ? null : list;
    }

    static @Nullable SIPHeader errorInfo(Captures captures) {
        ErrorInfoList list = new ErrorInfoList();
        while (captures.next()) {
            GenericURI uri = captures.takeUri();
            NameValueList parameters = captures.takeParameters();
            list.addParsed(new ErrorInfo(uri, parameters));
        }
        return captures.isWrong() ? null : list;
    }

    static @Nullable SIPHeader date(Captures captures) {
        int[] numbers = new int[6];
        int count = 0;
        int month = -1;
        while (captures.next()) {
            switch (captures.rule()) {
                case SipRecognizer.R_digits -> numbers[count++] = (int) captures.number();
                case SipRecognizer.R_month -> month = SIPDate.monthOf(captures.word());
                case SipRecognizer.R_iso_date -> {
                    SIPDate local = new LocalDateTimeText(captures.text());
                    return dated(SIPDate.parsed(
                            local, numbers[0], numbers[1] - 1, numbers[2], numbers[3], numbers[4], numbers[5]));
                }
                default -> {
                    // The captures of a date end with the whole; what is needed has gone by.
                }
            }
        }
        return dated(SIPDate.parsed(new SIPDate(), numbers[1], month, numbers[0], numbers[2], numbers[3], numbers[4]));
    }

    private static @Nullable SIPHeader dated(@Nullable SIPDate date) {
        return date == null ? null : SIPDateHeader.parsed(date);
    }

    static SIPHeader inReplyTo(Captures captures) {
        InReplyToList list = new InReplyToList();
        while (captures.next()) {
            list.addParsed(InReplyTo.parsed(captures.text()));
        }
        return list;
    }

    static SIPHeader organization(Captures captures) {
        return Organization.parsed(captures.next() ? captures.unfolded() : "");
    }

    static SIPHeader subject(Captures captures) {
        return Subject.parsed(captures.next() ? captures.unfolded() : "");
    }

    static SIPHeader priority(Captures captures) {
        captures.next();
        return Priority.parsed(captures.word());
    }

    static SIPHeader reason(Captures captures) {
        ReasonList list = new ReasonList();
        String protocol = "";
        while (captures.next()) {
            if (captures.rule() == SipRecognizer.R_protocol) {
                protocol = captures.word();
            } else {
                list.addParsed(new Reason(protocol, captures.takeParameters()));
            }
        }
        return list;
    }

    static @Nullable SIPHeader referTo(Captures captures) {
        captures.next();
        AddressImpl address = captures.takeAddress();
        NameValueList parameters = captures.takeParameters();
        return captures.isWrong() ? null : new ReferTo(address, parameters);
    }

    static @Nullable SIPHeader replyTo(Captures captures) {
        captures.next();
        AddressImpl address = captures.takeAddress();
        NameValueList parameters = captures.takeParameters();
        return captures.isWrong() ? null : new ReplyTo(address, parameters);
    }

    static @Nullable SIPHeader retryAfter(Captures captures) {
        captures.next();
        long seconds = captures.number();
        String comment = null;
        while (captures.next()) {
            comment = captures.unfolded();
        }
        NameValueList parameters = captures.takeParameters();
        return seconds > ContentBuilders.HIGHEST_DELTA_SECONDS
                ? null
                : new RetryAfter((int) Math.min(seconds, Integer.MAX_VALUE), comment, parameters);
    }

    static SIPHeader timestamp(Captures captures) {
        captures.next();
        String time = captures.text();
        return new TimeStamp(time, captures.next() ? captures.text() : null);
    }

    static SIPHeader warning(Captures captures) {
        WarningList list = new WarningList();
        int code = 0;
        String agent = "";
        String text = "";
        while (captures.next()) {
            switch (captures.rule()) {
                case SipRecognizer.R_warn_code -> code = (int) captures.number();
                case SipRecognizer.R_warn_agent -> agent = captures.word();
                case SipRecognizer.R_warn_text -> text = captures.unquoted();
                default -> list.addParsed(new Warning(code, agent, text));
            }
        }
        return list;
    }
}
