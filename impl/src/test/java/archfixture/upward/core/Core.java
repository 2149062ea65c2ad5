package archfixture.upward.core;

/** Stands for the door to the machines. */
public final class Core {
    public Core() {}
}
