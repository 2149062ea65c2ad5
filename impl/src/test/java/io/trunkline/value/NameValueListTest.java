package io.trunkline.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameValueListTest {

    private static NameValueList parsed() {
        NameValueList list = new NameValueList();
        list.setParsed(new NameValue("Branch", "z9"));
        list.setParsed(new NameValue("rport", null));
        list.setParsed(NameValue.quoted("text", "a \"b\" \\c"));
        return list;
    }

    @Test
    void looksUpWithoutCaseAndWritesAsGiven() {
        NameValueList list = parsed();
        assertEquals("Branch=z9;rport;text=\"a \\\"b\\\" \\c\"", list.encode());
        assertEquals("z9", list.getParameter("BRANCH"));
        assertEquals("", list.getParameter("rport"));
        assertEquals("a \"b\" \\c", list.getParameter("text"));
        assertEquals("\"a \\\"b\\\" \\c\"", list.getParameter("text", false));
        assertNull(list.getParameter("ttl"));
        assertEquals(List.of("branch", "rport", "text"), new ArrayList<>(list.keySet()));
        assertEquals(3, list.size());
    }

    @Test
    void aQuotedValueIsWrittenSoThatItCanBeReadAgain() {
        assertEquals("a=\"\\\"\"", NameValue.quoted("a", "\"").encode());
        assertEquals("a=\"\\\"\"", NameValue.quoted("a", "\\\"").encode());
        assertEquals("a=\"\\\\\"", NameValue.quoted("a", "\\").encode());
        assertEquals("a=\"x\\\\\u00e9\"", NameValue.quoted("a", "x\\\u00e9").encode());
        assertEquals("a=\"\\\u0001\"", NameValue.quoted("a", "\u0001").encode());
    }

    @Test
    void quotedValuesAreEqualByWhatTheyMean() {
        assertEquals(NameValue.quoted("a", "say \"hi\""), NameValue.quoted("A", "say \\\"hi\\\""));
        assertEquals(NameValue.quoted("a", "x"), new NameValue("a", "x"));
        assertNotEquals(NameValue.quoted("a", "x\\\\y"), NameValue.quoted("a", "x\\y"));
        assertNotEquals(NameValue.quoted("a", "X"), NameValue.quoted("a", "x"));
        assertEquals("say \"hi\"", NameValue.withoutEscapes(NameValue.withEscapes("say \"hi\"")));
    }

    @Test
    void aNameOccursOnce() {
        NameValueList list = parsed();
        list.setParsed(new NameValue("branch", "other"));
        assertEquals("other", list.getParameter("branch"));
        assertEquals(3, list.size());
        assertEquals(0, list.revision());
        list.set(new NameValue("BRANCH", "new"));
        list.set("rport", 5060);
        assertEquals("BRANCH=new;rport=5060;text=\"a \\\"b\\\" \\c\"", list.encode());
    }

    @Test
    void everyWayToChangeCounts() {
        NameValueList list = parsed();
        assertEquals(0, list.revision());
        int last = 0;
        List<Runnable> changes = List.of(
                () -> list.set("a", "b"),
                () -> list.get("a").setValue("c"),
                () -> list.delete("a"),
                () -> list.put("x", new NameValue("X", "y")),
                () -> list.remove("x"),
                () -> {
                    Iterator<String> names = list.getNames();
                    names.next();
                    names.remove();
                },
                () -> list.keySet().remove("rport"),
                () -> list.values().clear(),
                () -> list.set("p", "q"),
                list::clear);
        for (Runnable change : changes) {
            change.run();
            assertTrue(list.revision() > last, "revision after " + list);
            last = list.revision();
        }
        assertTrue(list.isEmpty());
    }

    @Test
    void lookingDoesNotCount() {
        NameValueList list = parsed();
        list.getNames().forEachRemaining(name -> assertTrue(list.containsKey(name)));
        assertEquals(parsed(), list);
        assertEquals(parsed().hashCode(), list.hashCode());
        assertFalse(list.delete("absent"));
        assertEquals(0, list.revision());
    }

    @Test
    void cloneIsDeep() {
        NameValueList list = parsed();
        NameValueList copy = (NameValueList) list.clone();
        copy.get("branch").setValue("changed");
        copy.delete("rport");
        assertEquals("z9", list.getParameter("branch"));
        assertTrue(list.hasNameValue("rport"));
        assertEquals(0, list.revision());
    }

    @Test
    void equalityIgnoresOrderAndTheCaseOfTokensOnly() {
        NameValueList one = new NameValueList();
        one.set("a", "Token");
        one.set(NameValue.quoted("b", "Quoted"));
        NameValueList other = new NameValueList();
        other.set(NameValue.quoted("B", "Quoted"));
        other.set("A", "token");
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        other.get("b").setValue("quoted");
        assertNotEquals(one, other);
    }

    @Test
    void aFlagIsNotAnEmptyValue() {
        assertNotEquals(new NameValue("a", null), new NameValue("a", "x"));
        assertEquals(new NameValue("A", null), new NameValue("a", "x", true));
    }

    @Test
    void refusesAParameterUnderAnotherName() {
        NameValueList list = parsed();
        assertThrows(IllegalArgumentException.class, () -> list.put("x", new NameValue("y", "1")));
        assertEquals(0, list.revision());
    }
}
