package io.trunkline.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.sip.Dialog;
import javax.sip.DialogState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real calls over loopback, by the path name of the drop-in and between both names in one JVM. */
class CallIT {

    @ParameterizedTest(name = "{0} calls {1}")
    @CsvSource({"gov.nist, gov.nist", "gov.nist, io.trunkline", "io.trunkline, gov.nist"})
    void aCallIsPlacedAndEnds(String callersPathName, String calleesPathName) throws Exception {
        try (Phone alice = new Phone(callersPathName, "alice");
                Phone bob = new Phone(calleesPathName, "bob")) {
            assertTrue(alice.stack().getClass().getName().startsWith(callersPathName + "."));
            assertTrue(bob.stack().getClass().getName().startsWith(calleesPathName + "."));
            Dialog dialog = alice.call(bob);
            assertEquals(List.of("INVITE", "ACK", "BYE"), bob.seen());
            assertEquals(List.of("180", "200", "200"), alice.seen());
            assertEquals(DialogState.TERMINATED, dialog.getState());
        }
    }
}
