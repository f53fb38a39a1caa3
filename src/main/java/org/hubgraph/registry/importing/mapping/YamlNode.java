package org.hubgraph.registry.importing.mapping;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of a YAML document with its position, and the faults found so far in the document. */
final class YamlNode {
    private static final int LONGEST_DOCUMENT = 1_000_000;
    private static final int DEEPEST = 30;
    private static final int MOST_FAULTS = 100;

    private final Node node;
    private final List<MappingFault> faults;

    private YamlNode(Node node, List<MappingFault> faults) {
        this.node = node;
        this.faults = faults;
    }

    /** @throws InvalidMapping if the text is not YAML, or not an object */
    static YamlNode parse(String text, List<MappingFault> faults) {
        if (text.length() > LONGEST_DOCUMENT) {
            throw new InvalidMapping(
                    List.of(new MappingFault(1, 1, "write at most " + LONGEST_DOCUMENT + " characters")));
        }
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST_DOCUMENT);
        options.setNestingDepthLimit(DEEPEST);
        try {
            var node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (node instanceof MappingNode) {
                YamlSize.check(node);
                return new YamlNode(node, faults);
            }
            throw new InvalidMapping(List.of(new MappingFault(1, 1, "write an object with the field records")));
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new InvalidMapping(List.of(
                    mark == null
                            ? new MappingFault(1, 1, broken.getProblem())
                            : new MappingFault(mark.getLine() + 1, mark.getColumn() + 1, broken.getProblem())));
        } catch (YAMLException broken) {
            throw new InvalidMapping(List.of(new MappingFault(1, 1, broken.getMessage())));
        }
    }

    void fault(String message) {
        if (faults.size() < MOST_FAULTS) {
            var mark = node.getStartMark();
            faults.add(new MappingFault(mark.getLine() + 1, mark.getColumn() + 1, message));
        }
    }

    boolean isText() {
        return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL);
    }

    boolean isObject() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The text of a scalar; otherwise a fault, and an empty text. */
    String text() {
        if (isText()) {
            return ((ScalarNode) node).getValue();
        }
        fault("write a text");
        return "";
    }

    boolean truth() {
        String text = text();
        if (!text.equals("true") && !text.equals("false")) {
            fault("write true or false");
        }
        return text.equals("true");
    }

    /** The elements of a list; a single value counts as a list of one. */
    List<YamlNode> items() {
        return node instanceof SequenceNode list
                ? list.getValue().stream()
                        .map(item -> new YamlNode(item, faults))
                        .toList()
                : List.of(this);
    }

    List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    /** The fields of an object; otherwise a fault, and no fields. */
    Map<String, YamlNode> fields() {
        var fields = new LinkedHashMap<String, YamlNode>();
        if (!(node instanceof MappingNode object)) {
            fault("write an object with fields");
            return fields;
        }
        for (var field : object.getValue()) {
            var name = new YamlNode(field.getKeyNode(), faults);
            if (fields.put(name.text(), new YamlNode(field.getValueNode(), faults)) != null) {
                name.fault("the field " + name.text() + " is given twice");
            }
        }
        return fields;
    }

    /** The fields of an object, with a fault for each that is not known. */
    Map<String, YamlNode> fields(Set<String> known) {
        var fields = fields();
        fields.forEach((name, value) -> {
            if (!known.contains(name)) {
                value.fault("there is no field " + name + "; the known fields are "
                        + String.join(", ", new TreeSet<>(known)));
            }
        });
        return fields;
    }
}
