package io.trunkline.cli.parse;

/** Shows what is found, as it is found. */
interface Report {
    /** A message and what is in it. */
    void message(MessageFinding message);

    /** No message. */
    void broken(Found.Broken broken);

    /** A file that cannot be read. */
    void unreadable(Found.Unreadable unreadable);

    /** The end. */
    void summary(ParseSummary summary, double octetsPerSecond);
}
