package org.hubgraph.registry.change;

import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.graphql.NonNull;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.Stored;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PatchTest {
    /** Has the setters that Panache adds to entities. */
    public static class Lab extends Stored {
        @NonNull
        public String field = "physics";

        public Integer floor;
        public List<String> tools = List.of("lathe");

        @Explicit
        public String closedBy;

        public void setField(String field) {
            this.field = field;
        }

        public void setFloor(Integer floor) {
            this.floor = floor;
        }

        public void setTools(List<String> tools) {
            this.tools = tools;
        }

        @Override
        public Facts facts() {
            return new Facts()
                    .put("field", field)
                    .put("floor", floor)
                    .put("tools", tools)
                    .put("closedBy", closedBy);
        }
    }

    public static class Floor implements StoredForm<Integer> {
        private final String text;

        Floor(String text) {
            this.text = text;
        }

        @Override
        public Integer stored(Violations violations, String field) {
            if (text.isEmpty()) {
                violations.add("is empty.", field);
            }
            return text.length();
        }
    }

    public static class CreateLab extends NewRelation {
        public String field;
        public Floor floor;
        public List<String> tools;
    }

    public static class UpdateLab extends ChangeOf {
        public Optional<String> field;
        public Optional<Floor> floor;
        public List<String> tools = Given.unchanged();
    }

    public static class WithoutCounterpart extends CreateLab {
        public String telephone;
    }

    public static class WithoutFact extends NewRelation {
        public String field;
        public List<String> tools;
    }

    public static class UpdateWithoutFact extends ChangeOf {
        public Optional<String> field;
        public List<String> tools = Given.unchanged();
    }

    public static class OfAnotherType extends ChangeOf {
        public Optional<String> floor;
    }

    private static Lab patched(Object input, Violations violations) {
        var lab = new Lab();
        Patch.of(input.getClass(), Lab.class).apply(input, lab, violations);
        return lab;
    }

    @Test
    void aFieldWithoutCounterpartIsNamed() {
        var fault = assertThrows(IllegalStateException.class, () -> Patch.of(WithoutCounterpart.class, Lab.class));

        assertTrue(fault.getMessage().contains("WithoutCounterpart.telephone"), fault::getMessage);
    }

    @Test
    void aFactThatNoFieldSetsIsNamed() {
        var fault = assertThrows(IllegalStateException.class, () -> Patch.of(WithoutFact.class, Lab.class));

        assertEquals("WithoutFact has no field for the fact Lab.floor", fault.getMessage());
    }

    @Test
    void aFactThatNoUpdateChangesIsNamed() {
        var fault = assertThrows(IllegalStateException.class, () -> Patch.of(UpdateWithoutFact.class, Lab.class));

        assertEquals("UpdateWithoutFact has no field for the fact Lab.floor", fault.getMessage());
    }

    @Test
    void aFieldOfAnotherTypeIsNamed() {
        var fault = assertThrows(IllegalStateException.class, () -> Patch.of(OfAnotherType.class, Lab.class));

        assertTrue(fault.getMessage().contains("OfAnotherType.floor"), fault::getMessage);
        assertTrue(fault.getMessage().contains("String cannot be stored as Integer"), fault::getMessage);
    }

    @Test
    void newObjectsHaveTheGivenValuesAndOtherwiseTheirDefaults() {
        var input = new CreateLab();
        input.floor = new Floor("seven");
        var violations = new Violations();

        var lab = patched(input, violations);

        assertTrue(violations.isEmpty());
        assertEquals("physics", lab.field);
        assertEquals(5, lab.floor);
        assertEquals(List.of(), lab.tools);
    }

    @Test
    void updatesChangeOnlyWhatIsGiven() {
        var violations = new Violations();

        var unchanged = patched(new UpdateLab(), violations);

        assertTrue(violations.isEmpty());
        assertEquals(new Lab().facts().asMap(), unchanged.facts().asMap());
    }

    @Test
    void nullClearsAFieldUnlessItIsRequired() {
        var input = new UpdateLab();
        input.field = Optional.empty();
        input.floor = Optional.empty();
        input.tools = null;
        var violations = new Violations();

        var lab = patched(input, violations);

        assertEquals("physics", lab.field);
        assertEquals(List.of(), lab.tools);
        assertEquals(1, violations.found().size());
        assertEquals(List.of("input", "field"), violations.found().get(0).path());
    }

    @Test
    void conversionsReportTheirFaults() {
        var input = new UpdateLab();
        input.floor = Optional.of(new Floor(""));
        var violations = new Violations();

        patched(input, violations);

        assertEquals(List.of("input", "floor"), violations.found().get(0).path());
    }
}
