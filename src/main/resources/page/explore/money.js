// Flows of money, as pictures and tables show them. Amounts are compared and added only if they have the same currency
// and mean the same; a funding round counts once: what its backers gave, and the rest of its total.

import { words } from './kinds.js';

/**
 * @returns `groups`, each with the flows of one currency and meaning, and `unknown`: support without an amount
 */
export function moneyOf(selection) {
  const names = new Map(selection.entries.map((entry) => [entry.id, entry]));
  const backings = selection.relations.filter((relation) => relation.kind === 'backing');
  const rounds = new Map(
    selection.relations.filter((relation) => relation.kind === 'round').map((round) => [round.id, round]),
  );
  const flows = backings
    .filter((backing) => isPositive(backing.amount))
    .map((backing) => given(backing, rounds, names));
  for (const round of rounds.values()) {
    flows.push(...restOf(round, backings, names));
  }
  return { groups: grouped(flows), unknown: unknown(backings, rounds, names) };
}

function given(backing, rounds, names) {
  const [from, to] = backing.ends[0];
  const round = rounds.get(backing.round);
  return {
    relation: backing.id,
    meaning: round ? 'ROUND' : backing.meaning,
    currency: backing.amount.currency,
    amount: backing.amount.amount,
    approximate: backing.amount.approximate,
    from,
    fromName: names.get(from).name,
    to,
    toName: names.get(to).name,
    date: backing.committedOn ?? backing.since,
    round: round?.label ?? '',
    note: '',
  };
}

/** The part of a round's total that no backing accounts for: a flow from its other backers, named or not. */
function restOf(round, backings, names) {
  if (!isPositive(round.amount)) {
    return [];
  }
  const parts = backings.filter((backing) => backing.round === round.id);
  const known = parts.filter((part) => isPositive(part.amount) && part.amount.currency === round.amount.currency);
  const rest = known.reduce((left, part) => left - scaled(part.amount.amount), scaled(round.amount.amount));
  if (rest <= 0n) {
    return [];
  }
  const nameOf = (part) => names.get(part.ends[0][0]).name;
  const silent = parts.filter((part) => !known.includes(part)).map(nameOf);
  const others = parts.filter((part) => isPositive(part.amount) && !known.includes(part)).map(nameOf);
  const to = round.ends[0][1];
  return [
    {
      relation: round.id,
      meaning: 'ROUND',
      currency: round.amount.currency,
      amount: unscaled(rest),
      approximate: round.amount.approximate || known.some((part) => part.amount.approximate),
      from: 'rest-' + round.id,
      fromName: (known.length ? 'Rest of the round' : 'Whole round') + (silent.length ? `: ${silent.join(', ')}` : ''),
      to,
      toName: names.get(to).name,
      date: round.on,
      round: round.label,
      note:
        (known.length
          ? `The total of the round less what its backers are known to have given in ${round.amount.currency}`
          : 'The total of the round') +
        (others.length ? `; what is reported in another currency is a part of it: ${others.join(', ')}` : ''),
    },
  ];
}

function unknown(backings, rounds, names) {
  return backings
    .filter((backing) => !isPositive(backing.amount))
    .map((backing) => {
      const [from, to] = backing.ends[0];
      const backer = names.get(from);
      const round = rounds.get(backing.round);
      return {
        relation: backing.id,
        meaning: backing.meaning,
        from,
        fromName: backer.name,
        to,
        toName: names.get(to).name,
        date: backing.committedOn ?? backing.since,
        round: round?.label ?? '',
        note: isPositive(round?.amount)
          ? `Part of the total of the ${round.label}`
          : backer.size
            ? `${sizeText(backer)}: not what this beneficiary received`
            : '',
      };
    });
}

function sizeText(fund) {
  const meaning = { FUND_SIZE: 'The size of the fund is', INVESTED: 'The fund has invested' }[fund.sizeBasis];
  return `${meaning ?? 'The reported amount of the fund is'} ${moneyText(fund.size)}`;
}

function grouped(flows) {
  const groups = new Map();
  for (const flow of flows) {
    const key = `${flow.currency} ${flow.meaning}`;
    groups.set(key, [...(groups.get(key) ?? []), flow]);
  }
  return [...groups.entries()]
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .map(([key, members]) => ({
      key,
      currency: members[0].currency,
      meaning: members[0].meaning,
      title: `${meaningText(members[0].meaning)} in ${members[0].currency}`,
      flows: members,
      ...network(members),
    }));
}

export function meaningText(meaning) {
  if (meaning === 'ROUND') {
    return 'Funding rounds';
  }
  const text = { BACKED_BY: 'support of an unnamed form', OTHER: 'other support' }[meaning] ?? words(meaning);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The nodes and links of a Sankey diagram. It must not have circles: a link that would close one ends at a second node
 * of its beneficiary.
 */
function network(flows) {
  const nodes = new Map();
  const links = [];
  const node = (key, id, name) => {
    if (!nodes.has(key)) {
      nodes.set(key, { key, id, name });
    }
    return key;
  };
  for (const flow of flows) {
    const source = node(flow.from, flow.from, flow.fromName);
    const circle = source === flow.to || reaches(links, flow.to, source);
    const target = node(circle ? 'again-' + flow.to : flow.to, flow.to, flow.toName);
    links.push({ source, target, value: Number(flow.amount), flow });
  }
  return { nodes: [...nodes.values()], links };
}

function reaches(links, from, to) {
  const seen = new Set([from]);
  for (const key of seen) {
    links.filter((link) => link.source === key).forEach((link) => seen.add(link.target));
  }
  return seen.has(to);
}

function isPositive(money) {
  return Boolean(money) && Number(money.amount) > 0;
}

/** Exact decimals with up to 6 digits after the point. */
export function scaled(decimal) {
  const [whole, part = ''] = decimal.split('.');
  return BigInt(whole + part.padEnd(6, '0').slice(0, 6));
}

export function unscaled(number) {
  const digits = number.toString().padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}

/** Such as "about 100 million CNY". */
export function moneyText({ amount, currency, approximate }) {
  const number = Number(amount);
  const [value, unit] =
    number >= 1e9 ? [number / 1e9, ' billion'] : number >= 1e6 ? [number / 1e6, ' million'] : [number, ''];
  const text = value.toLocaleString('en', { maximumFractionDigits: 2 });
  return `${approximate ? 'about ' : ''}${text}${unit} ${currency}`;
}
