package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.DnsRecord;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.TrafficRoute;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the record that a plan declares among those that a domain holds under its host.
 *
 * @param held of that host, of every type and line; null when the account does not hold the domain
 */
record DeclaredRecord(TrafficRoute.Dns declared, @Nullable List<DnsRecord> held) {
    /** Types that say where clients go; one that stands beside another takes part of them elsewhere. */
    static final Set<String> ADDRESSES = Set.of("A", "AAAA", "CNAME");

    /** Whether two values are the same target: names do not mind case or the dot of the root. */
    static boolean same(String one, String other) {
        return withoutRoot(one).equalsIgnoreCase(withoutRoot(other));
    }

    private static String withoutRoot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** What is wrong with keys that the plan lacks or that do not fit. */
    static void undeclared(TrafficRoute.Dns dns, Tally tally) {
        required("dns.domain", dns.domain(), tally);
        required("dns.record", dns.record(), tally);
        required("dns.type", dns.type(), tally);
    }

    static void required(String key, @Nullable String value, Tally tally) {
        if (value == null) {
            tally.wrong(Sentence.of("traffic.undeclared", key));
        }
    }

    /** The one enabled record of the declared type and line; null when the tally says why there is no such one. */
    @Nullable DnsRecord only(Tally tally) {
        List<DnsRecord> found = declaredOnes(tally);
        List<DnsRecord> enabled = found.stream().filter(DnsRecord::enabled).toList();
        if (found.isEmpty() || found.stream().anyMatch(one -> !one.readable())) {
            return null;
        }
        if (enabled.isEmpty()) {
            tally.wrong(Sentence.of("traffic.disabled", declared.name(), type(), declared.line()));
            return null;
        }
        if (enabled.size() > 1) {
            List<Object> values = List.copyOf(new TreeSet<>(
                    enabled.stream().map(one -> String.valueOf(one.value())).toList()));
            tally.wrong(
                    Sentence.of("traffic.several-values", declared.name(), enabled.size(), declared.line(), values));
            return null;
        }
        return enabled.get(0);
    }

    /** All records of the declared type and line; when there is none, the tally says what there is in its place. */
    List<DnsRecord> declaredOnes(Tally tally) {
        if (held == null) {
            tally.wrong(Sentence.of("traffic.no-domain", String.valueOf(declared.domain())));
            return List.of();
        }
        held.stream()
                .filter(one -> !one.readable())
                .forEach(one -> tally.unclear(Sentence.of("traffic.unreadable", one.id())));
        List<DnsRecord> found = held.stream().filter(this::isDeclared).toList();
        if (found.isEmpty() && held.stream().allMatch(DnsRecord::readable)) {
            tally.wrong(absent());
        }
        return found;
    }

    private Sentence absent() {
        return others().stream()
                .filter(one -> "CNAME".equalsIgnoreCase(one.type()))
                .findFirst()
                .map(one -> Sentence.of("traffic.cname-instead", declared.name(), String.valueOf(one.value()), type()))
                .orElse(Sentence.of("traffic.no-record", declared.name(), type(), declared.line()));
    }

    /** Enabled address records of the same host that are not the declared one: other lines, other types. */
    List<DnsRecord> others() {
        return held == null
                ? List.of()
                : held.stream()
                        .filter(DnsRecord::readable)
                        .filter(DnsRecord::enabled)
                        .filter(one -> !isDeclared(one))
                        .filter(one -> isType(one, type()) || (ADDRESSES.contains(type()) && isAddress(one)))
                        .toList();
    }

    private boolean isDeclared(DnsRecord one) {
        return isType(one, type()) && declared.line().equalsIgnoreCase(String.valueOf(one.line()));
    }

    private static boolean isAddress(DnsRecord one) {
        return ADDRESSES.stream().anyMatch(type -> isType(one, type));
    }

    private static boolean isType(DnsRecord one, String type) {
        return type.equalsIgnoreCase(one.type());
    }

    private String type() {
        return String.valueOf(declared.type());
    }
}
