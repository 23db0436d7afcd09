package io.migrationgate.maven;

import java.util.List;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** Decrypts {@code {x}} to {@code plain-x}, quotes what it cannot decrypt, and passes other text through. */
final class FakeDecrypter implements SettingsDecrypter {
    static final String BROKEN = "{broken}";

    @Override
    public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
        Server server = request.getServers().get(0).clone();
        String password = server.getPassword();
        if (password.equals(BROKEN)) {
            SettingsProblem problem = new DefaultSettingsProblem(
                    "cannot decrypt " + password, SettingsProblem.Severity.ERROR, "", -1, -1, null);
            return new Result(server, List.of(problem));
        }
        if (password.startsWith("{")) {
            server.setPassword("plain-" + password.substring(1, password.length() - 1));
        }
        return new Result(server, List.of());
    }

    private record Result(Server server, List<SettingsProblem> problems) implements SettingsDecryptionResult {
        @Override
        public Server getServer() {
            return server;
        }

        @Override
        public List<Server> getServers() {
            return List.of(server);
        }

        @Override
        public Proxy getProxy() {
            throw new IllegalStateException("no proxy was asked for");
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return problems;
        }
    }
}
