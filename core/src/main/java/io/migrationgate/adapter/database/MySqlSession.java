package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.WriterAccounts;
import java.sql.SQLException;

/** Asks one server of MySQL or MariaDB; each topic is a class of its own. */
final class MySqlSession implements EngineSession {
    private interface Asking<T> {
        T ask() throws SQLException, DatabaseTrouble;
    }

    private final SqlConnection connection;
    private final MySqlServer server;
    private final TimeLimit limit;

    MySqlSession(SqlConnection connection, MySqlServer server, TimeLimit limit) {
        this.connection = connection;
        this.server = server;
        this.limit = limit;
    }

    @Override
    public AccountRights rights(DatabaseQuestion question) throws DatabaseTrouble {
        return asked(() -> new MySqlRights(connection, server).read(question.accounts().get(0)));
    }

    @Override
    public SourceSettings settings(DatabaseQuestion question) throws DatabaseTrouble {
        throw DatabaseTrouble.of("database.no-engine", "mysql");
    }

    @Override
    public SchemaShape schema(DatabaseQuestion question) throws DatabaseTrouble {
        throw DatabaseTrouble.of("database.no-engine", "mysql");
    }

    @Override
    public OpenWork sessions(DatabaseQuestion question) throws DatabaseTrouble {
        throw DatabaseTrouble.of("database.no-engine", "mysql");
    }

    @Override
    public WriterAccounts accounts(DatabaseQuestion question) throws DatabaseTrouble {
        throw DatabaseTrouble.of("database.no-engine", "mysql");
    }

    @Override
    public RowCounts rows(DatabaseQuestion question) throws DatabaseTrouble {
        throw DatabaseTrouble.of("database.no-engine", "mysql");
    }

    @Override
    public SequenceValues sequences(DatabaseQuestion question) throws DatabaseTrouble {
        throw DatabaseTrouble.of("database.no-engine", "mysql");
    }

    @Override
    public SourceProgress progress(DatabaseQuestion question) throws DatabaseTrouble {
        throw DatabaseTrouble.of("database.no-engine", "mysql");
    }

    @Override
    public CopyLook copy(DatabaseQuestion question) throws DatabaseTrouble {
        throw DatabaseTrouble.of("database.no-engine", "mysql");
    }

    private static <T> T asked(Asking<T> question) throws DatabaseTrouble {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw MySqlTrouble.asking(e);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
