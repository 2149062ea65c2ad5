package io.trunkline.tck.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class JournalTest {

    private final Journal journal = new Journal();

    @Test
    void entriesAreReadInOrderAndOnce() throws InterruptedException {
        journal.add("first");
        journal.add("second");
        assertEquals("first", journal.next(Duration.ZERO));
        assertEquals(List.of("second"), journal.unread());
        assertEquals("second", journal.next(Duration.ZERO));
        assertEquals(List.of("first", "second"), journal.all());
        assertEquals(List.of(), journal.unread());
    }

    @Test
    void nothingInTimeIsTheEmptyString() throws InterruptedException {
        assertEquals("", journal.next(Duration.ofMillis(1)));
    }

    @Test
    void anEntryWakesTheReaderWhoWaitsForIt() throws InterruptedException {
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> journal.add("late"));
        assertEquals("late", journal.next(Duration.ofSeconds(10)));
        writer.join();
    }
}
