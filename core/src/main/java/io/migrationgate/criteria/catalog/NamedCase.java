package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.NameAnswers.Entry;
import io.migrationgate.evidence.NameAnswers.FromServer;
import io.migrationgate.evidence.NameAnswers.Outcome;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.plan.TrafficRoute.Way;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Puts the records that the servers of a zone give for a name before a rule.
 *
 * <p>Servers that do not answer or do not agree leave everything open: some clients get what one of them says. DNS does
 * not tell of lines.
 */
final class NamedCase {
    private static final String DEFAULT_LINE = "default";

    private NamedCase() {}

    /** Records of a DNS that has no API which is read here. */
    static boolean covers(Way way) {
        return way instanceof TrafficRoute.Dns dns && !RouteRule.alidns(dns);
    }

    /**
     * Judges by a tally that the rule fills from the records that all servers give; it is not asked when there is none.
     *
     * @param prefix of the sentences of the tally
     */
    static Finding judge(Case subject, Sentence expected, String prefix, BiConsumer<List<Entry>, Tally> rule) {
        TrafficRoute.Dns dns = RouteRule.dns(subject);
        Tally tally = new Tally();
        DeclaredRecord.undeclared(dns, tally);
        if (tally.hasWrong()) {
            return tally.weigh(subject, expected, prefix);
        }
        String name = subject.asset().name();
        Optional<Evidence<NameAnswers>> read = subject.live(NameAnswers.KIND, name);
        if (read.isEmpty()) {
            return subject.unread(NameAnswers.KIND, name, expected);
        }
        List<Entry> entries = entries(dns, read.get().value(), tally);
        if (!entries.isEmpty()) {
            rule.accept(entries, tally);
        }
        return tally.weigh(subject, read.get(), expected, prefix);
    }

    private static List<Entry> entries(TrafficRoute.Dns dns, NameAnswers answers, Tally tally) {
        if (!dns.line().equals(DEFAULT_LINE)) {
            tally.unclear(Sentence.of("traffic.line-unseen", dns.line()));
        }
        answers.servers().stream()
                .filter(one -> one.outcome() == Outcome.UNKNOWN)
                .forEach(one -> tally.unclear(Sentence.of("traffic.server-silent", one.server())));
        List<FromServer> said = answers.servers().stream()
                .filter(one -> one.outcome() != Outcome.UNKNOWN)
                .toList();
        if (said.isEmpty()) {
            tally.unclear(Sentence.of("traffic.nobody-said", dns.name()));
            return List.of();
        }
        if (!new NameAnswers(said).agree()) {
            tally.unclear(Sentence.of("traffic.servers-differ", dns.name()));
            return List.of();
        }
        return declared(dns, said.get(0), tally);
    }

    private static List<Entry> declared(TrafficRoute.Dns dns, FromServer said, Tally tally) {
        String type = String.valueOf(dns.type());
        List<Entry> found = said.records().stream()
                .filter(one -> one.type().equalsIgnoreCase(type))
                .toList();
        if (found.isEmpty()) {
            tally.wrong(said.records().stream()
                    .filter(one -> one.type().equals("CNAME"))
                    .findFirst()
                    .map(one -> Sentence.of("traffic.cname-instead", dns.name(), one.value(), type))
                    .orElse(Sentence.of("traffic.no-record", dns.name(), type, dns.line())));
        }
        return found;
    }
}
