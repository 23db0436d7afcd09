package io.migrationgate.adapter.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.NameAnswers.Entry;
import io.migrationgate.evidence.NameAnswers.FromServer;
import io.migrationgate.evidence.NameAnswers.Outcome;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/** Asks real servers on loopback: a resolver that knows the zone's servers, and these two themselves. */
class ZoneServersTest {
    private static final String WWW = "www.example.org";

    private static final int MOST_ATTEMPTS = 20;

    private LoopbackDns resolver;
    private LoopbackDns one;
    private LoopbackDns two;

    /** Three addresses must be free at the same port, which another process may take in between. */
    @BeforeEach
    void open() throws IOException {
        for (int attempt = 1; resolver == null; attempt++) {
            try {
                one = new LoopbackDns("127.0.0.1", 0);
                two = new LoopbackDns("127.0.0.2", one.port());
                resolver = new LoopbackDns("127.0.0.3", one.port());
            } catch (BindException e) {
                close();
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
        one.holds(address(WWW, "203.0.113.10", 60));
        two.holds(address(WWW, "203.0.113.10", 60));
        resolver.holds(server("ns1.example.org"), server("ns2.example.org"))
                .holds(address("ns1.example.org", "127.0.0.1", 60), address("ns2.example.org", "127.0.0.2", 60))
                .holds(address(WWW, "198.51.100.99", 7));
    }

    @AfterEach
    void close() throws IOException {
        for (LoopbackDns server :
                Stream.of(resolver, one, two).filter(Objects::nonNull).toList()) {
            server.close();
        }
    }

    private static Record address(String name, String address, long ttl) {
        try {
            return new ARecord(LoopbackDns.name(name), DClass.IN, ttl, InetAddress.getByName(address));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Record server(String host) {
        return new NSRecord(LoopbackDns.name("example.org"), DClass.IN, 60, LoopbackDns.name(host));
    }

    private Reading<NameAnswers> ask(String name, String type, Duration time) {
        InstantSource clock = InstantSource.system();
        Instant deadline = clock.instant().plus(time);
        return new ZoneServers(() -> List.of(resolver.address()), one.port(), clock).ask(name, type, deadline);
    }

    private List<FromServer> said() {
        return ask(WWW, "A", Duration.ofSeconds(20))
                .evidence()
                .orElseThrow()
                .value()
                .servers();
    }

    @Test
    void everyServerOfTheZoneIsAskedItselfWithoutRecursion() {
        List<Entry> records = List.of(new Entry("A", "203.0.113.10", Duration.ofSeconds(60)));

        assertThat(said())
                .containsExactly(
                        new FromServer("ns1.example.org", Outcome.ANSWERED, records),
                        new FromServer("ns2.example.org", Outcome.ANSWERED, records));
        assertThat(one.seen).containsExactly("udp " + WWW + ".");
        assertThat(two.seen).containsExactly("udp " + WWW + ".");
        assertThat(resolver.seen).contains("udp " + WWW + ". recursive", "udp example.org. recursive");
    }

    @Test
    void aReplyThatWasCutIsAskedForAgainByTcp() {
        one.cutsUdp = true;

        assertThat(said().get(0).records()).hasSize(1);
        assertThat(one.seen).containsExactly("udp " + WWW + ".", "tcp " + WWW + ".");
    }

    @Test
    void serversThatDisagreeAreBothHeard() {
        two.holds(address(WWW, "203.0.113.11", 60));

        NameAnswers answers =
                ask(WWW, "A", Duration.ofSeconds(20)).evidence().orElseThrow().value();
        assertThat(answers.agree()).isFalse();
        assertThat(answers.servers().get(1).records()).hasSize(2);
    }

    @Test
    void anAliasIsTheRecordOfTheNameAndNotWhatItLeadsTo() {
        one.holdsOnly(new CNAMERecord(LoopbackDns.name(WWW), DClass.IN, 60, LoopbackDns.name("a.example.net")));

        assertThat(said().get(0).records())
                .containsExactly(new Entry("CNAME", "a.example.net.", Duration.ofSeconds(60)));
    }

    @Test
    void noSuchNameIsAnAnswerAndARefusalOrBorrowedAuthorityIsNone() {
        one.code = Rcode.NXDOMAIN;
        two.code = Rcode.REFUSED;
        assertThat(said()).extracting(FromServer::outcome).containsExactly(Outcome.NO_SUCH_NAME, Outcome.UNKNOWN);

        one.code = Rcode.NOERROR;
        one.authoritative = false;
        assertThat(said().get(0).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aSilentServerCostsItsTimeAndNoMoreThanTheDeadline() {
        one.silent = true;
        two.silent = true;
        Instant before = InstantSource.system().instant();

        Reading<NameAnswers> read = ask(WWW, "A", Duration.ofSeconds(1));

        assertThat(read.evidence().orElseThrow().value().servers())
                .extracting(FromServer::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.UNKNOWN);
        assertThat(Duration.between(before, InstantSource.system().instant())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aServerWithoutAnAddressHasNotAnswered() {
        resolver.holds(server("ns3.example.org"));

        assertThat(said())
                .extracting(FromServer::outcome)
                .containsExactly(Outcome.ANSWERED, Outcome.ANSWERED, Outcome.UNKNOWN);
    }

    @Test
    void withoutAResolverOrServersNothingIsKnown() {
        resolver.silent = true;

        assertThat(reason(ask(WWW, "A", Duration.ofMillis(500)))).isEqualTo("name.no-servers");
        assertThat(reason(ask(WWW, "A", Duration.ofSeconds(-1)))).isEqualTo("name.no-servers");
    }

    @Test
    void whatIsNoNameOrTypeIsNotAsked() {
        assertThat(reason(ask("a..b", "A", Duration.ofSeconds(5)))).isEqualTo("name.no-name");
        assertThat(reason(ask(WWW, "ODD", Duration.ofSeconds(5)))).isEqualTo("name.no-type");
        assertThat(resolver.seen).isEmpty();
    }

    private static String reason(Reading<NameAnswers> read) {
        return ((NoEvidence<NameAnswers>) read).reason().key();
    }
}
