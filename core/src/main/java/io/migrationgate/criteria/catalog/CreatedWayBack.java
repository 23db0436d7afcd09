package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.DtsState;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.DtsWayBack;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the API can create the reverse task of a forward task.
 *
 * <p>Official limits (user guide of DTS, "Create a reverse instance"): data synchronisation between MySQL, SQL Server or
 * ApsaraDB for MongoDB in its incremental stage, the destination an ApsaraDB instance, not across borders, one reverse
 * instance for an instance. The page of the API also speaks of migration tasks; the guide does not, and it decides here.
 */
record CreatedWayBack(Database database, DtsTask forward, Tally tally) {
    /** The type of instance that DTS names for an ApsaraDB instance of an engine. */
    private static final Map<String, String> APSARADB = Map.of("mysql", "rds", "mssql", "rds", "mongodb", "mongodb");

    void look(DtsWayBack list) {
        if (database.dts().type() == DtsReference.Type.MIGRATION) {
            tally.wrong(Sentence.of("dts-reverse-path.migration"));
            return;
        }
        engines();
        state();
        borders(forward.source().region(), forward.target().region());
        list.readers().stream()
                .filter(reader -> !reader.job().equals(forward.job()))
                .filter(this::goesBack)
                .forEach(reader -> tally.unclear(Sentence.of("dts-reverse-path.another", reader.job())));
    }

    private void engines() {
        String source = lower(forward.source().engine());
        String target = lower(forward.target().engine());
        if (source == null || target == null) {
            tally.unclear(Sentence.of("dts-reverse-path.engines-untold"));
            return;
        }
        String instance = APSARADB.get(target);
        if (instance == null || !source.equals(target)) {
            boolean known = DtsPairs.known(source) && DtsPairs.known(target);
            Sentence seen = Sentence.of("dts-reverse-path.engines", source, target);
            if (known) {
                tally.wrong(seen);
            } else {
                tally.unclear(seen);
            }
            return;
        }
        instanceType("target", forward.target().instanceType(), instance);
        if (target.equals("mongodb")) {
            instanceType("source", forward.source().instanceType(), instance);
        }
    }

    private void instanceType(String side, @Nullable String told, String wanted) {
        if (told == null) {
            tally.unclear(Sentence.of("dts-reverse-path.instance-untold", side));
        } else if (told.toLowerCase(Locale.ROOT).equals(wanted)) {
            tally.right(Sentence.of("dts-reverse-path.instance", side, told));
        } else {
            tally.wrong(Sentence.of("dts-reverse-path.instance-other", side, told));
        }
    }

    private void state() {
        String word = forward.status() == null ? "-" : forward.status();
        DtsState state = forward.state();
        switch (state) {
            case RUNNING -> tally.right(Sentence.of("dts-state.is-running", word));
            case RETRYING, CHANGING, UNKNOWN -> tally.unclear(Sentence.of("dts-reverse-path.forward", word));
            case NOT_YET_INCREMENTAL, PAUSED, FAILED, FINISHED, LOCKED, ABSENT ->
                tally.wrong(Sentence.of("dts-reverse-path.forward", word));
        }
    }

    /** The border that is meant is the one around mainland China; of two regions outside of it nothing is documented. */
    private void borders(@Nullable String source, @Nullable String target) {
        if (source == null || target == null) {
            tally.unclear(Sentence.of("dts-reverse-path.regions-untold"));
        } else if (source.equals(target) || (mainland(source) && mainland(target))) {
            tally.right(Sentence.of("dts-reverse-path.regions", source, target));
        } else if (mainland(source) || mainland(target)) {
            tally.wrong(Sentence.of("dts-reverse-path.border", source, target));
        } else {
            tally.unclear(Sentence.of("dts-reverse-path.regions-outside", source, target));
        }
    }

    private static boolean mainland(String region) {
        return region.startsWith("cn-") && !region.equals("cn-hongkong");
    }

    private boolean goesBack(DtsTask reader) {
        return DtsEnds.mayBeOne(forward.target(), reader.source())
                && DtsEnds.mayBeOne(forward.source(), reader.target());
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
