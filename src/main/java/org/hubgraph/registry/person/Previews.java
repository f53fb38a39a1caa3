package org.hubgraph.registry.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Finding;
import org.hubgraph.registry.erasure.Findings;
import org.hubgraph.registry.erasure.Mentions;
import org.hubgraph.value.Sha256;

/** Describes what an erasure would change, with the type and field names of the API. */
@ApplicationScoped
class Previews {
    private final Mentions mentions;
    private final EntityManager entities;

    Previews(Mentions mentions, EntityManager entities) {
        this.mentions = mentions;
        this.entities = entities;
    }

    ErasurePreview of(Person person, Erasure erasure) {
        var findings = mentions.find(erasure);
        return new ErasurePreview(
                token(person, findings),
                words(erasure, findings),
                own(erasure),
                texts(findings.replaced()),
                findings.replacedCount(),
                texts(findings.kept()),
                findings.keptCount());
    }

    /** A digest of the findings and the version of the person. It is not stored: the erasure computes it again. */
    private static String token(Person person, Findings findings) {
        byte[] digest = Sha256.ofAll(person.getId(), person.version.toString(), findings.digest());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static List<ErasureWord> words(Erasure erasure, Findings findings) {
        var words = new ArrayList<ErasureWord>();
        for (int i = 0; i < erasure.words().size(); i++) {
            var word = erasure.words().get(i);
            words.add(new ErasureWord(word.text(), findings.occurrences().get(i), erasure.exemption(word)));
        }
        return words;
    }

    private static List<ErasureCount> own(Erasure erasure) {
        return erasure.ids().stream()
                .flatMap(id -> GlobalId.parse(id).stream())
                .filter(id -> !id.key().equals(erasure.entry()))
                .collect(Collectors.groupingBy(GlobalId::type, TreeMap::new, Collectors.summingInt(id -> 1)))
                .entrySet()
                .stream()
                .map(type -> new ErasureCount(type.getKey(), type.getValue()))
                .toList();
    }

    private List<ErasureText> texts(List<Finding> findings) {
        var types = types();
        return findings.stream()
                .map(finding -> text(finding, types.get(finding.table())))
                .toList();
    }

    private static ErasureText text(Finding finding, Class<?> type) {
        String field = words(finding.column());
        int states = finding.earlier();
        if (type != null && Stored.class.isAssignableFrom(type)) {
            String id = new GlobalId(type.getSimpleName(), finding.key()).text();
            return new ErasureText(id, type.getSimpleName(), field, finding.current(), states);
        }
        String id = finding.ownerType() == null
                ? null
                : new GlobalId(typeName(finding.ownerType()), finding.owner()).text();
        String name = type == null ? words("_" + finding.table()) : type.getSimpleName();
        return new ErasureText(id, name, field, finding.current(), states);
    }

    /** @param stored the name of an entity, or of an {@link EntryType}: tables contain either */
    private static String typeName(String stored) {
        return Arrays.stream(EntryType.values())
                .filter(type -> type.name().equals(stored))
                .map(EntryType::typeName)
                .findFirst()
                .orElse(stored);
    }

    /** The entity types by the names of their tables. */
    private Map<String, Class<?>> types() {
        return entities.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType())
                .filter(type -> type != null && type.isAnnotationPresent(Table.class))
                .collect(
                        Collectors.toMap(type -> type.getAnnotation(Table.class).name(), type -> type));
    }

    /** Converts a column name to a field name: {@code stated_value} to {@code statedValue}. */
    private static String words(String column) {
        var name = new StringBuilder();
        for (int i = 0; i < column.length(); i++) {
            boolean begins = i > 0 && column.charAt(i - 1) == '_';
            if (column.charAt(i) != '_') {
                name.append(begins ? Character.toUpperCase(column.charAt(i)) : column.charAt(i));
            }
        }
        return name.toString();
    }
}
