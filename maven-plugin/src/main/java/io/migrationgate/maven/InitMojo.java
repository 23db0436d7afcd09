package io.migrationgate.maven;

import io.migrationgate.Ending;
import io.migrationgate.InitSettings;
import io.migrationgate.MigrationGate;
import io.migrationgate.UsageException;
import io.migrationgate.World;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.verdict.Outcome;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a commented starter plan of what the account's lists hold: tasks of DTS and servers of SMC as assets, everything else
 * as comments and questions. Needs no plan, and never overwrites one.
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
final class InitMojo extends AbstractMojo {
    /**
     * The file that is written; one that is there already is left as it is and the goal fails.
     */
    @Parameter(property = PropertyNames.PLAN, defaultValue = "${basedir}/migration.yaml", required = true)
    private File plan;

    /**
     * The name of the migration.
     */
    @Parameter(property = PropertyNames.MIGRATION, defaultValue = "my-migration", required = true)
    private String migration;

    /**
     * The region that is listed, for example <code>cn-hangzhou</code>.
     */
    @Parameter(property = PropertyNames.REGION)
    private @Nullable String region;

    /**
     * The account that the credentials must belong to once the plan is judged. When left out, the account that they do belong to
     * is written.
     */
    @Parameter(property = PropertyNames.ACCOUNT)
    private @Nullable String account;

    /**
     * The credentials that list: <code>default</code> is the SDK's own chain, else the id of a server in settings.xml or a name
     * in the environment.
     */
    @Parameter(property = PropertyNames.CREDENTIALS, defaultValue = "default", required = true)
    private String credentials;

    /**
     * A scenario file: the goal then lists a simulated cloud that plays it, and the plan says <code>simulated: true</code>.
     */
    @Parameter(property = PropertyNames.SCENARIO)
    private @Nullable File scenario;

    private final NamedCredentials named;
    private final SettingsProxy proxy;

    @Inject
    InitMojo(MavenSession session, SettingsDecrypter decrypter) {
        Decryption decryption = new Decryption(decrypter);
        Map<String, CredentialSource> sources = new LinkedHashMap<>();
        sources.put("settings.xml", new SettingsCredentials(session.getSettings(), decryption));
        sources.put("the environment", new EnvironmentCredentials(System.getenv()));
        named = new NamedCredentials(sources, line -> getLog().info(line));
        proxy = new SettingsProxy(session.getSettings(), decryption);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        MavenEnding.raise(MavenEnding.of(this::write));
    }

    private Ending write() {
        Path file = plan.toPath();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(file + " is there already and is not overwritten; name another file by -D"
                    + PropertyNames.PLAN + "=FILE");
        }
        String listed = region;
        if (listed == null) {
            throw new UsageException("region: name the region to list by -D" + PropertyNames.REGION + "=cn-hangzhou");
        }
        Path folder = file.toAbsolutePath().getParent();
        Worlds worlds = new Worlds(named, proxy, getLog());
        try (World world =
                scenario == null ? worlds.real(folder == null ? file : folder) : worlds.simulated(scenario.toPath())) {
            String text = MigrationGate.init(new InitSettings(migration, listed, account, credentials), world);
            MigrationGate.create(file, text);
        } catch (UsageException refused) {
            throw named.missing().isEmpty()
                    ? refused
                    : new UsageException(refused.getMessage() + "; " + MavenWords.missingCredentials(named.missing()));
        }
        String sentence = file + " is written; answer its questions, then run validate and advise";
        getLog().info(sentence);
        return Ending.of(Outcome.DONE, sentence);
    }
}
