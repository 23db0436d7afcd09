package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.lag.Readings;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DatabaseEndpoint;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests that rows are counted in parts, one in each round, and that there is an end to it. */
class RowCountEvidenceTest {
    private static final Instant NOW = Readings.START;

    private final FakeRows databases = new FakeRows(NOW);
    private final RowCountEvidence source = new RowCountEvidence(databases, databases);
    private EvidenceBook book = EvidenceBook.empty();
    private int rounds;

    private static Database database(String name, String host) {
        Database orders = Plans.simulated().databases().get(0);
        DatabaseEndpoint endpoint = new DatabaseEndpoint(host, null, "orders", Tls.REQUIRE, "reader", null, null, null);
        return new Database(
                name,
                orders.cloud(),
                orders.engine(),
                orders.dts(),
                endpoint,
                null,
                Database.Accounts.NONE,
                null,
                List.of(),
                null);
    }

    private void read(Database... assets) {
        Scope scope = new Scope(Plans.simulated(), List.of(assets), Set.of(CountedRows.KIND));
        do {
            book = source.read(scope, book, databases.instant().plusSeconds(60));
            rounds++;
            assertThat(rounds).as("it ends").isLessThan(1_000);
        } while (!source.finished());
    }

    private Reading<CountedRows> reading(String database) {
        return book.find(CountedRows.KIND, database).orElseThrow();
    }

    private CountedRows counted(String database) {
        return reading(database).evidence().orElseThrow().value();
    }

    @Test
    void everyTableIsCountedInPartsOfOneRoundEach() {
        databases.with("a", 450).with("b", 1);

        read(database("orders", "a"), database("ledger", "b"), database("unaddressed", null));

        assertThat(rounds).isEqualTo(4);
        assertThat(counted("orders").tables()).hasSize(450).containsEntry("orders.t000449", 449L);
        assertThat(counted("orders").whole()).isTrue();
        assertThat(counted("orders").from()).isEqualTo(NOW);
        assertThat(counted("ledger").tables()).hasSize(1);
        assertThat(book.find(CountedRows.KIND, "unaddressed")).isEmpty();
        assertThat(databases.asked)
                .extracting(DatabaseQuestion::after)
                .containsExactly(null, "orders.t000199", "orders.t000399", null);
    }

    @Test
    void databasesThatAreAskedOnceMoreAreAllAskedAgain() {
        List<String> topics = new ArrayList<>();
        DatabaseReader away = new DatabaseReader() {
            @Override
            public <T> Reading<T> ask(DatabaseTopic<T> topic, DatabaseQuestion question, Instant until) {
                topics.add(question.at().host() + " " + topic.id());
                return new NoEvidence<>("agent", NOW, Sentence.of("remote.away"), Sentence.of("remote.do-connect"));
            }
        };
        DatabaseEvidence all = new DatabaseEvidence(away, databases);
        Scope scope = new Scope(
                Plans.simulated(),
                List.of(database("orders", "a"), database("ledger", "b")),
                Set.of(SchemaShape.TOPIC.of(Side.SOURCE)));

        for (int round = 0; round < 4; round++) {
            all.read(scope, EvidenceBook.empty(), NOW.plusSeconds(60));
            assertThat(all.finished()).isEqualTo(round % 2 == 1);
        }

        assertThat(topics).containsExactly("a schema", "b schema", "a schema", "b schema");
    }

    @Test
    void ofAHundredThousandTablesTheFirstTenThousandAreKept() {
        databases.with("a", 100_000);

        read(database("orders", "a"));

        assertThat(rounds).isEqualTo(50);
        assertThat(counted("orders").tables()).hasSize(CountedRows.MOST);
        assertThat(counted("orders").whole()).isFalse();
        String text = CanonicalJson.of(
                CountedRows.RECORD.writer().apply(counted("orders")).members());
        assertThat(text.length()).isLessThan(1 << 20);
    }

    @Test
    void countingEndsAfterFiveMinutesWhateverIsLeft() {
        databases.with("a", 2_000).with("b", 10);
        databases.perPart = Duration.ofSeconds(50);

        read(database("orders", "a"), database("ledger", "b"));

        assertThat(counted("orders").tables()).hasSize(6 * RowCounts.TABLES);
        assertThat(counted("orders").whole()).isFalse();
        assertThat(rounds).isEqualTo(7);
    }

    @Test
    void whatCouldNotBeCountedIsCountedAsThat() {
        databases.with("a", 250);
        databases.unseen.add(new Unseen("orders.secret", "SELECT"));

        read(database("orders", "a"));

        assertThat(counted("orders").uncounted()).isEqualTo(1);
    }

    @Test
    void aDatabaseThatRefusesTakesNothingFromTheNext() {
        databases.with("a", 10);
        databases.refused =
                new NoEvidence<>("rows", NOW, Sentence.of("database.silent"), Sentence.of("database.silent.remedy"));

        read(database("orders", "a"), database("ledger", "a"));

        assertThat(reading("orders").evidence()).isEmpty();
        assertThat(rounds).isEqualTo(2);
    }

    @Test
    void partsWithoutAnEndAreAContradiction() {
        databases.with("a", 300);
        databases.endless = true;

        read(database("orders", "a"));

        assertThat(reading("orders"))
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(none.reason()).isEqualTo(Sentence.of("rows.contradiction")));
        assertThat(rounds).isEqualTo(2);
    }

    @Test
    void aRecordOfThemIsReadAsItWasWritten() {
        databases.with("a", 3);
        read(database("orders", "a"));
        JsonObject written = CountedRows.RECORD.writer().apply(counted("orders"));

        assertThat(CountedRows.RECORD.reader().read(written, "orders")).contains(counted("orders"));
        for (String member : List.of("from", "tables", "uncounted", "whole")) {
            assertThat(CountedRows.RECORD.reader().read(written.without(member), "orders"))
                    .isEqualTo(Optional.empty());
        }
        assertThat(CountedRows.RECORD.reader().read(written.with("tables", List.of()), "orders"))
                .isEmpty();
    }
}
