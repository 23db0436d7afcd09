package io.migrationgate.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Writes a report as {@code report.json} and reads it back.
 *
 * <p>Times are UTC with at most milliseconds, absent values are left out, fields stand in the order of the records.
 * Text that came from outside stays what it was; characters nobody can see are written as JSON escapes.
 */
public final class JsonReport {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("times")
                    .addSerializer(Instant.class, new TimeWriter())
                    .addDeserializer(Instant.class, new TimeReader()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer(layout());

    private JsonReport() {}

    /** The bytes of {@code report.json}. */
    public static byte[] write(Report report) {
        try {
            return (escapeInvisible(WRITER.writeValueAsString(report)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a report always has a JSON form", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when this is no report, or one of another format
     */
    public static Report read(byte[] json) throws IOException {
        Report report = MAPPER.readValue(json, Report.class);
        if (!Report.SCHEMA.equals(report.schema())) {
            throw new IOException("the report has the format \"" + PlainText.clean(report.schema(), 80)
                    + "\", this version reads \"" + Report.SCHEMA + "\"");
        }
        return report;
    }

    /** Invisible characters other than the layout's line breaks can stand in strings only, so text will do. */
    private static String escapeInvisible(String json) {
        if (json.codePoints().allMatch(code -> code == '\n' || PlainText.visible(code))) {
            return json;
        }
        StringBuilder text = new StringBuilder(json.length() + 64);
        json.codePoints().forEach(code -> {
            if (code == '\n' || PlainText.visible(code)) {
                text.appendCodePoint(code);
            } else {
                for (char half : Character.toChars(code)) {
                    text.append(String.format(Locale.ROOT, "\\u%04X", (int) half));
                }
            }
        });
        return text.toString();
    }

    private static DefaultPrettyPrinter layout() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    private static final class TimeWriter extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1;

        TimeWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(time.truncatedTo(ChronoUnit.MILLIS).toString());
        }
    }

    private static final class TimeReader extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1;

        TimeReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getValueAsString("");
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw InvalidFormatException.from(json, "not a time in UTC", text, Instant.class);
            }
        }
    }
}
