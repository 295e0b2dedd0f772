package org.claimgraph.engine.smallrye;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Converts scalars and enums; a value that already has the declared type is not converted. */
final class ScalarConverters {
    private static final Map<Class<?>, Function<String, Object>> READERS = new HashMap<>();

    static {
        READERS.put(String.class, text -> text);
        READERS.put(LocalDate.class, LocalDate::parse);
        READERS.put(LocalTime.class, LocalTime::parse);
        READERS.put(LocalDateTime.class, LocalDateTime::parse);
        READERS.put(OffsetDateTime.class, OffsetDateTime::parse);
        READERS.put(OffsetTime.class, OffsetTime::parse);
        READERS.put(ZonedDateTime.class, ZonedDateTime::parse);
        READERS.put(Instant.class, text -> OffsetDateTime.parse(text).toInstant());
        READERS.put(Duration.class, Duration::parse);
        READERS.put(Period.class, Period::parse);
        READERS.put(UUID.class, UUID::fromString);
        READERS.put(URI.class, URI::create);
        READERS.put(BigDecimal.class, BigDecimal::new);
        READERS.put(BigInteger.class, text -> new BigDecimal(text).toBigIntegerExact());
        READERS.put(Integer.class, text -> new BigDecimal(text).intValueExact());
        READERS.put(Long.class, text -> new BigDecimal(text).longValueExact());
        READERS.put(Short.class, text -> new BigDecimal(text).shortValueExact());
        READERS.put(Byte.class, text -> new BigDecimal(text).byteValueExact());
        READERS.put(Double.class, Double::valueOf);
        READERS.put(Float.class, Float::valueOf);
        READERS.put(Character.class, ScalarConverters::character);
    }

    private ScalarConverters() {}

    static ArgumentConverter to(Class<?> declared) {
        Object zero = declared.isPrimitive() ? Array.get(Array.newInstance(declared, 1), 0) : null;
        Class<?> type = zero == null ? declared : zero.getClass();
        Function<String, Object> reader = READERS.getOrDefault(type, text -> constructed(type, text));
        return value -> {
            if (value == null || type.isInstance(value)) {
                return value == null ? zero : value;
            }
            try {
                return reader.apply(value.toString());
            } catch (RuntimeException e) {
                throw ArgumentConverter.Impossible.value(value, type);
            }
        };
    }

    private static Object character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(text);
        }
        return text.charAt(0);
    }

    /** An enum constant, or an instance of a scalar class that is made of text. */
    private static Object constructed(Class<?> type, String text) {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(text);
        }
        try {
            return type.getConstructor(String.class).newInstance(text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
