package archfixture.cycle.edge.trace;

import archfixture.cycle.edge.netty.Channel;

/** The other half. */
public interface Capture {
    Channel channel();
}
