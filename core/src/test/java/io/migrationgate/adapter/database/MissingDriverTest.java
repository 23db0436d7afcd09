package io.migrationgate.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Credential;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the engine on a class path without drivers, as where nobody brought any. */
class MissingDriverTest {
    @ParameterizedTest
    @CsvSource({
        "REDIS, redis.clients:jedis",
        "MONGODB, org.mongodb:mongodb-driver-sync",
        "ORACLE, com.oracle.database.jdbc:ojdbc11",
    })
    void theSentenceNamesTheDriver(String engine, String driver) throws Exception {
        URL[] without = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(path -> !path.matches(".*(jedis|mongodb|bson|ojdbc|mariadb|postgresql)[^/]*\\.jar"))
                .map(MissingDriverTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(without, ClassLoader.getPlatformClassLoader())) {
            Class<?> asking = loader.loadClass(Asking.class.getName());
            @SuppressWarnings("unchecked")
            Function<String, String> ask =
                    (Function<String, String>) asking.getDeclaredConstructor().newInstance();
            assertThat(ask.apply(engine)).isEqualTo("database.no-driver " + driver);
        }
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    /** Lives in the other class path; answers with the key of the sentence and what it names. */
    public static final class Asking implements Function<String, String> {
        public Asking() {}

        @Override
        public String apply(String engine) {
            DatabaseAddress address =
                    new DatabaseAddress(Engine.valueOf(engine), "localhost", 1, "0", Tls.VERIFY_FULL, "reader");
            var reading = new Databases(name -> Optional.of(new Credential("u", "p", null)), Clock.systemUTC())
                    .ask(
                            SourceSettings.TOPIC,
                            DatabaseQuestion.at(address),
                            Clock.systemUTC().instant().plusSeconds(5));
            return reading instanceof NoEvidence<SourceSettings> none
                    ? none.reason().key() + " " + none.remedy().arguments().get(1)
                    : "answered";
        }
    }
}
