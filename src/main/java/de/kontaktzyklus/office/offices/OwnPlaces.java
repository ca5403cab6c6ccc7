package de.kontaktzyklus.office.offices;

import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.settings.HeldSetting;
import de.kontaktzyklus.config.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folders and schemas that each office must have alone: in the same folder of exports, one would take the files of the
 * other. Of an office whose settings cannot be read nothing is known.
 */
public final class OwnPlaces {

    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]currentSchema=([^&]*)");

    private final OfficesFolder folder;

    /** By place; the first office of a place stands for it. */
    private final Map<String, Owner> owners = new HashMap<>();

    private final Map<String, List<ConfigurationFinding>> wrong = new LinkedHashMap<>();

    private OwnPlaces(OfficesFolder folder) {
        this.folder = folder;
    }

    /**
     * What is wrong between the offices, by the name of each that shares something; both of two are named.
     *
     * @param overrides of all of them
     */
    public static Map<String, List<ConfigurationFinding>> conflicts(
            OfficesFolder folder, List<String> offices, Map<String, String> overrides) {
        OwnPlaces places = new OwnPlaces(folder);
        offices.forEach(office -> places.settings(office, overrides)
                .ifPresent(settings -> of(settings).forEach((key, place) -> places.enter(office, key, place))));
        return places.wrong;
    }

    private Optional<Settings> settings(String office, Map<String, String> overrides) {
        try {
            return Optional.of(Settings.load(folder.configuration(office), overrides));
        } catch (ConfigurationException unreadable) {
            return Optional.empty();
        }
    }

    /** Whose a place is, and by which setting. */
    private record Owner(String office, String key) {}

    /** What one office has as its folder of exports, another may not have as anything. */
    private void enter(String office, String key, String place) {
        Owner known = owners.putIfAbsent(place, new Owner(office, key));
        if (known != null && !known.office().equals(office)) {
            refuse(office, key, place, known.office());
            refuse(known.office(), known.key(), place, office);
        }
    }

    private void refuse(String office, String key, String place, String other) {
        wrong.computeIfAbsent(office, none -> new ArrayList<>())
                .add(new ConfigurationFinding(
                        folder.configuration(office).resolve(Settings.FILE).toString(),
                        0,
                        key,
                        place,
                        Problem.PLACE_OF_ANOTHER_OFFICE,
                        List.of(other)));
    }

    /** By key; whatever way leads to a folder, it is the same one. */
    private static Map<String, String> of(Settings settings) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("export.directory", real(settings.export().directory()));
        places.put("export.refused-directory", real(settings.export().refusedDirectory()));
        places.put("summary.directory", real(settings.summary().directory()));
        places.put("state.directory", real(settings.state().directory()));
        settings.watch().pageDirectory().ifPresent(page -> places.put("watch.page-directory", real(page)));
        if (!settings.state().databaseUrl().isEmpty()) {
            places.put("state.schema", schema(settings.state()));
        }
        return places;
    }

    private static String schema(Settings.State state) {
        Matcher inAddress = IN_ADDRESS.matcher(state.databaseUrl());
        String schema = inAddress.find() ? inAddress.group(1) : state.schema();
        return (state.databaseUrl().replaceFirst("\\?.*", "") + " " + schema).strip();
    }

    private static String real(Path folder) {
        try {
            return folder.toRealPath().toString();
        } catch (IOException missing) {
            return folder.toString();
        }
    }

    /** What an office sets otherwise than its process has it, which can only be right for all. */
    public static List<ConfigurationFinding> otherThanProcess(
            Settings office, Map<String, String> ofProcess, Path file) {
        return office.held().stream()
                .filter(held -> held.origin() == HeldSetting.Origin.FILE && ofProcess.containsKey(held.key()))
                .filter(held -> !held.value().equals(ofProcess.get(held.key())))
                .map(held -> new ConfigurationFinding(
                        file.toString(),
                        Integer.parseInt(held.place()),
                        held.key(),
                        held.value(),
                        Problem.OF_ALL_OFFICES,
                        List.of(String.valueOf(ofProcess.get(held.key())))))
                .toList();
    }
}
