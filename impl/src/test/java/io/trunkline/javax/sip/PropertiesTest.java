package io.trunkline.javax.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sip.PeerUnavailableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every property that says that it has effect reaches its typed setting, under each of its names. */
class PropertiesTest {

    private static StackConfiguration read(String... namesAndValues) throws PeerUnavailableException {
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "sampled");
        // Automatic dialogs force their error handling.
        properties.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return StackConfiguration.read(properties);
    }

    static Stream<PropertySample> samples() {
        return PropertySample.ALL.stream();
    }

    static Stream<PropertySample> samplesOfFixedForm() {
        return samples().filter(sample -> sample.property().kind() != StackProperty.Kind.TEXT);
    }

    @Test
    void everyPropertyWithEffectHasASample() {
        Set<StackProperty> sampled = PropertySample.ALL.stream()
                .map(PropertySample::property)
                .collect(Collectors.toCollection(() -> EnumSet.of(StackProperty.STACK_NAME)));
        List<StackProperty> honoured = Arrays.stream(StackProperty.values())
                .filter(property -> property.effect() == StackProperty.Effect.HONOURED)
                .toList();
        assertEquals(EnumSet.copyOf(honoured), sampled);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void reachesItsSettingUnderEachName(PropertySample sample) throws Exception {
        boolean dialogs = sample.property() == StackProperty.AUTOMATIC_DIALOG_SUPPORT;
        Object before = dialogs ? true : sample.value().apply(read());
        assertNotEquals(before, sample.meaning());
        for (String name : sample.property().names()) {
            assertEquals(sample.meaning(), sample.value().apply(read(name, sample.text())), name);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSystemPropertyOverrides(PropertySample sample) throws Exception {
        Object before = sample.value().apply(read());
        for (String name : sample.property().names()) {
            System.setProperty(name, sample.text());
            try {
                assertEquals(sample.meaning(), sample.value().apply(read(name, text(before))), name);
            } finally {
                System.clearProperty(name);
            }
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Ours is refused with what is allowed; an inherited one changes nothing. */
    @ParameterizedTest
    @MethodSource("samplesOfFixedForm")
    void aWrongValueIsRefusedOrIgnored(PropertySample sample) throws Exception {
        for (String name : sample.property().names()) {
            if (name.startsWith(StackProperty.PREFIX)) {
                String message = assertThrows(PeerUnavailableException.class, () -> read(name, "wrong"))
                        .getMessage();
                assertTrue(message.contains("property " + name + " = 'wrong': allowed is "), message);
            } else if (!name.endsWith("AUTOMATIC_DIALOG_SUPPORT")) {
                assertEquals(sample.value().apply(read()), sample.value().apply(read(name, "wrong")), name);
            }
        }
    }
}
