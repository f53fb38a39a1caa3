// The claims of a selection: what which source says about which entry or relation.

/** Fields whose sources state several values that do not exclude each other: those of the pages of entries. */
export const LIST_FIELDS = new Set([
  'names',
  'sectors',
  'kinds',
  'links',
  'services',
  'zones',
  'slogans',
  'places',
  'externalIds',
  'description',
  'fieldsOfWork',
  'highlights',
  'guests',
  'met',
  'statements',
]);

/** A claim for each citation of the selected entries and relations, in their order. */
export function claimsOf(selection, citations) {
  const subjects = [
    ...selection.entries.map((entry) => ({ id: entry.id, title: entry.name, entry })),
    ...selection.relations.map((relation) => ({ id: relation.id, title: sentence(relation, selection), relation })),
  ];
  return subjects.flatMap((subject) =>
    citationsOf(subject.relation ?? subject, citations).map((citation) => ({ subject, citation })),
  );
}

/** The citations of an entry or relation. Some relations are facts of an entry, such as its sectors. */
export function citationsOf(subject, citations) {
  return subject.field
    ? (citations.get(subject.subject) ?? []).filter((citation) => citation.field === subject.field)
    : (citations.get(subject.id) ?? []);
}

/** A relation as a sentence, such as "Zenly resident of Station F". */
export function sentence(relation, selection) {
  const name = nameIn(selection);
  if (relation.kind === 'round') {
    return `${name(relation.ends[0][0])}: ${relation.label}`;
  }
  // The people whom a guest met have a label of their own.
  const [from, to, label = relation.label] = relation.ends[0];
  const alike = relation.ends.filter(([, , other = relation.label]) => other === label).length - 1;
  const more = relation.kind === 'visit' && alike > 0 ? ` and ${alike} more` : '';
  return `${name(from)}${more} ${label} ${name(to)}`;
}

function nameIn(selection) {
  selection.names ??= new Map(selection.entries.map((entry) => [entry.id, entry.name]));
  return (id) => selection.names.get(id) ?? '?';
}

/** The name of a field in words, such as "opened on" for `openedOn`. */
export function fieldText(field) {
  return field ? field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase() : 'as a whole';
}

/** Whether the sources of a field state different values, or one of them is disputed. */
export function differ(field, citations) {
  const said = citations.filter((citation) => citation.field === field);
  const values = new Set(said.map((citation) => citation.statedValue).filter(Boolean));
  return said.some((citation) => citation.rank === 'DISPUTED') || (values.size > 1 && !LIST_FIELDS.has(field));
}

/** Whether the sources of any field of an entry or relation differ. */
export function isDisputed(subject, citations) {
  const said = citationsOf(subject, citations);
  return [...new Set(said.map((citation) => citation.field))].some((field) => differ(field, said));
}
