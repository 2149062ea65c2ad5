package io.trunkline.javax.sip.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many threads that read one message at once all see the same objects. */
class ConcurrentReadersTest {
    private static final int READERS = 8;
    private static final int ROUNDS = 300;

    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);

    @AfterEach
    void end() throws InterruptedException {
        readers.shutdownNow();
        readers.awaitTermination(10, TimeUnit.SECONDS);
    }

    @Test
    void aHeaderIsOneObject() throws Exception {
        assertOneObject(SIPMessage::getTopmostVia);
        assertOneObject(message -> message.getHeader("User-Agent"));
        assertOneObject(message -> message.getHeaders("Via").next());
    }

    @Test
    void aListOfSeveralLinesIsOneObject() throws Exception {
        assertOneObject(SIPMessage::getViaHeaders);
    }

    @Test
    void theRequestLineIsOneObject() throws Exception {
        assertOneObject(message -> ((SIPRequest) message).getRequestURI());
    }

    private void assertOneObject(Function<SIPMessage, Object> getter) throws Exception {
        CyclicBarrier together = new CyclicBarrier(READERS);
        for (int round = 0; round < ROUNDS; round++) {
            SIPMessage message = Read.invite();
            List<Callable<Object>> reads = Collections.nCopies(READERS, () -> {
                together.await(30, TimeUnit.SECONDS);
                return getter.apply(message);
            });
            Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            List<Future<Object>> results = new ArrayList<>(readers.invokeAll(reads));
            for (Future<Object> result : results) {
                seen.add(result.get());
            }
            assertEquals(1, seen.size());
        }
    }
}
