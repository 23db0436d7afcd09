package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Words sentences as a reader would see them; a key without words fails the test. */
final class Wording {
    static final Properties SENTENCES = load();

    private Wording() {}

    static String of(Sentence sentence) {
        String words = Objects.requireNonNull(SENTENCES.getProperty(sentence.key()), sentence.key());
        for (int i = 0; i < sentence.arguments().size(); i++) {
            Object argument = sentence.arguments().get(i);
            words = words.replace("{" + i + "}", argument instanceof Sentence inner ? of(inner) : argument.toString());
        }
        if (words.matches(".*\\{[0-9]}.*")) {
            throw new AssertionError("not filled: " + words);
        }
        return words;
    }

    /** Reason and remedy of a reading that failed. */
    static String of(Reading<?> reading) {
        if (reading instanceof NoEvidence<?> none) {
            return of(none.reason()) + " " + of(none.remedy());
        }
        throw new AssertionError("it was read: " + reading);
    }

    static String key(Reading<?> reading) {
        of(reading);
        return ((NoEvidence<?>) reading).reason().key();
    }

    private static Properties load() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        Wording.class.getResourceAsStream("/io/migrationgate/report/sentences.properties")),
                StandardCharsets.UTF_8)) {
            Properties sentences = new Properties();
            sentences.load(reader);
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
