package io.migrationgate.adapter.name;

import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.NameAnswers.Entry;
import io.migrationgate.evidence.NameAnswers.FromServer;
import io.migrationgate.evidence.NameAnswers.Outcome;
import io.migrationgate.evidence.NameReader;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Asks every server of the zone that a name is in, without recursion, each by itself.
 *
 * <p>Only an answer that the server gives with authority counts; its TTL is the zone's own and not what is left of it.
 */
public final class ZoneServers implements NameReader {
    private static final int PORT = 53;
    /** Thirteen fit into one reply; of a zone that names more, the others count as silent: a plan is no list of targets. */
    private static final int MOST_SERVERS = 13;

    private final Supplier<List<InetSocketAddress>> resolvers;
    private final int port;
    private final InstantSource clock;

    /** Finds the servers of a zone by the resolvers that this machine is set up with. */
    public ZoneServers(InstantSource clock) {
        this(() -> ResolverConfig.getCurrentConfig().servers(), PORT, clock);
    }

    /** @param port where servers of zones answer */
    ZoneServers(Supplier<List<InetSocketAddress>> resolvers, int port, InstantSource clock) {
        this.resolvers = resolvers;
        this.port = port;
        this.clock = clock;
    }

    @Override
    public Reading<NameAnswers> ask(String name, String type, Instant deadline) {
        String source = "dns " + type + " " + name;
        int wanted = Type.value(type);
        try {
            Name asked = Name.fromString(name, Name.root);
            if (wanted < 0) {
                return none(source, "name.no-type", type);
            }
            DnsQuery query = new DnsQuery(clock, deadline);
            List<Name> servers = servers(query, asked);
            if (servers.isEmpty()) {
                return none(source, "name.no-servers", name);
            }
            List<FromServer> answers = new ArrayList<>();
            for (Name server : servers) {
                answers.add(
                        answers.size() < MOST_SERVERS
                                ? answer(query, server, asked, wanted)
                                : new FromServer(server.toString(true), Outcome.UNKNOWN, List.of()));
            }
            NameAnswers all = new NameAnswers(answers);
            String digest = Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
            return new Evidence<>(Level.LIVE, source, clock.instant(), digest, all);
        } catch (TextParseException | IllegalArgumentException e) {
            return none(source, "name.no-name", name); // the message would quote it
        }
    }

    private NoEvidence<NameAnswers> none(String source, String key, String about) {
        return new NoEvidence<>(source, clock.instant(), Sentence.of(key, about), Sentence.of(key + ".remedy"));
    }

    /** The servers of the zone that the name is in: the nearest one above it that has any. */
    private List<Name> servers(DnsQuery query, Name asked) {
        for (Name zone = asked; zone.labels() > 2; zone = new Name(zone, 1)) {
            List<Name> servers = resolved(query, zone, Type.NS).stream()
                    .filter(NSRecord.class::isInstance)
                    .map(record -> ((NSRecord) record).getTarget())
                    .sorted()
                    .toList();
            if (!servers.isEmpty()) {
                return servers;
            }
        }
        return List.of();
    }

    /** What the first resolver that answers says; only the records of that name and type. */
    private List<Record> resolved(DnsQuery query, Name name, int type) {
        for (InetSocketAddress resolver : resolvers.get()) {
            try {
                Message reply = query.send(resolver, name, type, true);
                if (reply.getRcode() == Rcode.NOERROR || reply.getRcode() == Rcode.NXDOMAIN) {
                    return reply.getSection(Section.ANSWER).stream()
                            .filter(record -> record.getName().equals(name) && record.getType() == type)
                            .toList();
                }
            } catch (IOException e) {
                // The next resolver may answer; when none does, the zone has no servers as far as is known.
            }
        }
        return List.of();
    }

    /** A server whose address is not known has not answered, which is not the same as not being there. */
    private FromServer answer(DnsQuery query, Name server, Name asked, int type) {
        String host = server.toString(true);
        return resolved(query, server, Type.A).stream()
                .filter(ARecord.class::isInstance)
                .map(record -> new InetSocketAddress(((ARecord) record).getAddress(), port))
                .findFirst()
                .map(address -> answer(query, host, address, asked, type))
                .orElse(new FromServer(host, Outcome.UNKNOWN, List.of()));
    }

    private static FromServer answer(DnsQuery query, String host, InetSocketAddress server, Name name, int type) {
        try {
            Message reply = query.send(server, name, type, false);
            boolean own = reply.getHeader().getFlag(Flags.AA);
            if (own && reply.getRcode() == Rcode.NOERROR) {
                return new FromServer(host, Outcome.ANSWERED, entries(reply, name, type));
            }
            boolean noSuchName = own && reply.getRcode() == Rcode.NXDOMAIN;
            return new FromServer(host, noSuchName ? Outcome.NO_SUCH_NAME : Outcome.UNKNOWN, List.of());
        } catch (IOException e) {
            return new FromServer(host, Outcome.UNKNOWN, List.of());
        }
    }

    /** Only records of the name itself: what an alias leads to is another name's. */
    private static List<Entry> entries(Message reply, Name name, int type) {
        return reply.getSection(Section.ANSWER).stream()
                .filter(record -> record.getName().equals(name))
                .filter(record -> record.getType() == type || record.getType() == Type.CNAME)
                .map(record ->
                        new Entry(Type.string(record.getType()), value(record), Duration.ofSeconds(record.getTTL())))
                .toList();
    }

    private static String value(Record record) {
        String text = record.rdataToString();
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
