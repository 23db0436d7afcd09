package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void readsThreePagesToTheEnd() throws CloudException {
        Paging.Whole whole = read(true, number -> page(65, number * 30 - 29, Math.min(65, number * 30)));

        assertThat(whole.entries()).hasSize(65);
        assertThat(whole.calls()).isEqualTo(3);
        assertThat(asked).containsExactly(1, 2, 3);
    }

    @Test
    void countsEntriesAndNotPagesSoThatShorterPagesDoNoHarm() throws CloudException {
        assertThat(read(true, number -> page(5, number, number)).entries()).hasSize(5);
    }

    @Test
    void readsAnEmptyList() throws CloudException {
        assertThat(read(true, number -> page(0, 1, 0)).entries()).isEmpty();
        assertThat(read(true, number -> reply("{\"Total\":\"0\"}")).entries()).isEmpty();
    }

    @Test
    void readsAnewWhenTheTotalChangesOnTheWay() throws CloudException {
        Paging.Whole whole =
                read(true, number -> asked.size() == 2 ? page(5, 3, 4) : page(4, number * 2 - 1, number * 2));

        assertThat(whole.entries()).hasSize(4);
        assertThat(whole.calls()).isEqualTo(4);
        assertThat(whole.replies()).hasSize(2);
    }

    @Test
    void isNoListWhenTheTotalNeverStandsStill() {
        assertThat(failure(number -> page(100 + asked.size(), number, number))).isEqualTo("cloud.list-changed");
        assertThat(asked).hasSize(6);
    }

    @Test
    void isNoListWhenPagesRepeat() {
        assertThat(failure(number -> page(65, 1, 30))).isEqualTo("cloud.list-repeated");
    }

    @Test
    void isNoListWhenItEndsTooSoon() {
        assertThat(failure(number -> number == 1 ? page(65, 1, 30) : page(65, 1, 0)))
                .isEqualTo("cloud.list-short");
    }

    @Test
    void isNoListWhenItHoldsMoreThanItAnnounces() {
        assertThat(failure(number -> page(3, 1, 5))).isEqualTo("cloud.list-changed");
    }

    @Test
    void isNoListWhenItHasNoEnd() {
        assertThat(failure(number -> page(Integer.MAX_VALUE, number, number))).isEqualTo("cloud.list-endless");
        assertThat(asked).hasSize(2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Total\":1}", "{\"Total\":1,\"List\":{}}", "{\"Total\":1,\"List\":\"x\"}"})
    void isNoListWhenThereIsNone(String body) {
        assertThat(failure(number -> reply(body))).isEqualTo("cloud.list-missing");
    }

    @Test
    void isNoListWhenNobodySaysHowLongItIs() {
        assertThat(failure(number -> reply("{\"List\":[]}"))).isEqualTo("cloud.list-uncounted");
        assertThat(failure(number -> reply("{\"List\":[],\"Total\":1.5}"))).isEqualTo("cloud.list-uncounted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "7", "{\"Id\":\"\"}"})
    void isNoListWhenAnEntryHasNoName(String entry) {
        assertThat(failure(number -> reply("{\"Total\":1,\"List\":[" + entry + "]}")))
                .isEqualTo("cloud.entry-unreadable");
    }

    @Test
    void readsAnUncountedListUntilAnEmptyPage() throws CloudException {
        Paging.Whole whole =
                read(false, number -> reply(number < 3 ? "{\"List\":[{\"Id\":" + number + "}]}" : "{\"List\":[]}"));

        assertThat(whole.entries()).hasSize(2);
        assertThat(asked).containsExactly(1, 2, 3);
    }

    private String failure(Paging.Pages pages) {
        CloudException failure = catchThrowableOfType(CloudException.class, () -> read(true, pages));
        return Wording.key(failure.noEvidence("x", Instant.EPOCH));
    }

    private Paging.Whole read(boolean counted, Paging.Pages pages) throws CloudException {
        return new Paging("dts List cn", "List", counted, page -> page.whole("Total"), entry -> entry.text("Id"))
                .read(number -> {
                    asked.add(number);
                    return pages.page(number);
                });
    }

    private static Reply page(int total, int first, int last) {
        String entries = IntStream.rangeClosed(first, last)
                .mapToObj(id -> "{\"Id\":\"j" + id + "\"}")
                .collect(Collectors.joining(","));
        return reply("{\"Total\":" + total + ",\"List\":[" + entries + "]}");
    }

    private static Reply reply(String body) {
        try {
            return new Reply(new Fields(new ObjectMapper().readTree(body)), "digest", Instant.EPOCH);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
