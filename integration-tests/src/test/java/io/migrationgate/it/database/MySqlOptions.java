package io.migrationgate.it.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How servers are started for tests: small, without any care for what a power cut would do, and deaf to files elsewhere. */
final class MySqlOptions {
    private MySqlOptions() {}

    static List<String> mySql(Path folder, Path data) {
        List<String> command = common(folder.resolve("bin/mysqld"), folder, data);
        command.add("--innodb-use-native-aio=0");
        command.add("--innodb-flush-method=nosync");
        command.add("--innodb-log-file-size=4M");
        command.add("--innodb-doublewrite=0");
        return command;
    }

    static List<String> mariaDb(Path folder, Path data) {
        List<String> command = common(folder.resolve("bin/mariadbd"), folder, data);
        command.add("--innodb-use-native-aio=0");
        command.add("--innodb-log-file-size=16M");
        return command;
    }

    private static List<String> common(Path server, Path folder, Path data) {
        return new ArrayList<>(List.of(
                server.toString(),
                "--no-defaults",
                // The tests may run as root, which both servers want to be told.
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + folder,
                "--lc-messages-dir=" + folder.resolve("share"),
                "--datadir=" + data,
                "--innodb-buffer-pool-size=32M",
                "--innodb-flush-log-at-trx-commit=0"));
    }
}
