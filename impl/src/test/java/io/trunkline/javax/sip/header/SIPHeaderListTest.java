package io.trunkline.javax.sip.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SIPHeaderListTest {

    private static RequireList parsed(String value) throws ParseException {
        return (RequireList) HeaderReader.read("Require", value);
    }

    @AfterEach
    void oneLineAgain() {
        SIPHeaderList.setPrettyEncode(false);
    }

    @Test
    void everyWayToChangeCounts() throws ParseException {
        RequireList list = parsed("a, b, c, d, e, f");
        assertEquals(0, list.revision());
        int last = 0;
        List<Runnable> changes = List.of(
                () -> list.add(new Require("g")),
                () -> list.addFirst(new Require("0")),
                () -> list.add(new Require("1"), true),
                () -> list.add(2, new Require("2")),
                () -> list.set(0, new Require("x")),
                () -> list.remove(0),
                list::removeFirst,
                list::removeLast,
                () -> list.remove(new Require("a")),
                () -> {
                    ListIterator<Require> iterator = list.listIterator();
                    iterator.next();
                    iterator.remove();
                    iterator.add(new Require("y"));
                    iterator.next();
                    iterator.set(new Require("z"));
                },
                () -> list.subList(0, 2).clear(),
                () -> list.removeIf(require -> require.getOptionTag().equals("d")),
                () -> list.concatenate(listOf("p", "q"), false),
                () -> setTag(list.get(0), "changed"),
                () -> list.getHeaderList().add(new Require("r")),
                list::clear);
        for (Runnable change : changes) {
            change.run();
            assertTrue(list.revision() > last, list.toString());
            last = list.revision();
        }
        assertTrue(list.isEmpty());
    }

    private static RequireList listOf(String... tags) {
        RequireList list = new RequireList();
        for (String tag : tags) {
            list.add(new Require(tag));
        }
        return list;
    }

    private static void setTag(Require require, String tag) {
        try {
            require.setOptionTag(tag);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readsLikeAList() throws ParseException {
        RequireList list = parsed("a, b, c");
        assertEquals(3, list.size());
        assertEquals(new Require("b"), list.get(1));
        assertEquals(1, list.indexOf((Object) new Require("b")));
        assertEquals(2, list.lastIndexOf(new Require("c")));
        assertTrue(list.contains(new Require("C")));
        assertSame(list.get(0), list.getFirst());
        assertSame(list.get(2), list.getLast());
        assertEquals(new ArrayList<>(list), List.of(list.toArray(new Require[0])));
        assertEquals(list, new ArrayList<>(list));
        assertEquals(new ArrayList<>(list).hashCode(), list.hashCode());
        assertEquals(Require.class, list.getMyClass());
        assertTrue(list.isHeaderList());
        assertEquals("Require", list.getName());
        assertEquals(0, list.revision());
        assertThrows(IndexOutOfBoundsException.class, () -> list.get(3));
        RequireList empty = new RequireList();
        assertNull(empty.getFirst());
        assertNull(empty.getLast());
        assertThrows(NoSuchElementException.class, empty::removeFirst);
        assertThrows(NoSuchElementException.class, empty::removeLast);
        assertThrows(NullPointerException.class, () -> empty.add(null));
    }

    @Test
    void writesOneLineOrMany() throws ParseException {
        RequireList list = parsed("a, b");
        assertEquals("Require: a,b\r\n", list.toString());
        assertEquals("a,b", list.getValue());
        assertEquals(List.of("Require: a\r\n", "Require: b\r\n"), list.getHeadersAsEncodedStrings());
        SIPHeaderList.setPrettyEncode(true);
        assertEquals("Require: a\r\nRequire: b\r\n", list.toString());
        assertEquals("Require:\r\n", new RequireList().toString());
    }

    @Test
    void cloneIsDeep() throws ParseException {
        RequireList list = parsed("a, b");
        RequireList copy = (RequireList) list.clone();
        assertEquals(list, copy);
        assertEquals(0, copy.revision());
        copy.get(0).setOptionTag("x");
        copy.removeLast();
        assertEquals("a,b", list.getValue());
        assertEquals(0, list.revision());
        assertNotEquals(list, copy);
        int changed = copy.revision();
        assertEquals(changed, ((RequireList) copy.clone()).revision());
    }

    @Test
    void aListOfOthersCannotJoin() {
        @SuppressWarnings({"unchecked", "rawtypes"}) // what an application without generics can do
        SIPHeaderList<Require> stranger = (SIPHeaderList) new SupportedList();
        assertThrows(IllegalArgumentException.class, () -> new RequireList().concatenate(stranger, true));
    }
}
