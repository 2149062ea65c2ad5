package io.trunkline.tck;

/** The implementations of the tests, for the packages beside this one. */
public final class TestImplementations {

    private TestImplementations() {}

    /** Trunkline, under its own path name. */
    public static LoadedImplementation trunkline() {
        return Implementations.loaded(Implementations.TRUNKLINE, "getters");
    }

    /** The reference implementation. */
    public static LoadedImplementation reference() {
        return Implementations.loaded(Implementations.REFERENCE, "getters");
    }
}
