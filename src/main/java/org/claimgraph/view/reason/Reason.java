package org.claimgraph.view.reason;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The reason why claims agree, differ or only appear to differ: a template and its arguments, some of them reasons
 * themselves. It is stored as data and rendered when served, so that changing a wording or renaming an entity does not change
 * stored data.
 */
public record Reason(ReasonTemplate template, List<ReasonArgument> arguments) implements ReasonArgument {
    public Reason {
        Objects.requireNonNull(template);
        arguments = List.copyOf(arguments);
    }

    public static Reason of(ReasonTemplate template, ReasonArgument... arguments) {
        return new Reason(template, List.of(arguments));
    }

    /** Reads what {@link #json} wrote; throws IllegalArgumentException for anything else. */
    public static Reason parse(String json) {
        return ReasonJson.read(json);
    }

    /** The stored form. Equal reasons have equal forms. */
    public String json() {
        return ReasonJson.write(this);
    }

    /** The reason in English, with these names of entities by key; an entity without one is shown by its key. */
    public String rendered(Map<String, String> names) {
        return template.render(
                arguments.stream().map(argument -> rendered(argument, names)).toList());
    }

    private static String rendered(ReasonArgument argument, Map<String, String> names) {
        return switch (argument) {
            case PlainText text -> text.text();
            case EntityName entity -> names.getOrDefault(entity.key(), entity.key());
            case ScaledNumber number -> ScaledNumberFormat.format(number.number());
            case Reason nested -> nested.rendered(names);
        };
    }

    /** Visits the keys of the entities that it names. */
    void forEachEntity(Consumer<String> visitor) {
        for (ReasonArgument argument : arguments) {
            switch (argument) {
                case Reason nested -> nested.forEachEntity(visitor);
                case EntityName entity -> visitor.accept(entity.key());
                case PlainText _, ScaledNumber _ -> {}
            }
        }
    }
}
