package org.claimgraph.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationMessageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            argument 'at' with value 'StringValue{value='x'}' is not a valid 'Date' - "x" is not a Date | argument 'at' is not a valid 'Date' - "x" is not a Date
            argument 'at' with value 'NullValue{}' must not be null | argument 'at' must not be null
            argument 'f' with value 'ObjectValue{objectFields=[]}' contains a field not in 'F': 'x' | argument 'f' contains a field not in 'F': 'x'
            argument 's' with value 'EnumValue{name='X'}' is not a valid 'S' - Literal value not in allowable values for enum 'S' - 'EnumValue{name='X'}' | argument 's' is not a valid 'S' - Literal value not in allowable values for enum 'S' - 'X'
            argument 's' with value 'StringValue{value='X'}' is not a valid 'S' - Expected an AST type of 'EnumValue' but it was a 'StringValue' | argument 's' is not a valid 'S' - Expected a literal of the kind Enum, not String
            Field 'x' in type 'Query' is undefined | Field 'x' in type 'Query' is undefined
            """)
    void literalsAreNotShownAsJavaObjects(String message, String reworded) {
        assertEquals(reworded, ValidationMessage.reworded(message));
    }
}
