package io.trunkline.examples;

import java.util.concurrent.CompletableFuture;
import javax.sip.message.Response;

/**
 * A request that was sent and what is known of its responses. The client transaction carries it as application data, so that an event
 * finds the one it belongs to without a table.
 *
 * @param provisional completes with the first 1xx, or together with the final response when none comes before
 * @param last completes with the final response, exceptionally when there will be none
 */
record Exchange(CompletableFuture<Response> provisional, CompletableFuture<Response> last) {

    static Exchange begin() {
        return new Exchange(new CompletableFuture<>(), new CompletableFuture<>());
    }

    void onResponse(Response response) {
        provisional.complete(response);
        if (response.getStatusCode() >= 200) {
            last.complete(response);
        }
    }

    void fail(Exception reason) {
        provisional.completeExceptionally(reason);
        last.completeExceptionally(reason);
    }
}
