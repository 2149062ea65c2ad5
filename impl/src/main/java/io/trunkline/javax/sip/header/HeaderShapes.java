package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValue;
import io.trunkline.value.NameValueList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builders for the shapes that extension header fields have in common. A field's row in {@link ExtensionHeaderTypes} says which
 * shape it has and of which class it is; what is captured inside the shape need not be known here.
 */
final class HeaderShapes {
    // RFC 3261 section 25.1 lets delta-seconds grow without bound; 2^31-1 seconds, 68 years, stand for more.
    private static final long HIGHEST_DELTA_SECONDS = 0xFFFF_FFFFL;

    private HeaderShapes() {}

    /** One word. */
    static <T extends ValueHeader> HeaderType value(Syntax.Rule rule, Supplier<T> make) {
        return new ExtensionHeaderType(rule, captures -> {
            captures.next();
            T header = make.get();
            header.parsed(captures.unfolded());
            return header;
        });
    }

    /** Words separated by commas. A field without any is not the same as no field: it has one empty value. */
    static <T extends ValueHeader> HeaderType values(
            Syntax.Rule rule, Supplier<T> make, Supplier<? extends SIPHeaderList<T>> makeList) {
        return new ExtensionHeaderType(rule, captures -> {
            SIPHeaderList<T> list = makeList.get();
            while (captures.next()) {
                T header = make.get();
                header.parsed(captures.unfolded());
                list.addParsed(header);
            }
            return orEmptyValue(list, make);
        });
    }

    /** One word with parameters. */
    static <T extends ValueParametersHeader> HeaderType valueParameters(Syntax.Rule rule, Supplier<T> make) {
        return new ExtensionHeaderType(rule, captures -> {
            captures.next();
            String value = captures.unfolded();
            drain(captures);
            T header = make.get();
            header.parsed(value, captures.takeParameters());
            return header;
        });
    }

    /** Words with parameters, separated by commas; the capture of an element ends it. As for {@link #values}, none is one empty. */
    static <T extends ValueParametersHeader> HeaderType valueParametersList(
            Syntax.Rule rule, Supplier<T> make, Supplier<? extends SIPHeaderList<T>> makeList) {
        return new ExtensionHeaderType(rule, captures -> {
            SIPHeaderList<T> list = makeList.get();
            while (captures.next()) {
                String value = captures.unfolded();
                captures.next();
                T header = make.get();
                header.parsed(value, captures.takeParameters());
                list.addParsed(header);
            }
            return orEmptyValue(list, make);
        });
    }

    /** A count; one that does not fit an int is malformed. */
    static <T extends NumberHeader> HeaderType count(Syntax.Rule rule, Supplier<T> make) {
        return new ExtensionHeaderType(rule, captures -> {
            captures.next();
            long number = captures.number();
            if (number > Integer.MAX_VALUE) {
                return null;
            }
            T header = make.get();
            header.parsed((int) number);
            return header;
        });
    }

    /** A number, of seconds say, with parameters. */
    static <T extends NumberParametersHeader> HeaderType numberParameters(Syntax.Rule rule, Supplier<T> make) {
        return new ExtensionHeaderType(rule, captures -> {
            captures.next();
            long number = captures.number();
            drain(captures);
            if (number > HIGHEST_DELTA_SECONDS) {
                return null;
            }
            T header = make.get();
            header.parsed((int) Math.min(number, Integer.MAX_VALUE), captures.takeParameters());
            return header;
        });
    }

    /** Parameters alone. Elements that are captured one by one may have the same name. */
    static <T extends ParameterListHeader> HeaderType parameters(Syntax.Rule rule, Supplier<T> make) {
        return new ExtensionHeaderType(rule, captures -> {
            NameValueList all = null;
            while (captures.next()) {
                all = append(all, captures.takeParameters());
            }
            NameValueList rest = captures.takeParameters();
            T header = make.get();
            header.parsed(all == null ? rest : append(all, rest));
            return header;
        });
    }

    private static @Nullable NameValueList append(@Nullable NameValueList all, @Nullable NameValueList more) {
        if (all == null || more == null) {
            return all == null ? more : all;
        }
        for (NameValue parameter : more.values()) {
            all.appendParsed(parameter);
        }
        return all;
    }

    /** An address with parameters. */
    static <T extends AddressExtensionHeader> HeaderType address(Syntax.Rule rule, Supplier<T> make) {
        return new ExtensionHeaderType(rule, captures -> {
            captures.next();
            T header = make.get();
            header.parsed(captures.takeAddress(), captures.takeParameters());
            return captures.isWrong() ? null : header;
        });
    }

    /** Addresses with parameters, separated by commas; the capture of an element ends it. */
    static <T extends AddressExtensionHeader> HeaderType addresses(
            Syntax.Rule rule, Supplier<T> make, Supplier<? extends SIPHeaderList<T>> makeList) {
        return new ExtensionHeaderType(rule, captures -> {
            SIPHeaderList<T> list = makeList.get();
            while (captures.next()) {
                T header = make.get();
                header.parsed(captures.takeAddress(), captures.takeParameters());
                list.addParsed(header);
            }
            return captures.isWrong() ? null : orEmptyValue(list, make);
        });
    }

    /** Addresses without parameters, separated by commas. */
    static <T extends AddressHeader> HeaderType plainAddresses(
            Syntax.Rule rule, Supplier<T> make, Supplier<? extends SIPHeaderList<T>> makeList) {
        return new ExtensionHeaderType(rule, captures -> {
            SIPHeaderList<T> list = makeList.get();
            while (captures.next()) {
                T header = make.get();
                header.parsed(captures.takeAddress());
                list.addParsed(header);
            }
            return captures.isWrong() ? null : list;
        });
    }

    private static <T extends SIPHeader> SIPHeaderList<T> orEmptyValue(SIPHeaderList<T> list, Supplier<T> make) {
        if (list.isEmpty()) {
            list.addParsed(make.get());
        }
        return list;
    }

    private static void drain(Captures captures) {
        boolean more = true;
        while (more) {
            more = captures.next();
        }
    }
}
