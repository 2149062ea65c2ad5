package io.trunkline.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderNameTest {
    @ParameterizedTest
    @EnumSource
    void isFoundInAnyCaseAndForm(HeaderName name) {
        assertFound(name, name.canonical());
        assertFound(name, name.canonical().toLowerCase(Locale.ROOT));
        assertFound(name, name.canonical().toUpperCase(Locale.ROOT));
        if (name.compact() != HeaderName.NO_COMPACT_FORM) {
            assertFound(name, String.valueOf(name.compact()));
            assertFound(name, String.valueOf(name.compact()).toUpperCase(Locale.ROOT));
        }
    }

    private static void assertFound(HeaderName name, String text) {
        assertSame(name, HeaderName.find(text));
        byte[] octets = ("x" + text + "x").getBytes(StandardCharsets.US_ASCII);
        assertSame(name, HeaderName.find(octets, 1, octets.length - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "z",
                "1",
                "-",
                "Vi",
                "Viaa",
                "Call\rID",
                "Call-IE",
                "CSeq ",
                "c\u00F6ntact",
                "\uFF36ia",
                "X-Anything"
            })
    void isNotFoundWhenItIsAnother(String text) {
        assertNull(HeaderName.find(text));
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        assertNull(HeaderName.find(octets, 0, octets.length));
    }

    @Test
    void compactFormsAreUnique() {
        Set<Character> seen = new HashSet<>();
        int compact = 0;
        for (HeaderName name : HeaderName.values()) {
            if (name.compact() != HeaderName.NO_COMPACT_FORM) {
                compact++;
                seen.add(name.compact());
            }
        }
        assertEquals(compact, seen.size());
        assertEquals(20, compact);
    }
}
