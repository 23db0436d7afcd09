package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class JunitXmlTest {
    @Test
    void theFileHasTheStructureThatCiServersExpect() throws Exception {
        for (Report report : List.of(Samples.go(), Samples.noGo(), Samples.interrupted())) {
            Element suite = suite(report);
            assertThat(suite.getTagName()).isEqualTo("testsuite");
            assertThat(suite.getAttribute("time")).isEqualTo("62.000");
            assertThat(suite.getAttribute("timestamp")).isEqualTo("2026-12-04T16:00:00");
            assertThat(children(suite))
                    .extracting(Element::getTagName)
                    .startsWith("properties")
                    .isSubsetOf("properties", "testcase");
            assertThat(cases(suite)).hasSize(Integer.parseInt(suite.getAttribute("tests")));
            assertThat(suite.getElementsByTagName("failure").getLength())
                    .isEqualTo(Integer.parseInt(suite.getAttribute("failures")));
            assertThat(suite.getElementsByTagName("error").getLength())
                    .isEqualTo(Integer.parseInt(suite.getAttribute("errors")));
            assertThat(suite.getElementsByTagName("skipped").getLength())
                    .isEqualTo(Integer.parseInt(suite.getAttribute("skipped")));
            assertThat(cases(suite)).allSatisfy(JunitXmlTest::isTestcase);
        }
    }

    @Test
    void aFailedFindingIsAFailureThatTellsWhatToDo() throws Exception {
        Element testcase = testcase(Samples.noGo(), "dts-lag");
        assertThat(testcase.getAttribute("name")).isEqualTo("orders-db");
        Element failure = children(testcase).get(0);
        assertThat(failure.getAttribute("message")).startsWith("6 s at");
        assertThat(failure.getTextContent()).contains("needed: below 5 s").contains("do: look for");
    }

    @Test
    void aWaivedFindingIsSkippedWithItsReason() throws Exception {
        Element skipped = children(testcase(Samples.noGo(), "dts-precheck")).get(0);
        assertThat(skipped.getTagName()).isEqualTo("skipped");
        assertThat(skipped.getAttribute("message"))
                .contains("release manager")
                .contains("the target schema was made by hand; it's reviewed");
    }

    @Test
    void anInconclusiveFindingIsAnError() throws Exception {
        assertThat(children(testcase(Samples.interrupted(), "dts-lag")))
                .extracting(Element::getTagName)
                .containsExactly("error");
    }

    @Test
    void aPhaseStandsBehindTheAsset() throws Exception {
        Report report = Samples.hostile("one");
        assertThat(testcase(report, "one").getAttribute("name")).isEqualTo("one one");
    }

    @Test
    void aRunThatJudgedNothingIsOneError() throws Exception {
        Report nothing = new ReportBuilder()
                .verdict(Verdict.INCONCLUSIVE, "INCONCLUSIVE")
                .build();
        Element suite = suite(nothing);
        assertThat(cases(suite)).hasSize(1);
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
    }

    @Test
    void aBlockedRunIsNeverAllGreen() throws Exception {
        Report passed = new ReportBuilder()
                .verdict(Verdict.INCONCLUSIVE, "INCONCLUSIVE")
                .findings(List.of(Samples.finding("dts-state", "PASS", 5, "x", "y")))
                .build();
        assertThat(suite(passed).getAttribute("errors")).isEqualTo("1");
    }

    @Test
    void aStatusThatIsNotKnownIsAnError() throws Exception {
        Report odd = new ReportBuilder()
                .findings(List.of(Samples.finding("dts-state", "MAYBE", 5, "x", "y")))
                .build();
        assertThat(children(testcase(odd, "dts-state")))
                .extracting(Element::getTagName)
                .containsExactly("error");
    }

    private static void isTestcase(Element testcase) {
        assertThat(testcase.getAttribute("classname")).isNotEmpty();
        assertThat(testcase.getAttribute("name")).isNotEmpty();
        assertThat(testcase.getAttribute("time")).isNotEmpty();
        List<Element> results = children(testcase);
        assertThat(results).hasSizeLessThan(2);
        assertThat(results).allSatisfy(result -> {
            assertThat(Set.of("failure", "error", "skipped")).contains(result.getTagName());
            assertThat(result.getAttribute("message")).isNotEmpty();
        });
    }

    private static Element testcase(Report report, String criterion) throws Exception {
        return cases(suite(report)).stream()
                .filter(testcase -> testcase.getAttribute("classname").equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> cases(Element suite) {
        return children(suite).stream()
                .filter(child -> child.getTagName().equals("testcase"))
                .toList();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static Element suite(Report report) throws Exception {
        byte[] xml = report.files().getOrDefault("TEST-migration-gate.xml", new byte[0]);
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }
}
