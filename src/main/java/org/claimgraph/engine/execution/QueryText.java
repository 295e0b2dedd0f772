package org.claimgraph.engine.execution;

import graphql.language.SourceLocation;

/** Checks the length of number and string literals before the document is parsed. */
final class QueryText {
    private final String text;
    private final DocumentLimits limits;

    private QueryText(String text, DocumentLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    /**
     * The text to parse, with every line terminator replaced by a line feed, because the parser does not normalise those in
     * block strings.
     *
     * @throws RequestError if the text or one of its literals is too long
     */
    static String checked(String text, DocumentLimits limits) {
        if (text.length() > limits.characters()) {
            throw new RequestError(
                    ErrorCode.TOO_COMPLEX,
                    "The document has %d characters; at most %d are allowed"
                            .formatted(text.length(), limits.characters()));
        }
        new QueryText(text, limits).checkLiterals();
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private void checkLiterals() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                at = endOfLine(at);
            } else if (c == '"') {
                at = string(at);
            } else if (isDigit(c) || c == '-') {
                at = number(at);
            } else {
                at = isNamePart(c) ? endOfName(at) : at + 1;
            }
        }
    }

    private int string(int start) {
        int end = text.startsWith("\"\"\"", start) ? endOfBlockString(start + 3) : endOfString(start + 1);
        if (end - start > limits.stringLength()) {
            throw tooLong("string", start, end - start, limits.stringLength());
        }
        return end;
    }

    private int endOfBlockString(int from) {
        int end = text.indexOf("\"\"\"", from);
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end = text.indexOf("\"\"\"", end + 3);
        }
        return end < 0 ? text.length() : end + 3;
    }

    private int endOfString(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    private int number(int start) {
        int at = start + 1;
        int exponent = -1;
        while (at < text.length() && isNumberPart(text.charAt(at))) {
            if (text.charAt(at) == 'e' || text.charAt(at) == 'E') {
                exponent = at + 1;
            }
            at++;
        }
        if (at - start > limits.numberLength()) {
            throw tooLong("number", start, at - start, limits.numberLength());
        }
        if (exponent > 0 && isExponentTooLarge(text.substring(exponent, at))) {
            throw new RequestError(
                    ErrorCode.TOO_COMPLEX,
                    "The exponent of a number is too large; at most %d is allowed".formatted(limits.numberLength()));
        }
        return at;
    }

    private boolean isExponentTooLarge(String exponent) {
        try {
            return Math.abs(Long.parseLong(exponent)) > limits.numberLength();
        } catch (NumberFormatException e) {
            return exponent.length() > Integer.toString(limits.numberLength()).length() + 1; // else a syntax error
        }
    }

    private RequestError tooLong(String literal, int start, int length, int limit) {
        int line = 1
                + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        int column = start - text.lastIndexOf('\n', start);
        return RequestError.tooComplex(
                "A %s in the document is %d characters long; at most %d are allowed".formatted(literal, length, limit),
                new SourceLocation(line, column));
    }

    private int endOfLine(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int endOfName(int at) {
        int end = at + 1;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    }

    private static boolean isNumberPart(char c) {
        return isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
