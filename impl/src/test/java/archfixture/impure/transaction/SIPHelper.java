package archfixture.impure.transaction;

/** A name from elsewhere. */
public interface SIPHelper {}
