package archfixture.upward.wire;

import archfixture.upward.core.Core;

/** The import that goes up. */
public final class FramerThatKnowsTheCore {
    public Core core() {
        return new Core();
    }
}
