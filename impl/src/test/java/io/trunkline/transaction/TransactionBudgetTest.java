package io.trunkline.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The marks, and what is counted at them. */
class TransactionBudgetTest {

    @Test
    void newRequestsStopAtTheMarkAndDialogsAnEighthLater() {
        TransactionBudget budget = new TransactionBudget(16, 1);
        for (int i = 0; i < 16; i++) {
            assertTrue(budget.admitsRequest(false));
            budget.serverAdded();
        }
        assertFalse(budget.admitsRequest(false));
        assertTrue(budget.admitsRequest(true));
        budget.serverAdded();
        budget.serverAdded();
        assertFalse(budget.admitsRequest(true));
        assertEquals(2, budget.refusedRequests());
        budget.serverRemoved();
        assertTrue(budget.admitsRequest(true));
        assertFalse(budget.admitsRequest(false));
    }

    @Test
    void theLargestMarkDoesNotOverflow() {
        TransactionBudget budget = new TransactionBudget(TransactionBudget.UNLIMITED - 1, 1);
        budget.serverAdded();
        assertTrue(budget.admitsRequest(true));
    }

    @Test
    void clientsStopAtTheirMark() {
        TransactionBudget budget = new TransactionBudget(1, 1);
        assertTrue(budget.admitsClient());
        budget.clientAdded();
        assertFalse(budget.admitsClient());
        assertEquals(1, budget.refusedClients());
        budget.clientRemoved();
        assertTrue(budget.admitsClient());
    }

    @Test
    void withoutAMarkNothingIsCounted() {
        TransactionBudget budget = TransactionBudget.unlimited();
        budget.serverAdded();
        assertTrue(budget.admitsRequest(false));
        assertTrue(budget.admitsClient());
        assertEquals(0, budget.refusedRequests());
    }

    @Test
    void aStackNeedsRoomForSomething() {
        assertThrows(IllegalArgumentException.class, () -> new TransactionBudget(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new TransactionBudget(1, 0));
    }
}
