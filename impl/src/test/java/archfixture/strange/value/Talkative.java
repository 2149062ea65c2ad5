package archfixture.strange.value;

import archfixture.strange.misc.Drawer;

/** A value that knows more than itself. */
public record Talkative(Drawer drawer) {}
