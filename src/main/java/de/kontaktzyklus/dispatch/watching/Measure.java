package de.kontaktzyklus.dispatch.watching;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Something measured now, which may rise and fall.
 *
 * @param name by the conventions of Prometheus, with a base unit where it has one
 * @param help one sentence
 * @param samples one for each set of labels
 */
public record Measure(String name, String help, List<Sample> samples) {

    /** One value; labels have few values, and none names a person. */
    public record Sample(Map<String, String> labels, double value) {

        private Sample with(String label, String labelled) {
            Map<String, String> all = new TreeMap<>(labels);
            all.put(label, labelled);
            return new Sample(Map.copyOf(all), value);
        }
    }

    public Measure {
        samples = List.copyOf(samples);
    }

    /** A single value. */
    public static Measure of(String name, String help, double value) {
        return new Measure(name, help, List.of(new Sample(Map.of(), value)));
    }

    /** The usual way to write a yes or no. */
    public static Measure of(String name, String help, boolean yes) {
        return of(name, help, yes ? 1 : 0);
    }

    /** The same with one label more. */
    public Measure with(String label, String value) {
        return new Measure(
                name,
                help,
                samples.stream().map(each -> each.with(label, value)).toList());
    }

    /** The same of several offices as one. */
    Measure and(Measure other) {
        return new Measure(
                name,
                help,
                Stream.concat(samples.stream(), other.samples.stream()).toList());
    }

    /** A value for each value of one label. */
    public static Measure by(String name, String help, String label, Map<String, ? extends Number> values) {
        return new Measure(
                name,
                help,
                values.entrySet().stream()
                        .map(each -> new Sample(
                                Map.of(label, each.getKey()), each.getValue().doubleValue()))
                        .toList());
    }
}
