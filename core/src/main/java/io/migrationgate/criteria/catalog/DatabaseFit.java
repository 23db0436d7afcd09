package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether DTS can carry the changes of a database to the target of its task: the engines of both ends as the task
 * names them, the kind of task, and an incremental stage.
 *
 * <p>The list of tasks tells neither versions nor tables. What DTS limits there is what its precheck looks at, and
 * {@code dts-precheck} names every check that somebody passed over. Source of the pairs: {@link DtsPairs}.
 */
final class DatabaseFit {
    static final AssetRule RULE = new AssetRule(
            Database.class,
            Set.of(EvidenceKind.DTS_TASK),
            DatabaseFit::expected,
            (subject, expected) -> judge(subject, subject.database(), expected));

    private DatabaseFit() {}

    private static Sentence expected(Case subject) {
        Database database = subject.database();
        return Sentence.of("database-fit.expected", word(database.engine()), kind(database));
    }

    private static Finding judge(Case subject, Database database, Sentence expected) {
        Optional<Evidence<DtsLookup>> read = subject.live(EvidenceKind.DTS_TASK, database.name());
        if (read.isEmpty()) {
            return subject.unread(EvidenceKind.DTS_TASK, database.name(), expected);
        }
        Tally tally = new Tally();
        DtsTask task = read.get().value().task();
        if (task == null) {
            tally.wrong(Sentence.of(
                    "inventory-found.absent",
                    database.dts().job(),
                    subject.cloud().region()));
        } else {
            pair(database, task, tally);
            incremental(task.carriesChanges(), tally);
        }
        return tally.weigh(subject, read.get(), expected, "database-fit");
    }

    private static void pair(Database database, DtsTask task, Tally tally) {
        String source = task.source().engine();
        String target = task.target().engine();
        if (source == null || target == null) {
            tally.unclear(Sentence.of("database-fit.engine-untold", told(source), told(target)));
            return;
        }
        declared(database.engine(), source, tally);
        DtsReference.Type type = database.dts().type();
        switch (DtsPairs.of(source, target, type)) {
            case SUPPORTED -> tally.right(Sentence.of("database-fit.pair", source, target));
            case UNSUPPORTED ->
                tally.wrong(Sentence.of("database-fit.pair-unsupported", kind(database), source, target));
            case UNKNOWN -> tally.unclear(Sentence.of("database-fit.pair-unknown", kind(database), source, target));
        }
    }

    /** MariaDB is declared as mysql; a word that DTS does not document is not taken for another engine. */
    private static void declared(Database.Engine declared, String found, Tally tally) {
        String engine = found.toLowerCase(Locale.ROOT);
        boolean same = engine.equals(word(declared)) || (declared == Database.Engine.MYSQL && engine.equals("mariadb"));
        if (!same && DtsPairs.known(found)) {
            tally.wrong(Sentence.of("inventory-found.item-different", "source.engine", found, word(declared)));
        }
    }

    private static void incremental(@Nullable Boolean carriesChanges, Tally tally) {
        if (carriesChanges == null) {
            tally.unclear(Sentence.of("database-fit.stages-untold"));
        } else if (carriesChanges) {
            tally.right(Sentence.of("database-fit.incremental"));
        } else {
            tally.wrong(Sentence.of("database-fit.not-incremental"));
        }
    }

    private static String told(@Nullable String engine) {
        return engine == null ? "-" : engine;
    }

    private static String word(Database.Engine engine) {
        return engine.name().toLowerCase(Locale.ROOT);
    }

    private static String kind(Database database) {
        return database.dts().type().name().toLowerCase(Locale.ROOT);
    }
}
