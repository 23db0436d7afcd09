package io.migrationgate.adapter.transfer;

import io.migrationgate.evidence.TransferSettings;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration of OSSImport, which holds two AccessKeys in clear text.
 *
 * <p>So only the keys named here are looked at, a value is taken only in the narrow form that it must have, and nothing
 * of the file is in an exception.
 */
final class OssImportSettings {
    private static final Set<String> SOURCES =
            Set.of("local", "oss", "qiniu", "bos", "ks3", "s3", "youpai", "http", "cos", "azure");

    private final Properties properties;

    private OssImportSettings(Properties properties) {
        this.properties = properties;
    }

    /** Empty when the text cannot be read as one. */
    static Optional<TransferSettings> read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new OssImportSettings(properties).settings());
    }

    private TransferSettings settings() {
        return new TransferSettings(
                matching("jobName", "[A-Za-z0-9][A-Za-z0-9_.-]{0,127}"),
                oneOf("jobType", Set.of("import", "audit"), "import"),
                oneOf("srcType", SOURCES, null),
                matching("destBucket", "[a-z0-9][a-z0-9-]{1,62}"),
                flag("isAuditAfterImport", "true"),
                oneOf("auditMode", Set.of("simple", "general", "detailed"), "general"),
                flag("isIncremental", "false"),
                since());
    }

    private @Nullable String text(String key) {
        String text = properties.getProperty(key);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private @Nullable String matching(String key, String form) {
        String text = text(key);
        return text != null && text.matches(form) ? text : null;
    }

    private @Nullable String oneOf(String key, Set<String> words, @Nullable String standard) {
        String text = text(key);
        return text == null ? standard : words.contains(text) ? text : null;
    }

    private @Nullable Boolean flag(String key, String standard) {
        String word = oneOf(key, Set.of("true", "false"), standard);
        return word == null ? null : Boolean.valueOf(word);
    }

    private @Nullable Long since() {
        String text = text("importSince");
        return text == null ? Long.valueOf(0) : text.matches("[0-9]{1,12}") ? Long.valueOf(text) : null;
    }
}
