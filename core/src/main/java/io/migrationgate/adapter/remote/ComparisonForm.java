package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.InventoryComparison;
import io.migrationgate.evidence.InventoryComparison.Names;
import io.migrationgate.evidence.JsonObject;
import io.migrationgate.evidence.ListedObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes what comparing two inventories came to, and reads it back: no more names and objects than a comparison gives, and
 * none that a bucket cannot be asked for.
 */
final class ComparisonForm {
    static final Form<InventoryComparison> FORM = new Form<>(ComparisonForm::write, ComparisonForm::read);

    private static final Pattern KEY = Pattern.compile(".+", Pattern.DOTALL);
    private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern CRC64 = Pattern.compile("[0-9]{1,20}");
    private static final Names NOBODY = new Names(List.of(), List.of(), List.of(), List.of(), List.of());

    private ComparisonForm() {}

    private static JsonObject write(InventoryComparison compared) {
        return Members.with("equal", compared.equal())
                .and("missing", compared.missing())
                .and("extra", compared.extra())
                .and("sizes", compared.sizes())
                .and("checksums", compared.checksums())
                .and("unproven", compared.unproven())
                .and("names", write(compared.names()).members())
                .and(
                        "sample",
                        compared.sample().stream()
                                .map(object -> write(object).members())
                                .toList())
                .and("madeAt", compared.madeAt().toString())
                .object();
    }

    private static JsonObject write(Names names) {
        return Members.with("missing", names.missing())
                .and("extra", names.extra())
                .and("sizes", names.sizes())
                .and("checksums", names.checksums())
                .and("unproven", names.unproven())
                .object();
    }

    private static JsonObject write(ListedObject object) {
        return Members.with("key", object.key())
                .and("size", object.size())
                .and("md5", object.md5())
                .and("proven", object.proven())
                .and("crc64", object.crc64())
                .object();
    }

    private static Optional<InventoryComparison> read(JsonObject json) {
        MemberReader members = MemberReader.of(
                json, "equal", "missing", "extra", "sizes", "checksums", "unproven", "names", "sample", "madeAt");
        return members.value(() -> new InventoryComparison(
                members.count("equal"),
                members.count("missing"),
                members.count("extra"),
                members.count("sizes"),
                members.count("checksums"),
                members.count("unproven"),
                members.object("names", ComparisonForm::names, NOBODY),
                members.objects("sample", InventoryComparison.MOST_SAMPLE, ComparisonForm::object),
                members.time("madeAt")));
    }

    private static Optional<Names> names(JsonObject json) {
        MemberReader members = MemberReader.of(json, "missing", "extra", "sizes", "checksums", "unproven");
        return members.value(() -> new Names(
                members.lines("missing", InventoryComparison.MOST_NAMES),
                members.lines("extra", InventoryComparison.MOST_NAMES),
                members.lines("sizes", InventoryComparison.MOST_NAMES),
                members.lines("checksums", InventoryComparison.MOST_NAMES),
                members.lines("unproven", InventoryComparison.MOST_NAMES)));
    }

    private static Optional<ListedObject> object(JsonObject json) {
        MemberReader members = MemberReader.of(json, "key", "size", "md5", "proven", "crc64");
        return members.value(() -> new ListedObject(
                        members.text("key", KEY),
                        members.count("size"),
                        members.textOrNull("md5", MD5),
                        members.flag("proven"),
                        members.textOrNull("crc64", CRC64)))
                .filter(ListedObject::askable);
    }
}
