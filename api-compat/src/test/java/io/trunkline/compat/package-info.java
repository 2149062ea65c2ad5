/** Tests of the relocated jar; they run after {@code package} and speak to it through {@code javax.sip} or reflection. */
package io.trunkline.compat;
