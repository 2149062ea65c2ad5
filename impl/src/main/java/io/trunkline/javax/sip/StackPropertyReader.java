package io.trunkline.javax.sip;

import io.trunkline.javax.sip.StackProperty.Effect;
import io.trunkline.javax.sip.StackProperty.Kind;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an application has set. A system property wins over the entry of the same name; this stack's prefix wins
 * over the inherited one; the profile answers where both are silent.
 *
 * <p>A wrong value under this stack's prefix is refused; under an inherited name it is ignored with a warning, as
 * applications that come from the reference implementation expect.
 */
final class StackPropertyReader {

    private static final Logger LOG = LogManager.getLogger(StackPropertyReader.class);

    /** A value and the name it was found under. */
    private record Setting(String name, String value) {
        boolean isStrict() {
            return name.startsWith(StackProperty.PREFIX);
        }
    }

    private final Map<StackProperty, Setting> settings = new EnumMap<>(StackProperty.class);
    private final Properties profile;

    StackPropertyReader(Properties given, Properties profile) {
        this.profile = profile;
        for (StackProperty property : StackProperty.values()) {
            for (String name : property.names()) {
                String value = System.getProperty(name, given.getProperty(name));
                if (value != null && !settings.containsKey(property)) {
                    settings.put(property, new Setting(name, value.strip()));
                }
            }
        }
        warnOfUnknown(given);
        tellOfIdle();
    }

    private static void warnOfUnknown(Properties given) {
        Set<String> known = new HashSet<>(StackProperty.allNames());
        for (String name : given.stringPropertyNames()) {
            if (StackProperty.hasKnownPrefix(name) && !known.contains(name)) {
                String nearest = StackProperty.nearest(name);
                LOG.warn("unknown property {}{}", name, nearest == null ? "" : "; did you mean " + nearest + "?");
            }
        }
    }

    private void tellOfIdle() {
        settings.forEach((property, setting) -> {
            if (property.effect() != Effect.HONOURED) {
                check(property);
                LOG.info(
                        "property {} {}",
                        setting.name(),
                        property.effect() == Effect.LATER ? "has no effect yet" : "has no effect in this stack");
            }
        });
    }

    /** A wrong value is refused even where the right one does nothing yet. */
    private void check(StackProperty property) {
        if (property.kind() == Kind.FLAG) {
            flag(property, false);
        } else if (property.kind() == Kind.NUMBER) {
            number(property, Long.MIN_VALUE, Long.MAX_VALUE, 0);
        }
    }

    /** The value as it was set, null where it was not or is empty. */
    @Nullable
    String text(StackProperty property) {
        Setting setting = settings.get(property);
        String value = setting == null ? profile.getProperty(property.key()) : setting.value();
        return value == null || value.isEmpty() ? null : value;
    }

    boolean flag(StackProperty property, boolean otherwise) {
        boolean fallback = inProfile(property) ? parseFlag(profile.getProperty(property.key()), otherwise) : otherwise;
        Setting setting = settings.get(property);
        if (setting == null) {
            return fallback;
        }
        Boolean value = parsedFlag(setting.value());
        if (value == null) {
            refuse(setting, "on, off, true, false, 1 or 0");
            return fallback;
        }
        return value;
    }

    /** A whole number in a range; RI properties say "none" by a number out of it, which their own range has to allow. */
    long number(StackProperty property, long least, long most, long otherwise) {
        Setting setting = settings.get(property);
        long fallback = inProfile(property) ? Long.parseLong(profile.getProperty(property.key())) : otherwise;
        if (setting == null) {
            return fallback;
        }
        String allowed = least == Long.MIN_VALUE && most == Long.MAX_VALUE
                ? "a whole number"
                : "a whole number from " + least + " to " + most;
        try {
            long value = Long.parseLong(setting.value());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            LOG.debug("property {} is no number", setting.name(), e);
        }
        refuse(setting, allowed);
        return fallback;
    }

    /** Refuses the value of a property, or warns that it is ignored: by the name it came under. */
    void refuse(StackProperty property, String allowed) {
        Setting setting = settings.get(property);
        if (setting != null) {
            refuse(setting, allowed);
        }
    }

    /** Whether the application has set it to 0 or to a negative number. */
    boolean isNothing(StackProperty property) {
        Setting setting = settings.get(property);
        return setting != null && setting.value().matches("[+-]?0+|-[0-9]+");
    }

    /** Refuses the value of a property under whichever name it came: the reference implementation does so as well. */
    void refuseAlways(StackProperty property, String allowed) {
        Setting setting = settings.get(property);
        if (setting != null) {
            throw new IllegalArgumentException(complaint(setting, allowed));
        }
    }

    private static String complaint(Setting setting, String allowed) {
        return "property " + setting.name() + " = '" + setting.value() + "': allowed is " + allowed;
    }

    private static void refuse(Setting setting, String allowed) {
        String complaint = complaint(setting, allowed);
        if (setting.isStrict()) {
            throw new IllegalArgumentException(complaint);
        }
        LOG.warn("{}; ignored", complaint);
    }

    private boolean inProfile(StackProperty property) {
        return profile.getProperty(property.key()) != null;
    }

    private static boolean parseFlag(String text, boolean otherwise) {
        Boolean value = parsedFlag(text);
        return value == null ? otherwise : value;
    }

    private static @Nullable Boolean parsedFlag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "true", "1" -> Boolean.TRUE;
            case "off", "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }
}
