package io.migrationgate.adapter.name;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;

/** Sends one question to one server, by UDP and, when the reply was cut, by TCP; nobody is asked after the deadline. */
record DnsQuery(InstantSource clock, Instant deadline) {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    /** @param recursion whether the server shall ask others */
    Message send(InetSocketAddress server, Name name, int type, boolean recursion) throws IOException {
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.isNegative() || left.isZero()) {
            throw new SocketTimeoutException("no time is left");
        }
        SimpleResolver resolver = new SimpleResolver(server);
        resolver.setTimeout(left.compareTo(LIMIT) < 0 ? left : LIMIT);
        Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
        if (!recursion) {
            query.getHeader().unsetFlag(Flags.RD);
        }
        return resolver.send(query);
    }
}
