package io.trunkline.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShrinkingMapTest {

    @Test
    void answersAsAHashMapThroughTidesOfEntries() {
        ShrinkingMap<Integer, Integer> table = new ShrinkingMap<>();
        Map<Integer, Integer> model = new HashMap<>();
        Random random = new Random(42);
        for (int tide = 0; tide < 6; tide++) {
            boolean rising = tide % 2 == 0;
            for (int step = 0; step < 20_000; step++) {
                Integer key = random.nextInt(5_000);
                if (random.nextInt(10) < (rising ? 8 : 1)) {
                    assertEquals(model.putIfAbsent(key, step), table.putIfAbsent(key, step));
                } else if (random.nextBoolean()) {
                    assertEquals(model.remove(key), table.remove(key));
                } else {
                    Integer value = random.nextBoolean() ? model.get(key) : Integer.valueOf(-1);
                    assertEquals(value != null && model.remove(key, value), value != null && table.remove(key, value));
                }
                assertEquals(model.size(), table.size());
                assertEquals(model.get(key), table.get(key));
            }
            assertEquals(Set.copyOf(model.values()), Set.copyOf(table.values()));
        }
    }

    @Test
    void aValueThatIsNotThereIsNotRemoved() {
        ShrinkingMap<String, String> table = new ShrinkingMap<>();
        table.put("a", "1");
        table.put("a", "2");
        assertFalse(table.remove("a", "1"));
        assertTrue(table.remove("a", "2"));
        assertNull(table.get("a"));
    }
}
