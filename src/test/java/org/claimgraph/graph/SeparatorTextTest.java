package org.claimgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatorTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019|FY2019|fy 2019|FY-2019|Fiscal Year 2019|financial year 2019|the year 2019|year of 2019|CY2019|FY19",
                "2019|fiscal 2019|calendar 2019|full year 2019|in 2019|2019 fiscal year|2019年|2019年度|năm 2019|tahun 2019|عام 2019|FY'19",
                "1999/2000|FY1999/00|1999-00|1999–2000",
                "2019/20|FY 2019/20|2019-20|2019/2020|2019–2020|fiscal year 2019/2020",
                "Q3 2019|2019-Q3|2019 Q3|3Q19|3Q 2019|Q3/2019|third quarter of 2019|the 3rd quarter of fiscal year 2019",
                "H1 2020|2020H1|first half of 2020|1H20|1st half 2020|H1 FY20|H1 20|H1'20|1H FY20|H1 of fiscal 2020",
                "Q4 2020|fourth quarter 2020|4th quarter of 2020",
                "second quarter of 2021|2nd quarter 2021|Q2 of 2021",
                "CEO|C.E.O.|ceo|the CEO|Chief Executive Officer|chief executive|Chief-Executive|首席执行官",
                "chairman|Chair|chairwoman|chairman of the board",
                "Co-founder|cofounder|co founder",
                "before recoupment|Before  Recoupment|before-recoupment"
            })
    void oneSeparatorWrittenInSeveralWaysIsEqual(String forms) {
        String[] all = forms.split("\\|");
        Arrays.stream(all)
                .forEach(form -> assertEquals(SeparatorText.normalised(all[0]), SeparatorText.normalised(form), form));
        String normal = SeparatorText.normalised(all[0]);
        assertEquals(normal, SeparatorText.normalised(normal), "normalising twice changes nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2020",
        "FY19, FY20",
        "2019, 2019/20",
        "1999/2000, 1999/01",
        "2019, in 2020",
        "CEO, acting CEO",
        "Q3 2019, Q4 2019",
        "Q1 2019, H1 2019",
        "CEO, CFO",
        "vice president, president",
        "before 2012, 2012",
        "since 2012, 2012",
        "2019 results, 2019"
    })
    void differentSeparatorsStayDifferent(String one, String other) {
        assertNotEquals(SeparatorText.normalised(one), SeparatorText.normalised(other));
    }
}
