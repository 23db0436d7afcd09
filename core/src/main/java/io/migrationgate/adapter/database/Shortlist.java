package io.migrationgate.adapter.database;

import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SchemaShape.Hazard;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Counts the objects of one danger and keeps the first names of them, however many there are. */
final class Shortlist {
    private final Danger danger;
    private final TreeSet<String> names = new TreeSet<>();
    private long total;

    Shortlist(Danger danger) {
        this.danger = danger;
    }

    void add(String name) {
        total++;
        names.add(name);
        if (names.size() > SchemaShape.NAMES) {
            names.pollLast();
        }
    }

    /** Empty when there is none. */
    Optional<Hazard> hazard() {
        return total == 0 ? Optional.empty() : Optional.of(new Hazard(danger, total, List.copyOf(names)));
    }
}
