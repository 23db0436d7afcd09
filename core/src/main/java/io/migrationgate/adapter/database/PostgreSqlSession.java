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

/** Answers questions about one database of a PostgreSQL server; each topic has a class of its own. */
final class PostgreSqlSession implements EngineSession {
    /** What the gate calls its sessions. */
    static final String NAME = "migration-gate";

    private interface Topic<T> {
        T read() throws SQLException, DatabaseTrouble;
    }

    private final PostgreSqlConnection connection;

    PostgreSqlSession(PostgreSqlConnection connection) {
        this.connection = connection;
    }

    @Override
    public AccountRights rights(DatabaseQuestion question) throws DatabaseTrouble {
        return read(
                () -> new PostgreSqlRights(connection).of(question.accounts().get(0)));
    }

    @Override
    public SourceSettings settings(DatabaseQuestion question) throws DatabaseTrouble {
        return read(() -> new PostgreSqlSettings(connection).read());
    }

    @Override
    public SchemaShape schema(DatabaseQuestion question) throws DatabaseTrouble {
        return read(() -> new PostgreSqlSchema(connection, PostgreSqlChoice.of(question)).read());
    }

    @Override
    public OpenWork sessions(DatabaseQuestion question) throws DatabaseTrouble {
        return read(() -> new PostgreSqlWork(connection).read());
    }

    @Override
    public WriterAccounts accounts(DatabaseQuestion question) throws DatabaseTrouble {
        return read(() -> new PostgreSqlWriters(connection).read(question.accounts()));
    }

    @Override
    public RowCounts rows(DatabaseQuestion question) throws DatabaseTrouble {
        return read(() -> new PostgreSqlRows(connection, PostgreSqlChoice.of(question)).read(question.after()));
    }

    @Override
    public SequenceValues sequences(DatabaseQuestion question) throws DatabaseTrouble {
        return read(() -> new PostgreSqlSequences(connection, PostgreSqlChoice.of(question)).read());
    }

    @Override
    public SourceProgress progress(DatabaseQuestion question) throws DatabaseTrouble {
        return read(() -> new PostgreSqlProgress(connection).read(question.heartbeat()));
    }

    @Override
    public CopyLook copy(DatabaseQuestion question) throws DatabaseTrouble {
        return read(() -> new PostgreSqlCopy(connection, PostgreSqlChoice.of(question)).read());
    }

    private static <T> T read(Topic<T> topic) throws DatabaseTrouble {
        try {
            return topic.read();
        } catch (SQLException failed) {
            throw PostgreSqlTrouble.asking(failed);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
