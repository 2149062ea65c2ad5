package archfixture.cycle.edge.netty;

import archfixture.cycle.edge.trace.Capture;

/** One half of a cycle within a row. */
public interface Channel {
    Capture capture();
}
