package de.kontaktzyklus.texts;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The texts of a room in one language. A missing key is an error, and so is a language without a bundle: no other
 * language takes its place, least of all that of the machine.
 */
public final class TextBundle {

    private final Locale language;
    private final ResourceBundle texts;

    /**
     * @param name of the bundle, such as {@code de.kontaktzyklus.cli.messages}
     * @throws java.util.MissingResourceException if there is no such bundle in the language
     */
    public TextBundle(String name, Locale language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle(name, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text of a key as it stands in the bundle. */
    public String plain(String key) {
        return texts.getString(key);
    }

    /** The text of a key with its placeholders filled. */
    public String text(String key, Object... values) {
        MessageFormat format = new MessageFormat(plain(key), language);
        // A placeholder without a value would stand in the text as it is.
        assert format.getFormatsByArgumentIndex().length <= values.length : key + " wants more values";
        return format.format(values);
    }
}
