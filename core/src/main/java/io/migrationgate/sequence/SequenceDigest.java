package io.migrationgate.sequence;

import io.migrationgate.sequence.ActionSpec.Call;
import io.migrationgate.sequence.ActionSpec.Command;
import io.migrationgate.sequence.ActionSpec.Statements;
import io.migrationgate.sequence.ActionSpec.Unassigned;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes a sequence as canonical text, one line for each thing, fields apart by tabs, and digests that. */
final class SequenceDigest {
    private static final String FORM = "migration-gate sequence 1";

    private final StringBuilder text = new StringBuilder();

    private SequenceDigest() {}

    static String of(Sequence sequence) {
        SequenceDigest digest = new SequenceDigest();
        digest.line(List.of(FORM));
        sequence.waves().forEach(digest::wave);
        return digest.hex();
    }

    private void wave(Wave wave) {
        line(List.of("wave", Integer.toString(wave.number())));
        for (Phase phase : wave.phases()) {
            List<String> fields = new ArrayList<>(List.of("phase", phase.id().id()));
            fields.addAll(phase.assets());
            line(fields);
            phase.actions().forEach(action -> action("do", action));
            phase.checks().forEach(check -> check("see", check));
            phase.wayBack().actions().forEach(action -> action("undo", action));
            phase.wayBack().checks().forEach(check -> check("see-undone", check));
        }
    }

    private void check(String word, Check check) {
        line(List.of(word, check.subject(), check.observation().id()));
    }

    private void action(String word, ActionSpec action) {
        List<String> fields = new ArrayList<>(List.of(word, action.subject()));
        if (action instanceof Call call) {
            fields.addAll(List.of("call", call.product(), call.action(), call.cloud(), call.region()));
            call.parameters().forEach((name, value) -> fields.addAll(List.of(name, value)));
        } else if (action instanceof Command command) {
            fields.addAll(List.of("command", command.name(), Boolean.toString(command.undo())));
        } else if (action instanceof Statements statements) {
            fields.addAll(List.of(
                    "statements",
                    statements.side().name(),
                    statements.engine().name(),
                    statements.set().id()));
            fields.addAll(statements.accounts());
        } else if (action instanceof Unassigned unassigned) {
            fields.addAll(List.of("unassigned", unassigned.work().name()));
        }
        line(fields);
    }

    private void line(List<String> fields) {
        String separator = "";
        for (String field : fields) {
            text.append(separator)
                    .append(field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"));
            separator = "\t";
        }
        text.append('\n');
    }

    private String hex() {
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
