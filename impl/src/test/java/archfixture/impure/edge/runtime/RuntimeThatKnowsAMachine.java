package archfixture.impure.edge.runtime;

import archfixture.impure.transaction.ImpureMachine;

/** Goes past the only door. */
public record RuntimeThatKnowsAMachine(ImpureMachine machine) {}
