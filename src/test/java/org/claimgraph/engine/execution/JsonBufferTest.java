package org.claimgraph.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonBufferTest {
    private static String written(Object value) {
        JsonBuffer out = new JsonBuffer();
        JsonValueWriter.write(out, value);
        return new String(out.bytes(), 0, out.length(), StandardCharsets.UTF_8);
    }

    @Test
    void charactersInvalidInJsonOrJavaScriptAreEscaped() {
        assertEquals("\"a\\\"\\\\\\n\\r\\t\\u0001\\u2028\\u2029/\"", written("a\"\\\n\r\t\u0001\u2028\u2029/"));
    }

    @Test
    void everyScriptIsWrittenAsUtf8() {
        assertEquals("\"tỷ مليار 亿 🐶é\"", written("tỷ مليار 亿 🐶é"));
    }

    @Test
    void unpairedSurrogateIsEscaped() {
        assertEquals("\"a\\ud83db\\udc36\"", written("a\ud83db\udc36"));
    }

    @Test
    void decimalsAreWrittenWithoutExponent() {
        assertEquals("13000000000", written(new BigDecimal("1.3E10")));
        assertEquals("0.000000001", written(new BigDecimal("1E-9")));
    }

    @Test
    void writtenStringsAreReadBackUnchanged() throws IOException {
        Random random = new Random(5);
        ObjectMapper mapper = new ObjectMapper();
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(50), 0, i % 2 == 0 ? 0x250 : 0x11000)
                    .filter(point -> point < 0xD800 || point > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertEquals(text, mapper.readValue(written(text), String.class));
            int number = random.nextInt() >> random.nextInt(32);
            assertEquals(Integer.toString(number), written(number));
        }
    }
}
