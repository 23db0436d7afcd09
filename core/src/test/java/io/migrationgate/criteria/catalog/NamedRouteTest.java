package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.NameAnswers.Entry;
import io.migrationgate.evidence.NameAnswers.FromServer;
import io.migrationgate.evidence.NameAnswers.Outcome;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.watch.Routes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges a route whose DNS has no API that is read, by what the servers of the zone answer. */
class NamedRouteTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Entry OLD = new Entry("A", "203.0.113.10", MINUTE);

    private final Criterion inventory = new InventoryFound();
    private final Criterion ttl = new TrafficTtl();
    private final Criterion state = new TrafficState();

    private static RouteCase said(FromServer... servers) {
        return RouteCase.of(Routes.ELSEWHERE).with(NameAnswers.KIND, new NameAnswers(List.of(servers)));
    }

    private static FromServer server(String host, Entry... entries) {
        return new FromServer(host, Outcome.ANSWERED, List.of(entries));
    }

    @Test
    void serversThatAgreeOnTheOldSidePassButNotWhatDnsDoesNotTell() {
        RouteCase subject = said(server("ns1", OLD), server("ns2", OLD));

        assertThat(subject.statusBy(inventory)).isEqualTo(Status.PASS);
        assertThat(subject.statusBy(state)).isEqualTo(Status.PASS);
        assertThat(subject.statusBy(ttl)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(subject.seenBy(ttl)).contains("traffic-ttl.since-unseen");
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        for (Criterion criterion : List.of(inventory, ttl, state)) {
            RouteCase subject = said(server("ns1", OLD));
            assertThat(subject.stale(NameAnswers.KIND).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
            assertThat(subject.unread(NameAnswers.KIND).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
            assertThat(subject.without(NameAnswers.KIND).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
            assertThat(said().statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        }
    }

    @Test
    void aTtlAboveTheLimitFailsWhoeverSaysSinceWhen() {
        Entry slow = new Entry("A", "203.0.113.10", Duration.ofMinutes(10));

        assertThat(said(server("ns1", slow)).statusBy(ttl)).isEqualTo(Status.FAIL);
    }

    @Test
    void serversThatDifferOrAreSilentLeaveItOpen() {
        Entry other = new Entry("A", "203.0.113.10", MINUTE.plusSeconds(1));
        FromServer silent = new FromServer("ns2", Outcome.UNKNOWN, List.of());
        FromServer nothing = new FromServer("ns2", Outcome.NO_SUCH_NAME, List.of());
        for (FromServer second : List.of(server("ns2", other), silent, nothing)) {
            for (Criterion criterion : List.of(inventory, ttl, state)) {
                assertThat(said(server("ns1", OLD), second).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
            }
        }
        assertThat(said(silent).seenBy(state)).contains("traffic.server-silent", "traffic.nobody-said");
        Entry second = new Entry("A", "203.0.113.11", MINUTE);
        assertThat(new NameAnswers(List.of(server("ns1", OLD, second), server("ns2", second, OLD))).agree())
                .as("servers turn the order of records")
                .isTrue();
    }

    @Test
    void aNameThatIsNotThereOrIsAnAliasFails() {
        FromServer nothing = new FromServer("ns1", Outcome.NO_SUCH_NAME, List.of());
        Entry alias = new Entry("CNAME", "web.example.net.", MINUTE);

        assertThat(said(nothing).seenBy(inventory)).contains("traffic.no-record");
        assertThat(said(nothing).statusBy(inventory)).isEqualTo(Status.FAIL);
        assertThat(said(server("ns1")).statusBy(state)).isEqualTo(Status.FAIL);
        assertThat(said(server("ns1", alias)).seenBy(state)).contains("traffic.cname-instead", "web.example.net.");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.10, PASS, traffic-state.value",
        "47.96.0.10, FAIL, traffic-state.switched",
        "198.51.100.1, FAIL, traffic-state.other-value"
    })
    void theNameMustLeadToTheOldSide(String value, Status expected, String why) {
        RouteCase subject = said(server("ns1", new Entry("A", value, MINUTE)));

        assertThat(subject.statusBy(state)).isEqualTo(expected);
        assertThat(subject.seenBy(state)).contains(why);
    }

    @Test
    void severalValuesFailAndLinesCannotBeSeen() {
        Entry second = new Entry("A", "203.0.113.11", MINUTE);
        assertThat(said(server("ns1", OLD, second)).seenBy(state)).contains("traffic.several-values");

        TrafficRoute lined = Routes.elsewhere("telecom", "A");
        RouteCase subject = RouteCase.of(lined).with(NameAnswers.KIND, new NameAnswers(List.of(server("ns1", OLD))));
        assertThat(subject.statusBy(state)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(subject.seenBy(state)).contains("traffic.line-unseen");
    }

    @Test
    void whatThePlanDoesNotSayFails() {
        assertThat(RouteCase.of(Routes.elsewhere("default", null)).statusBy(inventory))
                .isEqualTo(Status.FAIL);
    }
}
