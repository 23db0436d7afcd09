package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.migrationgate.access.Credential;
import io.migrationgate.adapter.database.Databases;
import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.DatabaseTopic;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.RowCounts.Rows;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SchemaShape.Hazard;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Asks a server that speaks the protocol of MongoDB and is not MongoDB, which cannot be had: it knows no accounts and keeps
 * everything in memory. What it proves is the connection, and commands that ask for collections and documents.
 */
class MongoIT {
    private static final String DATABASE = "orders";

    private static MongoServer server;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        LocalhostCertificate certificate = new LocalhostCertificate();
        server = server(ServerVersion.MONGO_5_0, certificate);
        port = server.bind().getPort();
        try (MongoClient client = client(certificate)) {
            MongoDatabase database = client.getDatabase(DATABASE);
            database.getCollection("item")
                    .insertMany(IntStream.range(0, 300)
                            .mapToObj(i -> new Document("_id", i).append("at", Date.from(Instant.ofEpochSecond(i))))
                            .toList());
            database.getCollection("item").createIndex(Indexes.ascending("at"));
            database.getCollection("session").insertOne(new Document("_id", 1));
            database.getCollection("session")
                    .createIndex(Indexes.ascending("seen"), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
            database.createCollection("log");
            MongoDatabase many = client.getDatabase("many");
            IntStream.range(0, 450).forEach(i -> many.createCollection("c" + (1000 + i)));
        }
    }

    private static MongoServer server(ServerVersion version, LocalhostCertificate certificate)
            throws GeneralSecurityException {
        MongoServer server = new MongoServer(new MemoryBackend().version(version));
        server.enableSsl(key(certificate), null, chain(certificate));
        return server;
    }

    @AfterAll
    static void stop() {
        server.shutdownNow();
    }

    private static PrivateKey key(LocalhostCertificate certificate) throws GeneralSecurityException {
        String lines = certificate.keyPem().replaceAll("-----[A-Z ]+-----|\n", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines)));
    }

    private static X509Certificate chain(LocalhostCertificate certificate) throws GeneralSecurityException {
        byte[] pem = certificate.certificatePem().getBytes(StandardCharsets.US_ASCII);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    }

    private static MongoClient client(LocalhostCertificate certificate) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("localhost", port))))
                .applyToSslSettings(tls -> tls.enabled(true).context(certificate.trusting()))
                .build());
    }

    private static DatabaseAddress address(String host, int at, String database, Tls tls) {
        return new DatabaseAddress(Engine.MONGODB, host, at, database, tls, "reader");
    }

    private static <T> Reading<T> reading(DatabaseTopic<T> topic, DatabaseAddress address, Credential credential) {
        return new Databases(name -> Optional.of(credential), Clock.systemUTC())
                .ask(topic, DatabaseQuestion.at(address), Instant.now().plusSeconds(20));
    }

    private static <T> Evidence<T> read(DatabaseTopic<T> topic, DatabaseQuestion question) {
        Reading<T> reading = new Databases(name -> Optional.of(new Credential("", "", null)), Clock.systemUTC())
                .ask(topic, question, Instant.now().plusSeconds(20));
        if (reading instanceof NoEvidence<T> none) {
            throw new AssertionError("no answer: " + none.reason());
        }
        return reading.evidence().orElseThrow();
    }

    private static DatabaseQuestion whole(String database) {
        return DatabaseQuestion.at(address("localhost", port, database, Tls.REQUIRE));
    }

    private static String trouble(DatabaseAddress address, String user) {
        Reading<RowCounts> reading = reading(RowCounts.TOPIC, address, new Credential(user, user, null));
        return reading instanceof NoEvidence<RowCounts> none ? none.reason().key() : "answered";
    }

    @Test
    void everyAnswerSaysThatNoRealServerWasEverAsked() {
        assertThat(read(RowCounts.TOPIC, whole(DATABASE)).caveat())
                .isEqualTo(Sentence.of("database.never-real", "mongodb"));
    }

    @Test
    void documentsAreCounted() {
        assertThat(read(RowCounts.TOPIC, whole(DATABASE)).value().tables())
                .containsExactly(
                        new Rows("orders.item", 300), new Rows("orders.log", 0), new Rows("orders.session", 1));
        assertThat(read(RowCounts.TOPIC, whole(DATABASE).tables(List.of("orders.*"), List.of("orders.s*")))
                        .value()
                        .tables())
                .extracting(Rows::table)
                .containsExactly("orders.item", "orders.log");
    }

    @Test
    void manyCollectionsComeInParts() {
        RowCounts first = read(RowCounts.TOPIC, whole("many")).value();
        assertThat(first.tables()).hasSize(RowCounts.TABLES);
        assertThat(first.next()).isEqualTo("many.c1199");
        RowCounts second =
                read(RowCounts.TOPIC, whole("many").after(first.next())).value();
        assertThat(second.tables().get(0).table()).isEqualTo("many.c1200");
        RowCounts third =
                read(RowCounts.TOPIC, whole("many").after(second.next())).value();
        assertThat(third.tables()).hasSize(50);
        assertThat(third.next()).isNull();
    }

    @Test
    void collectionsThatDoNotMoveAsTheyAreAreNamed() {
        SchemaShape shape = read(SchemaShape.TOPIC, whole(DATABASE)).value();
        assertThat(shape.tables()).isEqualTo(3);
        assertThat(shape.version()).startsWith("MongoDB 5.0");
        assertThat(shape.hazards()).containsExactly(new Hazard(Danger.EVENT, 1, List.of("session (TTL index)")));
        assertThat(read(SchemaShape.TOPIC, whole(DATABASE)).value().digest()).isEqualTo(shape.digest());
        assertThat(read(SchemaShape.TOPIC, whole("many")).value().digest()).isNotEqualTo(shape.digest());
    }

    @Test
    void aCopyIsReadBack() {
        CopyLook look = read(CopyLook.TOPIC, whole(DATABASE)).value();
        assertThat(look.keysAsked()).isEqualTo(6);
        assertThat(look.keysFound()).isEqualTo(6);
        assertThat(look.newest()).isEqualTo(Instant.ofEpochSecond(299));
        assertThat(look.unseen()).isEmpty();
    }

    @Test
    void thereAreNoSequences() {
        assertThat(read(SequenceValues.TOPIC, whole(DATABASE)).value().values()).isEmpty();
    }

    @Test
    void aLogInThatIsRefused() {
        assertThat(trouble(address("localhost", port, DATABASE, Tls.REQUIRE), "somebody"))
                .isEqualTo("database.login");
    }

    @Test
    void aNameThatIsNone() {
        assertThat(trouble(address("localhost", port, "a/b", Tls.REQUIRE), "")).isEqualTo("database.no-address");
        assertThat(trouble(address("a:b:c", port, "orders", Tls.REQUIRE), ""))
                .isIn("database.no-address", "database.no-host");
    }

    @Test
    void aVersionThatIsTooOldAndACertificateThatIsNotTrusted() throws GeneralSecurityException {
        MongoServer old = server(ServerVersion.MONGO_3_6, new LocalhostCertificate());
        try {
            int at = old.bind().getPort();
            assertThat(trouble(address("localhost", at, DATABASE, Tls.REQUIRE), ""))
                    .isEqualTo("database.version");
            assertThat(trouble(address("localhost", at, DATABASE, Tls.VERIFY_FULL), ""))
                    .isEqualTo("database.tls");
        } finally {
            old.shutdownNow();
        }
    }

    @Test
    void nothingListens() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(trouble(address("localhost", closed, DATABASE, Tls.REQUIRE), ""))
                .isEqualTo("database.refused-connection");
    }

    @Test
    void aHostThatAcceptsAndNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            Instant before = Instant.now();
            Reading<RowCounts> reading = new Databases(
                            name -> Optional.of(new Credential("", "", null)), Clock.systemUTC())
                    .ask(
                            RowCounts.TOPIC,
                            DatabaseQuestion.at(address("localhost", silent.getLocalPort(), DATABASE, Tls.REQUIRE)),
                            before.plusSeconds(2));
            assertThat(((NoEvidence<RowCounts>) reading).reason().key()).isEqualTo("database.silent");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }
}
