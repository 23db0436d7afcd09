package io.migrationgate.maven;

import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * Decrypts one value of settings.xml; text that is not encrypted passes through.
 *
 * <p>Every value goes as the password of a server of its own, since that is what Maven decrypts. What Maven says about a
 * failure is dropped: it may quote the value.
 */
final class Decryption {
    private final SettingsDecrypter decrypter;

    Decryption(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    /** The plain value; empty when it cannot be decrypted. */
    Optional<String> decrypt(String value) {
        Server carrier = new Server();
        carrier.setId("migration-gate");
        carrier.setPassword(value);
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(carrier));
        boolean failed = result.getProblems().stream()
                .map(SettingsProblem::getSeverity)
                .anyMatch(severity -> severity != SettingsProblem.Severity.WARNING);
        return failed
                ? Optional.empty()
                : Optional.ofNullable(result.getServer().getPassword());
    }
}
