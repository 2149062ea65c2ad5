package io.trunkline.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.tck.contract.Origin;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadedImplementationIT {

    @Test
    void theReferenceImplementationComesFromItsOwnJarAndTheApiFromTheApiJar() {
        Origin origin =
                Implementations.loaded(Implementations.REFERENCE, "origin").origin();
        assertEquals("gov.nist.javax.sip.SipStackImpl", origin.stackClass());
        assertTrue(origin.stackFrom().endsWith("/target/implementations/jain-sip-ri.jar"), origin.stackFrom());
        assertTrue(origin.apiFrom().endsWith("/target/implementations/jain-sip-api.jar"), origin.apiFrom());
    }

    @Test
    void trunklineComesFromThisBuildAndTheApiFromTheApiJar() {
        Origin origin =
                Implementations.loaded(Implementations.TRUNKLINE, "origin").origin();
        assertEquals("io.trunkline.javax.sip.SipStackImpl", origin.stackClass());
        assertTrue(origin.stackFrom().contains("/impl/target/"), origin.stackFrom());
        assertTrue(origin.apiFrom().endsWith("/target/implementations/jain-sip-api.jar"), origin.apiFrom());
    }

    @Test
    void aPathNameThatIsNotOnTheClassPathIsNotFoundElsewhere() throws IOException {
        ImplementationUnderTest nobody = new ImplementationUnderTest("nobody", "io.trunkline", List.of());
        try (LoadedImplementation loaded = LoadedImplementation.load(nobody, Implementations.API)) {
            ImplementationFailedException problem = assertThrows(ImplementationFailedException.class, loaded::origin);
            assertTrue(String.valueOf(problem.getCause()).contains("PeerUnavailableException"), problem.toString());
        }
    }
}
