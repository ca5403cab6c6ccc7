package de.kontaktzyklus.dispatch.watching;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The measures in the text format of Prometheus, read anew for each scrape; and what is counted here. */
final class Metrics {

    static final String TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final PrometheusTextFormatWriter WRITER = PrometheusTextFormatWriter.create();

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests;

    Metrics(Watched watched) {
        Info.builder()
                .name("kontaktzyklus_build_info")
                .help("Version of the program.")
                .labelNames("version")
                .register(registry)
                .addLabelValues(watched.version());
        requests = Counter.builder()
                .name("kontaktzyklus_http_requests_total")
                .help("Answers given here, by path and HTTP status.")
                .labelNames("path", "code")
                .register(registry);
        MultiCollector measures = () -> snapshots(watched);
        registry.register(measures);
    }

    /** @param path a known one, so that nobody can make labels without end */
    void answered(String path, int status) {
        requests.labelValues(path, String.valueOf(status)).inc();
    }

    String scrape() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            WRITER.write(text, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static MetricSnapshots snapshots(Watched watched) {
        MetricSnapshots.Builder snapshots = MetricSnapshots.builder();
        Map<String, Measure> byName = new LinkedHashMap<>();
        watched.measures().stream()
                .filter(measure -> !measure.samples().isEmpty())
                .forEach(measure -> byName.merge(measure.name(), measure, Measure::and));
        byName.values().stream().map(Metrics::snapshot).forEach(snapshots::metricSnapshot);
        return snapshots.build();
    }

    private static GaugeSnapshot snapshot(Measure measure) {
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name(measure.name()).help(measure.help());
        measure.samples()
                .forEach(sample -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                        .labels(labels(sample.labels()))
                        .value(sample.value())
                        .build()));
        return gauge.build();
    }

    private static Labels labels(Map<String, String> labels) {
        Labels.Builder all = Labels.builder();
        labels.forEach(all::label);
        return all.build();
    }
}
