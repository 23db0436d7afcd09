package io.migrationgate.jenkins.step;

import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.common.IdCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import com.cloudbees.plugins.credentials.domains.DomainRequirement;
import com.cloudbees.plugins.credentials.domains.HostnamePortRequirement;
import hudson.util.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/** Holds the credentials that the job under test may use, and counts how often each is asked for. */
final class FakeCredentials implements CredentialStore {
    private final Map<String, IdCredentials> held = new HashMap<>();
    /** The one host and port that credentials are for. */
    final Map<String, String> hosts = new HashMap<>();

    final List<String> asked = new ArrayList<>();
    final List<Credentials> used = new ArrayList<>();
    /** What happens when somebody asks. */
    Runnable onFind = () -> {};

    void key(String id, String username, String password) {
        held.put(id, new Key(id, username, Secret.fromString(password)));
    }

    void text(String id, String secret) {
        held.put(id, new Text(id, Secret.fromString(secret)));
    }

    void remove(String id) {
        held.remove(id);
    }

    @Override
    public synchronized <C extends IdCredentials> C find(String id, Class<C> kind, List<DomainRequirement> use) {
        onFind.run();
        asked.add(id);
        IdCredentials found = held.get(id);
        boolean allowed =
                use.stream().allMatch(one -> hosts.getOrDefault(id, host(one)).equals(host(one)));
        return kind.isInstance(found) && allowed ? kind.cast(found) : null;
    }

    private static String host(DomainRequirement use) {
        HostnamePortRequirement one = (HostnamePortRequirement) use;
        return one.getHostname() + ":" + one.getPort();
    }

    @Override
    public synchronized void used(Credentials credentials) {
        used.add(credentials);
    }

    private record Key(String id, String name, Secret secret) implements StandardUsernamePasswordCredentials {
        @Override
        public String getId() {
            return id;
        }

        @Override
        public String getDescription() {
            return "";
        }

        @Override
        public String getUsername() {
            return name;
        }

        @Override
        public Secret getPassword() {
            return secret;
        }
    }

    private record Text(String id, Secret secret) implements StringCredentials {
        @Override
        public String getId() {
            return id;
        }

        @Override
        public String getDescription() {
            return "";
        }

        @Override
        public Secret getSecret() {
            return secret;
        }
    }
}
