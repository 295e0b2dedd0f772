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
    @ValueSource(
            strings = {
                "2019|Geschäftsjahr 2019|im Geschäftsjahr 2019|Jahr 2019|GJ 2019|im Jahr 2019",
                "2019|exercice 2019|l'exercice 2019|année 2019|en 2019|exercice fiscal 2019",
                "2019|año 2019|ejercicio 2019|año fiscal 2019|en el ejercicio 2019|anno 2019|ano 2019",
                "2019|2019 год|2019 г.|2019г|в 2019 году|2019 финансовый год|за 2019 год|rok 2019|2019 yılı",
                "2019|2019财年|2019財年|2019年度|2019会计年度|2019 財政年度|2019년|２０１９年",
                "2019|năm tài chính 2019|trong năm 2019|niên độ 2019|tahun fiskal 2019|tahun buku 2019|pada tahun 2019",
                "2019|السنة المالية 2019|العام المالي 2019|في عام 2019|سنة ٢٠١٩|٢٠١٩|वित्तीय वर्ष २०१९",
                "2018/19|Geschäftsjahr 2018/19|exercice 2018-2019|2018/2019 финансовый год|2018-19财年|السنة المالية 2018-2019",
                "Q1 2019|1. Quartal 2019|erstes Quartal 2019|im ersten Quartal 2019|im ersten Quartal des Geschäftsjahres 2019|das 1. Quartal 2019",
                "Q1 2019|premier trimestre 2019|1er trimestre 2019|le premier trimestre de l'exercice 2019|au premier trimestre 2019|T1 2019|1T19",
                "Q1 2019|primer trimestre de 2019|1º trimestre 2019|primo trimestre 2019|primeiro trimestre de 2019",
                "Q1 2019|1 квартал 2019 года|I квартал 2019 г.|1-й квартал 2019|первый квартал 2019|в первом квартале 2019 года",
                "Q1 2019|2019年第一季度|2019年一季度|2019财年第一季度|2019年的第一季度|2019年度第1四半期|2019년 1분기|2019Q1",
                "Q1 2019|quý 1 năm 2019|quý I/2019|quý đầu năm 2019|kuartal I 2019|triwulan I 2019|kuartal pertama tahun 2019",
                "Q1 2019|الربع الأول 2019|الربع الأول من 2019|الربع الأول من عام ٢٠١٩|الربع الاول من السنة المالية 2019",
                "Q4 2021|IV квартал 2021|viertes Quartal 2021|2021年第四季度|quý tư 2021|الربع الرابع 2021|quatrième trimestre 2021",
                "H1 2020|1. Halbjahr 2020|erstes Halbjahr 2020|premier semestre 2020|S1 2020|primer semestre de 2020",
                "H1 2020|первое полугодие 2020 года|2020年上半年|6 tháng đầu năm 2020|nửa đầu năm 2020|semester I 2020|النصف الأول من 2020",
                "H2 2020|2. Halbjahr 2020|second semestre 2020|второе полугодие 2020|2020年下半年|nửa cuối năm 2020|2020년 하반기",
                "CEO|Vorstandsvorsitzender|PDG|P.-D.G.|le PDG|président-directeur général|présidente-directrice générale",
                "CEO|генеральный директор|الرئيس التنفيذي|giám đốc điều hành|首席執行官|行政总裁|consejero delegado|direktur utama",
                "CFO|chief financial officer|Finanzvorstand|directrice financière|финансовый директор|首席财务官|giám đốc tài chính",
                "COO|Chief Operations Officer|операционный директор|首席运营官|giám đốc vận hành|directeur des opérations",
                "CTO|chief technical officer|технический директор|首席技术官|giám đốc công nghệ|direktur teknologi",
                "chair|der Vorsitzende|председатель совета директоров|董事会主席|رئيس مجلس الإدارة|chủ tịch hội đồng quản trị",
                "managing director|Geschäftsführer|die Geschäftsführerin|MD",
                "co-founder|Mitgründer|cofondatrice|联合创始人|сооснователь|người đồng sáng lập|الشريك المؤسس",
                "direct|directly|direct ownership|direct interest|unmittelbar|прямое участие|直接|trực tiếp|langsung|مباشر",
                "indirect|indirectly|indirect ownership|mittelbar|косвенное|间接|gián tiếp|tidak langsung|غير مباشر",
                "beneficial owner|beneficial ownership|bénéficiaire effectif|бенефициарный владелец|受益所有人|pemilik manfaat",
                "voting rights|votingRights|Stimmrechte|droits de vote|право голоса|表决权|quyền biểu quyết|hak suara"
            })
    void separatorsOfSeveralLanguagesAreEqual(String forms) {
        oneSeparatorWrittenInSeveralWaysIsEqual(forms);
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
        "2019 results, 2019",
        "2018/19, 2019",
        "2018/19, 2018",
        "Geschäftsjahr 2018/19, Geschäftsjahr 2019",
        "exercice 2018, exercice 2019",
        "2019E, 2019",
        "2019 YTD, 2019",
        "до 2019 года, 2019 год",
        "с 2019, 2019",
        "من 2019, 2019",
        "منذ 2019, 2019",
        "seit 2019, im Jahr 2019",
        "desde 2019, en 2019",
        "sejak 2019, pada 2019",
        "2019年以前, 2019年",
        "year ended 31 March 2019, 2019",
        "S-1 2019, H1 2019",
        "last quarter 2019, Q4 2019",
        "上季度 2019, Q1 2019",
        "2019年四季, Q4 2019",
        "2019年5月, 2019年",
        "Q1 2019, Q1 2020",
        "1. Halbjahr 2019, 1. Quartal 2019",
        "kuartal I 2019, kuartal II 2019",
        "co-CEO, CEO",
        "former CEO, CEO",
        "deputy CEO, CEO",
        "interim CEO, CEO",
        "CEO designate, CEO",
        "исполняющий обязанности генерального директора, генеральный директор",
        "заместитель генерального директора, генеральный директор",
        "بالنيابة الرئيس التنفيذي, الرئيس التنفيذي",
        "نائب الرئيس التنفيذي, الرئيس التنفيذي",
        "nguyên giám đốc điều hành, giám đốc điều hành",
        "phó giám đốc điều hành, giám đốc điều hành",
        "前首席执行官, 首席执行官",
        "副首席执行官, 首席执行官",
        "联席首席执行官, 首席执行官",
        "ancien PDG, PDG",
        "ehemaliger Geschäftsführer, Geschäftsführer",
        "stellvertretender Geschäftsführer, Geschäftsführer",
        "Geschäftsführer, CEO",
        "directeur général, CEO",
        "COO, CTO",
        "deputy chair, chair",
        "stellvertretender Vorsitzender, Vorsitzender",
        "副董事长, 董事长",
        "Aufsichtsratsvorsitzender, Vorsitzender",
        "Aufsichtsratsvorsitzender, Vorstandsvorsitzender",
        "honorary chairman, chairman",
        "direct and indirect, direct",
        "direct, indirect",
        "не прямое, прямое",
        "tidak langsung, langsung",
        "غير مباشر, مباشر",
        "ultimate beneficial owner, beneficial owner",
        "legal owner, beneficial owner",
        "voting rights, shareholding"
    })
    void differentSeparatorsStayDifferent(String one, String other) {
        assertNotEquals(SeparatorText.normalised(one), SeparatorText.normalised(other));
    }
}
