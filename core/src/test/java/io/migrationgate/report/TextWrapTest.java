package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWrapTest {
    @Test
    void linesAfterTheFirstAreIndented() {
        assertThat(TextWrap.lines(12, "a: ", 3, "one two three")).containsExactly("a: one two", "   three");
    }

    @Test
    void aNumberAndItsUnitStayTogether() {
        assertThat(TextWrap.lines(10, "", 0, "held for 60 s, ok")).containsExactly("held for", "60 s, ok");
    }

    @Test
    void aTokenThatFitsNoLineIsCut() {
        assertThat(TextWrap.lines(8, "  ", 2, "abcdefghijk l")).containsExactly("  abcde…", "  l");
    }

    @Test
    void wideCharactersTakeTwoColumnsAndMayBreak() {
        assertThat(TextWrap.lines(7, "", 0, "杭州迁移计划")).containsExactly("杭州迁", "移计划");
    }

    @Test
    void whatFitsIsNotCut() {
        assertThat(TextWrap.cut("abc", 3)).isEqualTo("abc");
        assertThat(TextWrap.cut("abcd", 3)).isEqualTo("ab…");
    }
}
