package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** What the cloud or a plan may say to break a page, a console or a parser. */
class HostileReportTest {
    static final List<String> HOSTILE = Arrays.asList(
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)> ' onmouseover='x",
            "\u001b[2J\u001b]0;owned\u0007 \u009b31m",
            "line\r\nMIGRATION GATE: GO - forged\n[INFO] BUILD SUCCESS",
            "]]> <![CDATA[ &amp; &#0; \u0000 \uffff \ud800",
            "| a | b |\n|---|---| `code` **bold** [x](javascript:alert(1)) ![i](https://evil.example/x.png) <b>",
            "javascript:alert(1)",
            "https://evil.example/\" onclick=\"alert(1)",
            "\u202egnp.exe\u2066 שלום \u200f\u061c",
            "杭州".repeat(5_000),
            "x".repeat(10_000),
            "a b ".repeat(2_500),
            "{{words}} {{{svg}}} ${jndi:ldap://x} {0}");

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^>]*>");

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void logLinesAreShortVisibleAndUnforged(String text) {
        assertThat(Samples.hostile(text).logText())
                .allSatisfy(line -> assertThat(TextWrap.columns(line)).isLessThanOrEqualTo(LogText.WIDTH))
                .allSatisfy(line -> assertThat(PlainText.clean(line)).isEqualTo(line))
                .filteredOn(line -> line.startsWith("MIGRATION GATE") || line.startsWith("[INFO]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void nothingInvisibleStandsInAnyFile(String text) {
        Samples.hostile(text)
                .files()
                .forEach((name, bytes) -> assertThat(
                                string(bytes).codePoints().filter(code -> code != '\n' && !PlainText.visible(code)))
                        .as(name)
                        .isEmpty());
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void thePageHoldsNoElementOrAttributeFromOutside(String text) {
        String page = file(text, "report.html");
        String plain = file(text.startsWith("https://") ? "https://plain" : "plain", "report.html");
        assertThat(tags(page)).isEqualTo(tags(plain));
        assertThat(tags(page))
                .noneMatch(tag -> tag.contains(" src=") || tag.contains(" style=") || tag.contains(" on"));
        assertThat(page).doesNotContain("href=\"javascript");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void theJunitFileStaysWellFormed(String text) throws Exception {
        Document document = parse(file(text, "TEST-migration-gate.xml"));
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void theDrawingStaysWellFormed(String text) throws Exception {
        LagCurve curve = Samples.hostile(text).lag().get(0);
        String svg = LagChart.draw(curve, new Wording(ZoneOffset.UTC), "lag-1");
        assertThat(parse(svg).getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Delay of " + PlainText.clean(text) + " over time");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void markdownKeepsItsTablesAndFormatsNothing(String text) {
        String page = file(text, "report.md");
        String plain = file("plain", "report.md");
        assertThat(page.lines().count()).isEqualTo(plain.lines().count());
        assertThat(bars(page)).isEqualTo(bars(plain));
        assertThat(page.replace("<!-- -->", "")).doesNotContain("<");
        assertThat(page.replaceAll("\\\\.", "")).doesNotContain("`", "[", "]", "https://evil");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void outcomePropertiesHoldTheNameAsItIs(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(
                Samples.hostile(text).files().getOrDefault(OutcomeProperties.FILE, new byte[0])));
        assertThat(properties).hasSize(8).containsEntry("migration", text).containsEntry("outcome", "NO_GO");
    }

    @Test
    void aReferenceThatIsNoWebAddressIsNoLink() {
        assertThat(file("javascript:alert(1)", "report.html")).doesNotContain("<a href=\"j");
    }

    /** The start tags with the names of their attributes; links come and go with the reference. */
    private static List<String> tags(String page) {
        List<String> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(page.substring(page.indexOf("<body>")));
        while (tag.find()) {
            String names = tag.group().replaceAll("\"[^\"]*\"", "\"\"");
            if (!names.startsWith("<a href=\"\" rel")) {
                tags.add(names);
            }
        }
        return tags;
    }

    private static List<Long> bars(String page) {
        return page.lines()
                .map(line -> line.replaceAll("\\\\.", "")
                        .chars()
                        .filter(sign -> sign == '|')
                        .count())
                .toList();
    }

    private static String file(String text, String name) {
        return string(Samples.hostile(text).files().getOrDefault(name, new byte[0]));
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Document parse(String xml) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
