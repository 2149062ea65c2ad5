package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import org.jspecify.annotations.Nullable;

/** How a header field is read: its entry in the grammar, and what makes the header of the captures that the entry leaves. */
interface HeaderType extends Syntax.Rule {

    /** Makes a header of the captures; null when something is wrong that the grammar cannot know, a number out of range say. */
    @Nullable
    SIPHeader build(Captures captures);
}
