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
import java.util.List;

/** Answers questions about Oracle, which was never run: each statement follows the documents of Oracle 19c. */
final class OracleSession implements EngineSession {
    private static final int OLDEST = 12;

    private final SqlConnection connection;
    private final OracleViews views;
    private final String version;
    private final TimeLimit limit;

    OracleSession(SqlConnection connection, TimeLimit limit) throws DatabaseTrouble {
        this.connection = connection;
        this.views = new OracleViews(connection);
        this.limit = limit;
        List<String> versions = views.must(
                "product_component_version",
                "SELECT version FROM product_component_version WHERE UPPER(product) LIKE 'ORACLE%'",
                row -> row.getString(1));
        this.version = versions.isEmpty() ? "" : versions.get(0);
        if (!version.matches("[0-9]{1,3}(\\.[0-9]{1,6})*")) {
            throw DatabaseTrouble.of("database.no-answer");
        }
        if (Integer.parseInt(version.split("\\.", -1)[0]) < OLDEST) {
            throw DatabaseTrouble.of("database.version", "Oracle " + version);
        }
    }

    @Override
    public AccountRights rights(DatabaseQuestion question) throws DatabaseTrouble {
        return new OracleRights(views, version).rights(question);
    }

    @Override
    public SourceSettings settings(DatabaseQuestion question) throws DatabaseTrouble {
        return new OracleState(views, version).settings();
    }

    @Override
    public SchemaShape schema(DatabaseQuestion question) throws DatabaseTrouble {
        return new OracleSchema(views, version).schema(question);
    }

    @Override
    public OpenWork sessions(DatabaseQuestion question) throws DatabaseTrouble {
        return new OracleState(views, version).sessions();
    }

    @Override
    public WriterAccounts accounts(DatabaseQuestion question) throws DatabaseTrouble {
        return new OracleWriters(views).accounts(question);
    }

    @Override
    public RowCounts rows(DatabaseQuestion question) throws DatabaseTrouble {
        return new OracleRows(connection, views, limit).rows(question);
    }

    @Override
    public SequenceValues sequences(DatabaseQuestion question) throws DatabaseTrouble {
        return new OracleRows(connection, views, limit).sequences();
    }

    @Override
    public SourceProgress progress(DatabaseQuestion question) throws DatabaseTrouble {
        String heartbeat = question.heartbeat();
        return new OracleState(views, version)
                .progress(heartbeat == null ? null : new OracleRows(connection, views, limit).heartbeat(heartbeat));
    }

    @Override
    public CopyLook copy(DatabaseQuestion question) throws DatabaseTrouble {
        return new OracleRows(connection, views, limit).copy(question);
    }

    @Override
    public void close() {
        connection.close();
    }
}
