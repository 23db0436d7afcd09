package io.migrationgate.it.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encrypts passwords as people do: by the started Maven itself, under a master password in settings-security.xml. */
final class EncryptedSettings {
    private static final Pattern ENCRYPTED = Pattern.compile("\\{[A-Za-z0-9+/=]+}");

    private final Path around;
    private final Path security;

    /** @param around a folder for settings-security.xml and for the runs of Maven */
    EncryptedSettings(Path around, String masterPassword) throws IOException, InterruptedException {
        this.around = around;
        this.security = around.resolve("settings-security.xml");
        String master = printed("--encrypt-master-password", masterPassword);
        Files.writeString(security, "<settingsSecurity><master>" + master + "</master></settingsSecurity>\n");
    }

    /** The text that stands for a password in settings.xml. */
    String encrypt(String password) throws IOException, InterruptedException {
        return printed(option(), "--encrypt-password", password);
    }

    /** Tells Maven where the master password is. */
    String option() {
        return "-Dsettings.security=" + security;
    }

    private String printed(String... arguments) throws IOException, InterruptedException {
        MavenRun run = new MavenCommand(around, around, new MavenSettings())
                .with(arguments)
                .run();
        // Some Mavens wrap it into terminal codes even where there is no terminal.
        Matcher encrypted = ENCRYPTED.matcher(run.output());
        if (!encrypted.find()) {
            throw new AssertionError("Maven printed nothing that is encrypted");
        }
        return encrypted.group();
    }
}
