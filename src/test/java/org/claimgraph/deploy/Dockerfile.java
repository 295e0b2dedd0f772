package org.claimgraph.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Dockerfile by stage.
 *
 * @param arguments the arguments before the first stage, by name
 */
record Dockerfile(Map<String, String> arguments, List<Stage> stages) {
    /** The path of its health checks. */
    static final String HEALTH = "/q/health/ready";

    private static final Pattern FROM = Pattern.compile("(\\S+) AS (\\S+)");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)}");

    record Instruction(String word, String rest) {
        /** The words after the flags. */
        List<String> words() {
            return Stream.of(rest.split("\\s+"))
                    .filter(word -> !word.startsWith("--"))
                    .toList();
        }

        /** The value of a flag; null if it is missing. */
        String flag(String name) {
            return Stream.of(rest.split("\\s+"))
                    .filter(word -> word.startsWith("--" + name + "="))
                    .map(word -> word.substring(name.length() + 3))
                    .findFirst()
                    .orElse(null);
        }

        /** The elements of an instruction in JSON form. */
        List<String> array() {
            try {
                return List.of(
                        new ObjectMapper().readValue(rest.substring(Math.max(0, rest.indexOf('['))), String[].class));
            } catch (JsonProcessingException notAnArray) {
                throw new AssertionError(word + " is not a JSON array: " + rest, notAnArray);
            }
        }
    }

    record Stage(String name, String from, List<Instruction> instructions) {
        List<Instruction> all(String word) {
            return instructions.stream().filter(one -> one.word.equals(word)).toList();
        }

        /** The last instruction of a kind, which is the effective one. */
        Instruction last(String word) {
            List<Instruction> all = all(word);
            if (all.isEmpty()) {
                throw new AssertionError("stage " + name + " has no " + word);
            }
            return all.getLast();
        }
    }

    Stage stage(String name) {
        return stages.stream()
                .filter(stage -> stage.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no stage " + name));
    }

    static Dockerfile parse(String text) {
        String joined = text.replaceAll("(?m)^\\s*#.*\\R", "").replaceAll("\\\\\\R", " ");
        Map<String, String> arguments = new TreeMap<>();
        List<Stage> stages = new ArrayList<>();
        for (String line : joined.lines().filter(one -> !one.isBlank()).toList()) {
            String[] parts = line.strip().split("\\s+", 2);
            if (parts[0].equals("FROM")) {
                Matcher from = FROM.matcher(resolved(parts[1], arguments));
                if (!from.matches()) {
                    throw new AssertionError("a stage without a name: " + line);
                }
                stages.add(new Stage(from.group(2), from.group(1), new ArrayList<>()));
            } else if (!stages.isEmpty()) {
                stages.getLast().instructions.add(new Instruction(parts[0], parts[1]));
            } else if (parts[0].equals("ARG")) {
                String[] argument = parts[1].split("=", 2);
                arguments.put(argument[0], argument[1]);
            } else {
                throw new AssertionError("before the first stage: " + line);
            }
        }
        return new Dockerfile(arguments, stages);
    }

    private static String resolved(String text, Map<String, String> arguments) {
        return REFERENCE.matcher(text).replaceAll(reference -> {
            String value = arguments.get(reference.group(1));
            if (value == null) {
                throw new AssertionError("there is no ARG " + reference.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
