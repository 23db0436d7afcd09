package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.lag.Readings;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Server;
import io.migrationgate.watch.FakeServers;
import io.migrationgate.watch.Plans;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerEvidenceTest {
    private static final Instant NOW = Readings.START;
    private static final Server OTHER = new Server("web-2", "main", "s-2", "j-2", "i-2", null, null, List.of());
    private static final Server FROM_IMAGE = new Server("web-3", "main", "s-3", "j-1", null, "lt-1", null, List.of());
    private static final Set<EvidenceKind<?>> ALL =
            Set.of(SmcJobLookup.KIND, SmcSourceLookup.KIND, ServerTargetLookup.KIND);

    private final List<String> asked = new ArrayList<>();
    private final FakeServers servers = new FakeServers(InstantSource.fixed(NOW));

    @Test
    void allServersOfACloudShareOneListOfEachKind() {
        EvidenceBook book = read(ALL, Plans.SERVER, OTHER, FROM_IMAGE);

        assertThat(asked)
                .containsExactly(
                        "jobs [j-1, j-2]", "sources [s-1, s-2, s-3]", "instances [i-1, i-2]", "templates [lt-1]");
        assertThat(value(book, SmcJobLookup.KIND, "web-1").job()).isNotNull();
        assertThat(value(book, SmcJobLookup.KIND, "web-2").job()).isNull();
        assertThat(value(book, ServerTargetLookup.KIND, "web-1").target()).isEqualTo(FakeServers.instance());
        assertThat(value(book, ServerTargetLookup.KIND, "web-3").target().id()).isEqualTo("lt-1");
    }

    @Test
    void nothingIsAskedForThatNobodyWants() {
        EvidenceBook book = read(Set.of(SmcSourceLookup.KIND), Plans.SERVER);

        assertThat(asked).containsExactly("sources [s-1]");
        assertThat(book.all()).hasSize(1);
    }

    @Test
    void withoutServersOrTargetsNoCallIsMade() {
        Server without = new Server("web-4", "main", "s-4", "j-4", null, null, null, List.of());

        assertThat(read(ALL).all()).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(read(Set.of(ServerTargetLookup.KIND), without).all()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aListThatCannotBeReadTakesNothingElseAway() {
        NoEvidence<List<SmcJob>> none =
                new NoEvidence<>("smc", NOW, Sentence.of("evidence.not-read"), Sentence.of("evidence.read-again"));
        SmcReader withoutRight = new SmcReader() {
            @Override
            public Reading<List<SmcJob>> jobs(Cloud cloud, List<String> ids, Instant deadline) {
                return none;
            }

            @Override
            public Reading<List<SmcSource>> sources(Cloud cloud, List<String> ids, Instant deadline) {
                return servers.sources(cloud, ids, deadline);
            }
        };

        EvidenceBook book = new ServerEvidence(withoutRight, servers)
                .read(scope(ALL, Plans.SERVER), EvidenceBook.empty(), NOW.plusSeconds(60));

        assertThat(book.find(SmcJobLookup.KIND, "web-1")).contains(none.of());
        assertThat(value(book, SmcSourceLookup.KIND, "web-1").source()).isNotNull();
    }

    private EvidenceBook read(Set<EvidenceKind<?>> wanted, Server... all) {
        ServerEvidence source = new ServerEvidence(
                new SmcReader() {
                    @Override
                    public Reading<List<SmcJob>> jobs(Cloud cloud, List<String> ids, Instant deadline) {
                        asked.add("jobs " + ids);
                        return servers.jobs(cloud, ids, deadline);
                    }

                    @Override
                    public Reading<List<SmcSource>> sources(Cloud cloud, List<String> ids, Instant deadline) {
                        asked.add("sources " + ids);
                        return servers.sources(cloud, ids, deadline);
                    }
                },
                new ServerTargetReader() {
                    @Override
                    public Reading<List<ServerTarget>> instances(Cloud cloud, List<String> ids, Instant deadline) {
                        asked.add("instances " + ids);
                        return servers.instances(cloud, ids, deadline);
                    }

                    @Override
                    public Reading<List<ServerTarget>> launchTemplates(
                            Cloud cloud, List<String> ids, Instant deadline) {
                        asked.add("templates " + ids);
                        return servers.launchTemplates(cloud, ids, deadline);
                    }
                });
        return source.read(scope(wanted, all), EvidenceBook.empty(), NOW.plusSeconds(60));
    }

    private static Scope scope(Set<EvidenceKind<?>> wanted, Server... all) {
        return new Scope(Plans.simulated(), List.of(all), wanted);
    }

    private static <T> T value(EvidenceBook book, EvidenceKind<T> kind, String server) {
        return book.find(kind, server).orElseThrow().evidence().orElseThrow().value();
    }
}
