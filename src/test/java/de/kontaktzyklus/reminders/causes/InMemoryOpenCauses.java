package de.kontaktzyklus.reminders.causes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Open causes that forget with the test; keep the same contract as those in the database. */
public final class InMemoryOpenCauses implements OpenCauses {

    private final List<OpenCause> causes = new ArrayList<>();

    @Override
    public List<OpenCause> all() {
        return causes.stream()
                .sorted(Comparator.comparing(OpenCause::since)
                        .thenComparing(cause -> cause.kind().name())
                        .thenComparing(OpenCause::subject))
                .toList();
    }

    @Override
    public void put(OpenCause cause) {
        remove(cause);
        causes.add(cause);
    }

    @Override
    public void remove(OpenCause cause) {
        causes.removeIf(each -> each.kind() == cause.kind() && each.subject().equals(cause.subject()));
    }
}
