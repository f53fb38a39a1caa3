// Words for the values of the API.

export const STATES = {
  QUEUED: 'waits for another import to end',
  RUNNING: 'is running',
  DONE: 'has ended',
  FAILED: 'was refused',
  CANCELLED: 'was cancelled',
  UNDOING: 'is being taken back',
  UNDONE: 'was taken back',
};

/** In the order in which they are shown. */
export const OUTCOMES = {
  SUSPECT: ['to decide', 'The entry may be in the registry already. It was not written. Rows that refer to it wait, and are imported when you have decided.'],
  REFUSED: ['refused', 'The rows have faults. Correct them, and import the refused rows again.'],
  CREATED: ['added', 'Entries and relations that were not in the registry.'],
  LINKED: ['recognised', 'Entries of the registry that got what they lacked, and a citation.'],
  UPDATED: ['changed', 'The file says something else than at its last import.'],
  UNCHANGED: ['unchanged', 'The file says nothing new.'],
  WAITING: ['waiting', 'The rows refer to rows that are to decide, or to something that has not come yet.'],
};

export const FIELDS = {
  key: 'Key of the row',
  names: 'Name',
  'names (alias)': 'Other name',
  language: 'Language of the names',
  descriptions: 'Description',
  kinds: 'Kind',
  sectors: 'Sectors',
  website: 'Website',
  email: 'Email',
  phone: 'Phone',
  country: 'Country',
  'places.city': 'City',
  'places.street': 'Street',
  'places.postcode': 'Postcode',
  'places.latitude': 'Latitude',
  'places.longitude': 'Longitude',
  foundedOn: 'Founded on',
  dissolvedOn: 'Dissolved on',
  openedOn: 'Opened on',
  closedOn: 'Closed on',
  status: 'Status',
  hub: 'Hub',
  fieldsOfWork: 'Fields of work',
  organisation: 'Organisation',
  role: 'Role',
  since: 'Since (of the relation)',
  until: 'Until (of the relation)',
  'externalIds ROR': 'ROR id',
  'externalIds WIKIDATA': 'Wikidata id',
  'externalIds LEI': 'LEI',
  'externalIds GRID': 'GRID id',
  'externalIds ORCID': 'ORCID iD',
};

/** What the rows of a file describe. */
export const DESCRIBED = { tenant: 'organisations', hub: 'hubs', person: 'people and their roles' };

/** Without OTHER. */
export const KINDS = {
  tenant: [
    'ARCHIVE',
    'COMPANY',
    'EDUCATION',
    'FACILITY',
    'FUNDER',
    'GOVERNMENT',
    'HEALTHCARE',
    'INTERNATIONAL_ORGANISATION',
    'INVESTOR',
    'MEDIA',
    'NONPROFIT',
    'PUBLIC_BODY',
    'RESEARCH_INSTITUTE',
    'STARTUP',
    'UNIVERSITY',
  ],
  hub: [
    'ACCELERATOR',
    'BUILDING',
    'CLUSTER',
    'COWORKING_SPACE',
    'DIGITAL_INNOVATION_HUB',
    'FOUNDATION',
    'INCUBATOR',
    'INNOVATION_CENTER',
    'LIVING_LAB',
    'MAKERSPACE',
    'RESEARCH_CAMPUS',
    'SCIENCE_PARK',
    'TECHNOLOGY_TRANSFER_OFFICE',
    'VENTURE_STUDIO',
  ],
};

export const FEATURES = {
  NAME: 'Name',
  PLACE: 'Place',
  BEGAN: 'Beginning',
  KIND: 'Kind',
  WEBSITE: 'Website',
  EMAIL_DOMAIN: 'Email domain',
  EXTERNAL_ID: 'External id',
  RELATED: 'Related entries',
};

const FOLDERS = { hub: '/hubs/', tenant: '/tenants/', person: '/people/', fund: '/funds/', sector: '/sectors/' };
const TYPES = { tenant: 'organisation' };

/** Whether the rows of an import that are to decide can be decided. */
export function mayDecide(run) {
  return !run.dryRun && ['DONE', 'CANCELLED'].includes(run.state);
}

/** The page of an object of a report; null if it has none. */
export function pageOf(type, slug, id) {
  if (slug && FOLDERS[type]) {
    return FOLDERS[type] + encodeURIComponent(slug);
  }
  return id && !FOLDERS[type] ? '/relations/' + encodeURIComponent(id) : null;
}

export function typeOf(type) {
  return TYPES[type] ?? type.replaceAll('-', ' ');
}

export function word(constant) {
  return constant.toLowerCase().replaceAll('_', ' ');
}

export function count(number, singular, plural = singular + 's') {
  return `${number.toLocaleString('en')} ${number === 1 ? singular : plural}`;
}

export function duration(seconds) {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
