// The kinds of relations and the types of entries: their names in addresses, and in words.

export const KINDS = {
  tenancy: 'Tenancies',
  affiliation: 'Roles',
  backing: 'Support',
  round: 'Funding rounds',
  operatorship: 'Operators',
  partnership: 'Partnerships',
  acquisition: 'Acquisitions',
  succession: 'Successions',
  visit: 'Visits',
  part: 'Inside another',
  sector: 'Sectors',
};

export const TYPES = {
  hub: { typename: 'Hub', label: 'Hub', folder: '/hubs/' },
  tenant: { typename: 'Tenant', label: 'Organisation', folder: '/tenants/' },
  person: { typename: 'Person', label: 'Person', folder: '/people/' },
  fund: { typename: 'Fund', label: 'Fund', folder: '/funds/' },
  sector: { typename: 'Sector', label: 'Sector', folder: '/sectors/' },
};

export const VIEWS = {
  network: 'Network',
  money: 'Money',
  timeline: 'Timeline',
  map: 'Map',
  sources: 'Sources',
};

/** The lists of each type that the explorer reads, and the kind of their relations. */
export const LISTS = {
  hub: {
    tenancies: 'tenancy',
    affiliations: 'affiliation',
    backings: 'backing',
    operatorships: 'operatorship',
    visits: 'visit',
    children: 'part',
    predecessors: 'succession',
    successors: 'succession',
  },
  tenant: {
    tenancies: 'tenancy',
    affiliations: 'affiliation',
    delegates: 'affiliation',
    backings: 'backing',
    backingsGiven: 'backing',
    rounds: 'round',
    operatorships: 'operatorship',
    partnerships: 'partnership',
    acquisitions: 'acquisition',
    acquiredBy: 'acquisition',
    predecessors: 'succession',
    successors: 'succession',
  },
  person: { affiliations: 'affiliation', backings: 'backing', visits: 'visit' },
  fund: { affiliations: 'affiliation', backings: 'backing', predecessors: 'succession', successors: 'succession' },
  sector: { hubs: 'sector', tenants: 'sector', children: 'part' },
};

export function typeOf(typename) {
  return Object.keys(TYPES).find((type) => TYPES[type].typename === typename);
}

/** `CHIEF_EXECUTIVE` as "chief executive". */
export function words(constant) {
  return (constant ?? '').toLowerCase().replaceAll('_', ' ');
}
