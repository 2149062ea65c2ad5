package io.trunkline.edge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** REJECT_STRAY_RESPONSES: a branch says whose it is, without being remembered. */
class RandomIdsTest {

    private final byte[] secret = RandomIds.newSecret();
    private final RandomIds ids = new RandomIds(secret);

    @Test
    void everyShardOfAStackKnowsItsBranches() {
        String branch = ids.newBranch();
        assertTrue(branch.startsWith("z9hG4bK"), branch);
        assertTrue(new RandomIds(secret).isSigned(branch));
        assertNotEquals(branch, ids.newBranch());
    }

    @Test
    void caseIsNoPartOfABranch() {
        assertTrue(ids.isSigned(ids.newBranch().toUpperCase(Locale.ROOT)));
    }

    @Test
    void anotherStacksBranchIsAStrangers() {
        assertFalse(new RandomIds(RandomIds.newSecret()).isSigned(ids.newBranch()));
    }

    @Test
    void oneChangedCharacterIsEnough() {
        String branch = ids.newBranch();
        for (int i = "z9hG4bK".length(); i < branch.length(); i++) {
            char other = branch.charAt(i) == '0' ? '1' : '0';
            assertFalse(ids.isSigned(branch.substring(0, i) + other + branch.substring(i + 1)), "at " + i);
        }
        assertFalse(ids.isSigned(branch + "0"));
        assertFalse(ids.isSigned("z9hG4bK"));
        assertFalse(ids.isSigned(""));
    }

    @Test
    void withoutASecretNobodyIsAStranger() {
        RandomIds plain = new RandomIds();
        assertEquals("z9hG4bK".length() + 20, plain.newBranch().length());
        assertTrue(plain.isSigned("anything"));
    }
}
