package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.DnsLookup;
import io.migrationgate.evidence.DnsRecord;
import io.migrationgate.evidence.Level;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.plan.Waiver;
import io.migrationgate.watch.FakeDns;
import io.migrationgate.watch.Plans;
import io.migrationgate.watch.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges a route that Alibaba Cloud DNS serves by what its API tells of the record. */
class AlidnsRouteTest {
    private static final Instant NOW = RouteCase.NOW;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(2));
    private static final DnsRecord GOOD = FakeDns.record(NOW);

    private final Criterion inventory = new InventoryFound();
    private final Criterion ttl = new TrafficTtl();
    private final Criterion state = new TrafficState();

    private static RouteCase held(DnsRecord... records) {
        return RouteCase.of(Routes.WWW).with(DnsLookup.KIND, new DnsLookup(List.of(records)));
    }

    private static DnsRecord record(String id, String type, String value, String line, String status) {
        return new DnsRecord(id, "www", type, value, line, MINUTE, status, false, LONG_AGO);
    }

    private static DnsRecord since(Instant changedAt) {
        return new DnsRecord("1", "www", "A", "203.0.113.10", "default", MINUTE, "ENABLE", false, changedAt);
    }

    private static DnsRecord with(Duration ttl, Boolean locked) {
        return new DnsRecord("1", "www", "A", "203.0.113.10", "default", ttl, "ENABLE", locked, LONG_AGO);
    }

    @Test
    void aRecordThatIsReadyPassesAll() {
        assertThat(held(GOOD).statusBy(inventory)).isEqualTo(Status.PASS);
        assertThat(held(GOOD).statusBy(ttl)).isEqualTo(Status.PASS);
        assertThat(held(GOOD).statusBy(state)).isEqualTo(Status.PASS);
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        for (Criterion criterion : List.of(inventory, ttl, state)) {
            assertThat(held(GOOD).stale(DnsLookup.KIND).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
            assertThat(held(GOOD).unread(DnsLookup.KIND).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
            assertThat(held(GOOD).without(DnsLookup.KIND).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        }
    }

    @Test
    void aDomainOrRecordThatIsNotThereFails() {
        RouteCase nowhere = RouteCase.of(Routes.WWW).with(DnsLookup.KIND, new DnsLookup(null));
        for (Criterion criterion : List.of(inventory, ttl, state)) {
            assertThat(nowhere.statusBy(criterion)).isEqualTo(Status.FAIL);
            assertThat(nowhere.seenBy(criterion)).contains("traffic.no-domain");
            assertThat(held().statusBy(criterion)).isEqualTo(Status.FAIL);
            assertThat(held().seenBy(criterion)).contains("traffic.no-record");
        }
    }

    @Test
    void aNameInPlaceOfAnAddressIsSaidToBeOne() {
        RouteCase alias = held(record("1", "CNAME", "web.example.net", "default", "ENABLE"));

        assertThat(alias.statusBy(state)).isEqualTo(Status.FAIL);
        assertThat(alias.seenBy(state)).contains("traffic.cname-instead").contains("web.example.net");
    }

    @Test
    void aRecordThatCannotBeReadLeavesEverythingOpen() {
        RouteCase odd = held(GOOD, new DnsRecord("7", null, "A", null, "default", null, "ENABLE", null, null));
        assertThat(odd.statusBy(inventory)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(odd.statusBy(ttl)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(odd.statusBy(state)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(held(record("7", "A", "203.0.113.10", "default", "Odd")).statusBy(state))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void whatThePlanDoesNotSayFailsWithoutAReading() {
        TrafficRoute incomplete = Routes.dns("www", null, null, null, "default", null, null, null);
        Finding finding = RouteCase.of(incomplete).judgedBy(inventory);

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(finding.level()).isEqualTo(Level.DECLARED);
        assertThat(finding.observed().toString()).contains("dns.domain", "dns.record", "dns.type");

        TrafficRoute sideless = Routes.dns("www", "example.com", "www", "A", "default", null, null, null);
        RouteCase subject = RouteCase.of(sideless).with(DnsLookup.KIND, new DnsLookup(List.of(GOOD)));
        assertThat(subject.statusBy(inventory)).isEqualTo(Status.PASS);
        assertThat(subject.statusBy(state)).isEqualTo(Status.FAIL);
        assertThat(subject.seenBy(state)).contains("dns.from", "dns.to");
    }

    @ParameterizedTest
    @CsvSource({"60, PASS", "61, FAIL", "0, PASS", ", INCONCLUSIVE"})
    void theTtlMayBeAsHighAsTheLimit(Long seconds, Status expected) {
        Duration sent = seconds == null ? null : Duration.ofSeconds(seconds);

        assertThat(held(with(sent, false)).statusBy(ttl)).isEqualTo(expected);
    }

    @Test
    void aTtlThatIsYoungerThanTheHighestOneMayHideAnOlderOne() {
        Duration day = Duration.ofHours(24);
        assertThat(held(since(NOW.minus(day))).statusBy(ttl)).isEqualTo(Status.PASS);
        Finding late = held(since(NOW.minus(day).plusMillis(1))).judgedBy(ttl);
        assertThat(late.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(late.observed().toString()).contains("traffic-ttl.since-late");
        assertThat(held(since(NOW.plusSeconds(1))).statusBy(ttl)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(held(since(null)).statusBy(ttl)).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void theRoutesOwnLimitComesBeforeThePlansAndAWaiversBeforeBoth() {
        DnsRecord slow = with(Duration.ofSeconds(90), false);
        Map<String, Settings> plans = Map.of("traffic-ttl", new Settings(Map.of("maxTtl", Duration.ofMinutes(2))));
        TrafficRoute unlimited = Routes.dns("www", "example.com", "www", "A", "default", "203.0.113.10", "x", null);

        assertThat(held(slow).plan(Plans.withCriteria(held().plan(), plans)).statusBy(ttl))
                .isEqualTo(Status.FAIL);
        assertThat(held(slow)
                        .plan(Plans.withCriteria(Routes.in(Plans.withoutAccount(), unlimited), plans))
                        .statusBy(ttl))
                .isEqualTo(Status.PASS);
        Waiver waiver = new Waiver(
                "traffic-ttl",
                "www",
                "on-call network",
                NOW.plusSeconds(60),
                "a slow resolver",
                "two minutes",
                new Settings(Map.of("maxTtl", Duration.ofSeconds(100))));
        assertThat(held(slow)
                        .plan(Routes.in(
                                Plans.withClouds(
                                        Plans.with(waiver), held().plan().clouds()),
                                Routes.WWW))
                        .statusBy(ttl))
                .isEqualTo(Status.PASS);
        assertThat(CriterionId.TRAFFIC_TTL.waivable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.10, PASS, traffic-state.value",
        "47.96.0.10, FAIL, traffic-state.switched",
        "198.51.100.1, FAIL, traffic-state.other-value",
        ", INCONCLUSIVE, traffic-state.value-untold"
    })
    void theRecordMustPointToTheOldSide(String value, Status expected, String why) {
        RouteCase subject = held(record("1", "A", value, "default", "ENABLE"));

        assertThat(subject.statusBy(state)).isEqualTo(expected);
        assertThat(subject.seenBy(state)).contains(why);
    }

    @Test
    void aDisabledOrLockedRecordCannotBeSwitched() {
        RouteCase disabled = held(record("1", "A", "203.0.113.10", "default", "DISABLE"));
        assertThat(disabled.statusBy(state)).isEqualTo(Status.FAIL);
        assertThat(disabled.seenBy(state)).contains("traffic.disabled");
        assertThat(disabled.statusBy(inventory)).isEqualTo(Status.PASS);
        assertThat(held(with(MINUTE, true)).seenBy(state)).contains("traffic-state.locked");
        assertThat(held(with(MINUTE, null)).statusBy(state)).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void severalValuesAreOneSentenceWithAllOfThem() {
        RouteCase subject = held(GOOD, record("2", "A", "203.0.113.20", "default", "ENABLE"));

        assertThat(subject.statusBy(state)).isEqualTo(Status.FAIL);
        assertThat(subject.seenBy(state))
                .contains("traffic.several-values", "203.0.113.10", "203.0.113.20")
                .doesNotContain("traffic.beside");
        assertThat(held(GOOD, record("2", "A", "203.0.113.20", "default", "DISABLE"))
                        .statusBy(state))
                .as("a value that nobody gets does not matter")
                .isEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @CsvSource({"A, telecom", "AAAA, default", "CNAME, default"})
    void whatAnswersBesideMustBeSwitchedByARouteOfItsOwn(String type, String line) {
        RouteCase subject = held(GOOD, record("2", type, "there", line, "ENABLE"));
        assertThat(subject.statusBy(state)).isEqualTo(Status.FAIL);
        assertThat(subject.seenBy(state)).contains("traffic.beside", "there");

        RouteCase both =
                subject.plan(Routes.in(subject.plan(), Routes.WWW, Routes.dns("www-beside", "WWW", type, line)));
        assertThat(both.statusBy(state)).isEqualTo(Status.PASS);
    }

    @Test
    void otherTypesOfTheSameNameDoNotMatter() {
        assertThat(held(GOOD, record("2", "TXT", "v=spf1", "default", "ENABLE")).statusBy(state))
                .isEqualTo(Status.PASS);
    }

    @Test
    void namesAreTheSameWhateverTheirCaseAndTheDotOfTheRoot() {
        TrafficRoute alias = Routes.dns(
                "www", "example.com", "www", "CNAME", "default", "old.example.net", "new.example.net", MINUTE);
        RouteCase subject = RouteCase.of(alias)
                .with(
                        DnsLookup.KIND,
                        new DnsLookup(List.of(record("1", "CNAME", "OLD.example.net.", "default", "ENABLE"))));

        assertThat(subject.statusBy(state)).isEqualTo(Status.PASS);
    }

    @Test
    void aPlanWhoseSidesAreTheSameFails() {
        TrafficRoute same =
                Routes.dns("www", "example.com", "www", "A", "default", "203.0.113.10", "203.0.113.10", MINUTE);
        RouteCase subject = RouteCase.of(same).with(DnsLookup.KIND, new DnsLookup(List.of(GOOD)));

        assertThat(subject.statusBy(state)).isEqualTo(Status.FAIL);
        assertThat(subject.seenBy(state)).contains("traffic-state.same-sides");
    }
}
