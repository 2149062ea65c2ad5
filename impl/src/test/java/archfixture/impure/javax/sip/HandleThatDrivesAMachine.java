package archfixture.impure.javax.sip;

import archfixture.impure.transaction.ImpureMachine;
import java.util.function.Consumer;

/** A handle may hold a machine and read it; this one makes it step. */
public final class HandleThatDrivesAMachine {
    private final ImpureMachine machine = new ImpureMachine();

    public void drive(Consumer<Long> result) {
        result.accept(machine.step(null, null));
    }
}
