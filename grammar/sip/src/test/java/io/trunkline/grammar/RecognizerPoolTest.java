package io.trunkline.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.grammar.sip.SipRecognizer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecognizerPoolTest {

    @Test
    void lendsOneRecogniserToOneBorrowerAtATime() throws Exception {
        Set<SipRecognizer> lent = ConcurrentHashMap.newKeySet();
        ExecutorService borrowers = Executors.newFixedThreadPool(8);
        try {
            var tasks = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(i -> borrowers.submit(() -> borrow(lent)))
                    .toList();
            for (Future<?> task : tasks) {
                task.get(30, TimeUnit.SECONDS);
            }
        } finally {
            borrowers.shutdownNow();
        }
    }

    private static void borrow(Set<SipRecognizer> lent) {
        for (int i = 0; i < 2_000; i++) {
            SipRecognizer recognizer = RecognizerPool.acquire();
            assertTrue(lent.add(recognizer), "lent twice");
            byte[] octets = "42 INVITE".getBytes(StandardCharsets.US_ASCII);
            recognizer.reset(octets, octets.length);
            assertEquals(octets.length, recognizer.cseq_hdr(0));
            assertEquals(2, recognizer.captureCount());
            assertTrue(lent.remove(recognizer));
            RecognizerPool.release(recognizer);
        }
    }

    @Test
    void givesTheSameRecogniserToTheSameThreadAgain() {
        SipRecognizer first = RecognizerPool.acquire();
        RecognizerPool.release(first);

        SipRecognizer second = RecognizerPool.acquire();
        SipRecognizer third = RecognizerPool.acquire();

        assertSame(first, second);
        assertNotSame(second, third);
        RecognizerPool.release(second);
        RecognizerPool.release(third);
    }

    @Test
    void returnsRecognisersWithoutInputOrCaptures() {
        SipRecognizer recognizer = RecognizerPool.acquire();
        byte[] octets = "70".getBytes(StandardCharsets.US_ASCII);
        recognizer.reset(octets, octets.length);
        recognizer.max_forwards_hdr(0);

        RecognizerPool.release(recognizer);

        SipRecognizer again = RecognizerPool.acquire();
        assertEquals(0, again.captureCount());
        assertEquals(~0, again.max_forwards_hdr(0), "input was kept");
        RecognizerPool.release(again);
    }
}
