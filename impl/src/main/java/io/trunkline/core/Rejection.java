package io.trunkline.core;

/**
 * A protocol error as a value: the answer to a request that the application need not see.
 *
 * @param statusCode 400 to 699
 * @param reason the Reason-Phrase
 * @param retryAfterSeconds the Retry-After, -1 for none
 */
record Rejection(int statusCode, String reason, int retryAfterSeconds) {

    Rejection(int statusCode, String reason) {
        this(statusCode, reason, -1);
    }
}
