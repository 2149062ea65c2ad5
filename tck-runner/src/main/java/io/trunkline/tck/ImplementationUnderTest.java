package io.trunkline.tck;

import java.nio.file.Path;
import java.util.List;

/**
 * An implementation of JAIN SIP as its owner names it.
 *
 * @param name what reports call it
 * @param pathName the path name that {@code SipFactory} is given
 * @param classPath jars and directories with everything it needs, the API of JAIN SIP included or not
 */
public record ImplementationUnderTest(String name, String pathName, List<Path> classPath) {

    /** Copies the class path. */
    public ImplementationUnderTest {
        classPath = List.copyOf(classPath);
    }

    @Override
    public String toString() {
        return name;
    }
}
