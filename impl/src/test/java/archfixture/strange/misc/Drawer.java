package archfixture.strange.misc;

/** In a package that the table does not have. */
public interface Drawer {}
