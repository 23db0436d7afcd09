package io.migrationgate.adapter.database;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ServerDescription;
import com.mongodb.event.ServerDescriptionChangedEvent;
import com.mongodb.event.ServerListener;
import io.migrationgate.access.Credential;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One server of MongoDB over the driver; other members of its replica set are not looked for. */
final class MongoClientLink implements MongoLink {
    private static final String ACCOUNTS = "admin";

    private final MongoClient client;
    private final @Nullable ClientSession session;
    private final TimeLimit limit;

    private MongoClientLink(MongoClient client, @Nullable ClientSession session, TimeLimit limit) {
        this.client = client;
        this.session = session;
        this.limit = limit;
    }

    /** Tells how the first contact went: the driver itself would try again until its time is up, and tell no reason. */
    private static final class FirstContact implements ServerListener {
        private final CountDownLatch made = new CountDownLatch(1);
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private volatile boolean sessions;

        @Override
        public void serverDescriptionChanged(ServerDescriptionChangedEvent event) {
            ServerDescription now = event.getNewDescription();
            if (now.getException() != null) {
                failure.compareAndSet(null, now.getException());
            }
            sessions = now.getLogicalSessionTimeoutMinutes() != null;
            if (now.isOk() || now.getException() != null) {
                made.countDown();
            }
        }

        void await(TimeLimit limit) throws DatabaseTrouble {
            try {
                if (!made.await(limit.connect().toMillis(), TimeUnit.MILLISECONDS)) {
                    throw DatabaseTrouble.unreachable("database.silent");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw DatabaseTrouble.of("database.too-slow");
            }
            Throwable failed = failure.get();
            if (failed != null) {
                throw MongoTrouble.connecting(failed);
            }
        }
    }

    static MongoClientLink open(DatabaseAddress address, Credential credential, TimeLimit limit)
            throws DatabaseTrouble {
        FirstContact contact = new FirstContact();
        MongoClient client = client(address, credential, limit, contact);
        try {
            contact.await(limit);
            // One session for all commands: a list is read on in the session that it was begun in.
            return new MongoClientLink(client, contact.sessions ? client.startSession() : null, limit);
        } catch (MongoException failed) {
            client.close();
            throw MongoTrouble.of(failed);
        } catch (DatabaseTrouble trouble) {
            client.close();
            throw trouble;
        }
    }

    private static MongoClient client(
            DatabaseAddress address, Credential credential, TimeLimit limit, FirstContact contact)
            throws DatabaseTrouble {
        int connect = (int) limit.connect().toMillis();
        int statement = (int) limit.statement().toMillis();
        try {
            MongoClientSettings.Builder options = MongoClientSettings.builder()
                    .applicationName("migration-gate")
                    .retryReads(false)
                    .retryWrites(false)
                    .applyToClusterSettings(
                            cluster -> cluster.hosts(List.of(new ServerAddress(address.host(), address.port())))
                                    .mode(ClusterConnectionMode.SINGLE)
                                    .serverSelectionTimeout(connect, TimeUnit.MILLISECONDS))
                    .applyToServerSettings(server -> server.addServerListener(contact))
                    .applyToConnectionPoolSettings(pool -> pool.maxSize(2))
                    .applyToSocketSettings(socket -> socket.connectTimeout(connect, TimeUnit.MILLISECONDS)
                            .readTimeout(statement, TimeUnit.MILLISECONDS))
                    .applyToSslSettings(tls -> tls.enabled(true)
                            .context(ServerTrust.context(address.tls()))
                            .invalidHostNameAllowed(address.tls() == Tls.REQUIRE));
            if (!credential.username().isEmpty()) {
                options.credential(MongoCredential.createCredential(
                        credential.username(), ACCOUNTS, credential.password().toCharArray()));
            }
            return MongoClients.create(options.build());
        } catch (IllegalArgumentException | MongoException refused) {
            throw DatabaseTrouble.unreachable("database.no-address");
        }
    }

    @Override
    public Document run(String database, Document command) throws DatabaseTrouble, MongoRefused {
        if (limit.over()) {
            throw DatabaseTrouble.of("database.too-slow");
        }
        try {
            return session == null
                    ? client.getDatabase(database).runCommand(command)
                    : client.getDatabase(database).runCommand(session, command);
        } catch (MongoException failed) {
            if (MongoTrouble.isRefusal(failed)) {
                throw new MongoRefused();
            }
            throw MongoTrouble.of(failed);
        }
    }

    @Override
    public boolean over() {
        return limit.over();
    }

    @Override
    public void close() {
        try {
            if (session != null) {
                session.close();
            }
            client.close();
        } catch (MongoException e) {
            // The connection is gone either way.
        }
    }
}
