package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cases.PrintableText;
import de.kontaktzyklus.cli.terminal.Lines;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.settings.HeldSetting;
import java.nio.file.Path;
import java.util.List;

/** The settings in a table: key, value, where it comes from. */
final class HeldSettingsPage {

    private final Texts texts;

    HeldSettingsPage(Texts texts) {
        this.texts = texts;
    }

    /** @param onlyChanged whether the settings are only those that are no default */
    List<String> lines(Path file, List<HeldSetting> settings, boolean onlyChanged) {
        Lines lines = new Lines(texts);
        lines.say("config.file", file.toString());
        if (settings.isEmpty()) {
            lines.say("config.nothing-changed");
            return lines.toList();
        }
        lines.blank();
        SettingRows rows = new SettingRows();
        rows.add(texts.text("config.key"), texts.text("config.value"), texts.text("config.origin"));
        settings.forEach(setting -> rows.add(setting.key(), value(setting), origin(setting)));
        lines.asTheyAre(rows.lines());
        if (onlyChanged) {
            lines.blank();
            lines.say("config.others", settings.size());
        }
        return lines.toList();
    }

    private String value(HeldSetting setting) {
        if (setting.secret()) {
            return texts.text(setting.present() ? "config.secret.there" : "config.secret.none");
        }
        return setting.value().isEmpty() ? texts.text("config.empty") : PrintableText.of(setting.value());
    }

    private String origin(HeldSetting setting) {
        return texts.text("config.origin." + setting.origin(), setting.place());
    }
}
