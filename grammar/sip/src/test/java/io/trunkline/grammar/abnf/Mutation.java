package io.trunkline.grammar.abnf;

import java.util.Random;

/** Small changes to a sentence: an octet more, less or other, a part twice or away, or a part of another sentence. */
public final class Mutation {

    private static final String SPICE = " \t\r\n\"\\<>@:;,=?&%*()[]/.-_+#aZ09fF\u0000\u00e9";

    private Mutation() {}

    /** One to three changes. */
    public static String of(String input, String other, Random random) {
        StringBuilder text = new StringBuilder(input);
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + 1 + random.nextInt(6));
            switch (random.nextInt(6)) {
                case 0 -> text.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1));
                case 2 -> text.replace(at, Math.min(text.length(), at + 1), spice(random));
                case 3 -> text.insert(at, text.substring(at, to));
                case 4 -> text.delete(at, to);
                default -> {
                    int from = random.nextInt(other.length() + 1);
                    text.insert(at, other, from, Math.min(other.length(), from + 1 + random.nextInt(12)));
                }
            }
        }
        return text.toString();
    }

    private static String spice(Random random) {
        return String.valueOf(SPICE.charAt(random.nextInt(SPICE.length())));
    }
}
