package io.migrationgate.report;

import io.migrationgate.evidence.Sentence;
import io.migrationgate.report.PhaseRow.Back;
import io.migrationgate.report.PhaseRow.Budget;
import io.migrationgate.report.PhaseRow.Said;
import io.migrationgate.sequence.ActionSpec;
import io.migrationgate.sequence.ActionSpec.Call;
import io.migrationgate.sequence.ActionSpec.Command;
import io.migrationgate.sequence.ActionSpec.Statements;
import io.migrationgate.sequence.ActionSpec.Unassigned;
import io.migrationgate.sequence.Check;
import io.migrationgate.sequence.Phase;
import io.migrationgate.sequence.PhaseWayBack;
import io.migrationgate.sequence.Sequence;
import io.migrationgate.sequence.Stated;
import io.migrationgate.sequence.Stretch;
import io.migrationgate.sequence.Wave;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words the phases of a cutover: every call with its parameters, every command with what it runs. */
final class PhaseRows {
    private final Wording wording;

    PhaseRows(Wording wording) {
        this.wording = wording;
    }

    List<PhaseRow> of(Sequence sequence) {
        return sequence.waves().stream()
                .flatMap(wave -> wave.phases().stream().map(phase -> row(wave, phase)))
                .toList();
    }

    private PhaseRow row(Wave wave, Phase phase) {
        return new PhaseRow(
                phase.id().id(),
                phase.wave(),
                phase.stretch() != Stretch.BEFORE_PNR1,
                phase.assets(),
                phase.owner(),
                new Budget(phase.budget().value().toMillis(), phase.budget().isDeclared()),
                phase.entry().stream().map(PhaseRows::text).toList(),
                phase.actions().stream().map(this::action).toList(),
                phase.checks().stream().map(this::check).toList(),
                back(wave, phase));
    }

    private Back back(Wave wave, Phase phase) {
        PhaseWayBack way = phase.wayBack();
        Stated<Duration> time = way.time();
        Stated<String> loss = way.loss();
        Stated<Duration> deadline = way.deadline();
        Stated<String> by = way.by();
        return new Back(
                wave.wayBack(phase.id()).stream().map(one -> one.id().id()).toList(),
                way.actions().stream().map(this::action).toList(),
                way.checks().stream().map(this::check).toList(),
                time == null ? null : duration(time),
                loss == null ? null : loss(loss),
                deadline == null ? null : duration(deadline),
                by == null ? null : text(by));
    }

    private Said duration(Stated<Duration> stated) {
        return new Said(wording.duration(stated.value()), stated.isDeclared());
    }

    private static Said text(Stated<String> stated) {
        return new Said(stated.value(), stated.isDeclared());
    }

    /** What the engine says of losses is a sentence of its own. */
    private Said loss(Stated<String> stated) {
        return stated.isDeclared() ? text(stated) : new Said(wording.say(stated.value()), false);
    }

    private String action(ActionSpec action) {
        if (action instanceof Call call) {
            return call(call);
        }
        if (action instanceof Command command) {
            return command(command);
        }
        if (action instanceof Statements statements) {
            return statements(statements);
        }
        Unassigned unassigned = (Unassigned) action;
        return about(unassigned.subject(), wording.say("phase.work." + word(unassigned.work())));
    }

    private String call(Call call) {
        String parameters = call.parameters().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(", "));
        return about(
                call.subject(),
                wording.say("phase.call", call.product(), call.action(), call.cloud(), call.region(), parameters));
    }

    private String command(Command command) {
        String kind = command.undo() ? "undo" : "do";
        @Nullable List<String> argv = command.argv();
        if (argv != null) {
            return wording.say("phase.command-" + kind, command.name(), quoted(argv));
        }
        return wording.say(command.told() ? "phase.command-no-undo" : "phase.command-untold-" + kind, command.name());
    }

    /** Each argument in quotes of its own: where one ends must be seen. */
    private static String quoted(List<String> argv) {
        return argv.stream()
                .map(argument -> '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String statements(Statements statements) {
        Sentence what = Sentence.of("phase.statements." + statements.set().id());
        String side = word(statements.side());
        String engine = word(statements.engine());
        String text = statements.accounts().isEmpty()
                ? wording.say("phase.statements", what, side, engine)
                : wording.say("phase.statements-about", what, side, engine, List.copyOf(statements.accounts()));
        return about(statements.subject(), text);
    }

    private String check(Check check) {
        return about(
                check.subject(),
                wording.say("phase.observation." + check.observation().id()));
    }

    private static String about(String subject, String text) {
        return subject + ": " + text;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
