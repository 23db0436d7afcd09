package io.migrationgate.simulator.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the records that earlier runs left behind; of one kind and asset, no two are of the same time. */
final class RecordReader {
    private static final Set<String> KINDS =
            Set.of("drill-source", "drill-target", RecordScript.REHEARSAL, RecordScript.ROWS);
    private static final Set<String> REHEARSED = Set.of("rehearsed", "drilled", "proven");
    private static final String PLAN = "plan";

    private RecordReader() {}

    static List<RecordScript> list(Value value) {
        List<RecordScript> records = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Value item : value.list()) {
            RecordScript record = read(item);
            if (!seen.add(List.of(record.kind(), record.asset(), record.age()))) {
                throw item.refused("is of the same kind, asset and age as another record");
            }
            records.add(record);
        }
        return records;
    }

    private static RecordScript read(Value value) {
        Fields fields = value.fields();
        fields.named();
        String kind = fields.required("kind").word(KINDS);
        RecordScript record = switch (kind) {
            case RecordScript.REHEARSAL -> rehearsal(kind, fields);
            case RecordScript.ROWS -> rows(kind, fields);
            default -> drill(kind, fields);
        };
        fields.finish();
        return record;
    }

    private static RecordScript rehearsal(String kind, Fields fields) {
        return new RecordScript(
                kind,
                PLAN,
                fields.required("age").signedDuration(),
                RecordScript.Grade.CONTENT_CHECKED,
                "",
                "",
                word(fields.find("signature"), RecordScript.Signature.GOOD),
                new RecordScript.Rehearsal(
                        fields.required("sequence").text(),
                        fields.find("grade").map(grade -> grade.word(REHEARSED)).orElse("rehearsed"),
                        fields.find("phases")
                                .map(phases ->
                                        phases.list().stream().map(Value::text).toList())
                                .orElse(List.of())),
                null);
    }

    private static RecordScript rows(String kind, Fields fields) {
        return new RecordScript(
                kind,
                fields.required("asset").text(),
                fields.required("age").signedDuration(),
                RecordScript.Grade.CONTENT_CHECKED,
                "",
                "",
                word(fields.find("signature"), RecordScript.Signature.GOOD),
                null,
                DatabaseScriptReader.counts(fields.required("rows")));
    }

    private static RecordScript drill(String kind, Fields fields) {
        return new RecordScript(
                kind,
                fields.required("asset").text(),
                fields.required("age").signedDuration(),
                word(fields.find("grade"), RecordScript.Grade.CONTENT_CHECKED),
                fields.find("product").map(Value::text).orElse("external"),
                fields.find("backup").map(Value::text).orElse("backup-0"),
                word(fields.find("signature"), RecordScript.Signature.GOOD),
                null,
                null);
    }

    private static <E extends Enum<E>> E word(Optional<Value> value, E otherwise) {
        E[] all = otherwise.getDeclaringClass().getEnumConstants();
        return value.map(one ->
                        one.word(Arrays.stream(all).map(RecordReader::word).collect(Collectors.toSet())))
                .flatMap(word ->
                        Arrays.stream(all).filter(one -> word(one).equals(word)).findFirst())
                .orElse(otherwise);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
