package io.migrationgate.adapter.database;

import io.migrationgate.access.Credential;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.Unseen;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A connection to Redis. Commands are our own; Redis has no session that can only read, so that none that writes is ever
 * sent.
 */
final class RedisConnection implements AutoCloseable {
    private final Connection connection;
    private final boolean anonymous;
    private final TimeLimit limit;

    private RedisConnection(Connection connection, boolean anonymous, TimeLimit limit) {
        this.connection = connection;
        this.anonymous = anonymous;
        this.limit = limit;
    }

    static RedisConnection open(DatabaseAddress address, Credential credential, TimeLimit limit)
            throws DatabaseTrouble {
        // No protocol is chosen: choosing one says HELLO, which servers before 6 do not know.
        DefaultJedisClientConfig.Builder options =
                DefaultJedisClientConfig.builder().clientSetInfoConfig(ClientSetInfoConfig.DISABLED);
        if (!credential.password().isEmpty()) {
            options.password(credential.password());
        }
        if (!credential.username().isEmpty() && !credential.username().equals(RedisUser.DEFAULT)) {
            // Servers before 6 know no names, and take the password of the default user alone.
            options.user(credential.username());
        }
        try {
            RedisSocket socket = new RedisSocket(address, ServerTrust.context(address.tls()), limit);
            Connection connection = new Connection(socket, options.build());
            return new RedisConnection(connection, credential.password().isEmpty(), limit);
        } catch (JedisAccessControlException refused) {
            throw DatabaseTrouble.unreachable("database.login");
        } catch (JedisDataException refused) {
            if (String.valueOf(refused.getMessage()).contains("max number of clients")) {
                throw DatabaseTrouble.unreachable("database.crowded");
            }
            throw word(refused).equals("ERR")
                    ? DatabaseTrouble.unreachable("database.login")
                    : DatabaseTrouble.unreachable("database.no-connection", word(refused));
        } catch (JedisException failed) {
            throw connecting(failed);
        }
    }

    /** Whether no password was asked for. */
    boolean anonymous() {
        return anonymous;
    }

    /** Asks for something that the answer is nothing without. */
    RedisReply must(String needs, String... command) throws DatabaseTrouble {
        return ask(command).orElseThrow(() -> DatabaseTrouble.of("database.not-allowed", command[0], needs));
    }

    /** Asks for something that may be kept from us; then that is noted. */
    Optional<RedisReply> seen(List<Unseen> unseen, String needs, String... command) throws DatabaseTrouble {
        return noted(ask(command), unseen, needs, command[0]);
    }

    /** Asks about a key, which may be any bytes. */
    Optional<RedisReply> about(RedisReply key, List<Unseen> unseen, String needs, String command)
            throws DatabaseTrouble {
        byte[][] words = words(command);
        words = Arrays.copyOf(words, words.length + 1);
        words[words.length - 1] = key.bytes();
        return noted(send(words), unseen, needs, command);
    }

    private static Optional<RedisReply> noted(
            Optional<RedisReply> reply, List<Unseen> unseen, String needs, String command) {
        Unseen kept = new Unseen(command, needs);
        if (reply.isEmpty() && !unseen.contains(kept)) {
            unseen.add(kept);
        }
        return reply;
    }

    /**
     * Asks; empty when the account may not, or the server does not have the command or has another name for it.
     *
     * @param command its name, of one or two words, then its arguments
     */
    Optional<RedisReply> ask(String... command) throws DatabaseTrouble {
        List<byte[]> words = new ArrayList<>(List.of(words(command[0])));
        for (int i = 1; i < command.length; i++) {
            words.add(command[i].getBytes(StandardCharsets.UTF_8));
        }
        return send(words.toArray(new byte[0][]));
    }

    private static byte[][] words(String command) {
        return Stream.of(command.split(" ", -1))
                .map(word -> word.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    private Optional<RedisReply> send(byte[][] words) throws DatabaseTrouble {
        if (limit.over()) {
            throw DatabaseTrouble.of("database.too-slow");
        }
        try {
            connection.setSoTimeout((int) limit.statement().toMillis());
            connection.sendCommand(() -> words[0], Arrays.copyOfRange(words, 1, words.length));
            return Optional.of(new RedisReply(connection.getOne()));
        } catch (JedisDataException refused) {
            return refused(refused);
        } catch (JedisException failed) {
            throw asking(failed);
        }
    }

    private static Optional<RedisReply> refused(JedisDataException refused) throws DatabaseTrouble {
        String word = word(refused);
        String said = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
        if (word.equals("NOAUTH")) {
            throw DatabaseTrouble.unreachable("database.login");
        }
        if (word.equals("NOPERM") || said.contains("unknown command") || said.contains("unknown subcommand")) {
            return Optional.empty();
        }
        throw DatabaseTrouble.of("database.statement", word);
    }

    /** The first word of an error, which names its kind. */
    private static String word(JedisDataException refused) {
        String word = String.valueOf(refused.getMessage()).split(" ", 2)[0];
        return word.matches("[A-Z]{1,20}") ? word : "-";
    }

    private static DatabaseTrouble connecting(JedisException failed) {
        return NetworkTrouble.connecting(failed)
                .orElseGet(() -> DatabaseTrouble.unreachable("database.no-connection", "-"));
    }

    private static DatabaseTrouble asking(JedisException failed) {
        if (NetworkTrouble.isSilence(failed)) {
            return DatabaseTrouble.unreachable("database.silent");
        }
        return failed instanceof JedisConnectionException
                ? DatabaseTrouble.unreachable("database.lost")
                : DatabaseTrouble.of("database.no-answer");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JedisException e) {
            // The connection is gone either way.
        }
    }
}
