package de.kontaktzyklus.architecture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at the door of a room: the first sentence of its {@code package-info}, and what the room must not know.
 */
record RoomSign(String does, String mustNotKnow) {

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern FIRST_SENTENCE = Pattern.compile("^(.*?)[.?](?= [A-Z`]|$)");
    private static final Pattern MUST_NOT_KNOW = Pattern.compile("Must not know: (.*?)\\.?$");
    private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@\\w+ (?:[a-z]\\w*\\.)*([^ }]*)}");
    private static final Pattern LINK_WITH_WORDS = Pattern.compile("\\{@\\w+ [^ }]* ([^}]*)}");

    static RoomSign read(String source) {
        Matcher comment = COMMENT.matcher(source);
        String text = comment.find() ? plain(comment.group(1)) : "";
        return new RoomSign(found(FIRST_SENTENCE, text), found(MUST_NOT_KNOW, text));
    }

    private static String plain(String comment) {
        String words =
                comment.replaceAll("(?m)^\\s*\\* ?", "").replace("<p>", "").replaceAll("\\s+", " ");
        String code = CODE.matcher(words.strip()).replaceAll("`$1`");
        return LINK_WITH_WORDS.matcher(LINK.matcher(code).replaceAll("`$1`")).replaceAll("$1");
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "–";
    }
}
