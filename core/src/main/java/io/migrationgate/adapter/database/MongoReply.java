package io.migrationgate.adapter.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.BsonTimestamp;
import org.bson.Document;

/** A document that MongoDB replied; a member of another type than expected is as good as none. */
record MongoReply(Document document) {
    boolean has(String name) {
        return document.get(name) != null;
    }

    Optional<String> text(String name) {
        return document.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A truth value; false where it is not there. */
    boolean flag(String name) {
        return Boolean.TRUE.equals(document.get(name));
    }

    OptionalLong number(String name) {
        return document.get(name) instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    Optional<BsonTimestamp> timestamp(String name) {
        return document.get(name) instanceof BsonTimestamp time ? Optional.of(time) : Optional.empty();
    }

    Optional<Instant> time(String name) {
        return document.get(name) instanceof Date time ? Optional.of(time.toInstant()) : Optional.empty();
    }

    Optional<MongoReply> part(String name) {
        return document.get(name) instanceof Document part ? Optional.of(new MongoReply(part)) : Optional.empty();
    }

    /** Documents of a list; none where there is no such list. */
    List<MongoReply> parts(String name) {
        List<MongoReply> parts = new ArrayList<>();
        if (document.get(name) instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Document part) {
                    parts.add(new MongoReply(part));
                }
            }
        }
        return parts;
    }

    /** Texts of a list; none where there is no such list. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (document.get(name) instanceof List<?> list) {
            list.forEach(one -> texts.add(String.valueOf(one)));
        }
        return texts;
    }
}
