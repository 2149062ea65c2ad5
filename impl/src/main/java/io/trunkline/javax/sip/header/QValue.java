package io.trunkline.javax.sip.header;

import javax.sip.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/** {@code qvalue} of RFC 3261 section 25.1: 0 to 1, with three digits after the point at most. */
final class QValue {
    private QValue() {}

    /** The number of a text, -1 when it is null or no such number. */
    static float parse(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 5 || (text.length() > 1 && text.charAt(1) != '.')) {
            return -1;
        }
        int thousandths = 0;
        int unit = 1000;
        for (int i = 0; i < text.length(); i++) {
            if (i == 1) {
                continue;
            }
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            thousandths += digit * unit;
            unit /= 10;
        }
        return thousandths > 1000 ? -1 : thousandths / 1000f;
    }

    /** The text of a number, null for -1. */
    static @Nullable String format(float q) throws InvalidArgumentException {
        if (q == -1) {
            return null;
        }
        if (!(q >= 0 && q <= 1)) {
            throw new InvalidArgumentException("q " + q + " is neither -1 nor within 0..1");
        }
        int thousandths = Math.round(q * 1000);
        int end = 3;
        for (int rest = thousandths; end > 1 && rest % 10 == 0; rest /= 10) {
            end--;
        }
        String digits = Integer.toString(1000 + thousandths % 1000).substring(1, 1 + end);
        return thousandths / 1000 + "." + digits;
    }
}
