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
        return asked(() ->
                new MySqlRights(connection, server).read(question.accounts().get(0)));
    }

    @Override
    public SourceSettings settings(DatabaseQuestion question) throws DatabaseTrouble {
        return asked(() -> new MySqlSettings(connection, server).read());
    }

    @Override
    public SchemaShape schema(DatabaseQuestion question) throws DatabaseTrouble {
        return asked(() -> new MySqlSchema(connection, server, tables(question)).read());
    }

    @Override
    public OpenWork sessions(DatabaseQuestion question) throws DatabaseTrouble {
        return asked(() -> new MySqlSessions(connection).read());
    }

    @Override
    public WriterAccounts accounts(DatabaseQuestion question) throws DatabaseTrouble {
        return asked(
                () -> new MySqlWriters(connection, server).read(question.at().database(), question.accounts()));
    }

    @Override
    public RowCounts rows(DatabaseQuestion question) throws DatabaseTrouble {
        return asked(() -> new MySqlRows(connection, server, limit).read(tables(question), question.after()));
    }

    @Override
    public SequenceValues sequences(DatabaseQuestion question) throws DatabaseTrouble {
        return asked(() -> new MySqlSequences(connection, server, limit, tables(question)).read());
    }

    @Override
    public SourceProgress progress(DatabaseQuestion question) throws DatabaseTrouble {
        return asked(() -> new MySqlProgress(connection, server).read(question.heartbeat()));
    }

    @Override
    public CopyLook copy(DatabaseQuestion question) throws DatabaseTrouble {
        return asked(() -> new MySqlCopy(connection, server, limit, tables(question)).read());
    }

    private MySqlTables tables(DatabaseQuestion question) throws SQLException, DatabaseTrouble {
        return MySqlTables.of(connection, question);
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
