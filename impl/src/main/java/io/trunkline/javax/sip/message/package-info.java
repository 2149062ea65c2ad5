/**
 * Requests and responses: received bytes with lazily parsed header slots, the factory and the writer.
 *
 * <p>May import {@code javax.sip.header} and what lies below it.
 */
@NullMarked
package io.trunkline.javax.sip.message;

import org.jspecify.annotations.NullMarked;
