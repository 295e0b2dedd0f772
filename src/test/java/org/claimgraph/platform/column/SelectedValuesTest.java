package org.claimgraph.platform.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.claimgraph.platform.database.Row;
import org.junit.jupiter.api.Test;

class SelectedValuesTest {
    private enum Column implements ReadColumn {
        TITLE,
        AUTHOR;

        @Override
        public ColumnDefinition definition() {
            return ColumnDefinition.column(name().toLowerCase(Locale.ROOT), Row::text);
        }
    }

    private static SelectedValues<Column> title(String title) {
        return SelectedValues.of("Book", Collections.singletonMap(Column.TITLE, title));
    }

    @Test
    void selectedValueIsRead() {
        String title = title("Emma").get(Column.TITLE);
        assertEquals("Emma", title);
    }

    @Test
    void selectedNullIsNull() {
        Object title = title(null).get(Column.TITLE);
        assertNull(title);
    }

    @Test
    void readingWhatWasNotSelectedThrowsWithItsName() {
        SelectedValues<Column> values = title("Emma");
        assertEquals(
                "Book.author was not selected",
                assertThrows(NotSelectedException.class, () -> values.get(Column.AUTHOR))
                        .getMessage());
    }

    @Test
    void changedValueLeavesTheOriginalAsItWas() {
        SelectedValues<Column> values = SelectedValues.of("Book", Map.of(Column.TITLE, "Emma"));
        String changed = values.with(Column.TITLE, "Persuasion").get(Column.TITLE);
        String title = values.get(Column.TITLE);
        assertEquals("Persuasion", changed);
        assertEquals("Emma", title);
    }
}
