package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipCallerPrefs;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValue;
import java.text.ParseException;
import java.util.Locale;
import java.util.Set;

/**
 * The feature parameters of RFC 3840 section 9: capabilities of a user agent as parameters of Contact, Accept-Contact, Reject-Contact and
 * Feature-Caps.
 */
public final class FeatureTag {
    // base-tags; all other tags begin with a plus sign.
    private static final Set<String> BASE = Set.of(
            "audio",
            "automata",
            "class",
            "duplex",
            "data",
            "control",
            "mobility",
            "description",
            "events",
            "priority",
            "methods",
            "schemes",
            "application",
            "video",
            "language",
            "type",
            "isfocus",
            "actor",
            "text",
            "extensions");

    private FeatureTag() {}

    /**
     * Whether a parameter is a feature.
     *
     * @param name its name, in any case
     * @return true for a base tag and for everything that begins with a plus sign
     */
    public static boolean isFeature(String name) {
        return name.startsWith("+") || BASE.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Refuses values that are not of the form of a feature's.
     *
     * @param name the name of the feature
     * @param values without quotes; {@code ""} for a feature without values
     * @throws ParseException when they are neither values separated by commas nor a text in angle brackets
     */
    public static void check(String name, String values) throws ParseException {
        if (!values.isEmpty()) {
            String quoted =
                    NameValue.appendInQuotes(new StringBuilder(), values).toString();
            Syntax.require(SipCallerPrefs::feature_value, quoted, name);
        }
    }
}
